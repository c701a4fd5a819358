#pragma once

#include "ui/clock.h"

#include <QDialog>
#include <QStringList>

#include <optional>
#include <vector>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace ui {

class QuietLabel;

// A name in imported logs of which no import knew the meter.
struct UnclaimedReadings {
    QString name;
    QStringList dataPoints;
    std::optional<TimePoint> first;
    std::optional<TimePoint> last;
    int owner = -1; // index into the meters; -1: nobody yet
    bool operator==(const UnclaimedReadings &) const = default;
};

// Whose the imported readings are: a meter for each name.
class OwnerDialog : public QDialog {
    Q_OBJECT

public:
    OwnerDialog(std::vector<UnclaimedReadings> names, QStringList meters, QWidget *parent = nullptr);

signals:
    // Of the names that have another owner now: index of the name, index of the meter or -1.
    void chosen(const std::vector<std::pair<int, int>> &changes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(int row);
    [[nodiscard]] std::vector<std::pair<int, int>> changes() const;
    void retranslate();

    std::vector<UnclaimedReadings> m_names;
    QStringList m_meters;
    QuietLabel *m_says;
    QGridLayout *m_grid;
    std::vector<QuietLabel *> m_details;
    std::vector<QComboBox *> m_owners;
    QPushButton *m_apply;
    QPushButton *m_close;
};

} // namespace ui

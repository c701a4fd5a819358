#pragma once

#include "core/reception/mode_scan.h"
#include "core/stick/stick_status.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace ui {

class QuietLabel;

// In which link mode do the meters here send?
class ModeScanDialog : public QDialog {
    Q_OBJECT

public:
    using TitleOf = std::function<QString(const wmbus::Address &)>;

    ModeScanDialog(reception::ModeScan &scan, TitleOf titleOf, QWidget *parent = nullptr);
    void setSticks(const std::vector<stick::StickStatus> &sticks);

signals:
    // The mode that was found best, to be set for good.
    void modeWanted(const QString &port, bytes::LinkMode mode);

protected:
    void changeEvent(QEvent *event) override;

private:
    void startOrStop();
    void refresh();
    void fillModes();
    void explainBoth();
    void fillTable();
    [[nodiscard]] const stick::StickStatus *chosen() const;
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] std::optional<bytes::LinkMode> best() const;
    void retranslate();

    reception::ModeScan &m_scan;
    TitleOf m_titleOf;
    std::vector<stick::StickStatus> m_sticks;
    QuietLabel *m_explanation;
    QuietLabel *m_stickLabel;
    QComboBox *m_stick;
    QuietLabel *m_secondsLabel;
    QSpinBox *m_seconds;
    std::vector<std::pair<bytes::LinkMode, QCheckBox *>> m_modes;
    QTableWidget *m_table;
    QuietLabel *m_result;
    QPushButton *m_use;
    QPushButton *m_start;
    QPushButton *m_close;
    QTimer m_timer;
};

} // namespace ui

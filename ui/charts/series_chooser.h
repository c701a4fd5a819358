#pragma once

#include "ui/charts/chart_data.h"

#include <QStringList>
#include <QToolButton>

#include <vector>

class QLineEdit;
class QListWidget;
class QMenu;

namespace ui::charts {

// A button with all series to tick, with a filter for houses with many meters.
class SeriesChooser : public QToolButton {
    Q_OBJECT

public:
    explicit SeriesChooser(QWidget *parent = nullptr);
    void setSeries(const std::vector<SeriesInfo> &all, const QStringList &chosen);
    [[nodiscard]] QListWidget *list() const { return m_list; }

signals:
    void chosen(const QString &id, bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void filter(const QString &text);
    void retranslate();

    QMenu *m_menu;
    QLineEdit *m_filter;
    QListWidget *m_list;
    bool m_filling = false;
};

} // namespace ui::charts

#pragma once

#include <QMenu>
#include <QObject>

class QAction;
class QWidget;

namespace ui::charts {

// What can be done with a chart: the same in its menu, under the right mouse button and by shortcut.
class ChartActions : public QObject {
    Q_OBJECT

public:
    // Shortcuts work wherever the focus is while `place` is in sight.
    explicit ChartActions(QWidget *place);

    void retranslate();
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    QAction *print = nullptr;
    QAction *copy = nullptr;
    QAction *savePng = nullptr;
    QAction *saveSvg = nullptr;
    QAction *savePdf = nullptr;
    QAction *saveCsv = nullptr;
    QAction *table = nullptr;
    QAction *nights = nullptr;
    QAction *tariffs = nullptr;
    QAction *fullScreen = nullptr;

private:
    QAction *add(const char *name, const char *iconName, const QKeySequence &shortcut, bool checkable = false);

    QWidget *m_place;
    QMenu *m_menu;
};

} // namespace ui::charts

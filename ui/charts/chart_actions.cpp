#include "ui/charts/chart_actions.h"

#include "ui/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace ui::charts {

ChartActions::ChartActions(QWidget *place) : QObject(place), m_place(place), m_menu(new QMenu(place))
{
    m_menu->setObjectName(QStringLiteral("chartMenu"));
    fullScreen = add("chartFullScreen", nullptr, Qt::SHIFT | Qt::Key_F11, true);
    table = add("chartTable", "columns", Qt::CTRL | Qt::Key_T, true);
    nights = add("chartNights", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_N, true);
    m_menu->addSeparator();
    print = add("chartPrint", "print", QKeySequence::Print);
    copy = add("chartCopy", "copy", QKeySequence::Copy);
    m_menu->addSeparator();
    savePng = add("chartSavePng", "export", QKeySequence::Save);
    saveSvg = add("chartSaveSvg", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    savePdf = add("chartSavePdf", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    saveCsv = add("chartSaveCsv", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_menu->addSeparator();
    tariffs = add("chartTariffs", nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    retranslate();
}

QAction *ChartActions::add(const char *name, const char *iconName, const QKeySequence &shortcut, bool checkable)
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setCheckable(checkable);
    if (iconName)
        action->setIcon(icon(iconName));
    m_place->addAction(action);
    m_menu->addAction(action);
    return action;
}

void ChartActions::retranslate()
{
    fullScreen->setText(tr("&Full screen"));
    table->setText(tr("&Table of the same values"));
    nights->setText(tr("Shade the &nights"));
    print->setText(tr("&Print…"));
    copy->setText(tr("&Copy picture and table"));
    savePng->setText(tr("Save picture as &PNG…"));
    saveSvg->setText(tr("Save picture as &SVG…"));
    savePdf->setText(tr("Save as P&DF…"));
    saveCsv->setText(tr("Save the values as CS&V…"));
    tariffs->setText(tr("Prices and &calorific value…"));
}

} // namespace ui::charts

#include "ui/telegrams/list_head_menu.h"

#include "ui/telegrams/telegram_list_model.h"

#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace ui {

ListHeadMenu::ListHeadMenu(QTableView *view, TelegramListModel *model) : QMenu(view), m_view(view), m_model(model), m_times(new QActionGroup(this)), m_usual(new QAction(this))
{
    setObjectName(QStringLiteral("listHeadMenu"));
    menuAction()->setObjectName(QStringLiteral("listHead"));
    makeActions();
    QHeaderView *head = view->horizontalHeader();
    head->setSectionsMovable(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](const QPoint &at) { popup(head->mapToGlobal(at)); });
    connect(this, &QMenu::aboutToShow, this, &ListHeadMenu::refresh);
    retranslate();
}

void ListHeadMenu::makeActions()
{
    for (int column = 0; column < telegramColumnCount; ++column) {
        QAction *one = addAction(QString());
        one->setObjectName(QStringLiteral("showColumn%1").arg(column));
        one->setCheckable(true);
        connect(one, &QAction::triggered, this, [this, column](bool shown) { m_view->horizontalHeader()->setSectionHidden(column, !shown); });
        m_columns += one;
    }
    addSeparator();
    constexpr const char *names[timeFormCount] = {"timeAsClock", "timeAsDate", "timeAsUtc", "timeSinceFirst"};
    for (int form = 0; form < timeFormCount; ++form) {
        QAction *one = addAction(QString());
        one->setObjectName(QLatin1String(names[form]));
        one->setCheckable(true);
        m_times->addAction(one);
        connect(one, &QAction::triggered, this, [this, form] {
            m_model->setTimeForm(static_cast<TimeForm>(form));
            emit timeFormChosen();
        });
    }
    addSeparator();
    m_usual->setObjectName(QStringLiteral("usualColumns"));
    addAction(m_usual);
    connect(m_usual, &QAction::triggered, this, [this] {
        m_model->setTimeForm(TimeForm::OfDay);
        QHeaderView *head = m_view->horizontalHeader();
        for (int column = 0; column < telegramColumnCount; ++column) {
            head->moveSection(head->visualIndex(column), column);
            head->setSectionHidden(column, false);
        }
        emit usualWanted();
    });
}

void ListHeadMenu::refresh()
{
    const QHeaderView *head = m_view->horizontalHeader();
    const int shown = head->count() - head->hiddenSectionCount();
    for (int column = 0; column < telegramColumnCount; ++column) {
        m_columns[column]->setChecked(!head->isSectionHidden(column));
        m_columns[column]->setEnabled(head->isSectionHidden(column) || shown > 1); // the last one stays
    }
    m_times->actions().at(static_cast<int>(m_model->timeForm()))->setChecked(true);
}

void ListHeadMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void ListHeadMenu::retranslate()
{
    setTitle(tr("Columns and &time"));
    for (int column = 0; column < telegramColumnCount; ++column)
        m_columns[column]->setText(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const QString forms[] = {tr("Time of the day"), tr("Date and time"), tr("Date and time in UTC"), tr("Seconds since the first")};
    for (int form = 0; form < timeFormCount; ++form)
        m_times->actions().at(form)->setText(forms[form]);
    m_usual->setText(tr("As usual"));
}

} // namespace ui

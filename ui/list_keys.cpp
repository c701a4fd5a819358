#include "ui/list_keys.h"

#include "ui/filter_field.h"
#include "ui/window_actions.h"
#include "ui/window_pages.h"

#include <QAbstractItemView>
#include <QAction>
#include <QKeyEvent>

#include <algorithm>

namespace ui {

namespace {

// What begins a filter; blanks and keys that move do not.
bool isLetter(const QKeyEvent &key)
{
    const bool plain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    return plain && !key.text().isEmpty() && key.text().at(0).isPrint() && !key.text().at(0).isSpace();
}

} // namespace

ListKeys::ListKeys(WindowPages *pages, FilterField *filter, WindowActions *actions, QObject *parent) : QObject(parent), m_pages(pages), m_filter(filter), m_actions(actions)
{
    connect(actions->onlyThese, &QAction::triggered, this, [this] { filterLikeCell(false); });
    connect(actions->withoutThese, &QAction::triggered, this, [this] { filterLikeCell(true); });
    connect(actions->previousRow, &QAction::triggered, this, [this] { moveRow(-1); });
    connect(actions->nextRow, &QAction::triggered, this, [this] { moveRow(1); });
}

void ListKeys::watch(QAbstractItemView *list)
{
    list->installEventFilter(this);
}

void ListKeys::follow()
{
    Page *page = m_pages->current();
    for (QAction *action : {m_actions->onlyThese, m_actions->withoutThese})
        action->setEnabled(page->isFiltered());
    for (QAction *action : {m_actions->previousRow, m_actions->nextRow})
        action->setEnabled(qobject_cast<QAbstractItemView *>(page->detailOwner()) != nullptr);
}

void ListKeys::filterLikeCell(bool without)
{
    const Page::CellFilter cell = m_pages->current()->cellFilter();
    if (cell.field.isEmpty() || cell.value.isEmpty())
        return;
    const QString term = cell.field + (without ? QStringLiteral("!=") : QStringLiteral("=")) + cell.value;
    QStringList terms = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!terms.contains(term))
        terms += term;
    m_filter->setText(terms.join(QLatin1Char(' ')));
}

void ListKeys::moveRow(int by)
{
    auto *view = qobject_cast<QAbstractItemView *>(m_pages->current()->detailOwner());
    if (!view || !view->model() || view->model()->rowCount() == 0)
        return;
    const QModelIndex now = view->currentIndex();
    const int row = now.isValid() ? now.row() + by : by > 0 ? 0 : view->model()->rowCount() - 1;
    if (const QModelIndex next = view->model()->index(row, std::max(now.column(), 0)); next.isValid())
        view->setCurrentIndex(next);
}

void ListKeys::type(const QString &text)
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->setText(m_filter->text() + (m_filter->text().isEmpty() ? QString() : QStringLiteral(" ")) + text);
}

bool ListKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_filter->isEnabled()) {
        if (const auto &key = *static_cast<QKeyEvent *>(event); isLetter(key)) {
            type(key.text());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui

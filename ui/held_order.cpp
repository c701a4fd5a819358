#include "ui/held_order.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace ui {

namespace {

constexpr int pauseMs = 4000; // long enough to read a row and click it

} // namespace

HeldProxy::HeldProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

// The places follow the rows of the source, and before the base class asks for them.
void HeldProxy::setSourceModel(QAbstractItemModel *model)
{
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (static_cast<std::size_t>(first) < m_places.size())
            m_places.insert(m_places.begin() + first, static_cast<std::size_t>(last - first + 1), -1);
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        const auto end = std::min(static_cast<std::size_t>(last) + 1, m_places.size());
        if (static_cast<std::size_t>(first) < end)
            m_places.erase(m_places.begin() + first, m_places.begin() + static_cast<std::ptrdiff_t>(end));
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_places.clear();
        m_held = false;
    });
    QSortFilterProxyModel::setSourceModel(model);
}

void HeldProxy::setHeld(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    m_places.clear();
    if (held)
        takePlaces();
    else
        invalidate();
}

void HeldProxy::takePlaces()
{
    m_places.assign(static_cast<std::size_t>(sourceModel()->rowCount()), -1);
    for (int row = 0; row < rowCount(); ++row)
        m_places[static_cast<std::size_t>(mapToSource(index(row, 0)).row())] = row;
}

void HeldProxy::sort(int column, Qt::SortOrder order)
{
    m_places.clear();
    QSortFilterProxyModel::sort(column, order);
    if (m_held && sourceModel())
        takePlaces();
}

void HeldProxy::filterAnew()
{
    m_places.clear();
    m_held ? invalidate() : invalidateFilter();
    if (m_held)
        takePlaces();
}

int HeldProxy::placeOf(int sourceRow) const
{
    const auto row = static_cast<std::size_t>(sourceRow);
    return row < m_places.size() ? m_places[row] : -1;
}

bool HeldProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return placeOf(sourceRow) >= 0 || accepts(sourceRow);
}

bool HeldProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_places.empty())
        return isBefore(left, right);
    const auto placed = [this](const QModelIndex &index) {
        const int place = placeOf(index.row());
        return place >= 0 ? place : static_cast<int>(m_places.size()) + index.row();
    };
    return sortOrder() == Qt::AscendingOrder ? placed(left) < placed(right) : placed(left) > placed(right);
}

OrderHold::OrderHold(QAbstractItemView *view, HeldProxy *proxy) : QObject(view), m_view(view), m_proxy(proxy), m_pause(this)
{
    setObjectName(QStringLiteral("orderHold"));
    m_pause.setObjectName(QStringLiteral("orderPause"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OrderHold::letGo);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

bool OrderHold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
        if (watched == m_view->viewport())
            hold();
        break;
    case QEvent::ContextMenu: hold(); break; // also by its key
    case QEvent::Leave:
        if (watched == m_view->viewport())
            letGo();
        break;
    case QEvent::Hide: letGo(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void OrderHold::hold()
{
    m_proxy->setHeld(true);
    m_pause.start();
}

void OrderHold::letGo()
{
    if (isBusy()) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    m_proxy->setHeld(false);
}

bool OrderHold::isBusy() const
{
    if (!m_view->isVisible() || !m_proxy->isHeld())
        return false;
    const QWidget *focus = QApplication::focusWidget();
    return QApplication::activePopupWidget() || QApplication::mouseButtons() != Qt::NoButton || (focus && m_view->viewport()->isAncestorOf(focus));
}

} // namespace ui

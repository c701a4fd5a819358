#include "ui/telegrams/accessible_hex_view.h"

#include "ui/telegrams/hex_view.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int perByte = 3; // two digits and a blank

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<HexView *>(object);
    return view ? new AccessibleHexView(view) : nullptr;
}

} // namespace

AccessibleHexView::AccessibleHexView(HexView *view) : QAccessibleWidget(view, QAccessible::EditableText) {}

void AccessibleHexView::install()
{
    static const bool done = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(done)
}

void AccessibleHexView::tellCursor(HexView *view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTextCursorEvent event(view, std::max(view->cursor(), 0) * perByte);
    QAccessible::updateAccessibility(&event);
}

void AccessibleHexView::tellSelection(HexView *view)
{
    if (!QAccessible::isActive())
        return;
    const bytes::ByteRange marked = view->marked();
    QAccessibleTextSelectionEvent event(view, marked.offset * perByte, marked.empty() ? marked.offset * perByte : marked.end() * perByte - 1);
    QAccessible::updateAccessibility(&event);
}

HexView *AccessibleHexView::view() const
{
    return static_cast<HexView *>(widget());
}

void *AccessibleHexView::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleHexView::text(QAccessible::Text what) const
{
    return what == QAccessible::Value ? view()->meaningAtCursor() : QAccessibleWidget::text(what);
}

QAccessible::State AccessibleHexView::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void AccessibleHexView::selection(int index, int *start, int *end) const
{
    const bytes::ByteRange marked = view()->marked();
    const bool there = index == 0 && !marked.empty();
    *start = there ? marked.offset * perByte : 0;
    *end = there ? std::min(marked.end() * perByte - 1, characterCount()) : 0;
}

int AccessibleHexView::selectionCount() const
{
    return view()->marked().empty() ? 0 : 1;
}

int AccessibleHexView::cursorPosition() const
{
    return std::max(view()->cursor(), 0) * perByte;
}

void AccessibleHexView::setCursorPosition(int position)
{
    view()->choose(position / perByte);
}

QString AccessibleHexView::text(int start, int end) const
{
    return view()->spokenBytes().mid(start, end - start);
}

int AccessibleHexView::characterCount() const
{
    return std::max(static_cast<int>(view()->data().size()) * perByte - 1, 0);
}

QRect AccessibleHexView::characterRect(int offset) const
{
    QRect cell = view()->cellOf(offset / perByte);
    const int width = cell.width() / perByte;
    cell = QRect(cell.left() + width / 2 + offset % perByte * width, cell.top(), width, cell.height());
    return {view()->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
}

int AccessibleHexView::offsetAtPoint(const QPoint &point) const
{
    const int byte = view()->byteAt(view()->viewport()->mapFromGlobal(point));
    return byte < 0 ? -1 : byte * perByte;
}

void AccessibleHexView::scrollToSubstring(int start, int)
{
    view()->choose(start / perByte);
}

QString AccessibleHexView::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace ui

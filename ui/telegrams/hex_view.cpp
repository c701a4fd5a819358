#include "ui/telegrams/hex_view.h"

#include "core/bytes/hex.h"
#include "ui/telegrams/accessible_hex_view.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace ui {

namespace {

constexpr int margin = 12;

struct Row {
    int bytes;
    bool letters; // the bytes as text behind them
};

// Offset 4 and 2 blanks, 3 a byte, 1 blank, 1 a byte. Where it is narrow, a row keeps its bytes and loses its text.
Row rowFor(int characters)
{
    for (const int bytes : {32, 16, 8}) {
        if (characters >= 6 + bytes * 3 + 1 + bytes)
            return {bytes, true};
    }
    if (characters >= 6 + 8 * 3 - 1)
        return {8, false};
    return {4, true};
}

} // namespace

HexView::HexView(QWidget *parent) : QAbstractScrollArea(parent)
{
    AccessibleHexView::install();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setFont(hexFont(font()));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    viewport()->setCursor(Qt::ArrowCursor);
}

void HexView::setBytes(const bytes::Bytes &data)
{
    m_bytes = data;
    m_changed.clear();
    m_marked = {};
    m_cursor = data.empty() ? -1 : 0;
    verticalScrollBar()->setValue(0);
    updateScrollBar();
    viewport()->update();
}

void HexView::setChanged(std::vector<bool> changed)
{
    m_changed = std::move(changed);
    viewport()->update();
}

QString HexView::spokenBytes() const
{
    return QString::fromStdString(bytes::toHex(m_bytes, ' '));
}

void HexView::markRange(bytes::ByteRange range)
{
    m_marked = range;
    AccessibleHexView::tellSelection(this);
    if (!range.empty() && !range.contains(static_cast<std::size_t>(std::max(m_cursor, 0))))
        m_cursor = range.offset;
    if (!range.empty()) {
        const Metrics m = metrics();
        const int top = range.offset / m.perRow * m.line;
        const int value = verticalScrollBar()->value();
        if (top < value || top + m.line + 2 * margin > value + viewport()->height())
            verticalScrollBar()->setValue(top);
    }
    viewport()->update();
}

HexView::Metrics HexView::metrics() const
{
    const QFontMetrics font(this->font());
    Metrics m{};
    m.character = font.horizontalAdvance(QLatin1Char('0'));
    m.line = font.height() + 6;
    const Row row = rowFor((viewport()->width() - 2 * margin) / m.character);
    m.perRow = row.bytes;
    m.letters = row.letters;
    m.hexLeft = margin + 6 * m.character;
    m.textLeft = m.hexLeft + (m.perRow * 3 + 1) * m.character;
    return m;
}

QRect HexView::cellOf(int offset, const Metrics &m) const
{
    const int row = offset / m.perRow;
    const int column = offset % m.perRow;
    return {m.hexLeft + column * 3 * m.character - m.character / 2, margin + row * m.line - verticalScrollBar()->value(), 3 * m.character, m.line};
}

int HexView::byteAt(const QPoint &point) const
{
    const Metrics m = metrics();
    const int row = (point.y() - margin + verticalScrollBar()->value()) / m.line;
    int column = (point.x() - m.hexLeft + m.character / 2) / (3 * m.character);
    if (m.letters && point.x() >= m.textLeft)
        column = (point.x() - m.textLeft) / m.character;
    const int offset = row * m.perRow + column;
    const bool inside = point.x() >= m.hexLeft - m.character / 2 && point.y() >= margin && column < m.perRow && offset < static_cast<int>(m_bytes.size());
    return inside ? offset : -1;
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const Metrics m = metrics();
    const int first = std::max(0, (verticalScrollBar()->value() - margin) / m.line);
    const int rows = (static_cast<int>(m_bytes.size()) + m.perRow - 1) / m.perRow;
    const int last = std::min(rows - 1, first + viewport()->height() / m.line + 1);
    for (int row = first; row <= last; ++row)
        paintRow(painter, row, m);
}

void HexView::paintRow(QPainter &painter, int row, const Metrics &m) const
{
    const QColor text = color(Token::Text, palette());
    const QColor secondary = color(Token::Secondary, palette());
    const int start = row * m.perRow;
    const int top = cellOf(start, m).top();
    painter.setPen(secondary);
    painter.drawText(QRect(margin, top, 5 * m.character, m.line), Qt::AlignVCenter, QStringLiteral("%1").arg(start, 4, 16, QLatin1Char('0')).toUpper());
    for (int offset = start; offset < std::min<int>(start + m.perRow, static_cast<int>(m_bytes.size())); ++offset) {
        const QRect cell = cellOf(offset, m);
        const bool marked = m_marked.contains(static_cast<std::size_t>(offset));
        const QRect letter(m.textLeft + (offset - start) * m.character, top, m.character, m.line);
        if (marked) {
            painter.fillRect(cell.adjusted(0, 2, 0, -1), selectedGround(palette()));
            if (m.letters)
                painter.fillRect(letter.adjusted(0, 2, 0, -1), selectedGround(palette()));
        }
        const std::uint8_t byte = m_bytes[static_cast<std::size_t>(offset)];
        painter.setPen(marked ? color(Token::Accent, palette()) : text);
        painter.drawText(cell, Qt::AlignCenter, QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')).toUpper());
        const bool printable = byte >= 0x20 && byte < 0x7F;
        painter.setPen(printable && marked ? color(Token::Accent, palette()) : secondary);
        if (m.letters)
            painter.drawText(letter, Qt::AlignCenter, printable ? QString(QLatin1Char(static_cast<char>(byte))) : QStringLiteral("·"));
        if (isChanged(offset))
            painter.fillRect(QRect(cell.left() + m.character / 2, cell.bottom() - 2, 2 * m.character, 2), color(Token::Accent, palette()));
        if (offset == m_cursor && hasFocus()) {
            painter.setPen(QPen(color(Token::Accent, palette()), 2));
            painter.drawRect(cell.adjusted(1, 2, -1, -2));
        }
    }
}

void HexView::choose(int offset)
{
    if (offset < 0 || offset >= static_cast<int>(m_bytes.size()))
        return;
    m_cursor = offset;
    viewport()->update();
    setAccessibleDescription(meaningAtCursor());
    AccessibleHexView::tellCursor(this);
    emit byteChosen(offset);
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    choose(byteAt(event->pos()));
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const int perRow = metrics().perRow;
    const int last = static_cast<int>(m_bytes.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: choose(std::max(m_cursor - 1, 0)); return;
    case Qt::Key_Right: choose(std::min(m_cursor + 1, last)); return;
    case Qt::Key_Up: choose(m_cursor >= perRow ? m_cursor - perRow : m_cursor); return;
    case Qt::Key_Down: choose(m_cursor + perRow <= last ? m_cursor + perRow : m_cursor); return;
    case Qt::Key_Home: choose(0); return;
    case Qt::Key_End: choose(last); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

bool HexView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int offset = byteAt(help->pos());
        if (offset >= 0 && m_meaning)
            QToolTip::showText(help->globalPos(), m_meaning(offset), viewport(), cellOf(offset, metrics()));
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void HexView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(hexFont(parentWidget() ? parentWidget()->font() : font()));
    QAbstractScrollArea::changeEvent(event);
}

void HexView::updateScrollBar()
{
    const Metrics m = metrics();
    const int rows = (static_cast<int>(m_bytes.size()) + m.perRow - 1) / m.perRow;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m.line);
    verticalScrollBar()->setRange(0, std::max(0, rows * m.line + 2 * margin - viewport()->height()));
}

QSize HexView::sizeHint() const
{
    const QFontMetrics font(this->font());
    return {font.horizontalAdvance(QLatin1Char('0')) * (6 + 16 * 4 + 2) + 2 * margin + 12, 10 * (font.height() + 6)};
}

} // namespace ui

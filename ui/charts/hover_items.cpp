#include "ui/charts/hover_items.h"

#include "ui/charts/series_style.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace ui::charts {

namespace {

constexpr int padding = 10;
constexpr int swatch = 10;
constexpr int between = 12; // name and value
constexpr int mostName = 220;

struct Layout {
    QFont title;
    QFont plain;
    QFont small;
    double nameWidth = 0;
    double valueWidth = 0;
    double noteWidth = 0;
    double lineHeight = 0;
    QStringList footer;
    QSizeF size;
};

Layout layoutOf(const Hover &hover, const QFont &font)
{
    Layout layout;
    layout.title = font;
    layout.title.setBold(true);
    layout.plain = font;
    layout.small = secondaryFont(font);
    const QFontMetricsF plain(layout.plain);
    const QFontMetricsF bold(layout.title);
    const QFontMetricsF small(layout.small);
    layout.lineHeight = plain.height() + 4;
    for (const HoverRow &row : hover.rows) {
        layout.nameWidth = std::max(layout.nameWidth, std::min<double>(plain.horizontalAdvance(row.name), mostName));
        layout.valueWidth = std::max(layout.valueWidth, bold.horizontalAdvance(row.value));
        layout.noteWidth = std::max(layout.noteWidth, row.note.isEmpty() ? 0.0 : small.horizontalAdvance(row.note) + between);
    }
    layout.footer = hover.footer.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    double width = swatch + 6 + layout.nameWidth + between + layout.valueWidth + layout.noteWidth;
    for (const QString &line : layout.footer)
        width = std::max(width, small.horizontalAdvance(line));
    width = std::max(width, bold.horizontalAdvance(hover.title));
    const double height = layout.lineHeight * static_cast<double>(1 + hover.rows.size()) + (small.height() + 2) * static_cast<double>(layout.footer.size()) + (layout.footer.isEmpty() ? 0 : 4);
    layout.size = {std::ceil(width) + 2 * padding, std::ceil(height) + 2 * padding - 4};
    return layout;
}

} // namespace

void Crosshair::setAt(std::optional<TimeMs> at)
{
    if (m_at == at)
        return;
    m_at = at;
    update();
}

void Crosshair::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_at)
        return;
    const double x = std::round(scale().x(*m_at)) + 0.5;
    if (x < scale().plot.left() || x > scale().plot.right() + 1)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(color(Token::Secondary, state().palette), 1, Qt::DotLine));
    painter->drawLine(QPointF(x, scale().plot.top()), QPointF(x, scale().plot.bottom()));
    painter->restore();
}

void HoverBox::show(const Hover &hover, double pointerY)
{
    m_hover = hover;
    m_pointerY = pointerY;
    update();
}

void HoverBox::clear()
{
    if (!m_hover)
        return;
    m_hover.reset();
    update();
}

void HoverBox::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_hover)
        return;
    const QPalette &palette = state().palette;
    const Layout layout = layoutOf(*m_hover, state().font);
    const double middle = scale().x(m_hover->span.from + length(m_hover->span) / 2);
    const double half = std::min((scale().x(m_hover->span.to) - scale().x(m_hover->span.from)) / 2, 60.0) + 10;
    double left = middle + half;
    if (left + layout.size.width() > boundingRect().right())
        left = middle - half - layout.size.width();
    left = std::clamp(left, boundingRect().left(), std::max(boundingRect().left(), boundingRect().right() - layout.size.width()));
    const double top = std::clamp(m_pointerY - layout.size.height() / 2, boundingRect().top(), std::max(boundingRect().top(), boundingRect().bottom() - layout.size.height()));
    const QRectF box(QPointF(std::round(left), std::round(top)), layout.size);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(QPen(mixed(color(Token::Line, palette), color(Token::Secondary, palette), 0.4), 1));
    painter->setBrush(color(Token::Surface, palette));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    double y = box.top() + padding - 2;
    const double x = box.left() + padding;
    const double right = box.right() - padding;
    painter->setPen(color(Token::Text, palette));
    painter->setFont(layout.title);
    painter->drawText(QRectF(x, y, right - x, layout.lineHeight), Qt::AlignLeft | Qt::AlignVCenter, m_hover->title);
    y += layout.lineHeight;
    for (const HoverRow &row : m_hover->rows) {
        painter->setOpacity(row.pale ? 0.5 : 1.0);
        drawSwatch(painter, QRectF(x, y + (layout.lineHeight - swatch) / 2, swatch, swatch), row.colour, row.pattern, row.line, palette);
        painter->setOpacity(1.0);
        painter->setFont(layout.plain);
        painter->setPen(color(Token::Secondary, palette));
        const QRectF name(x + swatch + 6, y, layout.nameWidth + 1, layout.lineHeight);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(layout.plain).elidedText(row.name, Qt::ElideRight, name.width()));
        painter->setFont(layout.title);
        painter->setPen(color(Token::Text, palette));
        painter->drawText(QRectF(name.right() + between - 1, y, layout.valueWidth + 1, layout.lineHeight), Qt::AlignRight | Qt::AlignVCenter, row.value);
        painter->setFont(layout.small);
        painter->setPen(color(Token::Secondary, palette));
        painter->drawText(QRectF(name.right() + between + layout.valueWidth, y, layout.noteWidth + 2, layout.lineHeight), Qt::AlignRight | Qt::AlignVCenter, row.note);
        y += layout.lineHeight;
    }
    y += 4;
    painter->setFont(layout.small);
    for (const QString &line : layout.footer) {
        const double height = QFontMetricsF(layout.small).height() + 2;
        painter->drawText(QRectF(x, y, right - x + 2, height), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += height;
    }
    painter->restore();
}

void ZoomBand::setBand(std::optional<Span> span)
{
    m_span = span;
    update();
}

void ZoomBand::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_span)
        return;
    QColor fill = color(Token::Accent, state().palette);
    const double left = std::max(scale().x(m_span->from), scale().plot.left());
    const double right = std::min(scale().x(m_span->to), scale().plot.right());
    painter->save();
    painter->setPen(QPen(fill, 1));
    fill.setAlphaF(0.15F);
    painter->setBrush(fill);
    painter->drawRect(QRectF(left, scale().plot.top(), right - left, scale().plot.height() - 1));
    painter->restore();
}

} // namespace ui::charts

#include "ui/addresses/address_delegate.h"

#include "core/text/quantity_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/survey/reception_mark.h"
#include "ui/table_delegate.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int decimalsKept = 4; // places right of the decimal mark that are kept free, so that the marks stand in one line
constexpr auto staleAfter = std::chrono::hours(1);

// Late by three times its usual interval, or silent for an hour.
bool isStale(const AddressRow &row, TimePoint now)
{
    const auto age = now - row.lastHeard;
    const std::optional<double> interval = row.interval();
    return age > staleAfter || (interval && std::chrono::duration<double>(age).count() > 3 * *interval + 5);
}

void drawRssi(QPainter *painter, const QRect &rect, const AddressRow &row, const QPalette &palette)
{
    if (!row.rssiDbm)
        return;
    drawSignalBars(painter, rect, quality::barsOf(*row.rssiDbm), palette);
    const int numberWidth = painter->fontMetrics().horizontalAdvance(QStringLiteral("−100"));
    const QRect number(rect.left() + signalBarsWidth + 4, rect.top(), numberWidth, rect.height());
    drawWords(painter, number, levelText(*row.rssiDbm), Qt::AlignRight, color(Token::Text, palette));
    const int unitWidth = painter->fontMetrics().horizontalAdvance(QStringLiteral("dBm"));
    const QRect unit(number.right() + 4, rect.top(), unitWidth + 1, rect.height());
    drawWords(painter, unit, QStringLiteral("dBm"), Qt::AlignLeft, color(Token::Secondary, palette));
    const QRect line(unit.right() + gap, rect.top(), rect.right() - unit.right() - gap, rect.height());
    if (line.width() >= 24)
        drawSparkline(painter, line, row.history, palette);
}

// Number and unit with the decimal marks of all rows in one line.
void drawValue(QPainter *painter, const QRect &rect, const AddressRow &row, const QPalette &palette)
{
    const std::optional<meter::NamedValue> value = row.mainValue();
    if (!value)
        return;
    const ValueText text = valueText(*value);
    const QFontMetrics metrics = painter->fontMetrics();
    const QColor ink = color(value->stale ? Token::Secondary : Token::Text, palette);
    if (!value->number) {
        drawWords(painter, rect, text.number, Qt::AlignRight, ink);
        return;
    }
    const int unitWidth = std::max(metrics.horizontalAdvance(QStringLiteral("m³/h")), metrics.horizontalAdvance(text::unitText(wmbus::Unit::HCA)));
    const int decimalsWidth = metrics.horizontalAdvance(QLocale().decimalPoint()) + metrics.horizontalAdvance(QLatin1Char('0')) * decimalsKept;
    const int mark = rect.right() - unitWidth - 4 - decimalsWidth;
    const qsizetype point = text.number.indexOf(QLocale().decimalPoint());
    const QString whole = point < 0 ? text.number : text.number.left(point);
    const QString decimals = point < 0 ? QString() : text.number.mid(point);
    if (metrics.horizontalAdvance(whole) > mark - rect.left() || decimals.size() > decimalsKept + 1) {
        drawWords(painter, rect, joined(text), Qt::AlignRight, ink);
        return;
    }
    drawWords(painter, QRect(rect.left(), rect.top(), mark - rect.left(), rect.height()), whole, Qt::AlignRight, ink);
    drawWords(painter, QRect(mark, rect.top(), decimalsWidth + 2, rect.height()), decimals, Qt::AlignLeft, ink);
    drawWords(painter, QRect(mark + decimalsWidth + 4, rect.top(), unitWidth + 2, rect.height()), text.unit, Qt::AlignLeft, color(Token::Secondary, palette));
}

// The verdict's shape, then the figure; a link under the mouse, because it leads to the signal page.
void drawLoss(QPainter *painter, const QRect &rect, const AddressRow &row, const QString &words, const QStyleOptionViewItem &option)
{
    if (!row.signal)
        return;
    drawReception(painter, QRect(rect.left(), rect.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon), row.signal->reception, option.palette);
    const bool known = row.signal->loss.share().has_value();
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    QFont face = painter->font();
    face.setUnderline(hovered);
    painter->setFont(face);
    drawWords(painter, rect.adjusted(smallIcon + 4, 0, 0, 0), words, Qt::AlignRight, color(hovered ? Token::Accent : known ? Token::Text : Token::Secondary, option.palette));
}

void drawMedium(QPainter *painter, const QRect &rect, const AddressRow &row, const QString &word, const QPalette &palette)
{
    const QRect place(rect.left(), rect.center().y() - smallIcon / 2 + 1, smallIcon, smallIcon);
    drawIcon(painter, place, row.medium.empty() ? mediumIcon(row.address) : mediumIcon(std::string_view(row.medium)), color(Token::Secondary, palette));
    drawWords(painter, rect.adjusted(smallIcon + 6, 0, 0, 0), word, Qt::AlignLeft, color(Token::Text, palette));
}

} // namespace

AddressDelegate::AddressDelegate(Clock clock, QObject *parent) : QStyledItemDelegate(parent), m_clock(std::move(clock)) {}

void AddressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    drawCellGround(painter, option);
    const auto *row = index.data(FoundAddressesModel::RowRole).value<const AddressRow *>();
    if (!row)
        return;
    painter->save();
    painter->setFont(option.font);
    const QRect inside = cellInside(option.rect);
    const QColor text = color(Token::Text, option.palette);
    const QColor secondary = color(Token::Secondary, option.palette);
    const auto column = static_cast<AddressColumn>(index.column());
    const QString words = index.data().toString();
    switch (column) {
    case AddressColumn::Rssi: drawRssi(painter, inside, *row, option.palette); break;
    case AddressColumn::Value: drawValue(painter, inside, *row, option.palette); break;
    case AddressColumn::Medium: drawMedium(painter, inside, *row, words, option.palette); break;
    case AddressColumn::Security:
        drawChip(painter, inside.adjusted(-4, 0, 4, 0), verdictMark(row->telegram().security.verdict), words, option.font, option.palette);
        break;
    case AddressColumn::LastHeard: drawWords(painter, inside, words, Qt::AlignRight, isStale(*row, m_clock()) ? secondary : text); break;
    case AddressColumn::Status: drawWords(painter, inside, words, Qt::AlignLeft, row->known ? text : secondary); break;
    case AddressColumn::Code:
    case AddressColumn::Name: drawWords(painter, inside, words, Qt::AlignLeft, text); break;
    case AddressColumn::Loss: drawLoss(painter, inside, *row, words, option); break;
    case AddressColumn::Interval:
    case AddressColumn::Count: drawWords(painter, inside, words, Qt::AlignRight, text); break;
    case AddressColumn::Device:
    case AddressColumn::Manufacturer: drawWords(painter, inside, words, Qt::AlignLeft, text); break;
    case AddressColumn::Cuxd:
        painter->setFont(secondaryFont(option.font));
        drawWords(painter, inside, words, Qt::AlignLeft, secondary);
        break;
    case AddressColumn::Stick: drawWords(painter, inside, words, Qt::AlignLeft, secondary); break;
    }
    painter->restore();
}

QSize AddressDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight(option.font)};
}

} // namespace ui

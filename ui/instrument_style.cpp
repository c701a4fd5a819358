#include "ui/instrument_style.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace ui {

namespace {

constexpr int scrollBarWidth = 12;

QRectF inside(const QRect &rect, double by = 0.5)
{
    return QRectF(rect).adjusted(by, by, -by, -by);
}

void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double width = 1.0, double radius = corner - 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(inside(rect, width / 2), radius, radius);
    painter->restore();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(primaryProperty).toBool();
}

void drawButton(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool over = enabled && (option.state & QStyle::State_MouseOver);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const QColor ink = color(Token::Text, option.palette);
    QColor fill = color(Token::Surface, option.palette);
    QColor line = mixed(color(Token::Line, option.palette), ink, 0.12);
    if (isPrimary(widget) && enabled) {
        fill = color(Token::Accent, option.palette);
        line = fill;
    }
    if (down)
        fill = isPrimary(widget) ? mixed(fill, Qt::black, 0.15) : selectedGround(option.palette);
    else if (over)
        fill = mixed(fill, ink, 0.06);
    drawBox(painter, option.rect, fill, line);
    if (!(enabled && (option.state & QStyle::State_HasFocus)))
        return;
    constexpr int inset = 3;
    drawBox(painter, option.rect, QColor(), color(Token::Accent, option.palette), 2.0);
    if (isPrimary(widget)) // its edge has that colour already
        drawBox(painter, option.rect.adjusted(inset, inset, -inset, -inset), QColor(), onAccent(option.palette), 1.5, corner - inset);
}

void drawToolButton(QPainter *painter, const QStyleOption &option)
{
    const bool on = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (on)
        drawBox(painter, option.rect, selectedGround(option.palette), QColor());
    else if (over)
        drawBox(painter, option.rect, mixed(color(Token::Window, option.palette), color(Token::Text, option.palette), 0.08), QColor());
}

void drawChevron(QPainter *painter, const QRect &rect, const QColor &colour, bool down)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(rect).center();
    const double rise = down ? 2.0 : -2.0;
    painter->drawPolyline(QPolygonF{{middle.x() - 4, middle.y() - rise}, {middle.x(), middle.y() + rise}, {middle.x() + 4, middle.y() - rise}});
    painter->restore();
}

QColor inkOf(const QStyleOption &option)
{
    return option.palette.color(option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
}

// Icon and word with air between them; `centred`, or from the left edge.
void drawLabel(QPainter *painter, const QStyleOption &option, const QIcon &icon, const QString &text, const QSize &iconSize, const QColor &ink, bool centred)
{
    constexpr int between = 6;
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    const int iconWidth = icon.isNull() ? 0 : iconSize.width() + (text.isEmpty() ? 0 : between);
    int left = centred ? option.rect.center().x() - (iconWidth + textWidth) / 2 + 1 : option.rect.left() + gap;
    if (!icon.isNull()) {
        const QRect place(left, option.rect.center().y() - iconSize.height() / 2 + 1, iconSize.width(), iconSize.height());
        icon.paint(painter, place, Qt::AlignCenter, option.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
        left += iconWidth;
    }
    painter->setPen(ink);
    painter->drawText(QRect(left, option.rect.top(), option.rect.right() - left + 1, option.rect.height()), flags, text);
}

void drawCheckBox(QPainter *painter, const QStyleOption &option, const QWidget *widget)
{
    const bool on = option.state & QStyle::State_On;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor surface = color(Token::Surface, option.palette);
    const QColor accent = enabled ? color(Token::Accent, option.palette) : mixed(surface, color(Token::Secondary, option.palette), 0.5);
    const QColor line = mixed(surface, color(Token::Secondary, option.palette), enabled ? 0.8 : 0.4);
    drawBox(painter, option.rect, on ? accent : surface, on ? accent : line, 1.0, 3.0); // rounder, it would look like a radio button
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (on && button && button->text().isEmpty() && (option.state & QStyle::State_HasFocus)) // the ring has the colour of what it would go around
        drawBox(painter, option.rect.adjusted(2, 2, -2, -2), QColor(), surface, 2.0, 2.0);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(onAccent(option.palette), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(option.rect).center();
    painter->drawPolyline(QPolygonF{middle + QPointF(-3.5, 0), middle + QPointF(-1, 2.5), middle + QPointF(3.5, -3)});
    painter->restore();
}

void drawRadioButton(QPainter *painter, const QStyleOption &option)
{
    const bool on = option.state & QStyle::State_On;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor surface = color(Token::Surface, option.palette);
    const QColor accent = enabled ? color(Token::Accent, option.palette) : mixed(surface, color(Token::Secondary, option.palette), 0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1.0;
    const QRectF circle(option.rect.left() + 0.5, option.rect.top() + 0.5, side, side);
    painter->setPen(QPen(on ? accent : mixed(surface, color(Token::Secondary, option.palette), enabled ? 0.8 : 0.4), 1.0));
    painter->setBrush(surface);
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(circle.adjusted(side / 4, side / 4, -side / 4, -side / 4));
    }
    painter->restore();
}

void drawSpinBox(const QStyle &style, QPainter *painter, const QStyleOptionComplex &option, const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = option.state & QStyle::State_HasFocus;
    const QColor line = focus ? color(Token::Accent, option.palette) : mixed(color(Token::Line, option.palette), color(Token::Text, option.palette), 0.12);
    drawBox(painter, option.rect, color(Token::Surface, option.palette), line, focus ? 2.0 : 1.0);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (spin == nullptr || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, bool down) {
        const QColor full = color(Token::Secondary, option.palette);
        const QColor ink = enabled && (spin->stepEnabled & step) ? full : mixed(color(Token::Surface, option.palette), full, 0.4);
        drawChevron(painter, style.subControlRect(QStyle::CC_SpinBox, &option, part, widget), ink, down);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, false);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, true);
}

void drawHeaderSection(QPainter *painter, const QStyleOption &option)
{
    painter->fillRect(option.rect, color(Token::Surface, option.palette));
    if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        painter->fillRect(option.rect, hoverGround(option.palette));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Token::Line, option.palette));
}

// The words as their column is aligned, and beside them the arrow of a sorted column.
void drawHeaderLabel(QPainter *painter, const QStyleOptionHeader &option)
{
    constexpr int arrow = 10;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    QRect words = option.rect.adjusted(gap, 0, -gap, -1);
    if (sorted) {
        const int beside = words.left() + option.fontMetrics.horizontalAdvance(option.text) + 4; // in a wide column its end is far from the words
        const int edge = words.right() - arrow + 1;
        const bool fromLeft = option.textAlignment & Qt::AlignLeft;
        const QRect place(fromLeft ? std::min(beside, edge) : edge, words.center().y() - arrow / 2 + 1, arrow, arrow);
        drawChevron(painter, place, color(Token::Accent, option.palette), option.sortIndicator == QStyleOptionHeader::SortUp); // Qt's SortDown is ascending
        words.setRight(place.left() - 4);
    }
    painter->setPen(color(Token::Secondary, option.palette));
    painter->drawText(words, static_cast<int>(option.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, words.width()));
}

void drawScrollBar(const QStyle &style, QPainter *painter, const QStyleOptionSlider &bar, const QWidget *widget)
{
    painter->fillRect(bar.rect, color(Token::Surface, bar.palette));
    if (bar.maximum <= bar.minimum)
        return;
    QRect handle = style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    handle = bar.orientation == Qt::Horizontal ? handle.adjusted(2, 3, -2, -3) : handle.adjusted(3, 2, -3, -2);
    const bool grabbed = bar.activeSubControls & QStyle::SC_ScrollBarSlider && bar.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(color(Token::Surface, bar.palette), color(Token::Secondary, bar.palette), grabbed ? 0.8 : 0.45));
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

} // namespace

InstrumentStyle::InstrumentStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void InstrumentStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    m_ring.watch(widget);
}

void InstrumentStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_PanelLineEdit && widget && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
        return; // the box has a frame
    switch (element) {
    case PE_PanelButtonCommand: drawButton(painter, *option, widget); return;
    case PE_PanelButtonTool: drawToolButton(painter, *option); return;
    case PE_FrameDefaultButton: return;
    case PE_FrameLineEdit: return;
    case PE_PanelLineEdit: {
        if (widget && qobject_cast<const QComboBox *>(widget->parentWidget()))
            return; // the box has a frame
        const bool focus = option->state & State_HasFocus;
        const QVariant mark = widget ? widget->property("mark") : QVariant(); // "good" or "bad": the field checks what is typed
        QColor line = focus ? color(Token::Accent, option->palette) : mixed(color(Token::Line, option->palette), color(Token::Text, option->palette), 0.12);
        if (mark == QLatin1String("good"))
            line = color(Token::Good, option->palette);
        else if (mark == QLatin1String("bad"))
            line = color(Token::Bad, option->palette);
        drawBox(painter, option->rect, color(Token::Surface, option->palette), line, focus ? 2.0 : 1.0);
        return;
    }
    case PE_FrameFocusRect: {
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // the selected row, and the ring around all: cells are not walked one by one
        drawBox(painter, option->rect.adjusted(-1, -1, 1, 1), QColor(), color(Token::Accent, option->palette), 2.0);
        return;
    }
    case PE_IndicatorArrowDown: drawChevron(painter, option->rect, color(Token::Secondary, option->palette), true); return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, selectedGround(option->palette));
        return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, color(Token::Surface, option->palette)); return;
    case PE_IndicatorCheckBox: drawCheckBox(painter, *option, widget); return;
    case PE_IndicatorRadioButton: drawRadioButton(painter, *option); return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void InstrumentStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeaderSection(painter, *option); return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(painter, *option);
            drawHeaderLabel(painter, *header);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool filled = isPrimary(widget) && (option->state & State_Enabled);
            drawLabel(painter, *option, button->icon, button->text, button->iconSize, filled ? onAccent(option->palette) : inkOf(*option), true);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option); button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            drawLabel(painter, *option, button->icon, button->text, button->iconSize, inkOf(*option), false);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (box->editable)
                return; // its line edit shows the text
            const QRect inside = proxy()->subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).adjusted(gap - 2, 0, 0, 0);
            painter->setPen(inkOf(*option));
            painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, option->fontMetrics.elidedText(box->currentText, Qt::ElideRight, inside.width()));
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (option->state & (State_Selected | State_Sunken))
                drawBox(painter, option->rect.adjusted(0, 2, 0, -2), selectedGround(option->palette), QColor());
            painter->setPen(inkOf(*option));
            const int hidden = proxy()->styleHint(SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
            painter->drawText(option->rect, Qt::AlignCenter | Qt::TextSingleLine | hidden, item->text);
            return;
        }
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, color(Token::Window, option->palette));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), color(Token::Line, option->palette));
        return;
    case CE_Splitter: painter->fillRect(option->rect, color(Token::Line, option->palette)); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, color(Token::Window, option->palette)); return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void InstrumentStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(*proxy(), painter, *bar, widget);
            return;
        }
    }
    if (control == CC_ComboBox) {
        drawButton(painter, *option, nullptr);
        if (option->state & State_HasFocus)
            drawBox(painter, option->rect, QColor(), color(Token::Accent, option->palette), 2.0);
        const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        drawChevron(painter, arrow, color(Token::Secondary, option->palette), true);
        return;
    }
    if (control == CC_SpinBox) {
        drawSpinBox(*proxy(), painter, *option, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int InstrumentStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin: return 2;
    case PM_ToolBarItemSpacing: return 4;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize: return smallIcon;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 1;
    case PM_HeaderMarkSize: return 10;
    case PM_HeaderMargin: return gap;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int InstrumentStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ScrollBar_Transient: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Widget_Animate: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_DialogButtonLayout: return QDialogButtonBox::GnomeLayout; // everywhere as in our own dialogs: what is done stands at the right
    case SH_ToolTip_WakeUpDelay: return 400;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize InstrumentStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result = {std::max(result.width() + gap, 64), std::max(result.height(), 28)};
    else if (type == CT_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        const bool words = button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon;
        const bool textOnly = button && (button->icon.isNull() || button->toolButtonStyle == Qt::ToolButtonTextOnly);
        result = {result.width() + (words ? 2 * gap + 2 : textOnly ? gap : 0), std::max(result.height(), 26)};
    } else if (type == CT_MenuBarItem)
        result = {result.width() + 4, std::max(result.height() + 6, 26)};
    else if (type == CT_ComboBox)
        result = {result.width() + gap, std::max(result.height(), 28)}; // the label is drawn a little further in
    else if (type == CT_LineEdit)
        result.setHeight(std::max(result.height(), 28));
    else if (type == CT_HeaderSection)
        result.setHeight(std::max(result.height(), 28));
    return result;
}

QRect InstrumentStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(4, 0, -4, 0) : rect;
}

} // namespace ui

#pragma once

#include "ui/focus_ring.h"

#include <QProxyStyle>

namespace ui {

// The flat face of buttons, fields, headers and scroll bars: Fusion's behaviour, painted with the tokens of theme.h.
class InstrumentStyle : public QProxyStyle {
    Q_OBJECT

public:
    InstrumentStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;

private:
    FocusRing m_ring;
};

// A button with this property set to true is the one primary button of its place: filled with the accent.
inline constexpr char primaryProperty[] = "primary";

} // namespace ui

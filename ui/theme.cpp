#include "ui/theme.h"

#include "ui/instrument_style.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetrics>

#include <array>
#include <cmath>

namespace ui {

namespace {

using Colours = std::array<QRgb, 9>; // in the order of Token

//                                 window      surface     text        secondary   line        accent      good        warn        bad
constexpr Colours lightColours{0xFFF4F6F8, 0xFFFFFFFF, 0xFF1B1F24, 0xFF57606A, 0xFFD8DEE4, 0xFF0B5CAD, 0xFF166F33, 0xFF8A5A00, 0xFFC0202B};
constexpr Colours darkColours{0xFF15181C, 0xFF1D2126, 0xFFE6EAEF, 0xFFA3ADB8, 0xFF30363D, 0xFF6CB2FF, 0xFF4CC265, 0xFFE0A93B, 0xFFFF7B72};

QColor colourOf(const Colours &colours, Token token)
{
    return QColor::fromRgb(colours[static_cast<std::size_t>(token)]);
}

// Such themes choose their highlight for text on it, not for lines and words of its colour.
QColor readableAccent(const QPalette &palette)
{
    constexpr double least = 4.5;
    for (const QPalette::ColorRole role : {QPalette::Highlight, QPalette::Link}) {
        if (contrast(palette.color(role), palette.color(QPalette::Base)) >= least && contrast(palette.color(role), palette.color(QPalette::Window)) >= least)
            return palette.color(role);
    }
    return palette.color(QPalette::WindowText);
}

QColor highContrastColour(Token token, const QPalette &palette)
{
    switch (token) {
    case Token::Window: return palette.color(QPalette::Window);
    case Token::Surface: return palette.color(QPalette::Base);
    case Token::Text:
    case Token::Secondary:
    case Token::Line: return palette.color(QPalette::WindowText);
    case Token::Accent: return readableAccent(palette);
    case Token::Good:
    case Token::Warn:
    case Token::Bad: break;
    }
    return colourOf(isDark(palette) ? darkColours : lightColours, token);
}

double luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        const double c = static_cast<double>(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QFont scaled(const QFont &base, double factor)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    return font;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

bool isHighContrast(const QPalette &palette)
{
    // Pure black on white gives 21. Our own themes stay below 17, Qt's standard palette (black on #EFEFEF) at 18.
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > 20.0;
}

QColor color(Token token, const QPalette &palette)
{
    if (isHighContrast(palette))
        return highContrastColour(token, palette);
    return colourOf(isDark(palette) ? darkColours : lightColours, token);
}

QColor onAccent(const QPalette &palette)
{
    const QColor accent = color(Token::Accent, palette);
    const QColor dark = colourOf(darkColours, Token::Window);
    return contrast(Qt::white, accent) > contrast(dark, accent) ? QColor(Qt::white) : dark;
}

QColor mixed(const QColor &ground, const QColor &over, double part)
{
    const auto channel = [part](int g, int o) { return qRound(g + (o - g) * part); };
    return {channel(ground.red(), over.red()), channel(ground.green(), over.green()), channel(ground.blue(), over.blue())};
}

QColor selectedGround(const QPalette &palette)
{
    return mixed(color(Token::Surface, palette), color(Token::Accent, palette), isDark(palette) ? 0.16 : 0.12);
}

QColor hoverGround(const QPalette &palette)
{
    return mixed(color(Token::Surface, palette), color(Token::Text, palette), 0.04);
}

QColor chipGround(const QColor &ink, const QPalette &palette)
{
    return mixed(color(Token::Surface, palette), ink, isDark(palette) ? 0.14 : 0.08);
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor replayFrame()
{
    return {0xF2, 0xB7, 0x05};
}

QPalette themePalette(bool dark)
{
    const Colours &colours = dark ? darkColours : lightColours;
    const auto of = [&colours](Token token) { return colourOf(colours, token); };
    QPalette palette(of(Token::Text), of(Token::Surface), of(Token::Line), of(Token::Line), of(Token::Line), of(Token::Text),
                     of(Token::Text), of(Token::Surface), of(Token::Window));
    palette.setColor(QPalette::Button, of(Token::Surface));
    palette.setColor(QPalette::ButtonText, of(Token::Text));
    palette.setColor(QPalette::AlternateBase, mixed(of(Token::Surface), of(Token::Text), 0.02));
    palette.setColor(QPalette::PlaceholderText, of(Token::Secondary));
    palette.setColor(QPalette::Highlight, of(Token::Accent));
    palette.setColor(QPalette::HighlightedText, dark ? of(Token::Window) : of(Token::Surface));
    palette.setColor(QPalette::Link, of(Token::Accent));
    palette.setColor(QPalette::LinkVisited, of(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Token::Surface));
    palette.setColor(QPalette::ToolTipText, of(Token::Text));
    const QColor faint = mixed(of(Token::Surface), of(Token::Text), dark ? 0.5 : 0.52);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

void applyTheme(QApplication &app, ThemeChoice choice, const QPalette &system)
{
    if (!qobject_cast<InstrumentStyle *>(app.style()))
        app.setStyle(new InstrumentStyle); // the application owns it
    const bool keepSystem = choice == ThemeChoice::System && isHighContrast(system);
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isDark(system));
    app.setPalette(keepSystem ? system : themePalette(dark));
}

int rowHeight(const QFont &font)
{
    return std::max(28, (QFontMetrics(font).height() + 12) / 4 * 4);
}

QFont secondaryFont(const QFont &base)
{
    QFont font = base;
    if (base.pointSizeF() > 1)
        font.setPointSizeF(base.pointSizeF() - 1);
    else
        font.setPixelSize(base.pixelSize() - 1);
    return font;
}

QFont titleFont(const QFont &base)
{
    return scaled(base, 1.25);
}

QFont bigValueFont(const QFont &base)
{
    return scaled(base, 2.5);
}

QFont hexFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF());
    else
        font.setPixelSize(base.pixelSize());
    return font;
}

} // namespace ui

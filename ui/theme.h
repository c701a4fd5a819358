#pragma once

#include <QColor>
#include <QPalette>

#include <cstdint>

class QApplication;
class QFont;

namespace ui {

// What a colour is for; the values stand in theme.cpp. Good, Warn and Bad are for verdicts only, always with icon and word.
enum class Token : std::uint8_t { Window, Surface, Text, Secondary, Line, Accent, Good, Warn, Bad };

enum class ThemeChoice : std::uint8_t { System, Light, Dark };

// The token's colour for widgets that wear `palette`: light or dark is read from the palette, so nothing has to be told when
// the theme changes. A high-contrast palette of the system wins over the tokens.
[[nodiscard]] QColor color(Token token, const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] bool isHighContrast(const QPalette &palette);

// The frame around what is replayed: the same yellow in both themes, for nothing else.
[[nodiscard]] QColor replayFrame();
// Text on a filled accent.
[[nodiscard]] QColor onAccent(const QPalette &palette);
// `part` (0..1) of `over` on `ground`, opaque.
[[nodiscard]] QColor mixed(const QColor &ground, const QColor &over, double part);
// Background of a selected row, of the row under the mouse, of a chip whose word is `ink`.
[[nodiscard]] QColor selectedGround(const QPalette &palette);
[[nodiscard]] QColor hoverGround(const QPalette &palette);
[[nodiscard]] QColor chipGround(const QColor &ink, const QPalette &palette);

// WCAG 2 contrast ratio, 1..21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

[[nodiscard]] QPalette themePalette(bool dark);
// `system` is the palette the program was started with.
void applyTheme(QApplication &app, ThemeChoice choice, const QPalette &system);

// Lengths in device-independent pixels, all multiples of the 4 px grid.
inline constexpr int gap = 8;
inline constexpr int wideGap = 16;
inline constexpr int corner = 6;
inline constexpr int smallIcon = 16;
inline constexpr int bigIcon = 20;
// 28 at the usual font size, more where the user's font is larger.
[[nodiscard]] int rowHeight(const QFont &font);

// The base font one point smaller, for secondary text; 1.25 times, for section titles; 2.5 times, for the one big value.
[[nodiscard]] QFont secondaryFont(const QFont &base);
[[nodiscard]] QFont titleFont(const QFont &base);
[[nodiscard]] QFont bigValueFont(const QFont &base);
// The system's fixed-pitch face in the size of `base`: for hex and CUxD lines only.
[[nodiscard]] QFont hexFont(const QFont &base);

} // namespace ui

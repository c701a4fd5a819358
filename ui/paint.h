#pragma once

#include "ui/addresses/rssi_history.h"
#include "ui/marks.h"

#include <QFont>
#include <QPalette>
#include <QRect>
#include <QString>

class QPainter;

namespace ui {

// Small drawings that several tables and cards share. All lengths in device-independent pixels.
inline constexpr int signalBarsWidth = 18;

// Four bars, `level` of them filled; the rest in the colour of lines.
void drawSignalBars(QPainter *painter, const QRect &rect, int bars, const QPalette &palette);
// The history as a line over its own range, at least 16 dB, the last level as a dot.
void drawSparkline(QPainter *painter, const QRect &rect, const RssiHistory &history, const QPalette &palette);

[[nodiscard]] int chipWidth(const QString &word, const QFont &font);
// Icon and word on a faint ground of their colour, left-aligned and vertically centred in `rect`; the word is elided to fit.
void drawChip(QPainter *painter, const QRect &rect, const Mark &mark, const QString &word, const QFont &font, const QPalette &palette);

} // namespace ui

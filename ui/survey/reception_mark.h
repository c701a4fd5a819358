#pragma once

#include "core/quality/signal_book.h"
#include "ui/theme.h"

class QPainter;
class QPalette;
class QRect;

namespace ui {

// The verdict's colour; never without its shape.
[[nodiscard]] Token receptionToken(quality::Reception reception);
// ▲ good, ◆ weak, ▼ bad, ○ silent, a dash where nothing is known: as shapes, so that no font has to have them.
void drawReception(QPainter *painter, const QRect &rect, quality::Reception reception, const QPalette &palette);

} // namespace ui

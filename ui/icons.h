#pragma once

#include "ui/theme.h"

#include <QIcon>
#include <QPixmap>

namespace ui {

// Our own SVG set (resources/icons, 20 x 20, stroke 1.5), tinted by token at the moment of painting: an icon follows a change
// of theme by itself and is sharp at any scale. `name` is the file's name without ending; what is not in the set is asked of the
// desktop's icon theme ("document-print").
[[nodiscard]] QIcon icon(const char *name, Token token = Token::Secondary);

// For a delegate that knows its colour. `size` in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const char *name, const QColor &colour, int size, double devicePixelRatio);
void drawIcon(QPainter *painter, const QRect &rect, const char *name, const QColor &colour);

} // namespace ui

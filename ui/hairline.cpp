#include "ui/hairline.h"

#include <QFrame>

namespace ui {

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid); // Token::Line
    line->setAutoFillBackground(true);
    return line;
}

} // namespace ui

#include "ui/panels/photo_window.h"

#include "ui/panels/photo_button.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

namespace ui {

namespace {

constexpr int largeSide = 4000;

} // namespace

PhotoWindow::PhotoWindow(const QString &file, QWidget *parent) : QWidget(parent, Qt::Window), m_picture(QPixmap::fromImage(readPicture(file, largeSide)))
{
    setObjectName(QStringLiteral("photoWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Photo of the meter"));
    const QSize most = screen()->availableSize() * 4 / 5;
    const QSize wanted = m_picture.size().isEmpty() ? QSize(400, 300) : m_picture.size();
    resize(wanted.width() > most.width() || wanted.height() > most.height() ? wanted.scaled(most, Qt::KeepAspectRatio) : wanted);
}

void PhotoWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), color(Token::Window, palette()));
    if (m_picture.isNull()) {
        painter.setPen(color(Token::Secondary, palette()));
        painter.drawText(rect(), Qt::AlignCenter, tr("The picture cannot be read."));
        return;
    }
    const QSize size = m_picture.size().scaled(this->size(), Qt::KeepAspectRatio);
    painter.drawPixmap(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size), m_picture);
}

void PhotoWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui

#include "ui/panels/photo_button.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr qint64 mostBytes = 40'000'000;
constexpr qint64 mostPixels = 120'000'000;
constexpr int mostSide = 30'000;
constexpr int smallSide = 400; // twice the button, for sharp screens

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

bool isAllowed(const QByteArray &format)
{
    for (const char *allowed : {"jpeg", "jpg", "png", "webp", "bmp", "gif"}) {
        if (format == allowed)
            return true;
    }
    return false;
}

QImage refuse(Spoken *problem, const Spoken &why)
{
    if (problem)
        *problem = why;
    return {};
}

} // namespace

QImage readPicture(const QString &file, int most, Spoken *problem)
{
    const QFileInfo info(file);
    const QString name = info.fileName();
    if (!info.isFile() || !info.isReadable())
        return refuse(problem, [name] { return Words::tr("%1 cannot be read.").arg(name); });
    if (info.size() > mostBytes)
        return refuse(problem, [name] { return Words::tr("%1 is larger than 40 MB.").arg(name); });
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isAllowed(reader.format()) || !size.isValid())
        return refuse(problem, [name] { return Words::tr("%1 is no picture in JPEG, PNG, WebP, BMP or GIF.").arg(name); });
    if (size.width() > mostSide || size.height() > mostSide || qint64(size.width()) * size.height() > mostPixels)
        return refuse(problem, [name, size] { return Words::tr("%1 has too many pixels (%2 × %3).").arg(name).arg(size.width()).arg(size.height()); });
    if (std::max(size.width(), size.height()) > most)
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage picture = reader.read();
    if (picture.isNull())
        return refuse(problem, [name, why = reader.errorString()] { return Words::tr("%1 is damaged: %2").arg(name, why); });
    return picture;
}

PhotoButton::PhotoButton(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void PhotoButton::setFile(const QString &file)
{
    if (m_file == file)
        return;
    m_file = file;
    m_picture = file.isEmpty() ? QPixmap() : QPixmap::fromImage(readPicture(file, smallSide));
    update();
}

void PhotoButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(frame, corner, corner);
    painter.fillPath(shape, underMouse() ? hoverGround(palette()) : color(Token::Window, palette()));
    if (m_picture.isNull()) {
        drawIcon(&painter, QRect(rect().center().x() - bigIcon / 2, rect().center().y() - bigIcon, bigIcon, bigIcon), "photo", color(Token::Secondary, palette()));
        painter.setPen(color(Token::Secondary, palette()));
        painter.setFont(secondaryFont(font()));
        painter.drawText(rect().adjusted(gap, height() / 2 + 4, -gap, 0), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text());
    } else {
        // Filled, cut at the edges: a photo of a meter has it in the middle.
        painter.save();
        painter.setClipPath(shape);
        const QSizeF whole = QSizeF(m_picture.size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawPixmap(QRectF(frame.center() - QPointF(whole.width() / 2, whole.height() / 2), whole), m_picture, m_picture.rect());
        painter.restore();
    }
    painter.setPen(QPen(color(hasFocus() ? Token::Accent : Token::Line, palette()), hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
}

} // namespace ui

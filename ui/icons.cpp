#include "ui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QPixmap render(const char *name, const QColor &colour, const QSize &pixels)
{
    const QString key = QStringLiteral("icon/%1/%2/%3x%4").arg(QLatin1String(name), colour.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    svg.replace("#000", colour.name().toLatin1()); // every drawing of the set is black strokes and fills
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

bool isDrawn(const char *name)
{
    return QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
}

class TintedEngine : public QIconEngine {
public:
    TintedEngine(const char *name, Token token) : m_name(name), m_token(token) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, render(m_name, inkFor(mode), rect.size() * ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return render(m_name, inkFor(mode), size); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override { return render(m_name, inkFor(mode), size); }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new TintedEngine(m_name, m_token); }
    bool isNull() override { return false; }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor ink = color(m_token, palette);
        return mode == QIcon::Disabled ? mixed(color(Token::Window, palette), ink, 0.45) : ink;
    }

    const char *m_name;
    Token m_token;
};

} // namespace

QIcon icon(const char *name, Token token)
{
    if (!isDrawn(name))
        return QIcon::fromTheme(QLatin1String(name));
    return QIcon(new TintedEngine(name, token));
}

QPixmap iconPixmap(const char *name, const QColor &colour, int size, double devicePixelRatio)
{
    QPixmap pixmap = render(name, colour, QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void drawIcon(QPainter *painter, const QRect &rect, const char *name, const QColor &colour)
{
    painter->drawPixmap(rect, render(name, colour, rect.size() * painter->device()->devicePixelRatioF()));
}

} // namespace ui

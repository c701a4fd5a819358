// render_icons FOLDER ICON SMALL_ICON MIME_ICON: the PNG files of the hicolor theme from our SVG files, below FOLDER/hicolor.
// SMALL_ICON serves up to 32 pixels, where the lines of ICON would run together.
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

static bool render(const QString &svg, int size, const QString &folder, const QString &name)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid()) {
        std::fprintf(stderr, "%s is no SVG\n", qPrintable(svg));
        return false;
    }
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QDir().mkpath(folder);
    const QString file = folder + QLatin1Char('/') + name + QLatin1String(".png");
    if (image.save(file, "PNG"))
        return true;
    std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
    return false;
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fputs("render_icons FOLDER ICON SMALL_ICON MIME_ICON\n", stderr);
        return 1;
    }
    const QString root = QFile::decodeName(argv[1]) + QLatin1String("/hicolor/");
    const QString icon = QFile::decodeName(argv[2]);
    const QString smallIcon = QFile::decodeName(argv[3]);
    const QString mimeIcon = QFile::decodeName(argv[4]);
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        const QString folder = root + QStringLiteral("%1x%1/").arg(size);
        if (!render(size <= 32 ? smallIcon : icon, size, folder + QLatin1String("apps"), QStringLiteral("meterscope"))
            || !render(mimeIcon, size, folder + QLatin1String("mimetypes"), QStringLiteral("application-vnd.wmbus-capture")))
            return 1;
    }
    return 0;
}

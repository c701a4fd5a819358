// The icon set: every name that the program uses is drawn, drawings are sharp at every scale and in the ink of the theme, and what the set does
// not have comes from the desktop's icon theme.
#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

// How many device pixels are neither empty nor full: a drawing that was made small and enlarged has far more of them.
double soft(const QImage &image)
{
    int partly = 0, inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(image.pixel(x, y));
            inked += alpha > 0 ? 1 : 0;
            partly += alpha > 0 && alpha < 255 ? 1 : 0;
        }
    }
    return inked == 0 ? 1.0 : static_cast<double>(partly) / inked;
}

QImage painted(const QIcon &icon, int size, double ratio)
{
    QImage image(QSize(size, size) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.paint(&painter, QRect(0, 0, size, size));
    return image;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qApp->setPalette(themePalette(false)); }

    void everyNameIsDrawn()
    {
        const QRegularExpression use(QStringLiteral("\\b(?:icon|iconPixmap|drawIcon|StatePanel|Entry|setIconName)\\((?:&?painter, [^\"]*, )?\"([a-z-]+)\""));
        QSet<QString> names;
        for (const char *folder : {"ui", "app"}) {
            QDirIterator files(QStringLiteral(SOURCE_DIR "/") + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto found = use.globalMatch(text); found.hasNext();)
                    names += found.next().captured(1);
            }
        }
        QVERIFY(names.size() > 30);
        for (const QString &name : names)
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)), qPrintable(name));
    }

    void isSharpAtEveryScale_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}))
            QTest::addRow("%s", qPrintable(file)) << file.chopped(4);
    }
    void isSharpAtEveryScale()
    {
        QFETCH(QString, name);
        const QByteArray latin = name.toLatin1();
        const QIcon own = icon(latin.constData());
        for (const double ratio : {1.0, 1.25, 1.5, 1.75, 2.0}) {
            const QPixmap single = iconPixmap(latin.constData(), Qt::black, 20, ratio);
            QCOMPARE(single.devicePixelRatio(), ratio);
            QCOMPARE(single.deviceIndependentSize().toSize(), QSize(20, 20));
            const QPixmap ofIcon = own.pixmap(QSize(20, 20), ratio);
            QCOMPARE(ofIcon.size(), QSize(20, 20) * ratio);
            // Drawn for its device, not enlarged: compare with the small drawing made larger.
            const QImage drawn = painted(own, 20, ratio);
            if (ratio < 2.0)
                continue;
            const QImage enlarged = painted(own, 20, 1.0).scaled(drawn.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            QVERIFY2(soft(drawn) < soft(enlarged), qPrintable(QStringLiteral("%1 against %2").arg(soft(drawn)).arg(soft(enlarged))));
        }
    }

    void followsTheTheme()
    {
        const QIcon key = icon("key", Token::Text);
        const auto ink = [&key] {
            const QImage image = painted(key, 40, 1.0);
            for (int i = 0; i < image.width() * image.height(); ++i) {
                if (const QColor at = image.pixelColor(i % image.width(), i / image.width()); at.alpha() == 255)
                    return at;
            }
            return QColor();
        };
        QCOMPARE(ink(), color(Token::Text, themePalette(false)));
        qApp->setPalette(themePalette(true));
        QCOMPARE(ink(), color(Token::Text, themePalette(true)));
        qApp->setPalette(themePalette(false));
    }

    void theRestComesFromTheDesktop()
    {
        QTemporaryDir themes;
        QVERIFY(QDir(themes.path()).mkpath(QStringLiteral("desk/16x16/actions")));
        QFile index(themes.filePath(QStringLiteral("desk/index.theme")));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=desk\nDirectories=16x16/actions\n[16x16/actions]\nSize=16\nType=Fixed\n");
        index.close();
        QImage red(16, 16, QImage::Format_ARGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(themes.filePath(QStringLiteral("desk/16x16/actions/edit-find-replace.png"))));
        QIcon::setThemeSearchPaths({themes.path()});
        QIcon::setThemeName(QStringLiteral("desk"));
        QCOMPARE(painted(icon("edit-find-replace"), 16, 1.0).pixelColor(8, 8), QColor(Qt::red));
        QVERIFY(icon("nobody-draws-this").isNull());
        QVERIFY(!icon("key").isNull());
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"

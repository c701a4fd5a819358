#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestTour : public QObject {
    Q_OBJECT

    static QStringList take(const QString &folder)
    {
        QProcess program;
        program.start(QStringLiteral(METERSCOPE_PROGRAM), {QStringLiteral("--demo"), QStringLiteral("--tour"), folder});
        if (!program.waitForFinished(300000) || program.exitCode() != 0)
            return {};
        return QString::fromUtf8(program.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    static QByteArray content(const QString &folder, const QString &name)
    {
        QFile file(QDir(folder).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Where two pictures differ, for the one who has to find out why.
    static QString difference(const QImage &one, const QImage &other)
    {
        if (one.size() != other.size())
            return QStringLiteral("%1 x %2 and %3 x %4").arg(one.width()).arg(one.height()).arg(other.width()).arg(other.height());
        QRect place;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                if (one.pixel(x, y) != other.pixel(x, y))
                    place |= QRect(x, y, 1, 1);
            }
        }
        return QStringLiteral("differs in %1 x %2 pixels at %3, %4").arg(place.width()).arg(place.height()).arg(place.x()).arg(place.y());
    }

private slots:
    void twoToursAreTheSame()
    {
        const QTemporaryDir first;
        const QTemporaryDir second;
        const QStringList names = take(first.path());
        QVERIFY(names.size() >= 40);
        QVERIFY(names.contains(QStringLiteral("01-addresses-light-de.png")));
        QCOMPARE(take(second.path()), names);
        QCOMPARE(QDir(first.path()).entryList(QDir::Files).size(), names.size());
        for (const QString &name : names) {
            const QByteArray picture = content(first.path(), name);
            const QByteArray again = content(second.path(), name);
            QVERIFY2(!QImage::fromData(picture).isNull(), qPrintable(name));
            QVERIFY2(picture == again, qPrintable(name + QStringLiteral(": ") + difference(QImage::fromData(picture), QImage::fromData(again))));
        }
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"

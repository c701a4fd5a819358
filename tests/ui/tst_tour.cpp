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
            QVERIFY2(!QImage::fromData(picture).isNull(), qPrintable(name));
            QVERIFY2(picture == content(second.path(), name), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"

#include "app/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using app::Setting;
using app::Settings;

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void defaultsAndRoundTrip()
    {
        const QTemporaryDir dir;
        {
            Settings settings(dir.path(), false);
            QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("system"));
            QCOMPARE(settings.value(Setting::WindowDetail).toBool(), true);
            QCOMPARE(settings.recall(QStringLiteral("window/detail")).toBool(), true);
            settings.setValue(Setting::Theme, QStringLiteral("dark"));
            settings.setWantedMode(0x00103512, bytes::LinkMode::C1B);
            settings.remember(QStringLiteral("window/folded"), true);
        }
        const Settings again(dir.path(), false);
        QCOMPARE(again.value(Setting::Theme).toString(), QStringLiteral("dark"));
        QCOMPARE(again.recall(QStringLiteral("window/folded")).toBool(), true);
        QCOMPARE(again.wantedModes().at(0x00103512), bytes::LinkMode::C1B);
        QVERIFY(again.brokenFile().isEmpty());
        QVERIFY(QFile::exists(dir.filePath(QStringLiteral("meterscope.conf"))));
    }

    void everyKeyIsFoundByItsName()
    {
        const QTemporaryDir dir;
        Settings settings(dir.path(), false);
        const std::pair<const char *, Setting> keys[] = {{"version", Setting::FileVersion}, {"language", Setting::Language}, {"theme", Setting::Theme},
                                                         {"sticks/ports", Setting::KnownPorts}, {"window/geometry", Setting::WindowGeometry},
                                                         {"window/folded", Setting::WindowFolded}, {"window/detail", Setting::WindowDetail},
                                                         {"addresses/header", Setting::AddressHeader}, {"addresses/headerVersion", Setting::AddressHeaderVersion},
                                                         {"telegrams/header", Setting::TelegramHeader}, {"inspector/bytes", Setting::InspectorBytes},
                                                         {"inspector/onlyChanges", Setting::InspectorChanges}};
        for (const auto &[key, setting] : keys) {
            if (setting == Setting::FileVersion) {
                QCOMPARE(settings.recall(QLatin1String(key)).toInt(), 1); // written by itself
                continue;
            }
            settings.setValue(setting, QByteArray(key));
            QCOMPARE(settings.recall(QLatin1String(key)).toByteArray(), QByteArray(key));
        }
    }

    void unreadableFileIsPutAside()
    {
        const QTemporaryDir dir;
        QFile broken(dir.filePath(QStringLiteral("meterscope.conf")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("[general\nthis is no settings file\n\x01\x02");
        broken.close();
        Settings settings(dir.path(), false);
        QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("system"));
        QVERIFY(settings.brokenFile().contains(QStringLiteral("meterscope.conf.broken-")));
        QVERIFY(QFile::exists(settings.brokenFile()));
        settings.setValue(Setting::Theme, QStringLiteral("light"));
        QCOMPARE(settings.value(Setting::Theme).toString(), QStringLiteral("light"));
    }

    void safeReadsAndWritesNothing()
    {
        const QTemporaryDir dir;
        {
            Settings settings(dir.path(), false);
            settings.setValue(Setting::Theme, QStringLiteral("dark"));
        }
        Settings safe(dir.path(), true);
        QCOMPARE(safe.value(Setting::Theme).toString(), QStringLiteral("system"));
        safe.setValue(Setting::Theme, QStringLiteral("light"));
        safe.setWantedMode(1, bytes::LinkMode::S1);
        QCOMPARE(Settings(dir.path(), false).value(Setting::Theme).toString(), QStringLiteral("dark"));
        QVERIFY(Settings(dir.path(), false).wantedModes().empty());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

#include "app/settings.h"
#include "core/settings/keys.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using app::Settings;
namespace key = settings::key;

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void defaultsAndRoundTrip()
    {
        const QTemporaryDir dir;
        {
            Settings settings(dir.path(), false);
            QCOMPARE(settings.value(key::theme).toString(), QStringLiteral("system"));
            QVERIFY(!settings.recall(QStringLiteral("window/detail")).isValid());
            settings.setValue(key::theme, QStringLiteral("dark"));
            settings.setWantedMode(0x00103512, bytes::LinkMode::C1B);
            settings.remember(QStringLiteral("window/folded"), true);
        }
        const Settings again(dir.path(), false);
        QCOMPARE(again.value(key::theme).toString(), QStringLiteral("dark"));
        QCOMPARE(again.recall(QStringLiteral("window/folded")).toBool(), true);
        QCOMPARE(again.wantedModes().at(0x00103512), bytes::LinkMode::C1B);
        QVERIFY(again.troubles().empty());
        QVERIFY(QFile::exists(dir.filePath(QStringLiteral("meterscope.conf"))));
    }

    void everySettingIsKept()
    {
        const QTemporaryDir dir;
        const QVariantMap modes{{QStringLiteral("00103512"), QStringLiteral("S2")}};
        std::map<QString, QVariant> wanted;
        {
            Settings settings(dir.path(), false);
            for (const settings::Row &row : settings::table()) {
                QVariant other;
                switch (row.type) {
                case settings::Type::Bool: other = !row.usual.toBool(); break;
                case settings::Type::Integer: other = row.usual.toInt() == row.most ? row.least : row.most; break;
                case settings::Type::Choice: other = QString::fromLatin1(row.choices.back().value); break;
                case settings::Type::Text:
                    for (const char *text : {"Europe/Lisbon", "http://localhost:8086/x", "postgresql://db/meters", "name"}) {
                        if (!settings::faultOf(row, QString::fromLatin1(text)) && row.usual != QString::fromLatin1(text))
                            other = QString::fromLatin1(text);
                    }
                    QVERIFY2(other.isValid(), row.key);
                    break;
                case settings::Type::TextList: other = QStringList{QStringLiteral("one")}; break;
                case settings::Type::TextMap: other = modes; break;
                }
                QSignalSpy changed(&settings, &Settings::changed);
                settings.setValue(row, other);
                QCOMPARE(changed.size(), 1);
                settings.setValue(row, other); // no change, no signal
                QCOMPARE(changed.size(), 1);
                wanted[QLatin1String(row.key)] = other;
            }
        }
        Settings again(dir.path(), false);
        for (const settings::Row &row : settings::table())
            QCOMPARE(again.value(row), wanted[QLatin1String(row.key)]);
        QCOMPARE(static_cast<std::size_t>(again.changedValues().size()), wanted.size());
        for (const settings::Row &row : settings::table())
            again.setValue(row, row.usual);
        QVERIFY(again.changedValues().isEmpty());
    }

    void nonsenseInTheFileCountsAsUsual()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("meterscope.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\ntheme=pink\nlanguage=de\n[window]\nscale=9000\n[history]\nringDays=seven\n[later]\nunknown=kept\n[linkModes]\n00103512=T2\n00103513=nonsense\n");
        file.close();
        Settings settings(dir.path(), false);
        QVERIFY(settings.troubles().empty());
        QCOMPARE(settings.value(key::theme).toString(), QStringLiteral("system"));
        QCOMPARE(settings.value(key::scale).toInt(), 100);
        QCOMPARE(settings.value(key::ringDays).toInt(), 7);
        QCOMPARE(settings.value(key::language).toString(), QStringLiteral("de"));
        QCOMPARE(settings.wantedModes().size(), 1U);
        settings.setValue(key::theme, QStringLiteral("pink"));
        QCOMPARE(settings.value(key::theme).toString(), QStringLiteral("system"));
    }

    void unreadableFileIsPutAside()
    {
        const QTemporaryDir dir;
        QFile broken(dir.filePath(QStringLiteral("meterscope.conf")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("[general\nthis is no settings file\n\x01\x02");
        broken.close();
        Settings settings(dir.path(), false);
        QCOMPARE(settings.value(key::theme).toString(), QStringLiteral("system"));
        QCOMPARE(settings.troubles().size(), 1U);
        QCOMPARE(settings.troubles().front().kind, app::SettingsTrouble::Kind::Broken);
        QVERIFY(settings.troubles().front().kept.contains(QStringLiteral("meterscope.conf.broken-")));
        QVERIFY(QFile::exists(settings.troubles().front().kept));
        settings.setValue(key::theme, QStringLiteral("light"));
        QCOMPARE(settings.value(key::theme).toString(), QStringLiteral("light"));
    }

    void safeReadsAndWritesNothing()
    {
        const QTemporaryDir dir;
        {
            Settings settings(dir.path(), false);
            settings.setValue(key::theme, QStringLiteral("dark"));
        }
        Settings safe(dir.path(), true);
        QCOMPARE(safe.value(key::theme).toString(), QStringLiteral("system"));
        safe.setValue(key::theme, QStringLiteral("light"));
        safe.setWantedMode(1, bytes::LinkMode::S1);
        safe.remember(QStringLiteral("window/folded"), true);
        QCOMPARE(safe.value(key::theme).toString(), QStringLiteral("light")); // for this run
        QVERIFY(!safe.recall(QStringLiteral("window/folded")).isValid());
        QCOMPARE(Settings(dir.path(), false).value(key::theme).toString(), QStringLiteral("dark"));
        QVERIFY(Settings(dir.path(), false).wantedModes().empty());
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"

// The desktop around the program, on a session bus of the test's own: light or dark as its portal says, messages to its users.
#include "tests/core/keys/session_bus.h"

#include "app/desktop_message.h"
#include "app/meter_watch.h"
#include "app/settings.h"
#include "app/system_look.h"
#include "core/settings/keys.h"
#include "core/stick/stick_status.h"
#include "tests/ui/heard_by_hand.h"
#include "ui/addresses/found_addresses_model.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");

} // namespace

// The settings portal as xdg-desktop-portal has it: Read answers a variant within a variant.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    void set(uint wish)
    {
        scheme = wish;
        emit SettingChanged(appearance, QStringLiteral("color-scheme"), QDBusVariant(QVariant::fromValue(wish)));
    }

public slots:
    QDBusVariant Read(const QString &space, const QString &name)
    {
        Q_UNUSED(space)
        Q_UNUSED(name)
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

signals:
    void SettingChanged(const QString &space, const QString &name, const QDBusVariant &value);
};

// The messages of a desktop: keeps what it was told.
class Messages : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Message {
        uint replaces;
        QString title;
        QString text;
    };
    QList<Message> shown;

public slots:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text, const QStringList &, const QVariantMap &, int)
    {
        shown.append({replaces, title, text});
        return replaces ? replaces : static_cast<uint>(shown.size());
    }

signals:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class TestDesktop : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_bus.start(), "dbus-daemon");
        // Another connection than the program's, as another program would have.
        m_other = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop")));
        QVERIFY(m_other->isConnected());
        QVERIFY(m_other->registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal, QDBusConnection::ExportAllContents));
        QVERIFY(m_other->registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QVERIFY(m_other->registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_messages, QDBusConnection::ExportAllContents));
        QVERIFY(m_other->registerService(QStringLiteral("org.freedesktop.Notifications")));
    }

    void lightAndDarkAreFollowed()
    {
        m_portal.scheme = 1;
        app::SystemLook look;
        QSignalSpy changed(&look, &app::SystemLook::changed);
        QTRY_COMPARE(look.dark(), std::optional(true));
        m_portal.set(2);
        QTRY_COMPARE(look.dark(), std::optional(false));
        m_portal.set(0);
        QTRY_COMPARE(look.dark(), std::optional<bool>());
        QCOMPARE(changed.size(), 3);
    }

    void aMessageIsShownReplacedAndChosen()
    {
        m_messages.shown.clear();
        app::DesktopMessage message;
        message.show(QStringLiteral("new"), QStringLiteral("1 new meter"), QStringLiteral("<b>Gas</b> & water"));
        QTRY_COMPARE(m_messages.shown.size(), 1);
        QCOMPARE(m_messages.shown[0].replaces, 0U);
        QCOMPARE(m_messages.shown[0].text, QStringLiteral("&lt;b&gt;Gas&lt;/b&gt; &amp; water")); // a name is no markup
        QSignalSpy chosen(&message, &app::DesktopMessage::chosen);
        // The answer to the first call has to be back before the click can be understood.
        const auto click = [this, &chosen] {
            emit m_messages.ActionInvoked(1, QStringLiteral("default"));
            return QTest::qWaitFor([&chosen] { return !chosen.isEmpty(); }, 200);
        };
        QTRY_VERIFY(click());
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("new"));
        message.show(QStringLiteral("new"), QStringLiteral("2 new meters"), QString());
        QTRY_COMPARE(m_messages.shown.size(), 2);
        QCOMPARE(m_messages.shown[1].replaces, 1U);
    }

    void silenceOfMyMetersIsTold()
    {
        const QTemporaryDir dir;
        app::Settings settings(dir.path(), false);
        settings.setValue(settings::key::silentAfter, 60);
        settings.setValue(settings::key::newMeters, true);
        double second = 0; // the clock
        const ui::Clock clock = [&second] { return byhand::at(second); };
        ui::FoundAddressesModel meters(clock);
        meters.setKnownMeters({ui::KnownMeter{{0x00000001, 0x18C4, 1, 3}, QStringLiteral("Gas cellar"), {}, true}});
        app::MeterWatch watch(meters, settings, clock);
        QSignalSpy fresh(&watch, &app::MeterWatch::newMeters);
        QSignalSpy silent(&watch, &app::MeterWatch::silentMeters);
        QSignalSpy back(&watch, &app::MeterWatch::metersBack);
        const auto hear = [&](std::uint32_t id) {
            byhand::Heard heard;
            heard.id = id;
            heard.second = second;
            meters.show(byhand::sighting(heard));
            meters.flush();
        };
        const auto listen = [&](bool listening) {
            stick::StickStatus status;
            status.phase = listening ? stick::Phase::Listening : stick::Phase::Waiting;
            status.listeningSince = byhand::at(second);
            watch.setSticks({status});
        };
        listen(true);
        hear(1);
        hear(2);
        watch.look();
        QCOMPARE(fresh.size(), 0); // it may be known from earlier: not told at once
        second += 30;
        watch.look();
        QCOMPARE(fresh.size(), 1);
        QVERIFY(fresh.first()[1].toString().contains(QStringLiteral("Gas cellar")));
        watch.look();
        QCOMPARE(fresh.size(), 1);

        second += 59 * 60;
        watch.look();
        QCOMPARE(silent.size(), 0);
        second += 2 * 60;
        watch.look();
        QCOMPARE(silent.size(), 1); // the stranger with number 2 is nobody's business
        QVERIFY(silent.first()[1].toString().contains(QStringLiteral("Gas cellar")));
        watch.look();
        QCOMPARE(silent.size(), 1);
        hear(1);
        watch.look();
        QCOMPARE(back.size(), 1);

        // Without a stick nothing is silent; after it is back, the silence begins anew.
        listen(false);
        second += 5 * 3600;
        watch.look();
        QCOMPARE(silent.size(), 1);
        listen(true);
        watch.look();
        QCOMPARE(silent.size(), 1);
        second += 61 * 60;
        watch.look();
        QCOMPARE(silent.size(), 2);

        settings.setValue(settings::key::silentMeters, false);
        hear(1);
        watch.look();
        second += 61 * 60;
        watch.look();
        QCOMPARE(silent.size(), 2);
    }

private:
    SessionBus m_bus;
    std::unique_ptr<QDBusConnection> m_other;
    Portal m_portal;
    Messages m_messages;
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"

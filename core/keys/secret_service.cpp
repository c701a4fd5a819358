#include "core/keys/secret_service.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QStringList>
#endif

namespace keys {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

namespace {

constexpr int patience = 1000; // ms, for one answer
const auto secrets = QLatin1String("org.freedesktop.secrets");
const auto busName = QLatin1String("org.freedesktop.DBus");
const auto busPath = QLatin1String("/org/freedesktop/DBus");

// Its own connection, so that a bus that comes or goes is noticed.
class Bus {
public:
    Bus() : m_bus(QDBusConnection::connectToBus(address(), name())) {}
    ~Bus() { QDBusConnection::disconnectFromBus(name()); }
    Bus(const Bus &) = delete;
    Bus &operator=(const Bus &) = delete;

    [[nodiscard]] bool isConnected() const { return m_bus.isConnected(); }
    [[nodiscard]] QStringList names(const QString &method) const
    {
        const auto reply = m_bus.call(QDBusMessage::createMethodCall(busName, busPath, busName, method), QDBus::Block, patience);
        return reply.arguments().value(0).toStringList();
    }
    [[nodiscard]] QDBusMessage property(const QString &service, const QString &path, const QString &interface, const QString &what) const
    {
        auto call = QDBusMessage::createMethodCall(service, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        call << interface << what;
        return m_bus.call(call, QDBus::Block, patience);
    }

    // Empty where there is no session bus. Without an address D-Bus would try to start one.
    static QString address()
    {
        const QString said = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
        if (!said.isEmpty())
            return said;
        const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
        return QFile::exists(socket) ? QStringLiteral("unix:path=") + socket : QString();
    }

private:
    static QString name() { return QStringLiteral("secret service probe"); }

    QDBusConnection m_bus;
};

SecretService stateOfDefaultCollection(const Bus &bus)
{
    const auto reply = bus.property(secrets, QStringLiteral("/org/freedesktop/secrets/aliases/default"),
                                    QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked"));
    if (reply.type() == QDBusMessage::ErrorMessage) {
        const QString error = reply.errorName();
        const bool silent = error == QLatin1String("org.freedesktop.DBus.Error.NoReply") || error == QLatin1String("org.freedesktop.DBus.Error.Timeout");
        return silent ? SecretService::Silent : SecretService::Present; // no default collection yet: writing makes one
    }
    return qvariant_cast<QDBusVariant>(reply.arguments().value(0)).variant().toBool() ? SecretService::Locked : SecretService::Present;
}

} // namespace

SecretService secretService()
{
    if (Bus::address().isEmpty())
        return SecretService::Absent;
    const Bus bus;
    if (!bus.isConnected())
        return SecretService::Absent;
    const QStringList running = bus.names(QStringLiteral("ListNames"));
    if (running.contains(secrets))
        return stateOfDefaultCollection(bus);
    const QStringList all = running + bus.names(QStringLiteral("ListActivatableNames"));
    for (const char *name : {"org.freedesktop.secrets", "org.kde.kwalletd5", "org.kde.kwalletd6"}) {
        if (all.contains(QLatin1String(name)))
            return SecretService::Present;
    }
    return SecretService::Absent;
}

#else

// Windows and macOS always have one, and ask their user themselves.
SecretService secretService()
{
    return SecretService::Present;
}

#endif

} // namespace keys

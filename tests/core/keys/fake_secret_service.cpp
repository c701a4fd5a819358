// Stands on the session bus in place of the desktop's secret service: fake_secret_service MODE
//   hang   looks unlocked and never answers anything else
//   deny   refuses everything else
// Prints "ready" when it has the name, and ends when its standard input does.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace {

class Service : public QDBusVirtualObject {
public:
    explicit Service(bool deny) : m_deny(deny) {}
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const bool asksLocked = message.member() == QLatin1String("Get") && message.arguments().value(1).toString() == QLatin1String("Locked");
        if (asksLocked)
            bus.send(message.createReply(QVariant::fromValue(QDBusVariant(false))));
        else if (m_deny)
            bus.send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("not allowed")));
        return true;
    }

private:
    bool m_deny;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Service service(app.arguments().value(1) == QLatin1String("deny"));
    auto bus = QDBusConnection::sessionBus();
    if (!bus.registerVirtualObject(QStringLiteral("/org"), &service, QDBusConnection::SubPath)
        || !bus.registerService(QStringLiteral("org.freedesktop.secrets")))
        return 1;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&app] {
        char buffer[64];
        if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0)
            app.quit();
    });
    std::puts("ready");
    std::fflush(stdout);
    return app.exec();
}

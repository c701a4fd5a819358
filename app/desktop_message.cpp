#include "app/desktop_message.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace app {

namespace {

// Desktop Notifications Specification 1.2.
const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int asTheDesktopLikes = -1; // expire_timeout

} // namespace

DesktopMessage::DesktopMessage(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(onActionInvoked(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
}

void DesktopMessage::show(const QString &topic, const QString &title, const QString &text)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    // The body may be read as markup: names of meters come from elsewhere.
    call << QCoreApplication::applicationName() << m_ids.value(topic) << QStringLiteral("meterscope") << title << text.toHtmlEscaped()
         << QStringList{QStringLiteral("default"), tr("Show")} << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("meterscope")}} << asTheDesktopLikes;
    auto *waiting = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting, topic] {
        const QDBusPendingReply<uint> answer = *waiting;
        if (!answer.isError())
            m_ids[topic] = answer.value();
        waiting->deleteLater();
    });
}

void DesktopMessage::onActionInvoked(uint id, const QString &)
{
    const QString topic = m_ids.key(id);
    if (!topic.isEmpty())
        emit chosen(topic);
}

void DesktopMessage::onClosed(uint id, uint)
{
    m_ids.remove(m_ids.key(id));
}

} // namespace app

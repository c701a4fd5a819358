#include "app/system_look.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace app {

namespace {

// XDG Desktop Portal, org.freedesktop.portal.Settings version 1: 0 no preference, 1 dark, 2 light.
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");
constexpr int patienceMs = 2000;

// `Read` packs its answer twice.
QVariant unpacked(QVariant value)
{
    for (int i = 0; i < 3 && value.canConvert<QDBusVariant>(); ++i)
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemLook::SystemLook(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this, SLOT(onSettingChanged(QDBusMessage)));
    ask();
}

void SystemLook::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << appearance << colorScheme;
    auto *waiting = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, patienceMs), this);
    connect(waiting, &QDBusPendingCallWatcher::finished, this, [this, waiting] {
        const QDBusPendingReply<QDBusVariant> answer = *waiting;
        if (!answer.isError())
            take(answer.value().variant());
        waiting->deleteLater();
    });
}

void SystemLook::onSettingChanged(const QDBusMessage &message)
{
    const QVariantList said = message.arguments(); // namespace, key, value
    if (said.size() == 3 && said[0].toString() == appearance && said[1].toString() == colorScheme)
        take(said[2]);
}

void SystemLook::take(const QVariant &value)
{
    bool good = false;
    const uint wish = unpacked(value).toUInt(&good);
    const std::optional<bool> dark = good && wish == 1 ? std::optional(true) : good && wish == 2 ? std::optional(false) : std::nullopt;
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

} // namespace app

#include "core/store/server_address.h"

#include <QSet>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace store {

namespace {

constexpr int connectSeconds = 5; // libpq counts it for each address that a name has

const QSet<QString> &keywords()
{
    static const QSet<QString> all{
        QStringLiteral("sslmode"), QStringLiteral("sslrootcert"), QStringLiteral("sslcert"), QStringLiteral("sslkey"), QStringLiteral("sslcrl"),
        QStringLiteral("sslcrldir"), QStringLiteral("sslsni"), QStringLiteral("ssl_min_protocol_version"), QStringLiteral("channel_binding"),
        QStringLiteral("requirepeer"), QStringLiteral("gssencmode"), QStringLiteral("krbsrvname"), QStringLiteral("service"), QStringLiteral("passfile"),
        QStringLiteral("application_name"), QStringLiteral("connect_timeout"), QStringLiteral("keepalives"), QStringLiteral("keepalives_idle"),
        QStringLiteral("keepalives_interval"), QStringLiteral("keepalives_count"), QStringLiteral("tcp_user_timeout"), QStringLiteral("options"),
        QStringLiteral("hostaddr")};
    return all;
}

// QPSQL puts the options behind one another and takes every semicolon for a blank.
QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

bool isClean(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c == QLatin1Char(';'); });
}

} // namespace

std::optional<ServerAddress> ServerAddress::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != QLatin1String("postgresql") && url.scheme() != QLatin1String("postgres")) || !url.password().isEmpty() || url.hasFragment())
        return std::nullopt;
    // "user:@host": a password that is empty is one that somebody forgot to leave out.
    if (url.userInfo(QUrl::FullyEncoded).contains(QLatin1Char(':')))
        return std::nullopt;
    ServerAddress address;
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(0);
    address.user = url.userName(QUrl::FullyDecoded);
    address.database = url.path(QUrl::FullyDecoded).mid(1);
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1String("host"))
            address.host = value;
        else if (name == QLatin1String("user"))
            address.user = value;
        else if (name == QLatin1String("dbname"))
            address.database = value;
        else if (keywords().contains(name))
            address.more.insert(name, value);
        else
            return std::nullopt;
        if (!isClean(value))
            return std::nullopt;
    }
    if (!isClean(address.host + address.user + address.database) || address.database.contains(QLatin1Char('/')))
        return std::nullopt;
    // Somewhere to go there must be.
    if (address.host.isEmpty() && address.database.isEmpty() && !address.more.contains(QStringLiteral("service")))
        return std::nullopt;
    return address;
}

QString ServerAddress::shown() const
{
    if (host.isEmpty() && database.isEmpty())
        return QStringLiteral("postgresql:///?service=") + more.value(QStringLiteral("service"));
    const QString place = host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : host.startsWith(QLatin1Char('/')) ? QString() : host;
    return QStringLiteral("postgresql://") + place + (port == 0 ? QString() : QStringLiteral(":%1").arg(port)) + QLatin1Char('/') + database;
}

bool ServerAddress::isLocal() const
{
    return host.isEmpty() || host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@')) || host == QLatin1String("localhost") || host == QLatin1String("::1")
        || host.startsWith(QLatin1String("127."));
}

QString ServerAddress::connectOptions() const
{
    QMap<QString, QString> all = more;
    if (!all.contains(QStringLiteral("connect_timeout")))
        all.insert(QStringLiteral("connect_timeout"), QString::number(connectSeconds));
    if (!all.contains(QStringLiteral("application_name")))
        all.insert(QStringLiteral("fallback_application_name"), QStringLiteral("meterscope"));
    if (!isLocal() && !all.contains(QStringLiteral("sslmode")) && !all.contains(QStringLiteral("service")) && qEnvironmentVariableIsEmpty("PGSSLMODE"))
        all.insert(QStringLiteral("sslmode"), QStringLiteral("require"));
    if (!all.contains(QStringLiteral("keepalives_idle"))) {
        all.insert(QStringLiteral("keepalives_idle"), QStringLiteral("20"));
        all.insert(QStringLiteral("keepalives_interval"), QStringLiteral("5"));
        all.insert(QStringLiteral("keepalives_count"), QStringLiteral("3"));
    }
    QStringList options;
    for (auto option = all.begin(); option != all.end(); ++option)
        options += option.key() + QLatin1Char('=') + quoted(option.value());
    return options.join(QLatin1Char(';'));
}

} // namespace store

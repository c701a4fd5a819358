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

// A colon before the last @ separates the user from a password, also an empty one that somebody forgot to leave out. libpq ends the
// place at the next slash or question mark; people who do not encode theirs do not, so the path is looked at too, and what cannot be read.
bool hasPassword(const QString &text, const QUrl &url)
{
    const QString rest = text.mid(text.indexOf(QLatin1String("://")) + 3);
    const QString place = url.isValid() ? rest.section(QLatin1Char('?'), 0, 0) : rest;
    if (place.left(place.lastIndexOf(QLatin1Char('@')) + 1).contains(QLatin1Char(':')))
        return true;
    const auto names = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    return std::any_of(names.begin(), names.end(), [](const auto &item) { return item.first.contains(QLatin1String("password"), Qt::CaseInsensitive); });
}

bool isWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('_')); });
}

} // namespace

bytes::Result<ServerAddress, AddressFault> ServerAddress::parse(const QString &text)
{
    const auto fault = [](AddressFault::Kind kind, const QString &option = {}) { return bytes::unexpected(AddressFault{kind, option}); };
    const QUrl url(text, QUrl::StrictMode);
    if (!text.startsWith(QLatin1String("postgresql://")) && !text.startsWith(QLatin1String("postgres://")))
        return fault(AddressFault::Kind::NoAddress);
    if (hasPassword(text, url))
        return fault(AddressFault::Kind::HasPassword);
    if (!url.isValid() || url.hasFragment())
        return fault(AddressFault::Kind::NoAddress);
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
            return isWord(name) ? fault(AddressFault::Kind::UnknownOption, name) : fault(AddressFault::Kind::NoAddress);
        if (!isClean(value))
            return fault(AddressFault::Kind::NoAddress);
    }
    if (!isClean(address.host + address.user + address.database) || address.database.contains(QLatin1Char('/')))
        return fault(AddressFault::Kind::NoAddress);
    // Somewhere to go there must be.
    if (address.host.isEmpty() && address.database.isEmpty() && !address.more.contains(QStringLiteral("service")))
        return fault(AddressFault::Kind::NoAddress);
    return address;
}

QString ServerAddress::shown(const QString &text)
{
    const auto address = parse(text);
    return address ? address->shown() : QStringLiteral("postgresql://…");
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

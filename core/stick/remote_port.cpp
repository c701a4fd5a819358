#include "core/stick/remote_port.h"

#include <QUrl>

namespace stick {

namespace {

constexpr QLatin1String rawScheme("tcp");
constexpr QLatin1String rfc2217Scheme("rfc2217");

} // namespace

bool namesRemotePort(const QString &port)
{
    const auto has = [&](QLatin1String scheme) { return port.startsWith(scheme + QLatin1String("://"), Qt::CaseInsensitive); };
    return has(rawScheme) || has(rfc2217Scheme);
}

std::optional<RemotePort> remotePortFrom(const QString &port)
{
    if (!namesRemotePort(port))
        return std::nullopt;
    const QUrl url(port, QUrl::StrictMode);
    const bool bare = url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !bare || url.host().isEmpty() || url.port() < 1)
        return std::nullopt;
    const auto kind = url.scheme() == rfc2217Scheme ? RemotePort::Kind::Rfc2217 : RemotePort::Kind::Raw;
    return RemotePort{kind, url.host(), static_cast<std::uint16_t>(url.port())};
}

} // namespace stick

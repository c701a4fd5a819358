#include "ui/stick/port_access.h"

#include "core/stick/port_access.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <vector>
#endif

namespace ui {

namespace {

#ifdef Q_OS_UNIX
QString userName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

bool inGroup(gid_t group)
{
    std::vector<gid_t> groups(static_cast<std::size_t>(std::max(getgroups(0, nullptr), 0)));
    const int count = getgroups(static_cast<int>(groups.size()), groups.data());
    groups.resize(static_cast<std::size_t>(std::max(count, 0)));
    return group == getegid() || std::find(groups.begin(), groups.end(), group) != groups.end();
}
#endif

} // namespace

PortAccess portAccess(const QString &port)
{
    const QFileInfo file(stick::devicePath(port));
    PortAccess access;
    access.exists = file.exists();
    if (!access.exists)
        return access;
    access.owner = file.owner();
    access.group = file.group();
    access.allowed = file.isReadable() && file.isWritable();
    const auto p = file.permissions();
    const int digits[] = {static_cast<int>(p >> 12) & 7, static_cast<int>(p >> 4) & 7, static_cast<int>(p) & 7}; // owner, group, other
    access.mode = QStringLiteral("0%1%2%3").arg(digits[0]).arg(digits[1]).arg(digits[2]);
#ifdef Q_OS_UNIX
    access.user = userName();
    access.memberOfGroup = inGroup(file.groupId());
#endif
    return access;
}

QString joinGroupCommand(const PortAccess &access)
{
    return QStringLiteral("sudo usermod -aG %1 %2").arg(access.group.isEmpty() ? QStringLiteral("dialout") : access.group, access.user);
}

} // namespace ui

#include "app/start.h"

#include "app/format_store.h"
#include "app/settings.h"
#include "core/settings/keys.h"

namespace app {

Profiles profilesOf(const CommandLine &line)
{
    return Profiles(line.dataDir.isEmpty() ? FormatStore::usualFolder() : line.dataDir);
}

QString profileOf(const CommandLine &line)
{
    const Profiles profiles = profilesOf(line);
    if (!line.profile)
        return line.safe ? QString() : profiles.last();
    return line.profile->isEmpty() || profiles.make(*line.profile) ? *line.profile : QString();
}

QString dataDirOf(const CommandLine &line, const QString &profile)
{
    return profile.isEmpty() ? line.dataDir : profilesOf(line).folderOf(profile);
}

void scaleWindows(const CommandLine &line)
{
    constexpr const char *variable = "QT_SCALE_FACTOR";
    if (line.safe || qEnvironmentVariableIsSet(variable))
        return;
    const int percent = Settings::glance(dataDirOf(line, profileOf(line)), settings::key::scale).toInt();
    if (percent != 100)
        qputenv(variable, QByteArray::number(percent / 100.0));
}

} // namespace app

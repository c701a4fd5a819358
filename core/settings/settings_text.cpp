#include "core/settings/settings_text.h"

#include "core/settings/keys.h"

#include <QCoreApplication>

namespace settings {

namespace {

struct SettingsText {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

QString say(const char *source)
{
    return *source ? QCoreApplication::translate("settings", source) : QString();
}

} // namespace

QString title(const Row &row)
{
    return say(row.title);
}

QString explanation(const Row &row)
{
    return say(row.explanation);
}

QString word(const Choice &choice)
{
    return choice.isProper ? QString::fromUtf8(choice.word) : say(choice.word);
}

QString title(Section section)
{
    switch (section) {
    case Section::Appearance: return SettingsText::tr("Appearance");
    case Section::Notifications: return SettingsText::tr("Messages");
    case Section::Sticks: return SettingsText::tr("Sticks");
    case Section::History: return SettingsText::tr("History");
    case Section::Keys: return SettingsText::tr("Keys");
    case Section::Publishing: return SettingsText::tr("Publishing");
    }
    return {};
}

QString unit(const Row &row)
{
    const QLatin1String unit(row.unit);
    return unit == QLatin1String("d") ? SettingsText::tr("days") : QString(unit);
}

QString sentence(const JsonError &error)
{
    switch (error.fault) {
    case JsonFault::TooLong: return SettingsText::tr("The file is too long for settings.");
    case JsonFault::NotJson: return SettingsText::tr("Line %1, column %2: what stands there does not belong into JSON.").arg(error.line).arg(error.column);
    case JsonFault::Foreign: return SettingsText::tr("The file holds no settings of Meterscope.");
    case JsonFault::Newer: return SettingsText::tr("A later version of Meterscope has written this file. Update the program to read it.");
    }
    return {};
}

QString sentence(const Finding &finding)
{
    const Row *row = rowOf(finding.key);
    switch (finding.fault) {
    case Fault::Unknown: return SettingsText::tr("%1: there is no such setting.").arg(finding.key);
    case Fault::WrongType: return SettingsText::tr("%1: this kind of value does not belong here.").arg(finding.key);
    case Fault::OutOfRange:
        return row && row->type == Type::Integer ? SettingsText::tr("%1: goes from %2 to %3.").arg(finding.key).arg(row->least).arg(row->most)
                                                 : SettingsText::tr("%1: is too long.").arg(finding.key);
    case Fault::NotAllowed:
        return finding.key == QLatin1String(key::historyServer) ? SettingsText::tr("%1: is no address of a PostgreSQL database.").arg(finding.key) : SettingsText::tr("%1: this value is not known.").arg(finding.key);
    case Fault::Secret: return SettingsText::tr("%1: has a password in it, which belongs into a file of its own.").arg(finding.key);
    }
    return {};
}

} // namespace settings

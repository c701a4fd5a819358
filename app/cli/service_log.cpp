#include "app/cli/service_log.h"

#include "core/text/json.h"

#include <QDateTime>

#include <cstdio>

namespace cli {

namespace {

const char *nameOf(Level level)
{
    switch (level) {
    case Level::Error: return "error";
    case Level::Warning: return "warning";
    case Level::Info: return "info";
    }
    return "";
}

} // namespace

QString logValue(const QString &value)
{
    const bool plain = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F && c != QLatin1Char('"') && c != QLatin1Char('='); });
    if (plain)
        return value;
    text::TextBuffer out(64);
    text::json::putString(out, value.toStdString());
    return QString::fromUtf8(out.view().data(), static_cast<qsizetype>(out.view().size()));
}

void log(Level level, const char *event, LogFields fields)
{
    const bool journal = qEnvironmentVariableIsSet("JOURNAL_STREAM");
    QString line = journal ? QStringLiteral("<%1>").arg(static_cast<int>(level)) : QDateTime::currentDateTime().toOffsetFromUtc(QDateTime::currentDateTime().offsetFromUtc()).toString(Qt::ISODateWithMs) + QLatin1Char(' ');
    line += QStringLiteral("level=%1 event=%2").arg(QLatin1String(nameOf(level)), QLatin1String(event));
    for (const auto &[name, value] : fields)
        line += QStringLiteral(" %1=%2").arg(QLatin1String(name), logValue(value));
    line += QLatin1Char('\n');
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

} // namespace cli

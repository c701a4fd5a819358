#include "app/cli/found_addresses.h"

#include "app/cli/cli_text.h"
#include "app/cli/telegram_table.h"
#include "core/cuxd/status_line.h"
#include "core/text/medium_text.h"
#include "core/text/security_text.h"

#include <algorithm>
#include <ctime>
#include <vector>

namespace cli {

namespace {

std::tm localTime(std::chrono::system_clock::time_point time)
{
    const std::time_t clock = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    localtime_r(&clock, &parts);
    return parts;
}

QString clockText(std::chrono::system_clock::time_point time)
{
    const std::tm parts = localTime(time);
    return QStringLiteral("%1:%2:%3")
        .arg(parts.tm_hour, 2, 10, QLatin1Char('0'))
        .arg(parts.tm_min, 2, 10, QLatin1Char('0'))
        .arg(parts.tm_sec, 2, 10, QLatin1Char('0'));
}

constexpr int clockWidth = 9;
constexpr int knownWidth = 4;
constexpr int stickWidth = 9;
constexpr int codeWidth = 10;
constexpr int makerWidth = 5;
constexpr int mediumWidth = 15;
constexpr int levelWidth = 9;
constexpr int countWidth = 5;
constexpr int verdictWidth = 20;

QString rowText(const QString &clock, const QString &known, const QString &stick, const QString &code, const QString &maker, const QString &medium,
                const QString &level, const QString &count, const QString &verdict, const QString &values)
{
    QString row = column(clock, clockWidth) + column(known, knownWidth) + column(stick, stickWidth) + column(code, codeWidth)
        + column(maker, makerWidth) + column(medium, mediumWidth) + level.rightJustified(levelWidth - 2) + QStringLiteral("  ")
        + count.rightJustified(countWidth) + QStringLiteral("  ") + column(verdict, verdictWidth) + values;
    while (row.endsWith(QLatin1Char(' ')))
        row.chop(1);
    return row;
}

QString deviceOf(const std::string &port)
{
    const std::string_view name = cuxd::deviceName(port);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

void FoundAddresses::add(const reception::Sighting &sighting, bool known)
{
    const wmbus::Address &address = sighting.telegram.meter();
    Row &row = m_rows[address];
    row.address = address;
    row.heardAt = sighting.frame.heardAt.value_or(std::chrono::system_clock::now());
    row.order = ++m_telegrams;
    ++row.count;
    row.port = sighting.frame.port;
    row.rssiDbm = sighting.frame.rssiDbm;
    row.security = sighting.telegram.security;
    // A telegram that says nothing (a compact one before its full one) does not wipe what is known.
    if (!sighting.reading.values.empty())
        row.reading = sighting.reading;
    row.known = known;
}

void FoundAddresses::append(std::string &out, const char *lineEnd) const
{
    std::vector<const Row *> rows;
    rows.reserve(m_rows.size());
    for (const auto &[address, row] : m_rows)
        rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const Row *left, const Row *right) { return left->order > right->order; });

    const auto line = [&out, lineEnd](const QString &text) {
        out += text.toStdString();
        out += lineEnd;
    };
    line(Cli::tr("Found addresses (newest first): %n meter(s), %1", nullptr, static_cast<int>(rows.size()))
             .arg(Cli::tr("%n telegram(s)", nullptr, static_cast<int>(m_telegrams))));
    line(rowText(Cli::tr("Last"), {}, Cli::tr("Stick"), QStringLiteral("CODE"), Cli::tr("Mk."), Cli::tr("Medium"), Cli::tr("Level"),
                 Cli::tr("No."), Cli::tr("Security"), Cli::tr("Values")));
    for (const Row *row : rows) {
        const QString level = row->rssiDbm ? QStringLiteral("%1 dBm").arg(*row->rssiDbm) : QString();
        line(rowText(clockText(row->heardAt), row->known ? QStringLiteral("[X]") : QStringLiteral("[?]"), deviceOf(row->port),
                     QString::fromStdString(wmbus::idText(row->address.id)),
                     QString::fromLatin1(wmbus::manufacturerCode(row->address.manufacturer).data()), text::mediumName(row->address), level,
                     QString::number(row->count), text::verdictText(row->security), valuesText(row->reading, 3)));
    }
}

std::string cuxdLine(const reception::Sighting &sighting, bool known)
{
    const std::tm parts = localTime(sighting.frame.heardAt.value_or(std::chrono::system_clock::now()));
    cuxd::StatusLine line;
    line.hour = static_cast<std::uint8_t>(parts.tm_hour);
    line.minute = static_cast<std::uint8_t>(parts.tm_min);
    line.second = static_cast<std::uint8_t>(parts.tm_sec);
    line.known = known;
    line.port = sighting.frame.port;
    line.address = sighting.telegram.meter();
    line.rssiDbm = sighting.frame.rssiDbm;
    line.verdict = sighting.telegram.security.verdict;
    return cuxd::statusLine(line);
}

} // namespace cli

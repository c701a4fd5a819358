#include "app/meter_watch.h"

#include "app/settings.h"
#include "core/settings/keys.h"
#include "core/stick/stick_status.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/format.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::chrono::seconds lookEvery{15}; // at most one message of a kind in that time
constexpr std::chrono::seconds settling{10};  // until the history has said what it knows
constexpr qsizetype mostNamed = 5;

QString listed(QStringList names)
{
    const auto more = static_cast<int>(names.size() - mostNamed);
    if (more > 0) {
        names.resize(mostNamed);
        names += MeterWatch::tr("and %n more", nullptr, more);
    }
    return names.join(QStringLiteral(", "));
}

QString nameOf(const ui::AddressRow &row)
{
    return row.name.isEmpty() ? QStringLiteral("%1 (%2)").arg(ui::titleOf(row), ui::cellText(row, ui::AddressColumn::Medium, row.lastHeard)) : row.name;
}

bool isMine(const ui::AddressRow &row)
{
    return row.mine || !row.name.isEmpty();
}

} // namespace

MeterWatch::MeterWatch(const ui::FoundAddressesModel &meters, const Settings &settings, ui::Clock clock, QObject *parent)
    : QObject(parent), m_meters(meters), m_settings(settings), m_clock(std::move(clock)), m_start(m_clock())
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &MeterWatch::look);
    m_timer.start();
}

void MeterWatch::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    std::optional<ui::TimePoint> since;
    for (const stick::StickStatus &status : sticks) {
        if (status.phase == stick::Phase::Listening && status.listeningSince)
            since = since ? std::min(*since, *status.listeningSince) : *status.listeningSince;
    }
    m_listeningSince = since;
}

void MeterWatch::setDemo(bool demo)
{
    m_demo = demo;
    m_silent.clear();
    m_seen.clear();
    m_start = m_clock();
}

void MeterWatch::look()
{
    const ui::TimePoint now = m_clock();
    if (m_demo || now < m_start + settling)
        return;
    lookForNew(now);
    lookForSilent(now);
}

void MeterWatch::lookForNew(ui::TimePoint now)
{
    QStringList names;
    std::optional<wmbus::Address> first;
    for (int i = 0; i < m_meters.rowCount(); ++i) {
        const ui::AddressRow &row = m_meters.row(i);
        // What has just come may still be recognised as a meter of an earlier run.
        const bool isRecent = row.firstHeard >= m_start;
        if (isRecent && now < row.firstHeard + settling)
            continue;
        if (!m_seen.insert(row.address).second || !isRecent)
            continue;
        names += nameOf(row);
        first = first.value_or(row.address);
    }
    if (first && m_settings.value(settings::key::newMeters).toBool())
        emit newMeters(tr("%n new meter(s)", nullptr, static_cast<int>(names.size())), listed(names), *first);
}

void MeterWatch::lookForSilent(ui::TimePoint now)
{
    const bool wanted = m_settings.value(settings::key::silentMeters).toBool();
    const std::chrono::minutes limit(m_settings.value(settings::key::silentAfter).toInt());
    QStringList silent;
    QStringList back;
    std::optional<wmbus::Address> firstSilent;
    std::optional<wmbus::Address> firstBack;
    for (int i = 0; i < m_meters.rowCount(); ++i) {
        const ui::AddressRow &row = m_meters.row(i);
        const bool told = m_silent.contains(row.address);
        if (now - row.lastHeard <= limit) {
            if (told) {
                m_silent.erase(row.address);
                back += nameOf(row);
                firstBack = firstBack.value_or(row.address);
            }
        } else if (!told && wanted && isMine(row) && m_listeningSince && now - std::max(row.lastHeard, *m_listeningSince) > limit) {
            m_silent.insert(row.address);
            silent += tr("%1 since %2").arg(nameOf(row), ui::dateTimeText(row.lastHeard));
            firstSilent = firstSilent.value_or(row.address);
        }
    }
    if (firstSilent)
        emit silentMeters(tr("%n meter(s) silent", nullptr, static_cast<int>(silent.size())), listed(silent), *firstSilent);
    if (firstBack && wanted)
        emit metersBack(tr("%n meter(s) heard again", nullptr, static_cast<int>(back.size())), listed(back), *firstBack);
}

} // namespace app

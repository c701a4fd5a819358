#include "core/polling/poller.h"

#include <QFileInfo>

#include <algorithm>

namespace polling {

namespace {

using Outcome = ExchangeResult::Outcome;
using std::chrono::milliseconds;

constexpr int writeTries = 3;                     // the first and two more
constexpr milliseconds longestSleep{60'000};      // the clock may be set, the machine may sleep
constexpr milliseconds shortestSleep{1};

} // namespace

Poller::Poller(stick::StickManager &sticks, inverter::Profile profile, Clock clock, const QByteArray &zone, QObject *parent)
    : QObject(parent), m_sticks(sticks), m_profile(std::move(profile)), m_clock(std::move(clock)), m_zone(zone)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Poller::lookAtClock);
    connect(&m_sticks, &stick::StickManager::statusChanged, this, &Poller::startCalls, Qt::QueuedConnection);
}

Poller::~Poller() = default;

void Poller::setProfile(inverter::Profile profile)
{
    m_profile = std::move(profile);
    for (auto &[number, entry] : m_entries) {
        entry.status.settings.plan.tries = m_profile.tries;
        entry.status.settings.plan.retryPause = m_profile.retryPause;
    }
}

void Poller::set(const InverterSettings &settings, std::optional<PlanState> plan)
{
    const bool isNew = !m_entries.contains(settings.number);
    Entry &entry = m_entries[settings.number];
    const PlanState before = entry.status.plan;
    if (!isNew)
        entry.status.plan = rescheduled(before, entry.status.settings.plan, settings.plan, m_clock());
    entry.status.settings = settings;
    entry.status.settings.plan.tries = m_profile.tries;
    entry.status.settings.plan.retryPause = m_profile.retryPause;
    entry.daylight.reset();
    if (settings.position && settings.position->valid())
        entry.daylight.emplace(*settings.position, m_zone, settings.riseOffset, settings.setOffset);
    entry.status.placeMissing = settings.plan.schedule != Schedule::Always && !entry.daylight;
    if (plan) {
        entry.status.plan.active = plan->active;
        entry.status.plan.activeSince = plan->activeSince;
        entry.status.plan.byUser = plan->byUser;
        entry.status.plan.day = plan->day;
        entry.status.plan.lastAnswer = plan->lastAnswer;
    }
    update(entry, before);
    emit changed(settings.number);
    lookAtClock();
}

void Poller::restore(std::uint32_t number, const inverter::Values &values, TimePoint at)
{
    const auto found = m_entries.find(number);
    if (found == m_entries.end() || values.empty())
        return;
    inverter::Values known = values;
    known.take(found->second.status.values);
    found->second.status.values = known;
    if (!found->second.status.valuesAt)
        found->second.status.valuesAt = at;
    emit changed(number);
}

void Poller::remove(std::uint32_t number)
{
    if (m_entries.erase(number) > 0)
        emit changed(number);
}

std::vector<InverterStatus> Poller::inverters() const
{
    std::vector<InverterStatus> all;
    for (const auto &[number, entry] : m_entries)
        all.push_back(entry.status);
    return all;
}

std::optional<InverterStatus> Poller::find(std::uint32_t number) const
{
    const auto found = m_entries.find(number);
    return found == m_entries.end() ? std::nullopt : std::optional(found->second.status);
}

void Poller::pollNow(std::uint32_t number)
{
    const auto found = m_entries.find(number);
    if (found == m_entries.end())
        return;
    found->second.status.plan = polling::pollNow(found->second.status.plan, m_clock());
    lookAtClock();
}

void Poller::setActive(std::uint32_t number, bool active)
{
    const auto found = m_entries.find(number);
    if (found == m_entries.end())
        return;
    const PlanState before = found->second.status.plan;
    found->second.status.plan = polling::setActive(before, active, m_clock());
    update(found->second, before);
    lookAtClock();
}

bool Poller::write(std::uint32_t number, const Wish &wish)
{
    const auto found = m_entries.find(number);
    if (found == m_entries.end() || wish.empty() || wish.refusal(m_profile))
        return false;
    Entry &entry = found->second;
    if (!entry.status.settings.writing || entry.status.writing)
        return false;
    entry.status.writing = wish;
    entry.status.writeTry = 0;
    entry.writeFrom = m_clock();
    emit changed(number);
    lookAtClock();
    return true;
}

std::optional<bool> Poller::isDay(const Entry &entry, TimePoint now) const
{
    return entry.daylight ? std::optional(entry.daylight->isDay(now)) : std::nullopt;
}

void Poller::update(Entry &entry, const PlanState &before)
{
    const bool sleeps = entry.daylight && !entry.status.plan.active && entry.status.settings.plan.schedule != Schedule::Always;
    entry.status.day = entry.daylight ? entry.daylight->today(m_clock()) : std::nullopt;
    entry.status.wakes = sleeps ? entry.daylight->nextStart(m_clock()) : std::nullopt;
    if (entry.status.plan != before)
        emit changed(entry.status.settings.number);
}

void Poller::lookAtClock()
{
    const TimePoint now = m_clock();
    for (auto &[number, entry] : m_entries) {
        const PlanState before = entry.status.plan;
        PlanStep step = tick(before, entry.status.settings.plan, now, isDay(entry, now));
        entry.status.plan = step.state;
        entry.wantsPoll = entry.wantsPoll || step.poll;
        update(entry, before);
    }
    startCalls();
    startTimer();
}

void Poller::startTimer()
{
    const TimePoint now = m_clock();
    TimePoint wake = now + longestSleep;
    for (const auto &[number, entry] : m_entries) {
        if (const auto plan = wakeAt(entry.status.plan, entry.status.settings.plan))
            wake = std::min(wake, *plan);
        if (entry.writeFrom && *entry.writeFrom > now)
            wake = std::min(wake, *entry.writeFrom);
        if (const auto change = entry.daylight ? entry.daylight->nextChange(now) : std::nullopt)
            wake = std::min(wake, *change);
        if (entry.status.waitingForAir)
            wake = std::min(wake, now + milliseconds(1000));
    }
    m_timer.start(std::max(shortestSleep, std::chrono::ceil<milliseconds>(wake - now)));
}

void Poller::startCalls()
{
    if (m_starting)
        return;
    m_starting = true;
    for (auto &[number, entry] : m_entries) {
        const bool writes = entry.status.writing && entry.writeFrom && *entry.writeFrom <= m_clock();
        if (!entry.call && (writes || entry.wantsPoll)) {
            const bool busy = tryStart(entry);
            if (busy != entry.status.busy) {
                entry.status.busy = busy;
                emit changed(number);
            }
        }
    }
    m_starting = false;
}

// One that listens in the inverter's mode anyway goes before one that has to be switched.
std::optional<stick::StickStatus> Poller::stickFor(const InverterSettings &settings) const
{
    std::optional<stick::StickStatus> best;
    for (const stick::StickStatus &status : m_sticks.sticks()) {
        const QString port = QString::fromStdString(status.port);
        const bool meant = settings.device.isEmpty() || settings.device == port || settings.device == QFileInfo(port).fileName()
            || (status.device && settings.device.compare(QString::fromStdString(status.device->idText()), Qt::CaseInsensitive) == 0);
        if (!meant || status.phase != stick::Phase::Listening || (m_mayPoll && !m_mayPoll(status)))
            continue;
        if (!best || (status.wantedMode == m_profile.linkMode && best->wantedMode != m_profile.linkMode))
            best = status;
    }
    return best;
}

DutyCycle &Poller::dutyOf(const stick::StickStatus &status)
{
    return m_duty[status.device ? status.device->uniqueId : 0];
}

// False when it cannot start now.
bool Poller::tryStart(Entry &entry)
{
    InverterStatus &status = entry.status;
    const bool writes = status.writing && entry.writeFrom && *entry.writeFrom <= m_clock();
    const auto stick = stickFor(status.settings);
    if (!stick) {
        if (writes) {
            ++status.writeTry;
            endWrite(entry, {});
        }
        if (entry.wantsPoll)
            endPoll(entry, {});
        return false;
    }
    constexpr std::size_t longestRequest = 64; // bytes, more than any of them
    const TimePoint now = m_clock();
    const bool allowed = dutyOf(*stick).allowedFrom(now, airTime(longestRequest) * 3) <= now;
    if (status.waitingForAir == allowed) {
        status.waitingForAir = !allowed;
        emit changed(status.settings.number);
    }
    if (!allowed)
        return false;
    entry.callWrites = writes;
    if (!writes)
        entry.wantsPoll = false;
    const inverter::Target target{status.settings.number, status.settings.master};
    Exchange exchange = writes ? Exchange::write(m_profile, target, *status.writing) : Exchange::poll(m_profile, target, status.values);
    status.port = QString::fromStdString(stick->port);
    status.writeTry += writes ? 1 : 0;
    entry.calledAt = now;
    entry.call = std::make_unique<InverterCall>(m_sticks, status.port, std::move(exchange), m_profile.linkMode, m_keys ? m_keys() : wmbus::KeyRing{});
    const std::uint32_t number = status.settings.number;
    // Queued: the call is deleted by its end.
    connect(entry.call.get(), &InverterCall::finished, this,
            [this, number](const ExchangeResult &result, const stick::LoanEnd &loan) { onFinished(number, result, loan); }, Qt::QueuedConnection);
    entry.call->start();
    return true;
}

void Poller::onFinished(std::uint32_t number, const ExchangeResult &result, const stick::LoanEnd &loan)
{
    const auto found = m_entries.find(number);
    if (found == m_entries.end() || !found->second.call)
        return;
    Entry &entry = found->second;
    const TimePoint now = m_clock();
    entry.call.reset();
    entry.status.busy = false;
    if (const auto stick = m_sticks.find(entry.status.port)) {
        for (const milliseconds onAir : result.sent)
            dutyOf(*stick).sent(now, onAir);
    }
    if (loan.deaf > milliseconds(0))
        emit wasDeaf(entry.status.port, now - loan.deaf, now);
    if (result.heardSomething()) {
        entry.status.values.take(result.values);
        entry.status.valuesAt = now;
    }
    entry.callWrites ? endWrite(entry, result) : endPoll(entry, result);
    if (result.heardSomething())
        emit polled(number, result.values);
    lookAtClock();
}

void Poller::endPoll(Entry &entry, const ExchangeResult &result)
{
    InverterStatus &status = entry.status;
    entry.wantsPoll = false;
    status.last = result.outcome;
    const auto state = result.values[inverter::DataPoint::State];
    status.plan = result.heardSomething()
        ? answered(status.plan, status.settings.plan, m_clock(), state ? std::optional(state->mantissa != 0) : std::nullopt)
        : failed(status.plan, status.settings.plan, m_clock());
    emit changed(status.settings.number);
}

void Poller::endWrite(Entry &entry, const ExchangeResult &result)
{
    InverterStatus &status = entry.status;
    status.last = result.outcome;
    if (result.heardSomething() && !status.plan.polling) {
        const auto state = result.values[inverter::DataPoint::State];
        status.plan = answered(status.plan, status.settings.plan, m_clock(), state ? std::optional(state->mantissa != 0) : std::nullopt);
    }
    // What was sent once stays sent, also when a later try could not even be read before.
    WriteReport report = status.lastWrite && status.writeTry > 1 ? *status.lastWrite : WriteReport{};
    const bool saysMore = status.writeTry <= 1 || result.written || result.outcome == Outcome::Refused;
    report.number = status.settings.number;
    report.at = m_clock();
    report.wish = *status.writing;
    report.tries = std::max(1, status.writeTry);
    if (saysMore) {
        report.outcome = result.outcome;
        report.before = report.before ? report.before : result.before;
        report.after = result.after;
    }
    status.lastWrite = report;
    const bool again = result.outcome != Outcome::Confirmed && result.outcome != Outcome::Refused && status.writeTry < writeTries;
    if (again) {
        entry.writeFrom = m_clock() + status.settings.plan.retryPause;
    } else {
        status.writing.reset();
        entry.writeFrom.reset();
        emit wrote(report);
    }
    emit changed(status.settings.number);
}

} // namespace polling

#include "core/reception/signal_tracker.h"

#include <QDateTime>

#include <algorithm>

namespace reception {

namespace {

using namespace std::chrono_literals;

constexpr int reportEveryMs = 1000;
constexpr int allEvery = 10; // reports: silence becomes late although nothing arrives
constexpr auto freshFor = 2s;

quality::Time toTime(std::chrono::system_clock::time_point at)
{
    return std::chrono::floor<std::chrono::milliseconds>(at);
}

int localHourOfWeek(quality::Time when)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count());
    return (local.date().dayOfWeek() - 1) * 24 + local.time().hour();
}

} // namespace

SignalTracker::SignalTracker(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock)), m_ports{std::string()}
{
    m_report.setInterval(reportEveryMs);
    connect(&m_report, &QTimer::timeout, this, &SignalTracker::report);
    m_report.start();
}

quality::Time SignalTracker::now() const
{
    return toTime(m_clock());
}

std::uint32_t SignalTracker::stickNumber(const std::string &port)
{
    const auto found = std::find(m_ports.begin(), m_ports.end(), port);
    if (found != m_ports.end())
        return static_cast<std::uint32_t>(found - m_ports.begin());
    m_ports.push_back(port);
    return static_cast<std::uint32_t>(m_ports.size() - 1);
}

void SignalTracker::take(const wmbus::Address &meter, std::optional<std::uint8_t> accessNumber, const wmbus::RadioFrame &frame)
{
    quality::Hit hit;
    hit.at = toTime(frame.heardAt.value_or(m_clock()));
    hit.accessNumber = accessNumber;
    if (frame.rssiDbm && *frame.rssiDbm <= 0) // above 0 dBm it is no level
        hit.dbm = frame.rssiDbm;
    hit.mode = frame.linkMode;
    hit.stick = stickNumber(frame.port);
    m_book.take(meter, hit);
    touch(meter);
    emit heard(meter, hit);
}

void SignalTracker::onSighted(const Sighting &sighting)
{
    const wmbus::Address &meter = sighting.telegram.meter();
    const auto accessNumber = sighting.telegram.accessNumber();
    m_lastAccess[meter] = accessNumber;
    take(meter, accessNumber, sighting.frame);
}

void SignalTracker::onHeardByAnother(const wmbus::Address &meter, const wmbus::RadioFrame &frame)
{
    take(meter, m_lastAccess[meter], frame);
}

void SignalTracker::onStick(const stick::StickStatus &status)
{
    const std::uint32_t stick = stickNumber(status.port);
    const auto mode = status.configuration ? status.configuration->linkMode() : std::nullopt;
    if (status.phase == stick::Phase::Listening && mode)
        m_log.listens(stick, now(), *mode);
    else if (status.phase == stick::Phase::Closed)
        m_log.isDeaf(stick, now(), quality::Deafness::Why::Closed);
    else
        m_log.isDeaf(stick, now(), quality::Deafness::Why::NoStick);
}

void SignalTracker::onStickRemoved(const QString &port)
{
    m_log.isDeaf(stickNumber(port.toStdString()), now(), quality::Deafness::Why::Closed);
}

void SignalTracker::onPoll(const QString &port, std::chrono::system_clock::time_point from, std::chrono::system_clock::time_point to)
{
    m_log.wasDeaf(stickNumber(port.toStdString()), {toTime(from), toTime(to), quality::Deafness::Why::InverterPoll});
}

void SignalTracker::onDeaf(const QString &port, std::chrono::system_clock::time_point from, std::chrono::system_clock::time_point to)
{
    m_log.wasDeaf(stickNumber(port.toStdString()), {toTime(from), toTime(to), quality::Deafness::Why::NoStick});
}

void SignalTracker::clear()
{
    m_book.clear();
    m_cache.clear();
    m_lastAccess.clear();
    m_changed.clear();
    emit cleared();
}

void SignalTracker::touch(const wmbus::Address &meter)
{
    m_changed.insert(meter);
}

void SignalTracker::report()
{
    const bool all = ++m_reports % allEvery == 0;
    std::vector<wmbus::Address> meters(m_changed.begin(), m_changed.end());
    if (all) {
        for (const auto &[meter, history] : m_book.meters()) {
            if (!m_changed.contains(meter))
                meters.push_back(meter);
        }
    }
    m_changed.clear();
    if (!meters.empty())
        emit changed(meters);
}

quality::MeterSignal SignalTracker::signalOf(const wmbus::Address &meter) const
{
    const quality::MeterHistory *const history = m_book.find(meter);
    if (!history)
        return {};
    Cached &cached = m_cache[meter];
    const quality::Time at = now();
    if (cached.at.time_since_epoch().count() == 0 || at - cached.at >= freshFor || at < cached.at) {
        cached = {at, quality::signalOf(*history, m_log, at, localHourOfWeek)};
    }
    return cached.signal;
}

std::unordered_map<wmbus::Address, quality::Span> SignalTracker::intervals() const
{
    std::unordered_map<wmbus::Address, quality::Span> all;
    for (const auto &[meter, history] : m_book.meters()) {
        if (const quality::Span interval = signalOf(meter).loss.interval; interval.count() > 0)
            all[meter] = interval;
    }
    return all;
}

} // namespace reception

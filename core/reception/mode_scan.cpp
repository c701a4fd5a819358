#include "core/reception/mode_scan.h"

#include "core/stick/stick_manager.h"

#include <QPointer>

namespace reception {

namespace {

using namespace std::chrono_literals;

constexpr auto toSwitch = 10s; // the stick is asked, and asked again, before it listens

} // namespace

ModeScan::ModeScan(stick::StickManager &sticks, SignalTracker &tracker, QObject *parent) : QObject(parent), m_sticks(sticks), m_tracker(tracker)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_stations[static_cast<std::size_t>(m_at)].state = Station::State::Done;
        giveBack(); // onOver() goes on
    });
    connect(&sticks, &stick::StickManager::removed, this, [this](const QString &port) {
        if (isRunning() && port == m_port)
            finish(End::StickGone);
    });
    connect(&tracker, &SignalTracker::heard, this, &ModeScan::onHeard);
}

ModeScan::~ModeScan()
{
    m_at = -1;
    giveBack();
}

std::vector<bytes::LinkMode> ModeScan::usualModes(const stick::StickStatus &status)
{
    std::vector<bytes::LinkMode> modes{bytes::LinkMode::T2, bytes::LinkMode::C1B, bytes::LinkMode::S2};
    if (status.device && status.device->hearsCAndT())
        modes.push_back(bytes::LinkMode::CT);
    return modes;
}

bool ModeScan::start(const QString &port, const std::vector<bytes::LinkMode> &modes, std::chrono::milliseconds each)
{
    const auto status = m_sticks.find(port);
    if (isRunning() || modes.empty() || !status || status->phase != stick::Phase::Listening)
        return false;
    m_port = port;
    m_each = each;
    m_own = status->wantedMode;
    m_stations.clear();
    for (const bytes::LinkMode mode : modes)
        m_stations.push_back({mode, Station::State::Waiting, {}});
    m_end = End::None;
    ++m_run;
    m_at = -1;
    next();
    return true;
}

void ModeScan::cancel()
{
    if (isRunning())
        finish(End::Cancelled);
}

std::chrono::milliseconds ModeScan::left() const
{
    return m_timer.isActive() ? std::chrono::milliseconds(m_timer.remainingTime()) : 0ms;
}

void ModeScan::next()
{
    ++m_at;
    if (m_at == static_cast<int>(m_stations.size()))
        finish(End::Complete);
    else
        borrow();
}

void ModeScan::borrow()
{
    Station &station = m_stations[static_cast<std::size_t>(m_at)];
    station.state = Station::State::Setting;
    emit changed();
    const auto mine = [here = QPointer(this), run = m_run, at = m_at] { return here && here->m_run == run && here->m_at == at; };
    stick::LoanHandlers handlers;
    handlers.lent = [this, mine] {
        if (mine())
            onLent();
    };
    handlers.over = [this, mine](const stick::LoanEnd &end) {
        if (mine())
            onOver(end);
    };
    const std::uint64_t loan = m_sticks.borrow(m_port, {station.mode, m_each + toSwitch}, std::move(handlers));
    if (mine())
        m_loan = loan;
}

void ModeScan::onLent()
{
    m_stations[static_cast<std::size_t>(m_at)].state = Station::State::Listening;
    m_timer.start(m_each);
    emit changed();
}

void ModeScan::onOver(const stick::LoanEnd &end)
{
    m_loan = 0;
    m_timer.stop();
    if (end.outcome == stick::LoanEnd::Outcome::NotConnected) {
        finish(End::StickGone);
        return;
    }
    Station &station = m_stations[static_cast<std::size_t>(m_at)];
    if (station.state != Station::State::Done)
        station.state = Station::State::NotTaken;
    // Not from inside the loan's own end.
    QMetaObject::invokeMethod(this, [this, run = m_run] {
        if (isRunning() && run == m_run)
            next();
    }, Qt::QueuedConnection);
}

void ModeScan::giveBack()
{
    if (m_loan != 0)
        m_sticks.giveBack(m_port, m_loan);
}

void ModeScan::onHeard(const wmbus::Address &meter, const quality::Hit &hit)
{
    if (!isRunning() || m_tracker.portOf(hit.stick) != m_port.toStdString())
        return;
    Station &station = m_stations[static_cast<std::size_t>(m_at)];
    if (station.state != Station::State::Listening || hit.mode != station.mode)
        return;
    ++station.meters[meter];
    emit changed();
}

void ModeScan::finish(End end)
{
    m_timer.stop();
    m_at = -1;
    m_end = end;
    ++m_run;
    giveBack();
    m_loan = 0;
    emit changed();
    emit finished();
}

} // namespace reception

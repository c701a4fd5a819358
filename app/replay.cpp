#include "app/replay.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr int askAtOnce = 4000;  // read ahead while playing as fast as possible: two batches
constexpr int askAhead = 200;    // while playing by time
constexpr int tellEveryMs = 100;
constexpr qint64 sliceMs = 30;   // then the window has its turn
constexpr int lookAtClockEvery = 32; // telegrams
constexpr auto withoutTimes = 1s; // between two telegrams whose time nobody knows
constexpr auto longestPause = std::chrono::hours(1); // of a recording with a hole in it

} // namespace

Replay::Replay(Keys keys, ui::Clock clock, QObject *parent)
    : QObject(parent), m_keys(std::move(keys)), m_clock(std::move(clock)), m_now(m_clock()), m_addresses(this->clock()), m_telegrams(this->clock()), m_tracker(this->clock())
{
    connect(&m_reader, &reception::ReplayReader::batch, this, &Replay::takeBatch);
    connect(&m_tracker, &reception::SignalTracker::changed, this, [this](const std::vector<wmbus::Address> &meters) {
        for (const wmbus::Address &meter : meters)
            m_addresses.showSignal(meter, std::make_shared<const quality::MeterSignal>(m_tracker.signalOf(meter)));
    });
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    connect(&m_due, &QTimer::timeout, this, &Replay::playDue);
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellEveryMs);
    connect(&m_tell, &QTimer::timeout, this, &Replay::changed);
}

void Replay::open(const QString &path, ui::ReplaySpeed speed)
{
    m_path = path;
    m_speed = speed;
    begin();
}

void Replay::close()
{
    m_reader.close();
    m_due.stop();
    m_waiting.clear();
    m_addresses.clear();
    m_telegrams.clear();
    m_tracker.clear();
    m_path.clear();
    m_state = {};
    emit changed();
}

void Replay::setSpeed(ui::ReplaySpeed speed)
{
    m_speed = speed;
    if (!m_path.isEmpty())
        begin();
}

void Replay::begin()
{
    m_due.stop();
    m_waiting.clear();
    m_ports.clear();
    m_previous.reset();
    m_waited = false;
    m_asked = 0;
    m_allRead = false;
    m_paused = false;
    m_addresses.clear();
    m_telegrams.clear();
    m_tracker.clear();
    m_state = {};
    m_state.file = QFileInfo(m_path).fileName();
    m_state.problem = m_reader.open(m_path, m_keys());
    m_state.running = m_state.problem.isEmpty() && m_speed != ui::ReplaySpeed::Step;
    ask();
    emit changed();
}

void Replay::setPaused(bool paused)
{
    if (m_paused == paused || m_state.atEnd || m_speed == ui::ReplaySpeed::Step)
        return;
    m_paused = paused;
    m_state.running = !paused;
    if (paused)
        m_due.stop();
    else
        playDue();
    emit changed();
}

void Replay::step()
{
    if (m_speed != ui::ReplaySpeed::Step)
        return;
    if (!m_waiting.empty()) {
        play(m_waiting.front());
        m_waiting.pop_front();
        m_addresses.flush();
        m_telegrams.flush();
    }
    ask();
    tell();
}

double Replay::factor() const
{
    switch (m_speed) {
    case ui::ReplaySpeed::AsRecorded: return 1;
    case ui::ReplaySpeed::TenTimes: return 10;
    case ui::ReplaySpeed::SixtyTimes: return 60;
    case ui::ReplaySpeed::Fastest:
    case ui::ReplaySpeed::Step: return 0;
    }
    return 0;
}

// Keeps the reader busy, but never far ahead of what is shown.
void Replay::ask()
{
    const int ahead = m_speed == ui::ReplaySpeed::Fastest ? askAtOnce : askAhead;
    const int missing = ahead - m_asked - static_cast<int>(m_waiting.size());
    if (m_allRead || missing < ahead / 2)
        return;
    m_asked += missing;
    m_reader.want(missing);
}

void Replay::takeBatch(const reception::ReplayBatch &batch)
{
    m_asked -= static_cast<int>(batch.items.size());
    m_allRead = batch.atEnd;
    m_state.badLines = batch.badLines;
    m_state.permille = m_reader.size() == 0 ? 1000 : static_cast<int>(batch.bytesRead * 1000 / m_reader.size());
    m_waiting.insert(m_waiting.end(), batch.items.begin(), batch.items.end());
    if (m_speed == ui::ReplaySpeed::Step)
        tell();
    else if (!m_paused && !m_due.isActive())
        playDue();
}

void Replay::playDue()
{
    QElapsedTimer slice;
    slice.start();
    for (int played = 1; !m_waiting.empty() && !m_paused; ++played) {
        if (const double speed = factor(); speed > 0) {
            const auto time = m_waiting.front().time();
            const auto pause = !time ? std::chrono::milliseconds(withoutTimes)
                : !m_previous        ? 0ms
                                     : std::clamp(std::chrono::floor<std::chrono::milliseconds>(*time - *m_previous), 0ms, std::chrono::milliseconds(longestPause));
            const bool isFirst = !m_previous && m_state.telegrams == 0;
            const auto wait = isFirst ? 0 : static_cast<int>(static_cast<double>(pause.count()) / speed);
            if (!std::exchange(m_waited, false) && wait > 0) {
                m_waited = true;
                m_due.start(wait);
                return;
            }
        }
        play(m_waiting.front());
        m_waiting.pop_front();
        if (played % lookAtClockEvery == 0 && slice.elapsed() >= sliceMs && !m_waiting.empty()) {
            m_due.start(0);
            break;
        }
    }
    ask();
    tell();
}

void Replay::play(const reception::Replayed &item)
{
    using Kind = reception::Replayed::Kind;
    const auto time = item.time();
    if (time)
        m_previous = m_now = *time;
    const bool telegram = item.kind == Kind::Sighting || item.kind == Kind::Unreadable;
    m_state.telegrams += telegram ? 1 : 0;
    m_state.withoutTimes = m_state.withoutTimes || (telegram && !time);
    switch (item.kind) {
    case Kind::Sighting: {
        const wmbus::RadioFrame &frame = item.sighting->frame;
        if (time && std::find(m_ports.begin(), m_ports.end(), frame.port) == m_ports.end()) {
            m_ports.push_back(frame.port);
            stick::StickStatus listening;
            listening.port = frame.port;
            listening.phase = stick::Phase::Listening;
            listening.configuration = hci::cuxdConfiguration(frame.linkMode.value_or(bytes::LinkMode::T2));
            m_tracker.onStick(listening);
        }
        m_addresses.show(item.sighting);
        m_telegrams.show(item.sighting);
        m_tracker.onSighted(*item.sighting);
        break;
    }
    case Kind::HeardByAnother:
        m_addresses.showOther(item.meter, item.frame);
        m_telegrams.showOther(item.meter, item.frame);
        m_tracker.onHeardByAnother(item.meter, item.frame);
        break;
    case Kind::Unreadable: m_telegrams.showUnreadable(item.frame, item.error); break;
    case Kind::Gap:
        if (item.gap.to)
            m_tracker.onDeaf(QString::fromStdString(item.gap.port), item.gap.from, *item.gap.to);
        break;
    }
}

void Replay::tell()
{
    if (m_allRead && m_waiting.empty() && !m_state.atEnd) {
        m_state.atEnd = true;
        m_state.running = false;
        m_state.permille = 1000;
        m_addresses.flush();
        m_telegrams.flush();
        emit changed();
        emit ended();
        return;
    }
    if (!m_tell.isActive())
        m_tell.start();
}

} // namespace app

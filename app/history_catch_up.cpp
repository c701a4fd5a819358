#include "app/history_catch_up.h"

#include "app/heard.h"
#include "core/store/observation.h"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

constexpr std::uint64_t mostTelegrams = 500'000; // the youngest; some 100 MB while they are read
constexpr std::size_t slice = 2000;               // telegrams whose values wait to be written at the same time: what is heard meanwhile waits behind them
constexpr int lane = 0;

} // namespace

HistoryCatchUp::HistoryCatchUp(store::HistoryStore &history, Heard &heard, std::function<bool(const wmbus::Address &)> isMine)
    : m_history(history), m_heard(heard), m_isMine(std::move(isMine))
{
    connect(&m_again, &reception::RetroDecryption::readAgain, this, [this](const std::vector<reception::Sighting> &batch) {
        for (const reception::Sighting &sighting : batch)
            take(sighting);
        emit progressed(std::min(m_done + static_cast<int>(batch.size()), all() - 1), all());
        m_done += static_cast<int>(batch.size());
    });
    connect(&m_again, &reception::RetroDecryption::finished, this, &HistoryCatchUp::waitForTheStore);
}

void HistoryCatchUp::end()
{
    const int all = this->all();
    m_frames.clear();
    m_next = 0;
    emit progressed(all, all);
}

void HistoryCatchUp::cancel()
{
    ++m_round;
    m_again.cancel();
    end();
}

void HistoryCatchUp::start()
{
    ++m_round;
    m_again.cancel();
    m_history.unreadTelegrams(mostTelegrams, store::Asker(this, lane), [this, round = m_round](const store::Answer<std::vector<store::Telegram>> &telegrams) {
        if (round != m_round)
            return;
        m_frames.clear();
        m_taken.clear();
        m_next = 0;
        m_done = 0;
        if (telegrams) {
            for (const store::Telegram &telegram : *telegrams)
                m_frames.push_back(telegram.frame);
        }
        readNext();
    });
}

void HistoryCatchUp::readNext()
{
    if (m_next == m_frames.size())
        return end();
    const auto from = m_frames.begin() + static_cast<std::ptrdiff_t>(m_next);
    m_next = std::min(m_next + slice, m_frames.size());
    const auto to = m_frames.begin() + static_cast<std::ptrdiff_t>(m_next);
    m_again.start({std::make_move_iterator(from), std::make_move_iterator(to)}, m_heard.own().keys(), m_heard.own().memory());
}

// A question is answered when all is written that came before it. Where nothing can be written now, the next start() does the rest.
void HistoryCatchUp::waitForTheStore()
{
    m_history.lastReadings({}, store::latestTime, store::Asker(this, lane), [this, round = m_round](const auto &written) {
        if (round == m_round)
            written ? readNext() : end();
    });
}

void HistoryCatchUp::take(const reception::Sighting &sighting)
{
    const wmbus::Address &device = sighting.telegram.meter();
    const bool mine = m_isMine(device);
    store::Observation observation = store::observationOf(sighting.frame, sighting.telegram, sighting.reading, mine, 0);
    observation.frame.reset(); // it is in the ring
    std::erase_if(observation.values, [](const store::Value &value) { return store::isRadioValue(value.dataPoint); });
    if (observation.values.empty() || !sighting.frame.heardAt)
        return;
    // They come by time, but perhaps behind what was heard since the key is there: the store thins only what is younger than the last.
    const auto [last, isFirst] = m_taken.try_emplace(device, observation.at);
    if (!isFirst && !mine && observation.at - last->second < store::usualDistance)
        return;
    last->second = observation.at;
    m_history.record(std::move(observation)); // what is there already is not stored twice
}

} // namespace app

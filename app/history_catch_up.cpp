#include "app/history_catch_up.h"

#include "app/heard.h"
#include "core/store/observation.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::uint64_t mostTelegrams = 500'000; // the youngest; some 100 MB while they are read
constexpr int lane = 0;

// What the radio says of a telegram, whether it can be read or not.
bool isRadioValue(const std::string &dataPoint)
{
    return dataPoint == "RSSI" || dataPoint == "COUNTER";
}

} // namespace

HistoryCatchUp::HistoryCatchUp(store::HistoryStore &history, Heard &heard, std::function<bool(const wmbus::Address &)> isMine)
    : m_history(history), m_heard(heard), m_isMine(std::move(isMine))
{
    connect(&m_again, &reception::RetroDecryption::readAgain, this, [this](const std::vector<reception::Sighting> &batch) {
        for (const reception::Sighting &sighting : batch)
            take(sighting);
        m_done = std::min(m_done + static_cast<int>(batch.size()), m_all);
        emit progressed(m_done, m_all);
    });
    connect(&m_again, &reception::RetroDecryption::finished, this, [this] { emit progressed(m_all, m_all); });
}

void HistoryCatchUp::cancel()
{
    m_again.cancel();
    emit progressed(m_all, m_all);
}

void HistoryCatchUp::start()
{
    m_again.cancel();
    m_history.series(store::Asker(this, lane), [this](const store::Answer<std::vector<store::Series>> &series) {
        if (!series)
            return;
        m_readable.clear();
        m_taken.clear();
        for (const store::Series &one : *series) {
            if (!isRadioValue(one.key.dataPoint))
                m_readable.insert(one.key.device);
        }
        m_history.telegrams({}, store::allTime, mostTelegrams, store::Asker(this, lane), [this](const store::Answer<std::vector<store::Telegram>> &telegrams) {
            if (telegrams)
                readAgain(*telegrams);
        });
    });
}

void HistoryCatchUp::readAgain(const std::vector<store::Telegram> &telegrams)
{
    std::vector<wmbus::RadioFrame> frames;
    for (const store::Telegram &telegram : telegrams) {
        if (!m_readable.contains(telegram.device))
            frames.push_back(telegram.frame);
    }
    m_done = 0;
    m_all = static_cast<int>(frames.size());
    if (!frames.empty())
        m_again.start(std::move(frames), m_heard.own().keys(), m_heard.own().memory());
}

void HistoryCatchUp::take(const reception::Sighting &sighting)
{
    const wmbus::Address &device = sighting.telegram.meter();
    const bool mine = m_isMine(device);
    store::Observation observation = store::observationOf(sighting.frame, sighting.telegram, sighting.reading, mine, 0);
    observation.frame.reset(); // it is in the ring
    std::erase_if(observation.values, [](const store::Value &value) { return isRadioValue(value.dataPoint); });
    if (observation.values.empty() || !sighting.frame.heardAt || m_readable.contains(device))
        return;
    // They come by time, but perhaps behind what was heard since the key is there: the store thins only what is younger than the last.
    const auto [last, isFirst] = m_taken.try_emplace(device, observation.at);
    if (!isFirst && !mine && observation.at - last->second < store::usualDistance)
        return;
    last->second = observation.at;
    m_history.record(std::move(observation));
}

} // namespace app

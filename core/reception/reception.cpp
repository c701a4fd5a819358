#include "core/reception/reception.h"

#include "core/inverter/answer.h"
#include "core/wmbus/learnt_formats.h"

namespace reception {

Reception::Reception(QObject *parent) : QObject(parent) {}

void Reception::setKeys(wmbus::KeyRing keys)
{
    m_keys = std::move(keys);
}

void Reception::setMemory(wmbus::DecoderMemory memory)
{
    m_memory = std::move(memory);
    m_doubles = {};
}

void Reception::learnFormats(std::string_view text)
{
    wmbus::learnFromText(text, m_memory);
}

namespace {

wmbus::Result<Sighting> sightingOf(const wmbus::RadioFrame &frame, const wmbus::KeyRing &keys, wmbus::DecoderMemory &memory, const inverter::Profile &profile)
{
    auto telegram = wmbus::decodeTelegram(frame, keys, memory);
    if (!telegram)
        return bytes::unexpected(telegram.error());
    auto reading = profile.matches(telegram->meter()) ? inverter::readingFrom(*telegram, profile) : meter::readingFrom(*telegram);
    return Sighting{frame, std::move(*telegram), std::move(reading)};
}

} // namespace

wmbus::Result<Sighting> Reception::again(const wmbus::RadioFrame &frame) const
{
    wmbus::DecoderMemory memory = m_memory;
    return sightingOf(frame, m_keys, memory, m_inverter);
}

void Reception::onFrame(const wmbus::RadioFrame &frame)
{
    if (const auto meter = m_doubles.meterOf(frame)) {
        emit heardByAnother(*meter, frame);
        return;
    }
    const auto sighting = sightingOf(frame, m_keys, m_memory, m_inverter);
    if (sighting) {
        m_doubles.remember(frame, sighting->telegram.meter());
        emit sighted(*sighting); // "no key" travels the same road as a reading
    } else {
        emit unreadable(frame, sighting.error());
    }
}

} // namespace reception

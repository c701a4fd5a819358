// Any bytes as an answer of the inverter: what is found lies inside the profile's ranges where it is believed, and names its place.

#include "core/inverter/answer.h"
#include "core/inverter/profile_reader.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <cstddef>
#include <cstdint>

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    wmbus::RadioFrame frame;
    frame.data.assign(data, data + size);
    wmbus::DecoderMemory memory;
    const auto telegram = wmbus::decodeTelegram(frame, {}, memory);
    if (!telegram)
        return 0;
    const inverter::Profile &profile = inverter::builtInProfile();
    const inverter::Answer answer = inverter::readAnswer(*telegram, profile);
    const inverter::Values values = answer.values(profile);
    for (const inverter::Found &one : answer.found) {
        const inverter::ReadingRule &rule = profile.readings.at(one.rule);
        require(rule.point == one.point && one.selector < rule.selectors.size());
        require(one.record >= -1 && one.record < static_cast<std::int32_t>(telegram->records.size()));
        const auto &value = values[one.point];
        require(!value || (bytes::compareNumbers(*value, rule.from) >= 0 && bytes::compareNumbers(*value, rule.to) <= 0));
        require(!bytes::toDecimal(one.value).empty());
    }
    require(answer.found.size() <= profile.readings.size());
    (void)inverter::readingFrom(*telegram, profile);
    (void)inverter::isAnswer(*telegram, profile, 8061);
    return 0;
}

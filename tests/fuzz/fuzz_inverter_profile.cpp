// Any text as a profile: refused with a place, or good for asking, reading and writing within its own limits.

#include "core/inverter/answer.h"
#include "core/inverter/profile_reader.h"
#include "core/inverter/request.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void use(const inverter::Profile &profile)
{
    using namespace inverter;
    const Target target{8061, 0};
    require(!stateRequest(profile, target).empty() && !settingsRequest(profile, target).empty());
    for (const WriteRule &rule : profile.writes) {
        require(bytes::compareNumbers(rule.from, rule.to) <= 0);
        if (const auto above = bytes::plus(rule.to, {1, 0}))
            require(refusal(profile, rule.point, *above).has_value());
    }
    const auto set = setRequest(profile, target, {}, {DataPoint::MaxPower, DataPoint::CosPhi, DataPoint::State});
    require(!set || set->size() <= 255);
    wmbus::RadioFrame frame;
    frame.data = {0x20, 0x08, 0xB4, 0xB0, 0x61, 0x80, 0, 0, 1, 2, 0x7A, 1, 0, 0, 0, 4, 3, 0x66, 0xBC, 0, 0, 2, 0x2B, 0x0F, 0, 0x0C, 0x79, 0, 0, 0, 0, 0x2F, 0x2F};
    wmbus::DecoderMemory memory;
    if (const auto telegram = wmbus::decodeTelegram(frame, {}, memory))
        (void)readAnswer(*telegram, profile).values(profile);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto profile = inverter::readProfile(text);
    if (profile) {
        use(*profile);
        return 0;
    }
    const inverter::ProfileError &error = profile.error();
    if (error.fault == inverter::ProfileError::Fault::NotJson) {
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
        require(error.line >= 1 && error.line <= lines && error.column >= 1 && error.column <= size + 1);
    }
    return 0;
}

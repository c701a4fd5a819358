// Any bytes as a telegram, with keys that fit some of the seeds: nothing falls over, offsets stay inside, every byte is explained
// exactly once, numbers can be printed, and what was not decrypted is left as it came.

#include "core/meter/reading.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/explain.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"
#include "core/wmbus/telegram_input.h"

#include <cstddef>
#include <cstdint>

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

wmbus::KeyRing someKeys()
{
    wmbus::KeyRing keys;
    const auto add = [&keys](std::uint32_t id, const char *key) { keys.add({id, {}, {}, {}}, *crypto::Key::fromHex(key)); };
    add(0x12345678, "000102030405060708090A0B0C0D0E0F");
    add(0x12345678, "0102030405060708090A0B0C0D0E0F11");
    add(0x43054305, "622B9656991FF0C1574C0950CF9278D1");
    add(0x53820306, "BF902DD6DFADAFE83E4AE6832B5FA14C");
    add(0x63452869, "4E5508544202058100DFEFA06B0934A5");
    return keys;
}

void checkRecords(const wmbus::Telegram &telegram)
{
    std::string text;
    for (const wmbus::DataRecord &record : telegram.records) {
        require(record.range.end() <= telegram.data.size());
        require(record.data.offset >= record.range.offset && record.data.end() <= record.range.end());
        require(telegram.dib(record).size() == record.dib.length);
        require(telegram.vib(record).size() == record.vib.length);
        text.clear();
        if (record.kind == wmbus::ValueKind::Number)
            bytes::appendDecimal(text, record.number);
        if (record.kind == wmbus::ValueKind::Time)
            require(!wmbus::isoText(record.time).empty());
        wmbus::appendUnit(text, record);
    }
}

void checkExplanation(const wmbus::Telegram &telegram)
{
    std::size_t at = 0;
    for (const wmbus::Explanation &part : wmbus::explain(telegram)) {
        require(part.range.offset == at && part.range.length > 0);
        require(part.record < static_cast<std::int32_t>(telegram.records.size()));
        at = part.range.end();
    }
    require(at == telegram.data.size());
}

void check(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram)
{
    require(!telegram.stopped || telegram.stopped->offset <= telegram.data.size());
    const bool readable = telegram.security.verdict == wmbus::Verdict::Clear || telegram.security.verdict == wmbus::Verdict::Secure;
    const bool reassembled = telegram.authentication && telegram.authentication->fragmentId() > 1;
    if (!readable && !reassembled && !(telegram.extendedLink && telegram.extendedLink->session))
        require(telegram.data == frame.data);
    checkRecords(telegram);
    checkExplanation(telegram);
    const meter::Reading reading = meter::readingFrom(telegram);
    for (const meter::NamedValue &value : reading.values)
        require(!meter::fullName(value).empty() && value.record < static_cast<std::int32_t>(telegram.records.size()));
    for (const wmbus::Telegram &inside : telegram.contained) {
        require(inside.contained.empty());
        checkRecords(inside);
        checkExplanation(inside);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const wmbus::KeyRing keys = someKeys();
    static wmbus::DecoderMemory memory; // lives on: what one telegram teaches must not hurt the next
    if (size > 16384)
        return 0;
    const auto normalised = wmbus::normalise({data, size});
    if (!normalised)
        return 0;
    wmbus::RadioFrame frame;
    frame.data = normalised->data;
    const auto telegram = wmbus::decodeTelegram(frame, keys, memory);
    if (telegram)
        check(frame, *telegram);
    else
        require(telegram.error().offset <= frame.data.size());
    return 0;
}

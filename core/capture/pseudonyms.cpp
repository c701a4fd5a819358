#include "core/capture/pseudonyms.h"

#include "core/wmbus/explain.h"

#include <algorithm>
#include <array>
#include <string>

namespace capture {

namespace {

using bytes::Bytes;

// 1234 as BCD: 0x1234, at most eight digits.
std::uint32_t asBcd(std::uint32_t number)
{
    std::uint32_t bcd = 0;
    for (int shift = 0; shift < 32; shift += 4, number /= 10)
        bcd |= (number % 10) << shift;
    return bcd;
}

std::array<std::uint8_t, 4> lowByteFirst(std::uint32_t id)
{
    return {static_cast<std::uint8_t>(id), static_cast<std::uint8_t>(id >> 8), static_cast<std::uint8_t>(id >> 16), static_cast<std::uint8_t>(id >> 24)};
}

// A number such as 00000010 would be found in data that means something else.
bool isTelling(std::uint32_t id)
{
    const auto wire = lowByteFirst(id);
    return std::count(wire.begin(), wire.end(), 0) <= 1;
}

template <class From, class To>
void replaceAll(Bytes &data, const From &from, const To &to)
{
    auto at = data.begin();
    while ((at = std::search(at, data.end(), from.begin(), from.end())) != data.end())
        at = std::copy(to.begin(), to.end(), at);
}

void replaceText(std::string &text, const std::string &from, const std::string &to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// As bytes in both orders, and as characters in both orders: the standard sends text from its end.
void replaceNumber(Bytes &data, std::uint32_t id, std::uint32_t pseudonym)
{
    auto from = lowByteFirst(id);
    auto to = lowByteFirst(pseudonym);
    replaceAll(data, from, to);
    std::reverse(from.begin(), from.end());
    std::reverse(to.begin(), to.end());
    replaceAll(data, from, to);
    std::string letters = wmbus::idText(id);
    std::string others = wmbus::idText(pseudonym);
    replaceAll(data, letters, others);
    std::reverse(letters.begin(), letters.end());
    std::reverse(others.begin(), others.end());
    replaceAll(data, letters, others);
}

void put(Bytes &data, std::size_t offset, std::uint32_t id)
{
    const auto wire = lowByteFirst(id);
    if (offset + wire.size() <= data.size())
        std::copy(wire.begin(), wire.end(), data.begin() + static_cast<std::ptrdiff_t>(offset));
}

bool isIdentifying(const wmbus::DataRecord &record)
{
    using wmbus::Quantity;
    switch (record.quantity) {
    case Quantity::FabricationNumber:
    case Quantity::EnhancedIdentification:
    case Quantity::CustomerLocation:
    case Quantity::Customer: return true;
    default: return false;
    }
}

// The pseudonym in the coding of the record: digits of BCD, binary, or characters sent from their end. What stays free is zero.
std::string putPseudonym(Bytes &data, bytes::ByteRange range, const wmbus::DataRecord &record, std::uint32_t number)
{
    const unsigned coding = record.dif & 0x0FU;
    const bool letters = coding == 0x0D && !record.text.empty();
    const std::size_t length = letters ? std::min<std::size_t>(record.text.size(), range.length) : range.length;
    const std::size_t first = range.end() - length;
    const bool binary = coding >= 1 && coding <= 7;
    std::uint32_t left = binary ? number : asBcd(number);
    for (std::size_t i = 0; i < length && first + i < data.size(); ++i) {
        if (letters) {
            data[first + i] = static_cast<std::uint8_t>('0' + (left & 0x0FU));
            left >>= 4;
        } else {
            data[first + i] = static_cast<std::uint8_t>(left);
            left >>= 8;
        }
    }
    std::string digits = std::to_string(number);
    const std::size_t width = letters ? length : binary ? 1 : 2 * length;
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

} // namespace

std::uint32_t Pseudonyms::of(std::uint32_t id)
{
    const auto [place, isNew] = m_pseudonyms.try_emplace(id, 0);
    if (isNew)
        place->second = asBcd(++m_last);
    return place->second;
}

void Pseudonyms::collect(const wmbus::Telegram &telegram, std::vector<Number> &numbers)
{
    const auto add = [&](const wmbus::Address &address) {
        if (address != wmbus::Address{} && std::none_of(numbers.begin(), numbers.end(), [&](const Number &known) { return known.id == address.id; }))
            numbers.push_back({address.id, of(address.id)});
    };
    add(telegram.meter());
    add(telegram.link.sender);
    if (telegram.extendedLink && telegram.extendedLink->destination)
        add(*telegram.extendedLink->destination);
    for (const wmbus::Telegram &inside : telegram.contained)
        collect(inside, numbers);
}

wmbus::Telegram Pseudonyms::disguised(const wmbus::Telegram &telegram)
{
    std::vector<Number> numbers;
    collect(telegram, numbers);
    wmbus::Telegram copy = telegram;
    disguise(copy, numbers);
    return copy;
}

void Pseudonyms::disguise(wmbus::Telegram &telegram, const std::vector<Number> &numbers)
{
    using wmbus::Field;
    for (wmbus::DataRecord &record : telegram.records) {
        if (isIdentifying(record))
            disguiseRecord(telegram, record);
    }
    const auto change = [this](wmbus::Address &address) {
        if (address != wmbus::Address{})
            address.id = of(address.id);
    };
    for (const wmbus::Explanation &part : wmbus::explain(telegram)) {
        std::optional<std::uint32_t> pseudonym;
        std::size_t offset = part.range.offset;
        if (part.field == Field::Identification) {
            pseudonym = of(telegram.link.sender.id);
        } else if (part.field == Field::HeaderIdentification) {
            pseudonym = of(telegram.meter().id);
        } else if (part.field == Field::EllDestination && telegram.extendedLink && telegram.extendedLink->destination) {
            pseudonym = of(telegram.extendedLink->destination->id);
            offset += 2; // behind the manufacturer
        }
        if (!pseudonym)
            continue;
        put(telegram.data, offset, *pseudonym);
        put(telegram.received, offset, *pseudonym);
    }
    for (const Number &number : numbers) {
        if (!isTelling(number.id))
            continue;
        replaceNumber(telegram.data, number.id, number.pseudonym);
        replaceNumber(telegram.received, number.id, number.pseudonym);
        for (wmbus::DataRecord &record : telegram.records)
            replaceText(record.text, wmbus::idText(number.id), wmbus::idText(number.pseudonym));
    }
    change(telegram.link.sender);
    if (telegram.transport && telegram.transport->meter)
        change(*telegram.transport->meter);
    if (telegram.extendedLink && telegram.extendedLink->destination)
        change(*telegram.extendedLink->destination);
    for (wmbus::Telegram &inside : telegram.contained)
        disguise(inside, numbers);
}

void Pseudonyms::disguiseRecord(wmbus::Telegram &telegram, wmbus::DataRecord &record)
{
    const bytes::ByteSpan now = telegram.dataOf(record);
    const Bytes original(now.begin(), now.end());
    if (original.empty())
        return;
    // Four bytes may be the meter's own number: then it is called the same here.
    std::uint32_t id = 0;
    for (std::size_t i = 0; original.size() == 4 && i < 4; ++i)
        id |= std::uint32_t{original[i]} << (8 * i);
    if (const auto known = m_pseudonyms.find(id); original.size() == 4 && known != m_pseudonyms.end()) {
        put(telegram.data, record.data.offset, known->second);
        if (telegram.received.empty() || !telegram.security.encrypted.contains(record.data.offset))
            put(telegram.received, record.data.offset, known->second);
        if (!record.text.empty())
            record.text = wmbus::idText(known->second);
        record.number = {std::stoll(wmbus::idText(known->second)), 0};
        return;
    }
    const auto [place, isNew] = m_others.try_emplace(original, 0);
    if (isNew)
        place->second = ++m_last;
    const std::string text = putPseudonym(telegram.data, record.data, record, place->second);
    if (!record.text.empty())
        record.text = text;
    record.number.mantissa = place->second;
}

bool keepsEncryptedBytes(const wmbus::Telegram &telegram)
{
    using wmbus::Verdict;
    return !telegram.received.empty() || telegram.security.verdict == Verdict::NoKey || telegram.security.verdict == Verdict::WrongKey
        || telegram.security.verdict == Verdict::Unsupported;
}

} // namespace capture

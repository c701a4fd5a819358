#include "core/cuxd/key_file.h"

#include "core/bytes/hex.h"

#include <optional>

namespace cuxd {

namespace {

constexpr std::string_view blanks = " \t\r\v\f";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

struct Word {
    std::string_view text;
    std::size_t begin = 0; // in the line
};

// The next word of `line` from `position` on, which moves behind it. Empty at the end.
Word nextWord(std::string_view line, std::size_t &position)
{
    const std::size_t begin = line.find_first_not_of(blanks, position);
    if (begin == std::string_view::npos) {
        position = line.size();
        return {{}, line.size()};
    }
    const std::size_t end = line.find_first_of(blanks, begin);
    position = end == std::string_view::npos ? line.size() : end;
    return {line.substr(begin, position - begin), begin};
}

std::string_view withoutComment(std::string_view line)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '#' && (i == 0 || blanks.find(line[i - 1]) != std::string_view::npos))
            return line.substr(0, i);
    }
    return line;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

// One word, or CUxD's three words "C418 28136051 0103"; `position` moves behind it.
std::optional<wmbus::AddressPattern> readAddress(std::string_view line, std::size_t &position)
{
    std::size_t behind = position;
    const Word first = nextWord(line, behind);
    if (const auto pattern = wmbus::addressPatternFromText(first.text)) {
        position = behind;
        return pattern;
    }
    if (first.text.size() != 4)
        return std::nullopt;
    (void)nextWord(line, behind);
    (void)nextWord(line, behind);
    const auto pattern = wmbus::addressPatternFromText(line.substr(first.begin, behind - first.begin));
    if (pattern)
        position = behind;
    return pattern;
}

bytes::Result<KeyFileEntry, KeyFileError> readLine(std::string_view line, std::uint32_t number)
{
    const auto bad = [number](KeyFileFault fault, std::size_t position, std::size_t value = 0) {
        return bytes::unexpected(KeyFileError{fault, number, static_cast<std::uint32_t>(position + 1), static_cast<std::uint32_t>(value)});
    };
    std::size_t position = 0;
    const auto meters = readAddress(line, position);
    if (!meters)
        return bad(KeyFileFault::BadAddress, line.find_first_not_of(blanks));

    const Word digits = nextWord(line, position);
    if (digits.text.empty())
        return bad(KeyFileFault::KeyMissing, digits.begin);
    for (std::size_t i = 0; i < digits.text.size(); ++i) {
        if (bytes::hexDigit(digits.text[i]) < 0)
            return bad(KeyFileFault::KeyDigit, digits.begin + i);
    }
    if (digits.text.size() != 2 * crypto::Key::size)
        return bad(KeyFileFault::KeyLength, digits.begin, digits.text.size());
    const auto key = crypto::Key::fromHex(digits.text);
    if (!key)
        return bad(KeyFileFault::KeyLength, digits.begin, digits.text.size());
    return KeyFileEntry{*meters, *key, std::string(trimmed(line.substr(position))), number};
}

} // namespace

bytes::Result<std::vector<KeyFileEntry>, KeyFileError> parseKeyFile(std::string_view text)
{
    std::vector<KeyFileEntry> entries;
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    std::uint32_t number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = withoutComment(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (trimmed(line).empty())
            continue;
        auto entry = readLine(line, number);
        if (!entry)
            return bytes::unexpected(entry.error());
        entries.push_back(*std::move(entry));
    }
    return entries;
}

} // namespace cuxd

#include "core/keys/import/key_row.h"
#include "core/keys/import/line_readers.h"

#include <algorithm>

namespace keys {

namespace {

std::string_view withoutComment(std::string_view line)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        if ((line[i] == '#' || line[i] == ';') && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t'))
            return line.substr(0, i);
    }
    return line;
}

struct Words {
    std::string_view line;
    std::vector<std::pair<std::size_t, std::size_t>> at; // begin and end

    [[nodiscard]] std::string_view from(std::size_t first, std::size_t count) const
    {
        if (count == 0 || first + count > at.size())
            return {};
        return line.substr(at[first].first, at[first + count - 1].second - at[first].first);
    }
    [[nodiscard]] std::string_view rest(std::size_t first) const { return first < at.size() ? trimmedCell(line.substr(at[first].first)) : std::string_view(); }
};

Words wordsOf(std::string_view line)
{
    Words words{line, {}};
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t begin = line.find_first_not_of(" \t", i);
        if (begin == std::string_view::npos)
            break;
        i = std::min(line.find_first_of(" \t", begin), line.size());
        words.at.emplace_back(begin, i);
    }
    return words;
}

// How many words from `first` on are an address: one, or the three of "C418 28136051 0103".
std::size_t addressWords(const Words &words, std::size_t first)
{
    if (addressFromCell(words.from(first, 1)))
        return 1;
    return words.from(first, 1).size() == 4 && addressFromCell(words.from(first, 3)) ? 3 : 0;
}

// How many words from `first` on are a key: one, or groups of 8, 4 or 2 digits.
std::size_t keyWords(const Words &words, std::size_t first)
{
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{4}, std::size_t{8}, std::size_t{16}}) {
        const std::string_view piece = words.from(first, count);
        if (!piece.empty() && looksLikeKey(piece))
            return count;
    }
    return 0;
}

bytes::Result<ImportedKey, BadLine> readLine(std::string_view line, std::uint32_t number)
{
    const auto bad = [number](LineFault fault, KeyTextError text = {}) { return bytes::unexpected(BadLine{number, fault, text}); };
    const Words words = wordsOf(line);
    std::size_t address = 0;
    std::size_t addressCount = addressWords(words, 0);
    std::size_t key = addressCount;
    std::size_t keyCount = addressCount == 0 ? 0 : keyWords(words, key);
    if (keyCount == 0 && keyWords(words, 0) != 0) { // the other way round
        key = 0;
        keyCount = keyWords(words, 0);
        address = keyCount;
        addressCount = addressWords(words, address);
    }
    if (addressCount == 0)
        return bad(keyCount != 0 ? LineFault::NoAddress : LineFault::BadAddress);
    const auto where = addressFromCell(words.from(address, addressCount));
    if (keyCount == 0) {
        const auto badKey = [number, &where](LineFault fault, KeyTextError text = {}) { return bytes::unexpected(BadLine{number, fault, text, where->meters}); };
        const std::string_view digits = words.from(key, 1);
        if (digits.empty() || lowerCase(digits) == "nokey")
            return badKey(LineFault::NoKey);
        const auto parsed = parseKeyText(digits);
        return badKey(LineFault::BadKey, parsed ? KeyTextError{KeyTextFault::NotAKey, 0, static_cast<std::uint32_t>(digits.size())} : parsed.error());
    }
    ImportedKey imported;
    imported.line = number;
    imported.zerosAdded = where->zerosAdded;
    imported.entry.meters = where->meters;
    imported.entry.key = parseKeyText(words.from(key, keyCount))->key;
    imported.entry.name = std::string(words.rest(std::max(address + addressCount, key + keyCount)));
    imported.entry.origin = KeyOrigin::List;
    return imported;
}

} // namespace

ImportResult readKeyLines(std::string_view text)
{
    ImportedKeys result;
    result.format = KeyOrigin::List;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::string_view line = trimmedCell(withoutComment(takeLine(text)));
        if (line.empty())
            continue;
        if (result.keys.size() + result.badLines.size() >= mostImportedRows)
            return bytes::unexpected(ImportFault::TooBig);
        auto imported = readLine(line, number);
        if (imported)
            result.keys.push_back(*std::move(imported));
        else
            result.badLines.push_back(imported.error());
    }
    if (result.keys.empty())
        return bytes::unexpected(ImportFault::NotRecognised);
    return result;
}

} // namespace keys

#include "core/history/import/csv_words.h"

#include "core/store/types.h"

#include <array>

namespace history {

namespace {

struct Heading {
    std::string_view german;
    std::string_view english;
};
constexpr std::array<Heading, 17> headings{{
    {"Zeit", "Time"},
    {"Zeit (ISO)", "Time (ISO)"},
    {"Gerät", "Device"},
    {"Datenpunkt", "Data point"},
    {"Wert", "Value"},
    {"Einheit", "Unit"},
    {"Kennzeichen", "Flags"},
    {"Beginn", "From"},
    {"Beginn (ISO)", "From (ISO)"},
    {"Ende (ISO)", "To (ISO)"},
    {"Zählerstand am Ende", "Reading at end"},
    {"Verbrauch", "Use"},
    {"Geschätzt [%]", "Estimated [%]"},
    {"Anzahl", "Count"},
    {"Minimum", "Minimum"},
    {"Mittelwert", "Mean"},
    {"Maximum", "Maximum"},
}};

struct FlagWord {
    std::uint8_t flag;
    std::string_view word;
};
constexpr std::array flags{FlagWord{store::flag::estimated, "estimated"}, FlagWord{store::flag::stale, "stale"},
                           FlagWord{store::flag::rejected, "rejected"}, FlagWord{store::flag::corrected, "corrected"}};

void replaceAll(std::string &text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

std::string_view heading(CsvColumn column, bool german)
{
    const Heading &words = headings[static_cast<std::size_t>(column)];
    return german ? words.german : words.english;
}

bool isHeading(std::string_view title, CsvColumn column)
{
    const Heading &words = headings[static_cast<std::size_t>(column)];
    if (title == words.german || title == words.english)
        return true;
    const std::size_t unit = title.find(" [");
    return unit != std::string_view::npos && (title.substr(0, unit) == words.german || title.substr(0, unit) == words.english);
}

std::string unitForHeading(std::string_view unit)
{
    std::string text(unit);
    replaceAll(text, "m3", "m³");
    replaceAll(text, "ft3", "ft³");
    return text;
}

std::string unitFromHeading(std::string_view unit)
{
    std::string text(unit);
    replaceAll(text, "³", "3");
    return text;
}

std::string flagWords(std::uint8_t bits)
{
    std::string words;
    for (const FlagWord &one : flags) {
        if ((bits & one.flag) != 0)
            words.append(words.empty() ? "" : "+").append(one.word);
    }
    return words;
}

std::optional<std::uint8_t> flagsFromWords(std::string_view words)
{
    std::uint8_t bits = 0;
    while (!words.empty()) {
        const std::size_t end = words.find('+');
        const std::string_view word = words.substr(0, end);
        bool found = false;
        for (const FlagWord &one : flags) {
            if (one.word == word) {
                bits |= one.flag;
                found = true;
            }
        }
        if (!found)
            return std::nullopt;
        words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
    }
    return bits;
}

} // namespace history

#include "core/meter/qualifier.h"

#include "core/wmbus/vif_table.h"

#include <algorithm>
#include <string_view>

namespace meter {

namespace {

using wmbus::Operation;
using wmbus::VifExtension;

struct Row {
    VifExtension extension;
    std::string_view words;
    Sense sense;
    bool total;
};

// Those whose words in the table are too long for a name, or that need more said than what they do to the value. All others go by their
// operation (ofOperation below).
constexpr Row rows[] = {
    {{0, 0x12}, "average", Sense::Derived, false},
    {{0, 0x14}, "relative_deviation", Sense::Derived, false},
    {{0, 0x1D}, "", Sense::Plain, true}, // standard conform content
    {{0, 0x28}, "increment_per_input_pulse_channel_0", Sense::Derived, false},
    {{0, 0x29}, "increment_per_input_pulse_channel_1", Sense::Derived, false},
    {{0, 0x2A}, "increment_per_output_pulse_channel_0", Sense::Derived, false},
    {{0, 0x2B}, "increment_per_output_pulse_channel_1", Sense::Derived, false},
    {{0, 0x3A}, "uncorrected", Sense::Plain, true},
    {{0, 0x3B}, "forward", Sense::Plain, true},
    {{0, 0x3C}, "backward", Sense::Backward, false},
    {{0, 0x3D}, "non_metric", Sense::Foreign, false},
    {{0, 0x3E}, "base_conditions", Sense::Plain, true},
    {{0, 0x3F}, "", Sense::Plain, true}, // OBIS declaration
    {{0, 0x40}, "lower_limit", Sense::Aside, false},
    {{0, 0x48}, "upper_limit", Sense::Aside, false},
    {{0, 0x68}, "during_lower_limit_exceed", Sense::Aside, false},
    {{0, 0x69}, "leakage", Sense::Aside, false},
    {{0, 0x6C}, "during_upper_limit_exceed", Sense::Aside, false},
    {{0, 0x6D}, "overflow", Sense::Aside, false},
    {{0, 0x7E}, "future", Sense::Aside, false},
    {{1, 0x01}, "phase_l1", Sense::Plain, false},
    {{1, 0x02}, "phase_l2", Sense::Plain, false},
    {{1, 0x03}, "phase_l3", Sense::Plain, false},
    {{1, 0x04}, "neutral", Sense::Plain, false},
    {{1, 0x05}, "phases_l1_l2", Sense::Plain, false},
    {{1, 0x06}, "phases_l2_l3", Sense::Plain, false},
    {{1, 0x07}, "phases_l3_l1", Sense::Plain, false},
    {{1, 0x08}, "quadrant_1", Sense::Plain, false},
    {{1, 0x09}, "quadrant_2", Sense::Plain, false},
    {{1, 0x0A}, "quadrant_3", Sense::Plain, false},
    {{1, 0x0B}, "quadrant_4", Sense::Plain, false},
    {{1, 0x0C}, "import_minus_export", Sense::Derived, false},
    {{1, 0x0D}, "non_metric", Sense::Foreign, false},
    {{1, 0x0E}, "secondary_sensor", Sense::Plain, false},
    {{1, 0x0F}, "higher_resolution", Sense::Plain, true},
    {{1, 0x10}, "both_directions", Sense::Plain, true},
};

std::string numbered(std::string_view label, VifExtension extension)
{
    constexpr std::string_view digits = "0123456789abcdef";
    return std::string(label) + (extension.table == 0 ? "" : "fc_") + digits[extension.code >> 4U] + digits[extension.code & 0x0FU];
}

Row ofOperation(VifExtension extension, const wmbus::VifMeaning &meaning)
{
    switch (meaning.operation) {
    case Operation::Multiply:
    case Operation::Add:
    case Operation::Type:
    case Operation::Extension:
    case Operation::Profile: return {extension, {}, Sense::Plain, true};
    case Operation::Error: return {extension, {}, Sense::Plain, true}; // a value with an error is none: RecordNote::RecordError
    case Operation::Per:
    case Operation::Times: return {extension, wmbus::word(meaning.quantity), Sense::Derived, false};
    default: return {extension, wmbus::word(meaning.quantity), Sense::Aside, false};
    }
}

void add(Qualifier &qualifier, std::string_view words, Sense sense, bool total)
{
    if (!words.empty())
        qualifier.words.append(qualifier.words.empty() ? "" : "_").append(words);
    qualifier.sense = std::max(qualifier.sense, sense); // they stand in the order of how far they lead away
    qualifier.total = qualifier.total && total;
}

} // namespace

Qualifier qualifierOf(const wmbus::DataRecord &record)
{
    Qualifier qualifier;
    for (std::uint8_t i = 0; i < record.extensionCount; ++i) {
        const VifExtension extension = record.extensions[i];
        const auto row = std::find_if(std::begin(rows), std::end(rows), [extension](const Row &candidate) { return candidate.extension == extension; });
        if (row != std::end(rows)) {
            add(qualifier, row->words, row->sense, row->total);
            continue;
        }
        const wmbus::VifMeaning meaning = wmbus::vifeMeaning(extension.table, extension.code);
        if (extension.table == 0 && meaning.operation == Operation::Manufacturer) {
            // What follows are the maker's own codes.
            std::string words = "maker";
            for (++i; i < record.extensionCount; ++i)
                words += '_' + numbered("", {0, record.extensions[i].code});
            add(qualifier, words, Sense::Derived, false);
            break;
        }
        if (meaning.operation == Operation::Reserved || (extension.table == 0 && extension.code >= 0x19 && extension.code <= 0x1B)) {
            add(qualifier, numbered("vife_", extension), Sense::Aside, false);
            continue;
        }
        const Row other = ofOperation(extension, meaning);
        add(qualifier, other.words, other.sense, other.total);
    }
    return qualifier;
}

} // namespace meter

#pragma once

#include "core/bytes/result.h"
#include "core/settings/settings_table.h"

#include <QByteArray>

#include <vector>

namespace settings {

// A file of settings, README.md of this folder: {"format": "meterscope-settings", "version": 1, "settings": {...}}.
inline constexpr int jsonVersion = 1;
inline constexpr qsizetype longestJson = 1'000'000; // bytes

enum class JsonFault : std::uint8_t {
    TooLong,
    NotJson, // at `line` and `column`
    Foreign, // JSON, but no file of settings
    Newer,   // of a version after jsonVersion
};

struct JsonError {
    JsonFault fault;
    int line = 0; // counted from 1
    int column = 0; // in bytes, likewise

    friend bool operator==(const JsonError &, const JsonError &) = default;
};

// A setting that was left out, and why.
struct Finding {
    QString key; // "keys/clipboardSeconds"
    Fault fault;

    friend bool operator==(const Finding &, const Finding &) = default;
};

struct JsonSettings {
    Values values; // all of the table, good, and of the row's type
    std::vector<Finding> findings;
};

// Every setting of `values` that is in the table, in the table's order, indented. What has its usual value is written too when it
// is in `values`.
[[nodiscard]] QByteArray toJson(const Values &values);
[[nodiscard]] bytes::Result<JsonSettings, JsonError> fromJson(const QByteArray &json);
// Whether the file begins like one of settings, whatever else is wrong with it.
[[nodiscard]] bool looksLikeSettings(const QByteArray &beginning);

} // namespace settings

#pragma once

#include "core/bytes/scaled_value.h"
#include "core/wmbus/address.h"
#include "core/wmbus/radio_frame.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

// What the history keeps, as values. Texts are UTF-8. Everything can be copied between threads.
namespace store {

// Milliseconds since 1970-01-01T00:00:00Z by the computer's clock.
using TimeMs = std::int64_t;

// Readings and telegrams of other times are not stored: the years 1 to 9999.
inline constexpr TimeMs earliestTime = -62'135'596'800'000;
inline constexpr TimeMs latestTime = 253'402'300'799'999;

// from <= t < to
struct TimeRange {
    TimeMs from = 0;
    TimeMs to = 0;
    bool operator==(const TimeRange &) const = default;
};
inline constexpr TimeRange allTime{std::numeric_limits<TimeMs>::min(), std::numeric_limits<TimeMs>::max()};

// Given by the store, never used twice, valid for one database file; 0 is none.
using SeriesId = std::int64_t;
using BatchId = std::int64_t;
using EventId = std::int64_t;
using TelegramId = std::int64_t;

// How the values of a series hang together.
enum class SeriesKind : std::uint8_t {
    Counter, // a register that grows; what counts is the difference
    Gauge,   // a measured value; between two readings it moves evenly
    State,   // holds until the next reading: 0/1, a number of a list
};

// What tells a series from all others. A reading in another unit begins another series of the same name; units are never mixed.
struct SeriesKey {
    wmbus::Address device; // the meter, not the radio adapter that sends for it
    std::string dataPoint; // "METER", "POWER", "RSSI", or a record's full name (meter::fullName)
    std::string unit;      // word of core/wmbus/quantity.h: "m3", "kWh", "dBm"; empty for none
    bool operator==(const SeriesKey &) const = default;
    auto operator<=>(const SeriesKey &) const = default;
};

struct Series {
    SeriesId id = 0;
    SeriesKey key;
    SeriesKind kind = SeriesKind::Gauge; // of its first reading
    bool operator==(const Series &) const = default;
};

// Bits of Reading::flags.
namespace flag {
inline constexpr std::uint8_t estimated = 1; // computed, not read
inline constexpr std::uint8_t stale = 2;     // the meter repeats an old value during an error
inline constexpr std::uint8_t rejected = 4;  // not plausible; listed, and left out of everything that computes
inline constexpr std::uint8_t imported = 8;  // came from a file
inline constexpr std::uint8_t corrected = 16; // changed by the user
inline constexpr std::uint8_t leftOut = stale | rejected; // roll-ups leave readings with one of these out
} // namespace flag

// One value at one time. A series has at most one reading a millisecond.
struct Reading {
    TimeMs at = 0;
    bytes::ScaledValue value;  // exactly as sent: mantissa and exponent come back as they were given
    std::uint8_t flags = 0;    // of namespace flag
    BatchId batch = 0;         // the import it came with, 0 when heard
    bool operator==(const Reading &) const = default;
};

// Hour or day of a series with all its readings that are not left out (flag::leftOut). Hours begin at every full local hour and at every
// change of the zone's offset; days at local midnight, so they have 23, 24 or 25 hours. A bucket without such readings does not exist.
// All numbers are exact. What was consumed across a border is found between `last` of one bucket and `first` of the next.
struct Bucket {
    TimeMs start = 0;
    TimeMs end = 0;                        // start of the next hour or day
    TimeMs firstAt = 0;
    TimeMs lastAt = 0;
    bytes::ScaledValue first;
    bytes::ScaledValue last;
    bytes::ScaledValue min;
    bytes::ScaledValue max;
    std::optional<bytes::ScaledValue> sum; // nothing when it does not fit 64 bits
    std::uint32_t count = 0;               // readings, at least 1
    std::uint32_t falls = 0;               // readings lower than the one before them in this bucket: rollover, exchange, or an error
    std::uint32_t leftOut = 0;             // stale and rejected readings between start and end
    TimeMs longestGap = 0;                 // between neighbouring readings of this bucket
    std::uint8_t flags = 0;                // of all its readings together
    bool operator==(const Bucket &) const = default;
};

enum class BucketSize : std::uint8_t { Hour, Day };

// Readings of one series with the nearest one on each side, which consumption across the ends is interpolated with. The neighbours
// are readings that are not left out; `inside` has all of them, by time.
struct ReadingSpan {
    std::optional<Reading> before; // at < from
    std::vector<Reading> inside;
    std::optional<Reading> after;  // at >= to
    bool operator==(const ReadingSpan &) const = default;
};

// Which readings of a series are kept for ever. Recording looks at the reading stored before.
struct Thinning {
    TimeMs distance = 0;      // one that is less than this younger is not kept, 0: all are. The raw telegram is kept in any case
    bool mergeEqual = false;  // of equal values within an hour only the first and the last are kept: the curve stays the same
    bool operator==(const Thinning &) const = default;
};

// One value of an observation.
struct Value {
    std::string dataPoint;
    std::string unit;
    SeriesKind kind = SeriesKind::Gauge;
    bytes::ScaledValue value;
    std::uint8_t flags = 0;
    Thinning thinning;
    bool operator==(const Value &) const = default;
};

// What was heard of a device at one moment.
struct Observation {
    wmbus::Address device;
    TimeMs at = 0;                          // arrival
    std::optional<wmbus::RadioFrame> frame; // nothing where no telegram stands behind it
    std::vector<Value> values;              // empty where nothing could be read (no key)
    bool operator==(const Observation &) const = default;
};

// Another stick heard the same telegram.
struct Hearing {
    TimeMs at = 0;
    std::string port;
    std::uint32_t stickId = 0;
    std::optional<int> rssiDbm;
    bool operator==(const Hearing &) const = default;
};

// A telegram of the ring. The same bytes heard by another stick within two seconds are one telegram with several hearings, and its
// values are stored once.
struct Telegram {
    TelegramId id = 0;
    wmbus::Address device;
    wmbus::RadioFrame frame;      // as it was recorded, of the stick that was first
    std::vector<Hearing> others;
    bool operator==(const Telegram &) const = default;
};

// What happened to a device, besides its readings.
enum class EventKind : std::uint8_t {
    SetMeter,      // before and after: the offset that is added to the sent value
    MeterExchange, // before: last reading of the old meter, after: first of the new one
    KeyChange,     // the text never holds a key
    Reset,         // RESET: SUM_24H and SUM_LAST_DAY begin anew
    SumReset,      // SUM_RESET: SUM begins anew at `at`
    Correction,    // a reading was corrected or rejected by the user
    Write,         // a setting was written to the device: before and after
    Note,
};

struct Event {
    EventId id = 0;                            // 0 for one that is not stored yet
    wmbus::Address device;
    TimeMs at = 0;                             // when it holds from
    EventKind kind = EventKind::Note;
    std::string dataPoint;                     // which it belongs to; empty: the whole device
    std::optional<bytes::ScaledValue> before;
    std::optional<bytes::ScaledValue> after;
    std::string text;
    bool operator==(const Event &) const = default;
};

// One import that can be taken back. Readings of a batch that was never finished are taken back when the database is opened again.
struct Batch {
    BatchId id = 0;
    TimeMs at = 0;             // begun
    std::string source;        // file names, for people
    bool finished = false;
    std::uint64_t readings = 0;
    bool operator==(const Batch &) const = default;
};

// Readings for one series of an import; any order, the store sorts.
struct SeriesReadings {
    SeriesKey key;
    SeriesKind kind = SeriesKind::Counter;
    std::vector<Reading> readings; // `batch` is set by the store
};

// What became of appended readings.
struct Appended {
    std::uint64_t stored = 0;
    std::uint64_t alreadyThere = 0; // same series, time and number: left as it was
    std::uint64_t conflicting = 0;  // same series and time, another number: the older reading stays. Also impossible times
    bool operator==(const Appended &) const = default;
};

} // namespace store

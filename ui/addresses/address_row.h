#pragma once

#include "core/quality/signal_book.h"
#include "core/reception/sighting.h"
#include "ui/addresses/rssi_history.h"
#include "ui/clock.h"

#include <QMetaType>
#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

using SightingPtr = std::shared_ptr<const reception::Sighting>;

// A meter that the user has named or given a key for: CUxD's [X].
struct KnownMeter {
    wmbus::AddressPattern meters;
    QString name;
    std::string medium = {}; // word of wmbus::mediumWord(), instead of what the address says; empty for that
    bool mine = false;  // added by the user
    std::optional<bytes::ScaledValue> offset = {}; // SETMETER: METER is what the meter sends and this
};

// The measured value that matters most: METER where there is one, else the first current one. Null for devices that measure nothing.
[[nodiscard]] const meter::NamedValue *mainValue(const meter::Reading &reading);

// How strongly one stick heard the last telegram.
struct StickLevel {
    std::string port;
    std::optional<int> dbm;
    bool operator==(const StickLevel &) const = default;
};

// Everything the table shows of one meter address. A value; sentences are made from it in address_texts.
class AddressRow {
public:
    AddressRow() = default;
    AddressRow(const SightingPtr &first, TimePoint heardAt);

    // What was known of a meter when the program ended.
    [[nodiscard]] static AddressRow recalled(const SightingPtr &latest, TimePoint firstHeard, TimePoint lastHeard, std::uint64_t count);

    // One more telegram of this meter. `heardAt` replaces a missing time of the frame.
    void take(const SightingPtr &sighting, TimePoint heardAt);
    // The last telegram, heard by another stick: the level of the row is the strongest one, both are kept.
    void takeOther(const wmbus::RadioFrame &frame);

    [[nodiscard]] const wmbus::Telegram &telegram() const { return latest->telegram; }
    // Of the last telegram; of an inverter, which answers a poll with several, of the last one that says what it feeds in.
    [[nodiscard]] const meter::Reading &mainReading() const { return (m_feed ? m_feed : latest)->reading; }
    // mainValue() of that reading, METER as it was set by the user; nothing where none is sent, or where that number cannot be written.
    [[nodiscard]] std::optional<meter::NamedValue> mainValue() const;
    // Between two transmissions where that is known, else the median of the last 15 intervals heard, in seconds; nothing before the
    // second telegram.
    [[nodiscard]] std::optional<double> interval() const;

    wmbus::Address address;
    QString name;
    bool nameShared = false; // another meter that was heard has the same name
    std::string medium; // chosen by the user; empty: as the address says
    bool mine = false;
    bool known = false;
    std::optional<bytes::ScaledValue> offset; // KnownMeter::offset
    std::optional<int> rssiDbm;     // of the stick that heard it best
    std::vector<StickLevel> levels; // of each stick that heard the last telegram, where there are several
    std::shared_ptr<const quality::MeterSignal> signal; // null before it was judged for the first time
    RssiHistory history;
    TimePoint firstHeard;
    TimePoint lastHeard;
    std::uint64_t count = 0;
    SightingPtr latest;

private:
    static constexpr std::size_t intervalsKept = 15;
    SightingPtr m_feed;                             // an inverter's, with POWER
    std::array<float, intervalsKept> m_intervals{}; // seconds, a ring
    std::uint32_t m_intervalCount = 0;
    bool m_recalled = false; // the pause until the next telegram is no interval
};

} // namespace ui

Q_DECLARE_METATYPE(const ui::AddressRow *)

#pragma once

#include "core/history/silence.h"
#include "core/history/sum_rules.h"
#include "core/history/zone_table.h"
#include "core/meter/reading.h"
#include "core/store/device.h"
#include "core/wmbus/telegram.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace history {

// Data points of CUxD's device (25) 1: channel 0, and the seed's table "Kanaltyp SENSOR" for channel 1.
enum class DataPointId : std::uint8_t { RssiPeer, Unreach, Info, Counter, Meter, Sum24h, SumLastDay, Sum, SumDate, SumDateIso };
inline constexpr std::size_t dataPointCount = 10;

// "METER", "SUM_24H" ...; and 0 or 1.
[[nodiscard]] std::string_view name(DataPointId id);
[[nodiscard]] int channel(DataPointId id);

// One of number, text and flag; none of them where there is nothing yet.
struct DataPoint {
    DataPointId id = DataPointId::Info;
    std::optional<bytes::ScaledValue> number; // exact, with the meter's own decimals; ccu_text.h writes it as the CCU does
    std::string unit;                         // "m3", "kWh"; "dBm" for RSSI_PEER
    std::string text;                         // INFO, SUM_DATE, SUM_DATE_ISO
    std::optional<bool> flag;                 // UNREACH
    std::optional<store::TimeMs> at;          // of the telegram or the border that it rests on
    bool stale = false;                       // METER: the meter only repeats it during an error
    bool complete = true;                     // sums: false while they do not cover all they should (history::Sum)

    bool operator==(const DataPoint &) const = default;
};

// What a telegram says to a device.
struct Heard {
    store::TimeMs at = 0;
    wmbus::Address meter;                      // behind a radio adapter, not the adapter
    std::string port;                          // for DEVICE
    bool unasked = false;                      // sent by itself, not as an answer: what LEARN waits for
    std::optional<int> rssiDbm;
    std::optional<std::uint8_t> accessNumber;  // Telegram::accessNumber() decides what CUxD calls COUNTER
    std::optional<bytes::ScaledValue> counter; // METER of the reading
    std::string unit;
    bool stale = false;
};
[[nodiscard]] Heard heardFrom(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, const meter::Reading &reading);

// What SETMETER would do.
struct SetMeterPreview {
    bytes::ScaledValue difference;       // of the shown METER, now
    bytes::ScaledValue offset;           // that would be kept: shown METER = counter + offset
    bool aboveMaximum = false;           // of MAXMETER: the register seems to have more digits
    bool operator==(const SetMeterPreview &) const = default;
};

// A meter as CUxD's device shows it, with the seed's rules and a clock that comes from outside. Parameters and state come from the
// store and go there; what happens is told as events of the store.
class MeterDevice {
public:
    // `added`: when the user made the device. `parameters.more["SUMS"]` holds the state of an earlier run, if there was one.
    MeterDevice(const QByteArray &zone, store::Parameters parameters, store::TimeMs added);

    // What an event changed: data points, and whether parameters() is to be saved. Events are for HistoryStore::addEvent, their device
    // is not filled in.
    struct Outcome {
        std::vector<DataPointId> changed;
        bool parametersChanged = false;
        std::vector<store::Event> events;
        std::vector<meter::DoubtfulSample> doubts; // readings not believed: flag::rejected
        bool learned = false;
    };

    // Every telegram may be given; those of other meters change nothing, unless LEARN waits. `taken`: it belongs to another device.
    [[nodiscard]] Outcome heard(const Heard &telegram, bool taken = false);
    // A reading out of the store that came after the kept state; by time, before anything else.
    void replay(const store::Reading &reading, std::string_view unit);
    [[nodiscard]] Outcome tick(store::TimeMs now);

    // SETMETER: the difference is kept, consumption is not touched. Nothing before the first reading.
    [[nodiscard]] std::optional<SetMeterPreview> previewSetMeter(bytes::ScaledValue shown) const;
    [[nodiscard]] Outcome setMeter(bytes::ScaledValue shown, store::TimeMs now);
    // The offset itself, nothing for none: how SETMETER is undone.
    [[nodiscard]] Outcome setOffset(std::optional<bytes::ScaledValue> offset, store::TimeMs now);
    [[nodiscard]] Outcome setMaximum(std::optional<bytes::ScaledValue> maximum);
    [[nodiscard]] Outcome setCyclicInfo(bool on, store::TimeMs now);
    void setDevice(std::string device) { m_parameters.device = std::move(device); }
    // Another meter: its sums begin anew.
    [[nodiscard]] Outcome setCode(std::string code);
    // RESET. Where the meter sends another unit by now, all of it begins anew with that.
    [[nodiscard]] Outcome reset(store::TimeMs now);
    [[nodiscard]] Outcome sumReset(store::TimeMs now);
    [[nodiscard]] Outcome exchange(const meter::CounterExchange &exchange);
    void setLearning(bool on) { m_learning = on; }
    [[nodiscard]] bool learning() const { return m_learning; }

    [[nodiscard]] DataPoint dataPoint(DataPointId id) const;
    [[nodiscard]] std::vector<DataPoint> dataPoints() const;
    // With the state in more["SUMS"]: what saveDevice() keeps.
    [[nodiscard]] store::Parameters parameters() const;
    [[nodiscard]] const SumRules &sums() const { return m_sums; }
    [[nodiscard]] const std::string &unit() const { return m_unit; }
    // Everything up to here is in the state: readings from here on are to be replayed.
    [[nodiscard]] std::optional<store::TimeMs> lastReading() const { return m_sums.view().counterAt; }

private:
    [[nodiscard]] bool isOurs(const Heard &telegram) const;
    void count(const Heard &telegram);
    void beginAnew();
    [[nodiscard]] meter::CounterRules rules() const;
    [[nodiscard]] std::string stateText() const;
    void restore(std::string_view text);
    [[nodiscard]] Outcome outcome();
    [[nodiscard]] DataPoint meterPoint() const;
    [[nodiscard]] DataPoint sumPoint(DataPointId id, const std::optional<Sum> &sum) const;

    QByteArray m_zone;
    ZoneTable m_zoneTable;
    store::Parameters m_parameters;
    store::TimeMs m_added = 0;
    SumRules m_sums;
    std::string m_unit;
    std::string m_info;
    std::optional<store::TimeMs> m_lastHeard;
    std::optional<std::uint8_t> m_accessNumber;
    std::optional<int> m_rssiDbm;
    std::optional<meter::CounterSample> m_repeated; // what the meter repeats during an error, while it does
    bool m_otherUnit = false; // the latest telegram's is not m_unit
    bool m_unreachable = false;
    bool m_learning = false;
    std::array<DataPoint, dataPointCount> m_told; // what the caller knows
};

} // namespace history

#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/link_mode.h"
#include "core/bytes/scaled_value.h"
#include "core/inverter/data_point.h"
#include "core/inverter/name_pattern.h"
#include "core/wmbus/address.h"
#include "core/wmbus/data_record.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inverter {

// What is asked of an inverter.
enum class RequestKind : std::uint8_t {
    State,    // energy and power
    Settings, // limits, temperatures, voltage
    Set,      // writes all three values that can be written; has no answer
};
inline constexpr std::size_t requestKinds = 3;

// What is put into a request.
enum class Place : std::uint8_t {
    Address, // {addr}: 4 bytes BCD, low byte first
    Master,  // {master}: likewise
    Power,   // {pp}: 2 bytes, low byte first
    CosPhi,  // {cc}: 2 bytes, low byte first
    State,   // {ss}: 1 byte
};

// Bytes from the C field on, with places.
struct RequestTemplate {
    struct Part {
        bytes::Bytes fixed;
        std::optional<Place> place; // behind the fixed bytes
        bool operator==(const Part &) const = default;
    };
    std::vector<Part> parts;

    [[nodiscard]] bool has(Place place) const;
    bool operator==(const RequestTemplate &) const = default;
};

struct Request {
    RequestTemplate telegram;
    std::optional<std::uint16_t> answerLength; // whole telegram with L; selectors that count depend on it
    std::chrono::milliseconds timeout{0};      // for its answer
    std::chrono::milliseconds pause{0};        // State and Settings: before it, Set: behind it
    bool operator==(const Request &) const = default;
};

// Where in an answer a value is.
struct Selector {
    enum class Kind : std::uint8_t {
        Record,  // by function and VIF; the standard says coding and scale
        Text,    // by the name of a plain-text VIF
        Ordinal, // the n-th plain-text record, or the n-th of all, in an answer of the expected length
        Offset,  // bytes counted from the end of an answer of the expected length
    };
    Kind kind = Kind::Record;
    wmbus::Function function = wmbus::Function::Instantaneous; // Record
    bytes::Bytes vif;                                          // Record: VIF and VIFE bytes
    std::optional<std::uint16_t> subunit;                      // Record
    std::optional<NamePattern> text;                           // Text
    std::uint16_t number = 0;                                  // Ordinal: from 1
    bool amongAll = false;                                     // Ordinal
    std::uint16_t fromEnd = 0;                                 // Offset: first byte of the value; 2 = the last but one
    std::uint16_t length = 0;                                  // Offset: 1 to 4 bytes, low byte first

    bool operator==(const Selector &) const = default;
};

struct ReadingRule {
    DataPoint point = DataPoint::Power;
    RequestKind request = RequestKind::State;
    int scale = 0;             // power of ten of a value that the standard does not scale
    bool isSigned = false;
    bytes::ScaledValue from;   // a value outside is not believed
    bytes::ScaledValue to;
    bool verified = false;     // seen in another program that works with real inverters
    std::vector<Selector> selectors; // the first one that hits wins
    bool operator==(const ReadingRule &) const = default;
};

struct WriteRule {
    DataPoint point = DataPoint::MaxPower;
    Place place = Place::Power;
    int scale = 0;
    bytes::ScaledValue from; // limits, both included
    bytes::ScaledValue to;
    bool verified = false;   // taken by a real inverter
    bool operator==(const WriteRule &) const = default;
};

// An inverter as data (core/inverter/smi260.json says what each part is for). Read from a file, so that it can be corrected without
// a rebuild.
struct Profile {
    std::string id;
    std::string name; // for people
    std::uint16_t manufacturer = 0; // compared without bit 15
    std::uint8_t version = 0;
    std::uint8_t type = 0;
    bytes::LinkMode linkMode = bytes::LinkMode::S2;
    std::array<Request, requestKinds> requests;
    int tries = 3;                            // of a request that gets no answer
    std::chrono::milliseconds retryPause{500};
    std::vector<ReadingRule> readings;
    std::optional<bytes::ScaledValue> wildPowerAboveLimit; // W: POWER above MAX_POWER by more is not believed
    std::vector<WriteRule> writes;

    [[nodiscard]] const Request &request(RequestKind kind) const { return requests[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const WriteRule *writeRule(DataPoint point) const;
    // Whether everything that can be written was taken by a real inverter before.
    [[nodiscard]] bool writesVerified() const;
    [[nodiscard]] bool matches(const wmbus::Address &address) const;
    // Of the inverter with this CODE, as on air: the M field is the one of the request for the state.
    [[nodiscard]] wmbus::Address addressOf(std::uint32_t number) const;

    bool operator==(const Profile &) const = default;
};

} // namespace inverter

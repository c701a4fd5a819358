#pragma once

#include "core/bytes/bytes.h"
#include "core/wmbus/address.h"

#include <cstdint>
#include <optional>

namespace wmbus {

using bytes::ByteRange;

// --- Link layer, EN 13757-4 11 / EN 13757-2 5 -----------------------------------------------------------------------------

struct LinkLayer {
    ByteRange range;               // L to device type (wired: first 68 to A)
    std::uint8_t length = 0;       // L field as found in the normalised telegram
    std::uint8_t control = 0;      // C field
    Address sender;                // a wired frame has none: all zero until the long header is read
    bool wired = false;
    std::uint8_t primaryAddress = 0; // A field of a wired frame, 0..255
    std::uint8_t wiredTail = 0;      // bytes of checksum and stop: 2, or 0 where a log left them out
    bool privateFormat = false;    // Diehl family's own format (prios.h)
    bool versionFirst = false;     // there: address on air as M, version, type, ID
};

// --- Extended link layer, EN 13757-4 13 -----------------------------------------------------------------------------------

enum class EllEncryption : std::uint8_t { None = 0, AesCtr = 1 }; // others reserved

struct ExtendedLinkLayer {
    ByteRange range;               // CI to the last field
    std::uint8_t ci = 0;           // 8C I, 8D II, 8E III, 8F IV
    std::uint8_t communicationControl = 0; // bits 7..0 = B D S H P A R X
    std::uint8_t accessNumber = 0;
    std::optional<Address> destination; // III and IV: whom it is sent to
    std::optional<std::uint32_t> session; // II and IV: bits 31..29 encryption, 28..4 minutes, 3..0 session
    std::optional<std::uint16_t> payloadCrc; // II and IV: as stored (low byte first) in the normalised telegram
    bool payloadCrcGood = false;

    // SN bits 31..29; 0 where there is no session number.
    [[nodiscard]] std::uint8_t encryption() const { return session ? static_cast<std::uint8_t>(*session >> 29) : std::uint8_t{0}; }
};

// --- Network layer, EN 13757-5: shown, not interpreted ---------------------------------------------------------------------

struct NetworkLayer {
    ByteRange range;
};

// --- Authentication and fragmentation layer, EN 13757-7 6 ------------------------------------------------------------------

enum class MacState : std::uint8_t { None, NotChecked, Good, Bad };

struct AuthenticationLayer {
    ByteRange range;
    std::uint16_t fragmentControl = 0;        // FCL
    std::optional<std::uint8_t> messageControl; // MCL
    std::optional<std::uint16_t> keyInformation; // KI
    std::optional<std::uint32_t> messageCounter; // MCR
    std::optional<std::uint16_t> messageLength;  // ML
    ByteRange mac;
    MacState macState = MacState::None;

    [[nodiscard]] bool moreFragments() const { return (fragmentControl & 0x4000U) != 0; }
    [[nodiscard]] std::uint8_t fragmentId() const { return static_cast<std::uint8_t>(fragmentControl); } // 0 = not fragmented
};

// --- Transport layer, EN 13757-7 7 ------------------------------------------------------------------------------------------

enum class HeaderKind : std::uint8_t { None, Short, Long };

// What follows the transport header (core/wmbus/tables/ci.tsv).
enum class PayloadKind : std::uint8_t {
    Records,      // DIF VIF data ..., EN 13757-3 6
    Format,       // DIF VIF only, annex G
    Compact,      // data only, annex G
    Fixed,        // the structure of EN 1434-3 before 2004
    ApplicationError,
    Alarm,
    Clock,
    ApplicationSelect,
    Nothing,      // transport layer without application data
    Vendor,       // A0..B7
    Other,        // DLMS, TLS, OBIS, image transfer ...: shown as hex
    Reserved,
};

struct TransportLayer {
    ByteRange range;               // CI to the last header byte
    std::uint8_t ci = 0;
    HeaderKind header = HeaderKind::None;
    PayloadKind payload = PayloadKind::Reserved;
    std::optional<Address> meter;  // long header
    std::uint8_t accessNumber = 0; // these three only with a header
    std::uint8_t status = 0;
    std::uint16_t configuration = 0;
    std::optional<std::uint16_t> configurationExtension; // CFE: 1 byte in modes 7 and 13, 2 bytes in mode 10
    std::optional<std::uint8_t> keyVersion;
    std::optional<std::uint32_t> messageCounter;         // modes 7 (bit Z), 9, 10

    // Security mode, CFG bits 12..8; 0 without a header.
    [[nodiscard]] std::uint8_t securityMode() const { return header == HeaderKind::None ? std::uint8_t{0} : static_cast<std::uint8_t>((configuration >> 8) & 0x1FU); }
};

} // namespace wmbus

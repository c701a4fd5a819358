#pragma once

#include "core/wmbus/data_record.h"
#include "core/wmbus/decode_error.h"
#include "core/wmbus/layers.h"
#include "core/wmbus/radio_frame.h"
#include "core/wmbus/security.h"

#include <optional>
#include <vector>

namespace wmbus {

class KeyRing;
class DecoderMemory;

// Oddities of a readable telegram, kept beside the values. Words: core/text/words.h.
enum class NoteKind : std::uint8_t {
    LengthMismatch,       // L does not say what is there; value = bytes that are there behind L
    SurplusBytes,         // bytes behind the end
    MoreRecordsFollow,    // DIF 1F
    EncryptedPartCut,     // the header promises more encrypted blocks than there are
    NotAllEncrypted,      // the range behind the encrypted blocks was sent in the clear, value = bytes
    EllEncryptionUndone,  // the session number says AES-CTR, but the payload CRC fits: decrypted by the receiver
    ApplicationErrorCode, // value = code (core/wmbus/tables/errors.tsv), 0x100 = without code
    AlarmState,           // value = state byte
    ApplicationSelected,  // value = sub code
    Reassembled,          // value = number of fragments
    ContainerInside,      // FD 3B: value = index of the record
    MessageCounterFell,   // value = counter: a higher one was proven before, so this is an old message again
    ExperimentalMode,     // value = security mode
};

struct Note {
    NoteKind kind = NoteKind::SurplusBytes;
    ByteRange range;
    std::uint32_t value = 0;
    bool operator==(const Note &) const = default;
};

// Everything that could be read of one frame. Built once, then const. A layer that was not reached, or is not there, is empty.
struct Telegram {
    bytes::Bytes data;       // normalised: L first, no link layer CRCs, decrypted in place as far as a key was proven
    bytes::Bytes received;   // the same before decryption; empty when nothing was decrypted
    LinkLayer link;
    std::optional<ExtendedLinkLayer> extendedLink;
    std::optional<NetworkLayer> network;
    std::optional<AuthenticationLayer> authentication;
    std::optional<TransportLayer> transport;
    Security security;
    ByteRange payload;       // behind the last header: records, or what could not be read
    bytes::Bytes heads;      // compact frame: DIB and VIB bytes of the learnt full frame
    std::vector<DataRecord> records;
    std::vector<Note> notes;
    std::vector<Telegram> contained;    // from containers FD 3B, one level deep
    std::optional<DecodeError> stopped; // nothing: understood to the end

    // Whom the values belong to: the long header's address, else the link layer's.
    [[nodiscard]] const Address &meter() const { return transport && transport->meter ? *transport->meter : link.sender; }
    // The link layer's address where it is somebody else (radio adapter, gateway).
    [[nodiscard]] bool sentByOther() const { return !link.wired && transport && transport->meter && *transport->meter != link.sender; }
    // The number that CUxD calls COUNTER [inferred: cuxd-devices.md B.1]: the transport layer's access number, else the extended link layer's.
    [[nodiscard]] std::optional<std::uint8_t> accessNumber() const;

    [[nodiscard]] bytes::ByteSpan dib(const DataRecord &record) const { return bytes::slice(record.headsElsewhere ? heads : data, record.dib); }
    [[nodiscard]] bytes::ByteSpan vib(const DataRecord &record) const { return bytes::slice(record.headsElsewhere ? heads : data, record.vib); }
    [[nodiscard]] bytes::ByteSpan dataOf(const DataRecord &record) const { return bytes::slice(data, record.data); }
};

// Reads a frame layer by layer (EN 13757-4, -7, -3). A frame whose link layer can be read is a telegram, however little of the rest
// is understood: then `stopped` says where and why. An error is returned only when there is no readable address.
// `memory` learns formats, collects fragments and remembers proofs; the caller owns it.
[[nodiscard]] Result<Telegram> decodeTelegram(const RadioFrame &frame, const KeyRing &keys, DecoderMemory &memory);

} // namespace wmbus

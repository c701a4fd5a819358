#pragma once

#include "core/wmbus/data_record.h"
#include "core/wmbus/decode_error.h"
#include "core/wmbus/explain.h"
#include "core/wmbus/security.h"
#include "core/wmbus/telegram.h"

#include <string_view>

// The words scripts read, one list each. A word may be added, none is renamed; a switch has no default, so the compiler asks for
// the word of a new enumerator. The words of quantities and units stand in core/wmbus/quantity.h, those of media in names.h, those
// of drivers in core/meter/reading.h.
namespace text {

[[nodiscard]] constexpr std::string_view word(wmbus::Fault fault)
{
    using wmbus::Fault;
    switch (fault) {
    case Fault::NotHex: return "not_hex";                             // a character that is no hex digit, or half a byte
    case Fault::UnknownForm: return "unknown_form";                   // the line has no form we know
    case Fault::NotATelegram: return "not_a_telegram";                // a good frame that carries no telegram
    case Fault::BadFrameCheck: return "bad_frame_check";              // FCS of the serial frame, or checksum of the wired one
    case Fault::Truncated: return "truncated";                        // ends inside this layer
    case Fault::BadLength: return "bad_length";                       // a length field contradicts the bytes
    case Fault::BadCrc: return "bad_crc";                             // link layer, extended link layer or compact frame
    case Fault::BadMac: return "bad_mac";                             // message authentication code
    case Fault::Unsupported: return "unsupported";                    // layout not public, or not read here
    case Fault::ManufacturerSpecific: return "manufacturer_specific"; // from here on it belongs to the maker
    case Fault::NoKey: return "no_key";
    case Fault::WrongKey: return "wrong_key";
    case Fault::UnsupportedMode: return "unsupported_mode";           // security mode that cannot be decrypted
    case Fault::FragmentWaiting: return "fragment_waiting";           // more fragments must come
    case Fault::FragmentMissing: return "fragment_missing";           // an earlier fragment was not heard
    case Fault::UnknownFormat: return "unknown_format";               // compact frame, its full frame was not heard yet
    case Fault::ReservedDif: return "reserved_dif";
    case Fault::ReservedLength: return "reserved_length";             // LVAR that the standard reserves
    case Fault::TooManyExtensions: return "too_many_extensions";      // more than 10 DIFE or VIFE
    }
    return "";
}

[[nodiscard]] constexpr std::string_view word(wmbus::Layer layer)
{
    using wmbus::Layer;
    switch (layer) {
    case Layer::Link: return "link";
    case Layer::ExtendedLink: return "extended_link";
    case Layer::Network: return "network";
    case Layer::Authentication: return "authentication";
    case Layer::Transport: return "transport";
    case Layer::Records: return "records";
    }
    return "";
}

[[nodiscard]] constexpr std::string_view word(wmbus::Function function)
{
    using wmbus::Function;
    switch (function) {
    case Function::Instantaneous: return "instantaneous";
    case Function::Maximum: return "maximum";
    case Function::Minimum: return "minimum";
    case Function::Error: return "error"; // the value during an error state of the meter
    }
    return "";
}

[[nodiscard]] constexpr std::string_view word(wmbus::Verdict verdict)
{
    using wmbus::Verdict;
    switch (verdict) {
    case Verdict::Clear: return "clear";             // sent without encryption
    case Verdict::NoKey: return "no_key";
    case Verdict::WrongKey: return "wrong_key";
    case Verdict::Secure: return "secure";           // decrypted and proven
    case Verdict::Unsupported: return "unsupported"; // cannot be read here
    }
    return "";
}

// Empty for Nobody, which is null in JSON.
[[nodiscard]] constexpr std::string_view word(wmbus::DecryptedBy by)
{
    using wmbus::DecryptedBy;
    switch (by) {
    case DecryptedBy::Nobody: return "";
    case DecryptedBy::Host: return "host";
    case DecryptedBy::Stick: return "stick";
    }
    return "";
}

// Empty for None, which is null in JSON. `error:` is followed by the code of core/wmbus/tables/errors.tsv in two hex digits.
[[nodiscard]] constexpr std::string_view word(wmbus::RecordNote note)
{
    using wmbus::RecordNote;
    switch (note) {
    case RecordNote::None: return "";
    case RecordNote::Invalid: return "invalid";
    case RecordNote::ErrorState: return "error state";
    case RecordNote::RecordError: return "error:";
    case RecordNote::ManufacturerSpecific: return "manufacturer specific";
    case RecordNote::UnknownVif: return "unknown vif";
    case RecordNote::Reserved: return "reserved";
    case RecordNote::TooLarge: return "too large";
    case RecordNote::Container: return "container";
    case RecordNote::Profile: return "profile";
    }
    return "";
}

[[nodiscard]] constexpr std::string_view word(wmbus::NoteKind kind)
{
    using wmbus::NoteKind;
    switch (kind) {
    case NoteKind::LengthMismatch: return "length_mismatch";
    case NoteKind::SurplusBytes: return "surplus_bytes";
    case NoteKind::MoreRecordsFollow: return "more_records_follow";
    case NoteKind::EncryptedPartCut: return "encrypted_part_cut";
    case NoteKind::NotAllEncrypted: return "not_all_encrypted";
    case NoteKind::EllEncryptionUndone: return "ell_encryption_undone";
    case NoteKind::ApplicationErrorCode: return "application_error";
    case NoteKind::AlarmState: return "alarm_state";
    case NoteKind::ApplicationSelected: return "application_selected";
    case NoteKind::Reassembled: return "reassembled";
    case NoteKind::ContainerInside: return "container_inside";
    case NoteKind::MessageCounterFell: return "message_counter_fell";
    case NoteKind::ExperimentalMode: return "experimental_mode";
    }
    return "";
}

[[nodiscard]] constexpr std::string_view word(wmbus::Field field)
{
    using wmbus::Field;
    switch (field) {
    case Field::Length: return "length";
    case Field::Control: return "control";
    case Field::Manufacturer: return "manufacturer";
    case Field::Identification: return "identification";
    case Field::Version: return "version";
    case Field::DeviceType: return "device_type";
    case Field::WiredStart: return "wired_start";
    case Field::WiredAddress: return "wired_address";
    case Field::WiredChecksum: return "wired_checksum";
    case Field::WiredStop: return "wired_stop";
    case Field::WiredLength: return "wired_length";
    case Field::ControlInformation: return "control_information";
    case Field::CommunicationControl: return "communication_control";
    case Field::EllAccessNumber: return "ell_access_number";
    case Field::EllDestination: return "ell_destination";
    case Field::SessionNumber: return "session_number";
    case Field::PayloadCrc: return "payload_crc";
    case Field::NetworkData: return "network_data";
    case Field::AflLength: return "afl_length";
    case Field::FragmentControl: return "fragment_control";
    case Field::MessageControl: return "message_control";
    case Field::KeyInformation: return "key_information";
    case Field::MessageCounter: return "message_counter";
    case Field::Mac: return "mac";
    case Field::MessageLength: return "message_length";
    case Field::HeaderIdentification: return "header_identification";
    case Field::HeaderManufacturer: return "header_manufacturer";
    case Field::HeaderVersion: return "header_version";
    case Field::HeaderDeviceType: return "header_device_type";
    case Field::AccessNumber: return "access_number";
    case Field::Status: return "status";
    case Field::Configuration: return "configuration";
    case Field::ConfigurationExtension: return "configuration_extension";
    case Field::KeyVersion: return "key_version";
    case Field::HeaderCounter: return "header_counter";
    case Field::LengthEncrypted: return "length_encrypted";
    case Field::LengthPlain: return "length_plain";
    case Field::DecryptionFiller: return "decryption_filler";
    case Field::IdleFiller: return "idle_filler";
    case Field::RecordDib: return "dib";
    case Field::RecordVib: return "vib";
    case Field::RecordData: return "data";
    case Field::ManufacturerDataDif: return "manufacturer_data_dif";
    case Field::ManufacturerData: return "manufacturer_data";
    case Field::Encrypted: return "encrypted";
    case Field::Tag: return "tag";
    case Field::FixedUnits: return "fixed_units";
    case Field::FormatSignature: return "format_signature";
    case Field::FormatLength: return "format_length";
    case Field::FormatHeads: return "format_heads";
    case Field::FullFrameCrc: return "full_frame_crc";
    case Field::ErrorCode: return "error_code";
    case Field::AlarmState: return "alarm_state";
    case Field::SubCode: return "sub_code";
    case Field::VendorData: return "vendor_data";
    case Field::Unread: return "unread";
    case Field::Surplus: return "surplus";
    }
    return "";
}

} // namespace text

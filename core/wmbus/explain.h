#pragma once

#include "core/wmbus/telegram.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wmbus {

// What a range of bytes is. Words and sentences are made from it in core/text/explain_text.
enum class Field : std::uint8_t {
    Length, Control, Manufacturer, Identification, Version, DeviceType, WiredStart, WiredAddress, WiredChecksum, WiredStop, WiredLength,
    ControlInformation, CommunicationControl, EllAccessNumber, EllDestination, SessionNumber, PayloadCrc,
    NetworkData,
    AflLength, FragmentControl, MessageControl, KeyInformation, MessageCounter, Mac, MessageLength,
    HeaderIdentification, HeaderManufacturer, HeaderVersion, HeaderDeviceType, AccessNumber, Status, Configuration, ConfigurationExtension,
    KeyVersion, HeaderCounter, LengthEncrypted, LengthPlain,
    DecryptionFiller, IdleFiller, RecordDib, RecordVib, RecordData, ManufacturerDataDif, ManufacturerData,
    Encrypted, Tag, FixedUnits, FormatSignature, FormatLength, FormatHeads, FullFrameCrc, ErrorCode, AlarmState, SubCode, VendorData, Unread, Surplus,
};

// One node of the inspector's tree. Leaves cover every byte of the telegram exactly once, in order.
struct Explanation {
    bytes::ByteRange range;
    Layer layer = Layer::Link;
    Field field = Field::Unread;
    std::uint64_t value = 0;   // the field as a number, where it has one
    std::int32_t record = -1;  // index into Telegram::records, or -1
};

// The leaves, in the order of their bytes; their ranges follow each other without gap or overlap from 0 to the end.
[[nodiscard]] std::vector<Explanation> explain(const Telegram &telegram);

} // namespace wmbus

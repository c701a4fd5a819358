#include "core/wmbus/transport_layer.h"

#include <array>
#include <string_view>

namespace wmbus {

namespace {

using bytes::ByteReader;

constexpr HeaderKind headerFrom(std::string_view word)
{
    if (word == "short")
        return HeaderKind::Short;
    return word == "long" ? HeaderKind::Long : HeaderKind::None;
}

constexpr PayloadKind payloadFrom(std::string_view word)
{
    struct Row {
        std::string_view word;
        PayloadKind kind;
    };
    constexpr Row rows[] = {
        {"mbus", PayloadKind::Records},       {"mbus-format", PayloadKind::Format},        {"mbus-compact", PayloadKind::Compact},
        {"app-error", PayloadKind::ApplicationError}, {"alarm", PayloadKind::Alarm},       {"clock", PayloadKind::Clock},
        {"app-select", PayloadKind::ApplicationSelect}, {"none", PayloadKind::Nothing},    {"raw", PayloadKind::Vendor},
        {"-", PayloadKind::Reserved},         {"next-ci", PayloadKind::Reserved},
    };
    for (const Row &row : rows) {
        if (row.word == word)
            return row.kind;
    }
    return PayloadKind::Other;
}

constexpr auto makeTable()
{
    struct Row {
        unsigned from;
        unsigned to;
        std::string_view direction;
        std::string_view header;
        std::string_view payload;
    };
    constexpr Row rows[] = {
#define CONTROL_INFORMATION(from, to, direction, header, payload, name) {from, to, direction, header, payload},
#include "tables/control_information.inc"
#undef CONTROL_INFORMATION
    };
    std::array<ControlInformation, 256> table{};
    for (const Row &row : rows) {
        for (unsigned ci = row.from; ci <= row.to; ++ci)
            table[ci] = {headerFrom(row.header), payloadFrom(row.payload), row.direction == "to"};
    }
    return table;
}

constexpr auto table = makeTable();

constexpr std::uint8_t keyVersionPresent = 0x40; // CFE bit V
constexpr std::uint16_t counterPresent = 0x2000; // CFG bit Z

// What follows the configuration word in each security mode. Where key version and counter both follow, mode 10 has the version
// first (proven); mode 7 is taken alike here, and the other order is tried when no key fits (decryption.cpp).
void readConfigurationExtension(ByteReader &in, TransportLayer &layer)
{
    switch (layer.securityMode()) {
    case 7:
        layer.configurationExtension = in.u8();
        if ((*layer.configurationExtension & keyVersionPresent) != 0)
            layer.keyVersion = in.u8();
        if ((layer.configuration & counterPresent) != 0)
            layer.messageCounter = in.u32le();
        break;
    case 10:
        layer.configurationExtension = in.u16le();
        if ((*layer.configurationExtension & keyVersionPresent) != 0)
            layer.keyVersion = in.u8();
        layer.messageCounter = in.u32le();
        break;
    case 13:
        layer.configurationExtension = in.u8();
        break;
    default:
        break;
    }
}

} // namespace

ControlInformation controlInformation(std::uint8_t ci)
{
    return table[ci];
}

Stop readTransportLayer(Decoding &decoding)
{
    if (decoding.atEnd())
        return std::nullopt;
    ByteReader in = decoding.reader();
    TransportLayer layer;
    layer.ci = in.u8();
    const ControlInformation meaning = controlInformation(layer.ci);
    layer.header = meaning.header;
    layer.payload = meaning.payload;
    if (layer.header == HeaderKind::Long) {
        Address meter;
        meter.id = in.u32le();
        meter.manufacturer = in.u16le();
        meter.version = in.u8();
        meter.type = in.u8();
        layer.meter = meter;
    }
    if (layer.header != HeaderKind::None) {
        layer.accessNumber = in.u8();
        layer.status = in.u8();
        layer.configuration = in.u16le();
        readConfigurationExtension(in, layer);
    }
    if (in.ranOut())
        return stopAt(Fault::Truncated, Layer::Transport, decoding.end);
    layer.range = Decoding::rangeFrom(decoding.at, in);
    decoding.at = in.position();
    decoding.telegram.transport = layer;
    decoding.telegram.payload = {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(decoding.end - decoding.at)};
    return std::nullopt;
}

} // namespace wmbus

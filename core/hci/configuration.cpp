#include "core/hci/configuration.h"

#include <tuple>

namespace hci {

namespace {

// The parameters in the order of their flag bits, which is their order on the wire. One list for reading, writing and comparing.
auto groupOne(auto &c)
{
    return std::tie(c.deviceMode, c.linkModeNumber, c.controlField, c.manufacturer, c.deviceId, c.version, c.deviceType,
                    c.radioChannel);
}
auto groupTwo(auto &c)
{
    return std::tie(c.radioPower, c.dataRate, c.rxWindow, c.autoPowerSaving, c.rssiAttached, c.timestampAttached, c.ledControl,
                    c.rtcControl);
}

void readField(bytes::ByteReader &in, std::uint8_t &value) { value = in.u8(); }
void readField(bytes::ByteReader &in, std::uint16_t &value) { value = in.u16le(); }
void readField(bytes::ByteReader &in, std::uint32_t &value) { value = in.u32le(); }

template <class Number>
void readValue(bytes::ByteReader &in, ShortList shortList, std::optional<Number> &value)
{
    if (shortList == ShortList::KeepsValues && in.left() < sizeof(Number))
        return;
    readField(in, value.emplace());
}
void writeValue(bytes::ByteWriter &out, std::uint8_t value) { out.u8(value); }
void writeValue(bytes::ByteWriter &out, std::uint16_t value) { out.u16le(value); }
void writeValue(bytes::ByteWriter &out, std::uint32_t value) { out.u32le(value); }

void readGroup(bytes::ByteReader &in, ShortList shortList, auto group)
{
    const unsigned flags = in.u8();
    unsigned bit = 1;
    const auto readOne = [&](auto &value) {
        if ((flags & bit) != 0)
            readValue(in, shortList, value);
        bit <<= 1;
    };
    std::apply([&](auto &...value) { (readOne(value), ...); }, group);
}

void writeGroup(bytes::ByteWriter &out, auto group)
{
    unsigned flags = 0;
    unsigned bit = 1;
    const auto flagOne = [&](const auto &value) {
        flags |= value ? bit : 0U;
        bit <<= 1;
    };
    std::apply([&](const auto &...value) { (flagOne(value), ...); }, group);
    out.u8(static_cast<std::uint8_t>(flags));
    const auto writeOne = [&](const auto &value) {
        if (value)
            writeValue(out, *value);
    };
    std::apply([&](const auto &...value) { (writeOne(value), ...); }, group);
}

template <std::size_t... I>
void applyGroup(auto to, auto from, std::index_sequence<I...>)
{
    ((std::get<I>(from) ? void(std::get<I>(to) = std::get<I>(from)) : void()), ...);
}

template <std::size_t... I>
bool groupSatisfies(auto has, auto wanted, std::index_sequence<I...>)
{
    return ((!std::get<I>(wanted) || std::get<I>(has) == std::get<I>(wanted)) && ...);
}

using GroupIndices = std::make_index_sequence<8>;

} // namespace

std::optional<bytes::LinkMode> Configuration::linkMode() const
{
    if (!linkModeNumber)
        return std::nullopt;
    return bytes::linkModeFromNumber(*linkModeNumber);
}

void Configuration::apply(const Configuration &other)
{
    applyGroup(groupOne(*this), groupOne(other), GroupIndices{});
    applyGroup(groupTwo(*this), groupTwo(other), GroupIndices{});
}

bool Configuration::satisfies(const Configuration &wanted) const
{
    return groupSatisfies(groupOne(*this), groupOne(wanted), GroupIndices{})
        && groupSatisfies(groupTwo(*this), groupTwo(wanted), GroupIndices{});
}

Configuration cuxdConfiguration(bytes::LinkMode mode)
{
    Configuration c;
    c.deviceMode = std::uint8_t{0};
    c.setLinkMode(mode);
    c.autoPowerSaving = std::uint8_t{0};
    c.rssiAttached = std::uint8_t{1};
    c.timestampAttached = std::uint8_t{0};
    c.ledControl = std::uint8_t{0};
    c.rtcControl = std::uint8_t{0};
    return c;
}

std::optional<Configuration> readConfiguration(bytes::ByteReader &in, ShortList shortList)
{
    Configuration c;
    readGroup(in, shortList, groupOne(c));
    if (!in.atEnd())
        readGroup(in, shortList, groupTwo(c));
    if (in.ranOut())
        return std::nullopt;
    return c;
}

void writeConfiguration(bytes::ByteWriter &out, const Configuration &configuration)
{
    writeGroup(out, groupOne(configuration));
    writeGroup(out, groupTwo(configuration));
}

} // namespace hci

#include "core/cuxd/status_line.h"

#include <array>
#include <cstdio>

namespace cuxd {

std::string_view deviceWord(const wmbus::Address &address)
{
    switch (address.type) {
    case 0x01:
        return "wM-Bus-Oil";
    case 0x02:
        return "wM-Bus-Electricity";
    case 0x03:
        return "wM-Bus-Gas";
    case 0x04:
    case 0x0C:
    case 0x0D:
        return "wM-Bus-Heat";
    case 0x05:
        return "wM-Bus-Steam";
    case 0x06:
        return "wM-Bus-WarmWater";
    case 0x07:
        return "wM-Bus-Water";
    case 0x08:
        return "wM-Bus-HeatCost";
    case 0x0A:
    case 0x0B:
        return "wM-Bus-Cooling";
    case 0x15:
        return "wM-Bus-HotWater";
    case 0x16:
        return "wM-Bus-ColdWater";
    case 0x1A:
        return "wM-Bus-Smoke";
    default:
        return "wM-Bus";
    }
}

std::string_view deviceName(std::string_view port)
{
    const std::size_t slash = port.rfind('/');
    if (port.starts_with("/dev/pts/"))
        return port.substr(5); // a number alone would say nothing
    return slash == std::string_view::npos ? port : port.substr(slash + 1);
}

std::string remark(const wmbus::Address &address, std::optional<int> rssiDbm, wmbus::Verdict verdict)
{
    std::string inside;
    if (rssiDbm)
        inside = std::to_string(*rssiDbm) + "dBm";
    std::string word;
    switch (verdict) {
    case wmbus::Verdict::Clear:
        break;
    case wmbus::Verdict::Secure:
        word = "secure";
        break;
    case wmbus::Verdict::NoKey:
    case wmbus::Verdict::WrongKey:
    case wmbus::Verdict::Unsupported:
        word = "encrypted [" + wmbus::cuxdText(address) + "]";
        break;
    }
    if (!inside.empty() && !word.empty())
        inside += ' ';
    inside += word;
    return inside.empty() ? std::string() : "(" + inside + ")";
}

std::string statusLine(const StatusLine &line)
{
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), "%02u:%02u:%02u", line.hour % 24U, line.minute % 60U, line.second % 60U);
    std::string text = clock.data();
    text += line.known ? " [X] " : " [?] ";
    text += deviceName(line.port);
    text += ' ';
    text += deviceWord(line.address);
    text += " '";
    text += wmbus::idText(line.address.id);
    text += '\'';
    const std::string behind = remark(line.address, line.rssiDbm, line.verdict);
    if (!behind.empty())
        text += ' ' + behind;
    return text;
}

} // namespace cuxd

#include "core/keys/wmbusmeters_meter.h"

#include "core/bytes/hex.h"

#include <cstdio>
#include <string_view>

namespace keys {

namespace {

constexpr std::size_t longestFileName = 60;
constexpr std::string_view keyToFillIn = "# key=32 hex digits; a meter that does not encrypt needs none"; // wmbusmeters skips lines that begin so

std::string hexByte(std::uint8_t value)
{
    char text[3];
    std::snprintf(text, sizeof text, "%02x", value);
    return text;
}

// One line, and not what wmbusmeters would take for a comment or a switch.
std::string oneLine(const std::string &name)
{
    std::string line;
    for (const char c : name)
        line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : line.substr(first, line.find_last_not_of(' ') - first + 1);
}

} // namespace

std::string wmbusmetersMeter(const wmbus::AddressPattern &meters, const std::string &name, const crypto::Key *key)
{
    const std::string number = wmbus::idText(meters.id);
    const std::string line = oneLine(name);
    std::string id = number;
    if (meters.manufacturer)
        id += ".M=" + std::string(wmbus::manufacturerCode(*meters.manufacturer).data());
    if (meters.version)
        id += ".V=" + hexByte(*meters.version);
    if (meters.type)
        id += ".T=" + hexByte(*meters.type);
    const std::string secret = key != nullptr ? "key=" + bytes::toHex(key->data()) : std::string(keyToFillIn);
    return "name=" + (line.empty() ? number : line) + "\nid=" + id + '\n' + secret + "\ndriver=auto\n";
}

std::string wmbusmetersFileName(const wmbus::AddressPattern &meters, const std::string &name)
{
    std::string file;
    for (const char c : name.substr(0, longestFileName)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        file += plain ? c : '_';
    }
    file += (file.empty() ? "" : "-") + wmbus::idText(meters.id);
    if (meters.manufacturer)
        file += '-' + std::string(wmbus::manufacturerFromCode(wmbus::manufacturerCode(*meters.manufacturer).data()) ? wmbus::manufacturerCode(*meters.manufacturer).data() : "x");
    if (meters.version)
        file += '-' + hexByte(*meters.version);
    if (meters.type)
        file += '-' + hexByte(*meters.type);
    return file;
}

} // namespace keys

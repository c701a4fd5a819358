#include "core/publish/influx_line.h"

namespace publish {

namespace {

void putTag(std::string &out, std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    out += ',';
    out += name;
    out += '=';
    out += influxEscaped(value);
}

} // namespace

std::string influxEscaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const char shown = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        if (shown == ',' || shown == '=' || shown == ' ')
            out += '\\';
        out += shown;
    }
    if (!out.empty() && out.back() == '\\')
        out.back() = '_';
    return out;
}

std::string influxLine(const MeterState &state)
{
    std::string out = "wmbus";
    putTag(out, "id", idOf(state));
    putTag(out, "media", state.medium);
    putTag(out, "meter", state.driver);
    putTag(out, "name", state.name);
    char separator = ' ';
    for (const Field &field : state.fields) {
        out += separator;
        out += influxEscaped(wmbusmetersName(field));
        out += '=';
        bytes::appendDecimal(out, field.value);
        separator = ',';
    }
    if (state.rssiDbm)
        out += ",rssi_dbm=" + std::to_string(*state.rssiDbm) + 'i';
    out += ' ';
    out += std::to_string(state.at);
    out += "000000"; // ns
    return out;
}

} // namespace publish

#include "core/publish/state_json.h"

#include "core/text/json.h"

#include <algorithm>

namespace publish {

namespace {

constexpr std::size_t usualLength = 512;

void putName(text::TextBuffer &out, std::string_view name)
{
    if (out.view().back() != '{')
        out.put(',');
    text::json::putString(out, name);
    out.put(':');
}

void putText(text::TextBuffer &out, std::string_view name, std::string_view value)
{
    putName(out, name);
    text::json::putString(out, value);
}

// "warm water": wmbusmeters' words have blanks.
std::string mediaWord(std::string word)
{
    std::replace(word.begin(), word.end(), '_', ' ');
    return word;
}

std::string stickName(const MeterState &state)
{
    char id[9];
    std::snprintf(id, sizeof id, "%08X", static_cast<unsigned>(state.stickId));
    return std::string("im871a[") + id + ']';
}

} // namespace

std::string nameIn(Shape shape, const Field &field)
{
    return shape == Shape::Cuxd ? field.dataPoint : wmbusmetersName(field);
}

const char *rssiNameIn(Shape shape)
{
    return shape == Shape::Cuxd ? "RSSI_PEER" : "rssi_dbm";
}

const char *timeNameIn(Shape shape)
{
    return shape == Shape::Cuxd ? "TIME" : "timestamp";
}

void putStateJson(text::TextBuffer &out, const MeterState &state, Shape shape)
{
    out.put('{');
    if (shape == Shape::Wmbusmeters) {
        putText(out, "_", "telegram");
        putText(out, "media", mediaWord(state.medium));
        putText(out, "meter", state.driver);
        putText(out, "name", nameOf(state));
        putText(out, "id", wmbus::idText(state.address.id));
    }
    for (const Field &field : state.fields) {
        putName(out, nameIn(shape, field));
        out.putDecimal(field.value);
    }
    if (shape == Shape::Cuxd && state.rssiDbm) {
        putName(out, rssiNameIn(shape));
        out.putNumber(*state.rssiDbm);
    }
    putText(out, timeNameIn(shape), utcTime(state.at));
    if (shape == Shape::Wmbusmeters) {
        if (state.stickId != 0)
            putText(out, "device", stickName(state));
        if (state.rssiDbm) {
            putName(out, rssiNameIn(shape));
            out.putNumber(*state.rssiDbm);
        }
    }
    out.put('}');
}

std::string stateJson(const MeterState &state, Shape shape)
{
    text::TextBuffer out(usualLength);
    putStateJson(out, state, shape);
    return std::string(out.view());
}

} // namespace publish

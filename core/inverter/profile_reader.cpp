#include "core/inverter/profile_reader.h"

#include "core/bytes/hex.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace inverter {

namespace {

using Json = nlohmann::json;
using Fault = ProfileError::Fault;

constexpr std::size_t largest = 256 * 1024;
constexpr std::size_t mostRules = 64;
constexpr std::size_t mostSelectors = 32;
constexpr std::int64_t longestWait = 60'000; // ms
constexpr std::size_t longestTelegram = 255;

// Reads one value after the other and remembers the first thing that is wrong; after it everything gives defaults.
class Reader {
public:
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const ProfileError &error() const { return *m_error; }

    void fail(Fault fault, const std::string &path)
    {
        if (!m_error)
            m_error = ProfileError{fault, 0, 0, path};
    }

    // `json` as an object with no names but these.
    bool object(const Json &json, const std::string &path, std::initializer_list<std::string_view> names)
    {
        if (!json.is_object()) {
            fail(Fault::WrongType, path);
            return false;
        }
        for (const auto &[name, value] : json.items()) {
            if (name != "comment" && std::find(names.begin(), names.end(), name) == names.end())
                fail(Fault::Unknown, path + '/' + name);
        }
        return !failed();
    }

    const Json *find(const Json &object, const std::string &path, const char *name, bool required = true)
    {
        const auto found = object.find(name);
        if (found != object.end())
            return &*found;
        if (required)
            fail(Fault::Missing, path + '/' + name);
        return nullptr;
    }

    std::string text(const Json &object, const std::string &path, const char *name, bool required = true)
    {
        const Json *const value = find(object, path, name, required);
        if (value == nullptr)
            return {};
        if (!value->is_string()) {
            fail(Fault::WrongType, path + '/' + name);
            return {};
        }
        return value->get<std::string>();
    }

    std::int64_t whole(const Json &object, const std::string &path, const char *name, std::int64_t from, std::int64_t to)
    {
        const Json *const value = find(object, path, name);
        if (value == nullptr)
            return from;
        if (!value->is_number_integer()) {
            fail(Fault::WrongType, path + '/' + name);
            return from;
        }
        const bool tooBig = value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(to);
        if (tooBig || value->get<std::int64_t>() < from || value->get<std::int64_t>() > to) {
            fail(Fault::BadValue, path + '/' + name);
            return from;
        }
        return value->get<std::int64_t>();
    }

    bool flag(const Json &object, const std::string &path, const char *name)
    {
        const Json *const value = find(object, path, name);
        if (value == nullptr)
            return false;
        if (!value->is_boolean())
            fail(Fault::WrongType, path + '/' + name);
        return value->is_boolean() && value->get<bool>();
    }

    // Limits are texts, because a number in JSON is not exact.
    bytes::ScaledValue decimal(const Json &object, const std::string &path, const char *name)
    {
        const std::string given = text(object, path, name);
        const auto value = bytes::fromDecimal(given);
        if (!value)
            fail(Fault::BadValue, path + '/' + name);
        return value.value_or(bytes::ScaledValue{});
    }

    bytes::Bytes hex(const Json &object, const std::string &path, const char *name)
    {
        const auto given = bytes::fromHex(text(object, path, name));
        if (!given || given->empty() || given->size() > longestTelegram)
            fail(Fault::BadValue, path + '/' + name);
        return given.value_or(bytes::Bytes{});
    }

    DataPoint point(const Json &object, const std::string &path)
    {
        const auto found = dataPointFromName(text(object, path, "name"));
        if (!found)
            fail(Fault::Unknown, path + "/name");
        return found.value_or(DataPoint::Power);
    }

private:
    std::optional<ProfileError> m_error;
};

std::optional<Place> placeFromName(std::string_view name)
{
    if (name == "addr")
        return Place::Address;
    if (name == "master")
        return Place::Master;
    if (name == "pp")
        return Place::Power;
    if (name == "cc")
        return Place::CosPhi;
    if (name == "ss")
        return Place::State;
    return std::nullopt;
}

std::optional<RequestTemplate> templateFrom(std::string_view text)
{
    RequestTemplate made;
    std::size_t length = 0;
    std::set<Place> seen;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        auto fixed = bytes::fromHex(text.substr(0, open));
        if (!fixed)
            return std::nullopt;
        RequestTemplate::Part part{std::move(*fixed), std::nullopt};
        length += part.fixed.size() + 4;
        if (open != std::string_view::npos) {
            const std::size_t close = text.find('}', open);
            part.place = close == std::string_view::npos ? std::nullopt : placeFromName(text.substr(open + 1, close - open - 1));
            if (!part.place || !seen.insert(*part.place).second)
                return std::nullopt;
            text.remove_prefix(close + 1);
        } else {
            text = {};
        }
        made.parts.push_back(std::move(part));
    }
    if (length > longestTelegram || !made.has(Place::Address))
        return std::nullopt;
    return made;
}

Request requestFrom(Reader &in, const Json &json, const std::string &path, RequestKind kind)
{
    Request request;
    if (!in.object(json, path, {"telegram", "answer_length", "timeout_ms", "pause_ms"}))
        return request;
    const auto telegram = templateFrom(in.text(json, path, "telegram"));
    const bool setsAll = telegram && telegram->has(Place::Power) && telegram->has(Place::CosPhi) && telegram->has(Place::State);
    const bool setsAny = telegram && (telegram->has(Place::Power) || telegram->has(Place::CosPhi) || telegram->has(Place::State));
    // Only `set` may write, and it writes all three.
    if (!telegram || (kind == RequestKind::Set ? !setsAll : setsAny))
        in.fail(Fault::BadValue, path + "/telegram");
    else
        request.telegram = *telegram;
    if (in.find(json, path, "answer_length", false) != nullptr)
        request.answerLength = static_cast<std::uint16_t>(in.whole(json, path, "answer_length", 11, 256));
    request.timeout = std::chrono::milliseconds(in.whole(json, path, "timeout_ms", kind == RequestKind::Set ? 0 : 1, longestWait));
    request.pause = std::chrono::milliseconds(in.whole(json, path, "pause_ms", 0, longestWait));
    return request;
}

std::optional<wmbus::Function> functionFromName(std::string_view name)
{
    if (name.empty() || name == "instantaneous")
        return wmbus::Function::Instantaneous;
    if (name == "maximum")
        return wmbus::Function::Maximum;
    if (name == "minimum")
        return wmbus::Function::Minimum;
    return std::nullopt;
}

Selector selectorFrom(Reader &in, const Json &json, const std::string &path)
{
    Selector selector;
    if (!json.is_object()) {
        in.fail(Fault::WrongType, path);
    } else if (json.contains("vif")) {
        in.object(json, path, {"vif", "function", "subunit"});
        selector.kind = Selector::Kind::Record;
        selector.vif = in.hex(json, path, "vif");
        const auto function = functionFromName(in.text(json, path, "function", false));
        if (!function)
            in.fail(Fault::BadValue, path + "/function");
        selector.function = function.value_or(wmbus::Function::Instantaneous);
        if (in.find(json, path, "subunit", false) != nullptr)
            selector.subunit = static_cast<std::uint16_t>(in.whole(json, path, "subunit", 0, 1023));
    } else if (json.contains("text")) {
        in.object(json, path, {"text"});
        selector.kind = Selector::Kind::Text;
        selector.text = NamePattern::fromText(in.text(json, path, "text"));
        if (!selector.text)
            in.fail(Fault::BadValue, path + "/text");
    } else if (json.contains("ordinal")) {
        in.object(json, path, {"ordinal", "among"});
        selector.kind = Selector::Kind::Ordinal;
        selector.number = static_cast<std::uint16_t>(in.whole(json, path, "ordinal", 1, 255));
        const std::string among = in.text(json, path, "among", false);
        if (!among.empty() && among != "text" && among != "all")
            in.fail(Fault::BadValue, path + "/among");
        selector.amongAll = among == "all";
    } else if (json.contains("from_end")) {
        in.object(json, path, {"from_end", "length"});
        selector.kind = Selector::Kind::Offset;
        selector.fromEnd = static_cast<std::uint16_t>(in.whole(json, path, "from_end", 1, 255));
        selector.length = static_cast<std::uint16_t>(in.whole(json, path, "length", 1, 4));
        if (selector.length > selector.fromEnd)
            in.fail(Fault::BadValue, path + "/length");
    } else {
        in.fail(Fault::Missing, path + "/vif");
    }
    return selector;
}

ReadingRule readingFrom(Reader &in, const Json &json, const std::string &path)
{
    ReadingRule rule;
    if (!in.object(json, path, {"name", "request", "scale", "signed", "from", "to", "verified", "select"}))
        return rule;
    rule.point = in.point(json, path);
    const std::string request = in.text(json, path, "request");
    if (request != "state" && request != "settings")
        in.fail(Fault::BadValue, path + "/request");
    rule.request = request == "settings" ? RequestKind::Settings : RequestKind::State;
    rule.scale = static_cast<int>(in.whole(json, path, "scale", -9, 9));
    rule.isSigned = in.flag(json, path, "signed");
    rule.from = in.decimal(json, path, "from");
    rule.to = in.decimal(json, path, "to");
    rule.verified = in.flag(json, path, "verified");
    if (!in.failed() && bytes::compareNumbers(rule.from, rule.to) > 0)
        in.fail(Fault::BadValue, path + "/to");
    const Json *const selectors = in.find(json, path, "select");
    if (selectors == nullptr)
        return rule;
    if (!selectors->is_array() || selectors->empty() || selectors->size() > mostSelectors) {
        in.fail(selectors->is_array() ? Fault::BadValue : Fault::WrongType, path + "/select");
        return rule;
    }
    for (std::size_t i = 0; i < selectors->size() && !in.failed(); ++i)
        rule.selectors.push_back(selectorFrom(in, (*selectors)[i], path + "/select/" + std::to_string(i)));
    return rule;
}

WriteRule writeFrom(Reader &in, const Json &json, const std::string &path)
{
    WriteRule rule;
    if (!in.object(json, path, {"name", "place", "scale", "from", "to", "verified"}))
        return rule;
    rule.point = in.point(json, path);
    const auto place = placeFromName(in.text(json, path, "place"));
    const bool fits = (rule.point == DataPoint::MaxPower && place == Place::Power) || (rule.point == DataPoint::CosPhi && place == Place::CosPhi)
        || (rule.point == DataPoint::State && place == Place::State);
    if (!fits)
        in.fail(Fault::BadValue, path + "/place");
    rule.place = place.value_or(Place::Power);
    rule.scale = static_cast<int>(in.whole(json, path, "scale", -9, 9));
    rule.from = in.decimal(json, path, "from");
    rule.to = in.decimal(json, path, "to");
    rule.verified = in.flag(json, path, "verified");
    if (!in.failed() && bytes::compareNumbers(rule.from, rule.to) > 0)
        in.fail(Fault::BadValue, path + "/to");
    return rule;
}

template <class Rule, class Read>
std::vector<Rule> rulesFrom(Reader &in, const Json &json, const char *name, Read read)
{
    std::vector<Rule> rules;
    const std::string path = std::string("/") + name;
    const Json *const list = in.find(json, {}, name);
    if (list == nullptr)
        return rules;
    if (!list->is_array() || list->size() > mostRules) {
        in.fail(list->is_array() ? Fault::BadValue : Fault::WrongType, path);
        return rules;
    }
    std::set<DataPoint> seen;
    for (std::size_t i = 0; i < list->size() && !in.failed(); ++i) {
        const std::string at = path + '/' + std::to_string(i);
        rules.push_back(read(in, (*list)[i], at));
        if (!in.failed() && !seen.insert(rules.back().point).second)
            in.fail(Fault::Duplicate, at + "/name");
    }
    return rules;
}

void readMatch(Reader &in, const Json &json, Profile &profile)
{
    const Json *const match = in.find(json, {}, "match");
    if (match == nullptr || !in.object(*match, "/match", {"manufacturer", "version", "type"}))
        return;
    const auto manufacturer = wmbus::manufacturerFromCode(in.text(*match, "/match", "manufacturer"));
    if (!manufacturer)
        in.fail(Fault::BadValue, "/match/manufacturer");
    profile.manufacturer = manufacturer.value_or(std::uint16_t{0});
    profile.version = static_cast<std::uint8_t>(in.whole(*match, "/match", "version", 0, 255));
    profile.type = static_cast<std::uint8_t>(in.whole(*match, "/match", "type", 0, 255));
}

void readRequests(Reader &in, const Json &json, Profile &profile)
{
    constexpr std::array names{"state", "settings", "set"};
    const Json *const requests = in.find(json, {}, "requests");
    if (requests == nullptr || !in.object(*requests, "/requests", {"state", "settings", "set"}))
        return;
    for (std::size_t i = 0; i < names.size() && !in.failed(); ++i) {
        const Json *const one = in.find(*requests, "/requests", names[i]);
        if (one != nullptr)
            profile.requests[i] = requestFrom(in, *one, std::string("/requests/") + names[i], static_cast<RequestKind>(i));
    }
}

Profile profileFrom(Reader &in, const Json &json)
{
    Profile profile;
    if (const auto format = json.is_object() ? json.find("format") : json.end(); json.is_object() && format != json.end()
        && format->is_number_integer() && format->get<std::int64_t>() > 1) {
        in.fail(Fault::NewerFormat, "/format");
        return profile;
    }
    if (!in.object(json, {}, {"format", "id", "name", "match", "link_mode", "requests", "tries", "retry_pause_ms", "readings",
                              "wild_power_above_limit", "writes"}))
        return profile;
    (void)in.whole(json, {}, "format", 1, 1);
    profile.id = in.text(json, {}, "id");
    profile.name = in.text(json, {}, "name");
    if (!in.failed() && (profile.id.empty() || profile.id.size() > 32))
        in.fail(Fault::BadValue, "/id");
    if (!in.failed() && (profile.name.empty() || profile.name.size() > 80))
        in.fail(Fault::BadValue, "/name");
    readMatch(in, json, profile);
    const auto mode = bytes::linkModeFromName(in.text(json, {}, "link_mode"));
    if (!mode)
        in.fail(Fault::BadValue, "/link_mode");
    profile.linkMode = mode.value_or(bytes::LinkMode::S2);
    readRequests(in, json, profile);
    profile.tries = static_cast<int>(in.whole(json, {}, "tries", 1, 10));
    profile.retryPause = std::chrono::milliseconds(in.whole(json, {}, "retry_pause_ms", 0, longestWait));
    profile.readings = rulesFrom<ReadingRule>(in, json, "readings", readingFrom);
    if (in.find(json, {}, "wild_power_above_limit", false) != nullptr)
        profile.wildPowerAboveLimit = bytes::ScaledValue{in.whole(json, {}, "wild_power_above_limit", 0, 100'000), 0};
    profile.writes = rulesFrom<WriteRule>(in, json, "writes", writeFrom);
    return profile;
}

// 1-based line and column of a 1-based position in the text.
ProfileError notJson(std::string_view text, std::size_t position)
{
    const std::string_view before = text.substr(0, std::min(text.size(), position > 0 ? position - 1 : 0));
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {Fault::NotJson, static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1),
            static_cast<std::uint32_t>(before.size() - lineStart + 1), {}};
}

} // namespace

bytes::Result<Profile, ProfileError> readProfile(std::string_view text)
{
    if (text.size() > largest)
        return bytes::unexpected(ProfileError{Fault::TooLarge, 0, 0, {}});
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error &error) {
        return bytes::unexpected(notJson(text, error.byte));
    } catch (const Json::exception &) { // a number beyond every range
        return bytes::unexpected(notJson(text, 1));
    }
    Reader in;
    Profile profile = profileFrom(in, json);
    if (in.failed())
        return bytes::unexpected(in.error());
    return profile;
}

const Profile &builtInProfile()
{
    static const Profile profile = readProfile(builtInProfileText()).value();
    return profile;
}

std::string_view builtInProfileText()
{
    return
#include "smi260.inc"
        ;
}

} // namespace inverter

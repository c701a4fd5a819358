#include "core/cuxd/cuxd_ini.h"

#include <algorithm>
#include <charconv>

namespace cuxd {

namespace {

// The parts of "ttyUSB0:6:1:0105|00" without blanks around them; the last one keeps its colons.
std::vector<std::string> parts(std::string_view text, std::size_t most)
{
    std::vector<std::string> out;
    while (out.size() + 1 < most) {
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos)
            break;
        out.emplace_back(trimmed(text.substr(0, colon)));
        text.remove_prefix(colon + 1);
    }
    out.emplace_back(trimmed(text));
    out.resize(most);
    return out;
}

std::optional<std::uint32_t> number(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

LogRule logRule(std::string_view text, const Place &place)
{
    LogRule rule;
    rule.place = place;
    const auto word = [&text] {
        text = trimmed(text);
        const std::size_t blank = text.find_first_of(" \t");
        const std::string_view found = text.substr(0, blank);
        text.remove_prefix(found.size());
        return found;
    };
    const std::string_view device = word();
    const std::size_t colon = device.find(':');
    rule.device = std::string(device.substr(0, colon));
    if (colon != std::string_view::npos)
        rule.channel = std::string(device.substr(colon + 1));
    rule.dataPoint = std::string(word());
    rule.alias = std::string(trimmed(text));
    rule.excludes = rule.dataPoint == "!" || rule.alias == "!";
    return rule;
}

class Reader {
public:
    Reader(const SetupText &setup, CuxdSetup &out) : m_setup(setup), m_out(out) {}

    void read(const Entry &entry);

private:
    bool readTty(std::string_view name, std::string_view value, const Place &place);
    void readLog(std::string_view name, std::string_view value, const Place &place);

    const SetupText &m_setup;
    CuxdSetup &m_out;
};

void Reader::read(const Entry &entry)
{
    const std::string_view name = m_setup.name(entry);
    const std::string_view value = m_setup.at(m_setup.plainValue(entry));
    const Place place = m_setup.place(entry.text);
    if (name.starts_with("TTY")) {
        if (readTty(name, value, place)) {
            const std::string tty = parts(value, 2).front();
            if (!tty.empty() && std::find(m_out.ttys.begin(), m_out.ttys.end(), tty) == m_out.ttys.end())
                m_out.ttys.push_back(tty);
        }
        return;
    }
    readLog(name, value, place);
}

// Whether the parameter begins with a tty.
bool Reader::readTty(std::string_view name, std::string_view value, const Place &place)
{
    if (name == "TTYPARAM") {
        const auto p = parts(value, 3);
        m_out.ttyParameters.push_back({p[0], number(p[1]), p[2], place});
    } else if (name == "TTYASSIGN") {
        const auto p = parts(value, 2);
        m_out.ttyAssignments.push_back({p[0], p[1], place});
    } else if (name == "TTYADD") {
        m_out.ttyAdded.push_back(parts(value, 2)[0]);
    } else if (name == "TTYHIDE") {
        m_out.ttyHidden.push_back(parts(value, 2)[0]);
    } else if (name == "TTYMAXIDLE") {
        const auto p = parts(value, 4);
        m_out.ttyMaxIdles.push_back({p[0], number(p[1]), number(p[2]), p[3], place});
    }
    return name != "TTYDEFAULT";
}

void Reader::readLog(std::string_view name, std::string_view value, const Place &place)
{
    if (name == "LOGIT")
        m_out.logRules.push_back(logRule(value, place));
    else if (name == "DEVLOGFILE")
        m_out.deviceLogFile = std::string(value);
    else if (name == "DEVLOGSIZE")
        m_out.deviceLogSize = std::string(value);
    else if (name == "DEVTIMEFORMAT") {
        m_out.deviceTimeFormat = std::string(value);
        m_out.hasDeviceTimeFormat = true;
    } else if (name == "DEVDATAFORMAT") {
        if (value.size() >= 2 && value.front() == '\'' && value.back() == '\'')
            value = value.substr(1, value.size() - 2);
        m_out.deviceDataFormat = std::string(value);
    } else if (name == "ADDRESS-BUFFER")
        m_out.addressBuffer = number(value);
    else if (name == "KEY")
        m_out.hasLicence = true;
}

} // namespace

CuxdSetup readSetup(const SetupText &setup)
{
    CuxdSetup out;
    Reader reader(setup, out);
    for (const Entry &entry : setup.entries()) {
        if (entry.kind == EntryKind::Parameter)
            reader.read(entry);
    }
    return out;
}

} // namespace cuxd

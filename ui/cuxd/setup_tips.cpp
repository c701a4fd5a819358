#include "ui/cuxd/setup_tips.h"

#include "core/bytes/hex.h"
#include "core/cuxd/masking.h"
#include "core/text/ttyinit_text.h"
#include "ui/stick/stick_card.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Tips {
    Q_DECLARE_TR_FUNCTIONS(ui::SetupTips)
};

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString hexByte(std::uint8_t byte)
{
    return latin(bytes::toHex({&byte, 1}));
}

enum class Value : std::uint8_t { DeviceMode, LinkMode, Other, PowerSaving, Rssi, TimeStamp, Led, Clock };

struct Parameter {
    std::uint8_t length;
    Value value;
    const char *name;
};

// In the order of the flag bits; the facts stand in core/hci/configuration.h.
constexpr std::array<Parameter, 8> firstGroup{{{1, Value::DeviceMode, ""}, {1, Value::LinkMode, ""},
                                               {1, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "C field of what is sent")},
                                               {2, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "the stick's own maker code")},
                                               {4, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "the stick's own number")},
                                               {1, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "the stick's own version")},
                                               {1, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "the stick's own device type")},
                                               {1, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "radio channel")}}};
constexpr std::array<Parameter, 8> secondGroup{{{1, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "sending power step")},
                                                {1, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "data rate (reserved)")},
                                                {1, Value::Other, QT_TRANSLATE_NOOP("ui::SetupTips", "time for listening after sending, in ms")},
                                                {1, Value::PowerSaving, ""}, {1, Value::Rssi, ""}, {1, Value::TimeStamp, ""}, {1, Value::Led, ""}, {1, Value::Clock, ""}}};

QString valueText(const Parameter &parameter, bytes::ByteSpan bytes)
{
    const std::uint8_t byte = bytes.empty() ? 0 : bytes[0];
    const auto onOff = [byte](const QString &what) { return byte != 0 ? Tips::tr("%1: on").arg(what) : Tips::tr("%1: off").arg(what); };
    switch (parameter.value) {
    case Value::DeviceMode: return byte == 0 ? Tips::tr("device mode: listens to meters") : Tips::tr("device mode: plays a meter");
    case Value::LinkMode: {
        const auto mode = bytes::linkModeFromNumber(byte);
        return mode ? Tips::tr("link mode %1").arg(linkModeText(*mode)) : Tips::tr("unknown link mode %1").arg(hexByte(byte));
    }
    case Value::PowerSaving: return onOff(Tips::tr("power saving"));
    case Value::Rssi: return onOff(Tips::tr("signal strength with every telegram"));
    case Value::TimeStamp: return onOff(Tips::tr("time stamp with every telegram"));
    case Value::Led: return onOff(Tips::tr("LEDs"));
    case Value::Clock: return onOff(Tips::tr("clock"));
    case Value::Other: break;
    }
    return Tips::tr("%1: %2").arg(Tips::tr(parameter.name), latin(bytes::toHex(bytes, ' ')));
}

// The group whose flags stand at `at`, or what is said of the byte at `index`; `at` ends behind the group.
std::optional<QString> groupText(bytes::ByteSpan payload, std::size_t index, std::size_t &at, const std::array<Parameter, 8> &group)
{
    if (at >= payload.size())
        return std::nullopt;
    const std::uint8_t flags = payload[at];
    if (index == at)
        return Tips::tr("flags: which values follow");
    ++at;
    for (std::size_t bit = 0; bit < group.size(); ++bit) {
        if ((flags >> bit & 1) == 0)
            continue;
        const std::size_t length = group[bit].length;
        if (index >= at && index < at + length)
            return valueText(group[bit], payload.subspan(at, std::min(length, payload.size() - at)));
        at += length;
    }
    return std::nullopt;
}

// How many hex digits stand before `at`.
std::size_t digitsBefore(const cuxd::SetupText &setup, cuxd::Span span, std::size_t at)
{
    const std::string_view text = setup.at({span.begin, at - span.begin});
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !cuxd::isBlank(c); }));
}

QString keyPartText(const cuxd::SetKey &set, std::size_t byte)
{
    if (byte == 0)
        return Tips::tr("slot %1 of the stick's 16 (00 to 0F)").arg(hexByte(set.slot));
    if (byte <= 8) {
        const auto maker = wmbus::manufacturerCode(set.meter.manufacturer);
        return Tips::tr("address as on air: maker %1, number %2, version %3, device type %4")
            .arg(latin(maker.data()), latin(wmbus::idText(set.meter.id)), hexByte(set.meter.version), hexByte(set.meter.type));
    }
    return Tips::tr("key %1 (AES, 128 bit)").arg(latin(cuxd::maskedKey(set.key)));
}

QString commandTip(const cuxd::SetupText &setup, const cuxd::PlacedCommand &placed, std::size_t at)
{
    if (!placed.command)
        return {};
    const QString whole = text::commandSentence(*placed.command);
    if (at < placed.payload.begin || at >= placed.payload.end())
        return whole;
    const std::size_t byte = digitsBefore(setup, placed.payload, at) / 2;
    QString part;
    if (const auto *const key = std::get_if<cuxd::SetKey>(&*placed.command)) {
        part = keyPartText(*key, byte);
    } else if (const auto *const config = std::get_if<hci::SetConfig>(&*placed.command)) {
        part = configurationByteText(config->payload(), byte);
    }
    return part.isEmpty() ? whole : part + QLatin1Char('\n') + whole;
}

bool contains(cuxd::Span span, std::size_t at)
{
    return at >= span.begin && at < span.end();
}

QString lineTip(const cuxd::SetupText &setup, const cuxd::TtyinitLine &line, std::size_t at)
{
    if (contains(line.ttyText, at))
        return Tips::tr("where the stick is on the CCU: a port, or the USB id of a socket (1-1.2)");
    for (const cuxd::PlacedCommand &placed : line.commands) {
        if (contains(placed.text, at))
            return commandTip(setup, placed, at);
    }
    if (setup.format()[at] == '+')
        return Tips::tr("+: CUxD probably keeps its own initialisation (T2) and sends this in addition");
    return {};
}

} // namespace

QString configurationByteText(bytes::ByteSpan payload, std::size_t index)
{
    if (index >= payload.size())
        return {};
    if (index == 0)
        return payload[0] == 0 ? Tips::tr("00: until the stick's next start") : Tips::tr("01: written to the stick's flash, for good");
    std::size_t at = 1;
    if (const auto first = groupText(payload, index, at, firstGroup))
        return *first;
    return groupText(payload, index, at, secondGroup).value_or(QString());
}

QString ttyParameterText(std::string_view name)
{
    if (name == "TTYINIT")
        return Tips::tr("what CUxD sends to the stick at every start: link mode and keys");
    if (name == "TTYPARAM")
        return Tips::tr("speed and format of the port");
    if (name == "TTYASSIGN")
        return Tips::tr("which device CUxD sees behind the port; WMOD is the iM871A stick");
    if (name == "TTYMAXIDLE")
        return Tips::tr("after so many minutes of silence CUxD connects anew, or sends a test command");
    if (name == "LOGIT")
        return Tips::tr("which data point goes into the device log, and under which name");
    if (name == "DEVLOGFILE")
        return Tips::tr("the device log: file that measured values are written to");
    if (name == "DEVTIMEFORMAT")
        return Tips::tr("how times are written in the device log");
    if (name == "DEVDATAFORMAT")
        return Tips::tr("how values are written in the device log");
    if (name == "KEY")
        return Tips::tr("the paid licence that CUxD needs for wireless M-Bus; secret");
    if (name == "ADDRESS-BUFFER")
        return Tips::tr("for how many minutes an address stays in the list of found addresses");
    return {};
}

QString tipAt(const cuxd::SetupText &setup, const cuxd::TtyinitReading &reading, std::size_t at)
{
    if (at >= setup.format().size())
        return {};
    QStringList tips;
    const cuxd::Place here = setup.place({at, 1});
    for (const cuxd::Finding &finding : reading.findings) {
        const cuxd::Place &place = finding.place;
        const std::uint32_t end = place.column + std::max(place.length, 1U);
        if (place.line == here.line && here.column >= place.column && here.column < end)
            tips += text::ttyinitSentence(finding);
    }
    for (const cuxd::Entry &entry : setup.entries()) {
        if (entry.kind == cuxd::EntryKind::Parameter && contains(entry.name, at))
            tips += ttyParameterText(setup.name(entry));
        else if (entry.kind == cuxd::EntryKind::Comment && contains(entry.text, at))
            tips += Tips::tr("a comment; \"Parameterabgleich\" in CUxD drops it");
    }
    for (const cuxd::TtyinitLine &line : reading.lines) {
        if (contains(setup.entries()[line.entry].text, at))
            tips += lineTip(setup, line, at);
    }
    tips.removeAll(QString());
    return tips.join(QLatin1Char('\n'));
}

} // namespace ui

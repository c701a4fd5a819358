#include "core/history/meter_device.h"

#include "core/cuxd/status_line.h"
#include "core/history/buckets.h"
#include "core/history/ccu_text.h"
#include "core/history/time_zone.h"

#include <algorithm>
#include <charconv>

namespace history {

using bytes::ScaledValue;
using store::TimeMs;

namespace {

constexpr std::string_view stateKey = "SUMS";
constexpr std::uint8_t sendNoReply = 0x44;       // C field SND-NR
constexpr std::uint8_t sendInstallation = 0x46;  // SND-IR: a button was pressed

struct Row {
    std::string_view name;
    int channel;
};
constexpr std::array<Row, dataPointCount> rows{{{"RSSI_PEER", 0}, {"UNREACH", 0}, {"INFO", 1}, {"COUNTER", 1}, {"METER", 1}, {"SUM_24H", 1},
                                                {"SUM_LAST_DAY", 1}, {"SUM", 1}, {"SUM_DATE", 1}, {"SUM_DATE_ISO", 1}}};

// INFO, "empfangener Zählertyp": the seed's screen says "Gas" where its status page says "wM-Bus-Gas". The same for the others [inferred].
std::string infoOf(const wmbus::Address &meter)
{
    constexpr std::string_view prefix = "wM-Bus-";
    const std::string_view word = cuxd::deviceWord(meter);
    return std::string(word.substr(0, prefix.size()) == prefix ? word.substr(prefix.size()) : word);
}

std::optional<TimeMs> numberFrom(std::string_view text)
{
    TimeMs value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || parsed.ec != std::errc() || parsed.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

store::Event eventOf(store::EventKind kind, TimeMs at)
{
    store::Event event;
    event.kind = kind;
    event.at = at;
    event.dataPoint = "METER";
    return event;
}

} // namespace

std::string_view name(DataPointId id)
{
    return rows[static_cast<std::size_t>(id)].name;
}

int channel(DataPointId id)
{
    return rows[static_cast<std::size_t>(id)].channel;
}

Heard heardFrom(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, const meter::Reading &reading)
{
    Heard heard;
    if (frame.heardAt)
        heard.at = std::chrono::floor<std::chrono::milliseconds>(*frame.heardAt).time_since_epoch().count();
    heard.meter = telegram.meter();
    heard.port = frame.port;
    heard.unasked = telegram.link.control == sendNoReply || telegram.link.control == sendInstallation;
    heard.rssiDbm = frame.rssiDbm;
    heard.accessNumber = telegram.accessNumber();
    const meter::NamedValue *counter = reading.find("METER");
    if (counter != nullptr && counter->number) {
        heard.counter = counter->number;
        heard.unit = wmbus::word(counter->unit);
        heard.stale = counter->stale;
    }
    return heard;
}

MeterDevice::MeterDevice(const QByteArray &zone, store::Parameters parameters, TimeMs added)
    : m_zone(zone), m_zoneTable(zoneTable(zone)), m_parameters(std::move(parameters)), m_added(added), m_sums(zone, {})
{
    if (const auto state = m_parameters.more.find(std::string(stateKey)); state != m_parameters.more.end())
        restore(state->second);
    m_sums.setRules(rules());
    for (std::size_t i = 0; i < dataPointCount; ++i)
        m_told[i] = dataPoint(static_cast<DataPointId>(i));
}

meter::CounterRules MeterDevice::rules() const
{
    return rulesFor(m_unit, m_parameters);
}

bool MeterDevice::isOurs(const Heard &telegram) const
{
    const std::string &code = m_parameters.code;
    if (code.empty())
        return false;
    if (!m_parameters.device.empty() && m_parameters.device != telegram.port && m_parameters.device != cuxd::deviceName(telegram.port))
        return false;
    // CUxD's CODE is a number; zeros in front may be left out.
    const std::size_t zeros = code.size() < 8 ? 8 - code.size() : 0;
    const auto pattern = wmbus::addressPatternFromText(std::string(zeros, '0') + code);
    return pattern && pattern->matches(telegram.meter);
}

MeterDevice::Outcome MeterDevice::heard(const Heard &telegram, bool taken)
{
    Outcome learned;
    if (m_learning && telegram.unasked && !taken && !isOurs(telegram)) {
        learned = setCode(wmbus::idText(telegram.meter.id));
        learned.learned = true;
        m_learning = false;
    }
    if (!isOurs(telegram))
        return learned;
    if (m_learning && telegram.unasked) { // pressed at the meter that it already is
        m_learning = false;
        learned.learned = true;
    }
    m_lastHeard = telegram.at;
    m_accessNumber = telegram.accessNumber;
    m_rssiDbm = telegram.rssiDbm;
    m_info = infoOf(telegram.meter);
    m_unreachable = false;
    count(telegram);
    Outcome outcome = this->outcome();
    outcome.learned = learned.learned;
    outcome.parametersChanged |= learned.parametersChanged;
    return outcome;
}

void MeterDevice::count(const Heard &telegram)
{
    if (!telegram.counter)
        return;
    if (m_unit.empty()) {
        m_unit = telegram.unit;
        m_sums.setRules(rules());
    }
    m_otherUnit = telegram.unit != m_unit;
    if (m_otherUnit) // nothing that could be added to what there is
        return;
    m_repeated.reset();
    if (telegram.stale)
        m_repeated = meter::CounterSample{instant(telegram.at), *telegram.counter, true, {}};
    (void)m_sums.reading(telegram.at, *telegram.counter, telegram.stale);
}

void MeterDevice::replay(const store::Reading &reading, std::string_view unit)
{
    if ((reading.flags & store::flag::rejected) != 0)
        return;
    Heard heard;
    heard.at = reading.at;
    heard.counter = reading.value;
    heard.unit = unit;
    heard.stale = (reading.flags & store::flag::stale) != 0;
    m_lastHeard = std::max(m_lastHeard.value_or(reading.at), reading.at);
    count(heard);
    (void)outcome();
}

MeterDevice::Outcome MeterDevice::tick(TimeMs now)
{
    m_unreachable = m_parameters.cyclicInfo && unreachable(m_lastHeard, m_added, now);
    (void)m_sums.tick(now);
    return outcome();
}

std::optional<SetMeterPreview> MeterDevice::previewSetMeter(ScaledValue shown) const
{
    const auto counter = m_sums.view().counter;
    if (!counter)
        return std::nullopt;
    const auto offset = bytes::minus(shown, *counter);
    const auto difference = offset ? bytes::minus(*offset, m_parameters.setMeter.value_or(ScaledValue{})) : std::nullopt;
    if (!difference)
        return std::nullopt;
    return SetMeterPreview{*difference, *offset, m_parameters.maxMeter && bytes::compareNumbers(shown, *m_parameters.maxMeter) > 0};
}

MeterDevice::Outcome MeterDevice::setMeter(ScaledValue shown, TimeMs now)
{
    const auto preview = previewSetMeter(shown);
    return preview ? setOffset(preview->offset, now) : Outcome{};
}

MeterDevice::Outcome MeterDevice::setOffset(std::optional<ScaledValue> offset, TimeMs now)
{
    store::Event event = eventOf(store::EventKind::SetMeter, now);
    event.before = std::exchange(m_parameters.setMeter, offset);
    event.after = offset;
    Outcome outcome = this->outcome();
    outcome.parametersChanged = true;
    outcome.events.push_back(std::move(event));
    return outcome;
}

MeterDevice::Outcome MeterDevice::setMaximum(std::optional<ScaledValue> maximum)
{
    m_parameters.maxMeter = maximum;
    m_sums.setRules(rules());
    Outcome outcome = this->outcome();
    outcome.parametersChanged = true;
    return outcome;
}

MeterDevice::Outcome MeterDevice::setCyclicInfo(bool on, TimeMs now)
{
    m_parameters.cyclicInfo = on;
    Outcome outcome = tick(now);
    outcome.parametersChanged = true;
    return outcome;
}

MeterDevice::Outcome MeterDevice::setCode(std::string code)
{
    if (code == m_parameters.code)
        return {};
    m_parameters.code = std::move(code);
    m_parameters.setMeter.reset();
    beginAnew();
    Outcome outcome = this->outcome();
    outcome.parametersChanged = true;
    return outcome;
}

void MeterDevice::beginAnew()
{
    m_unit.clear();
    m_info.clear();
    m_lastHeard.reset();
    m_accessNumber.reset();
    m_rssiDbm.reset();
    m_repeated.reset();
    m_otherUnit = false;
    m_sums = SumRules(m_zone, rules());
}

MeterDevice::Outcome MeterDevice::reset(TimeMs now)
{
    if (m_otherUnit) {
        m_unit.clear();
        m_otherUnit = false;
        m_repeated.reset();
        m_sums = SumRules(m_zone, rules());
    }
    m_sums.reset(now);
    Outcome outcome = this->outcome();
    outcome.parametersChanged = true;
    outcome.events.push_back(eventOf(store::EventKind::Reset, now));
    return outcome;
}

MeterDevice::Outcome MeterDevice::sumReset(TimeMs now)
{
    store::Event event = eventOf(store::EventKind::SumReset, now);
    if (m_sums.view().sum)
        event.before = m_sums.view().sum->value; // what SUM was
    m_sums.sumReset(now);
    Outcome outcome = this->outcome();
    outcome.parametersChanged = true;
    outcome.events.push_back(std::move(event));
    return outcome;
}

MeterDevice::Outcome MeterDevice::exchange(const meter::CounterExchange &exchange)
{
    m_sums.exchange(exchange);
    store::Event event = eventOf(store::EventKind::MeterExchange, milliseconds(exchange.at));
    event.before = exchange.oldEnd;
    event.after = exchange.newStart;
    Outcome outcome = this->outcome();
    outcome.parametersChanged = true;
    outcome.events.push_back(std::move(event));
    return outcome;
}

DataPoint MeterDevice::meterPoint() const
{
    DataPoint point;
    point.id = DataPointId::Meter;
    const ScaledValue offset = m_parameters.setMeter.value_or(ScaledValue{});
    const SumView &view = m_sums.view();
    if (view.counter) {
        point.number = bytes::plus(*view.counter, offset);
        point.at = view.counterAt;
    }
    const auto contender = m_sums.contender();
    const auto &instead = contender ? contender : m_repeated;
    if (contender || (m_repeated && !view.counter)) {
        point.number = bytes::plus(instead->value, offset);
        point.at = milliseconds(instead->at);
    }
    point.stale = m_repeated.has_value();
    if (point.number)
        point.unit = m_unit;
    return point;
}

DataPoint MeterDevice::sumPoint(DataPointId id, const std::optional<Sum> &sum) const
{
    DataPoint point;
    point.id = id;
    if (sum) {
        point.number = sum->value;
        point.unit = m_unit;
        point.at = sum->to;
        point.complete = sum->complete;
    }
    return point;
}

DataPoint MeterDevice::dataPoint(DataPointId id) const
{
    DataPoint point;
    point.id = id;
    const SumView &view = m_sums.view();
    switch (id) {
    case DataPointId::RssiPeer:
        if (m_rssiDbm) {
            point.number = ScaledValue{*m_rssiDbm, 0};
            point.unit = "dBm";
            point.at = m_lastHeard;
        }
        break;
    case DataPointId::Unreach:
        point.flag = m_unreachable;
        break;
    case DataPointId::Info:
        point.text = m_info;
        break;
    case DataPointId::Counter:
        if (m_accessNumber) {
            point.number = ScaledValue{*m_accessNumber, 0};
            point.at = m_lastHeard;
        }
        break;
    case DataPointId::Meter: return meterPoint();
    case DataPointId::Sum24h: return sumPoint(id, view.sum24h);
    case DataPointId::SumLastDay: return sumPoint(id, view.sumLastDay);
    case DataPointId::Sum: return sumPoint(id, view.sum);
    case DataPointId::SumDate:
    case DataPointId::SumDateIso:
        if (view.sumDate) {
            point.at = view.sumDate;
            point.text = id == DataPointId::SumDate ? ccuDate(*view.sumDate, m_zoneTable) : ccuIsoDate(*view.sumDate, m_zoneTable);
        }
        break;
    }
    return point;
}

std::vector<DataPoint> MeterDevice::dataPoints() const
{
    std::vector<DataPoint> points;
    for (std::size_t i = 0; i < dataPointCount; ++i)
        points.push_back(dataPoint(static_cast<DataPointId>(i)));
    return points;
}

MeterDevice::Outcome MeterDevice::outcome()
{
    Outcome outcome;
    for (std::size_t i = 0; i < dataPointCount; ++i) {
        DataPoint point = dataPoint(static_cast<DataPointId>(i));
        if (point != m_told[i])
            outcome.changed.push_back(point.id);
        m_told[i] = std::move(point);
    }
    outcome.doubts = m_sums.takeDoubts();
    return outcome;
}

store::Parameters MeterDevice::parameters() const
{
    store::Parameters parameters = m_parameters;
    parameters.more[std::string(stateKey)] = stateText();
    return parameters;
}

// UNIT HEARD ACCESSNUMBER RSSI INFO, then the sums; "-" for what there is not.
std::string MeterDevice::stateText() const
{
    const auto orDash = [](const auto &value) { return value ? std::to_string(*value) : std::string("-"); };
    return (m_unit.empty() ? "-" : m_unit) + ' ' + orDash(m_lastHeard) + ' ' + orDash(m_accessNumber) + ' ' + orDash(m_rssiDbm) + ' '
        + (m_info.empty() ? "-" : m_info) + ' ' + toText(m_sums.state());
}

void MeterDevice::restore(std::string_view text)
{
    std::array<std::string_view, 5> words;
    for (std::string_view &word : words) {
        const std::size_t end = text.find(' ');
        if (end == std::string_view::npos)
            return;
        word = text.substr(0, end);
        text.remove_prefix(end + 1);
    }
    const auto sums = sumStateFromText(text);
    if (!sums)
        return;
    m_unit = words[0] == "-" ? std::string_view() : words[0];
    m_lastHeard = numberFrom(words[1]);
    if (const auto number = numberFrom(words[2]); number && *number >= 0 && *number <= 255)
        m_accessNumber = static_cast<std::uint8_t>(*number);
    if (const auto level = numberFrom(words[3]); level && *level >= -200 && *level <= 50)
        m_rssiDbm = static_cast<int>(*level);
    m_info = words[4] == "-" ? std::string_view() : words[4];
    m_sums = SumRules(m_zone, rules(), *sums);
}

} // namespace history

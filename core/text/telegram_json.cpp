#include "core/text/telegram_json.h"

#include "core/bytes/iso_time.h"
#include "core/text/json.h"
#include "core/text/explain_text.h"
#include "core/text/words.h"
#include "core/wmbus/explain.h"
#include "core/wmbus/names.h"

#include <algorithm>

namespace text {

namespace {

using json::putString;
using json::putWord;
using json::putWordOrNull;

void putAddress(TextBuffer &out, const wmbus::Address &address)
{
    out.put(R"("id":")");
    for (int shift = 24; shift >= 0; shift -= 8)
        out.putHex(static_cast<std::uint8_t>(address.id >> shift));
    out.put(R"(","manufacturer":")");
    const auto code = wmbus::manufacturerCode(address.manufacturer);
    if (code[0] == '\\' || code[1] == '\\' || code[2] == '\\') {
        out.cut(out.size() - 1);
        putString(out, code.data());
    } else {
        out.put(std::string_view(code.data(), 3));
        out.put('"');
    }
    out.put(R"(,"version":)");
    out.putNumber(address.version);
    out.put(R"(,"type":)");
    out.putNumber(address.type);
}

void putReception(TextBuffer &out, const LineContext &line, const wmbus::RadioFrame &frame)
{
    out.put(R"(,"link_mode":)");
    putWordOrNull(out, frame.linkMode ? bytes::linkModeName(*frame.linkMode) : std::string_view());
    out.put(R"(,"rssi_dbm":)");
    if (frame.rssiDbm)
        out.putNumber(*frame.rssiDbm);
    else
        out.put("null");
    out.put(R"(,"time":)");
    if (frame.heardAt) {
        out.put('"');
        putIsoTime(out, *frame.heardAt);
        out.put('"');
    } else {
        out.put("null");
    }
    if (line.live) {
        out.put(R"(,"port":)");
        putString(out, frame.port);
    }
}

// The transport layer's CI field, or the first one where reading did not get that far.
void putCi(TextBuffer &out, const wmbus::Telegram &telegram)
{
    if (telegram.transport)
        json::putHex(out, telegram.transport->ci);
    else if (telegram.link.range.end() < telegram.data.size())
        json::putHex(out, telegram.data[telegram.link.range.end()]);
    else
        out.put("null");
}

void putSecurity(TextBuffer &out, const wmbus::Security &security)
{
    out.put(R"(,"security":{"mode":)");
    if (security.mode)
        out.putNumber(*security.mode);
    else
        out.put("null");
    out.put(R"(,"verdict":)");
    putWord(out, word(security.verdict));
    out.put(R"(,"by":)");
    putWordOrNull(out, word(security.by));
    out.put('}');
}

// `value` is a number or null; what has no number stands in `text`.
void putValue(TextBuffer &out, const wmbus::Telegram &telegram, const wmbus::DataRecord &record)
{
    using wmbus::ValueKind;
    out.put(R"(,"value":)");
    if (record.kind == ValueKind::Number)
        out.putDecimal(record.number);
    else
        out.put("null");
    out.put(R"(,"text":)");
    switch (record.kind) {
    case ValueKind::Text:
        putString(out, record.text);
        break;
    case ValueKind::Time:
        putWord(out, wmbus::isoText(record.time));
        break;
    case ValueKind::Raw:
        json::putHex(out, telegram.dataOf(record));
        break;
    case ValueKind::None:
    case ValueKind::Number:
        out.put("null");
        break;
    }
}

void putRecordNote(TextBuffer &out, const wmbus::DataRecord &record)
{
    out.put(R"(,"note":)");
    const std::string_view note = word(record.note);
    if (note.empty()) {
        out.put("null");
        return;
    }
    out.put('"');
    out.put(note);
    if (record.note == wmbus::RecordNote::RecordError)
        out.putHex(record.errorCode);
    out.put('"');
}

void putRecord(TextBuffer &out, const wmbus::Telegram &telegram, const wmbus::DataRecord &record)
{
    out.put(R"({"offset":)");
    out.putNumber(record.range.offset);
    out.put(R"(,"length":)");
    out.putNumber(record.range.length);
    out.put(R"(,"dif":)");
    json::putHex(out, telegram.dib(record));
    out.put(R"(,"vif":)");
    json::putHex(out, telegram.vib(record));
    out.put(R"(,"function":)");
    putWord(out, word(record.function));
    out.put(R"(,"storage":)");
    out.putNumber(record.storage);
    out.put(R"(,"tariff":)");
    out.putNumber(record.tariff);
    out.put(R"(,"subunit":)");
    out.putNumber(record.subunit);
    out.put(R"(,"quantity":)");
    putWord(out, wmbus::word(record.quantity));
    out.put(R"(,"unit":)");
    if (record.perUnit == wmbus::Unit::None && record.timesUnit == wmbus::Unit::None) {
        putWordOrNull(out, wmbus::word(record.unit));
    } else {
        std::string unit;
        wmbus::appendUnit(unit, record);
        putWordOrNull(out, unit);
    }
    putValue(out, telegram, record);
    putRecordNote(out, record);
    out.put('}');
}

// The full name leaves out what most meters do not need told, so two different values may share one.
bool sameName(const meter::NamedValue &left, const meter::NamedValue &right)
{
    return left.name == right.name && meter::fullName(left) == meter::fullName(right);
}

// A key must not come twice in a JSON object: the second "volume" of the same kind is "volume_2".
void putUniqueName(TextBuffer &out, const meter::Reading &reading, std::size_t index)
{
    const meter::NamedValue &value = reading.values[index];
    std::size_t same = 1;
    for (std::size_t i = 0; i < index; ++i)
        same += sameName(reading.values[i], value) ? 1 : 0;
    out.put('"');
    if (value.qualifier.empty() && value.storage == 0 && value.tariff == 0 && value.subunit == 0 && value.function == wmbus::Function::Instantaneous)
        out.put(value.name);
    else
        out.put(meter::fullName(value));
    if (same > 1) {
        out.put('_');
        out.putNumber(same);
    }
    out.put('"');
}

void putReading(TextBuffer &out, const meter::Reading &reading)
{
    out.put(R"(,"meter":{"driver":)");
    putWord(out, reading.driver);
    out.put(R"(,"values":{)");
    for (std::size_t i = 0; i < reading.values.size(); ++i) {
        const meter::NamedValue &value = reading.values[i];
        if (i > 0)
            out.put(',');
        putUniqueName(out, reading, i);
        out.put(':');
        if (value.number)
            out.putDecimal(*value.number);
        else if (!value.text.empty())
            putString(out, value.text);
        else
            out.put("null");
    }
    out.put("}}");
}

void putStopped(TextBuffer &out, const wmbus::Telegram &telegram, Sentences &sentences)
{
    const std::optional<wmbus::DecodeError> &stopped = telegram.stopped;
    out.put(R"(,"stopped":)");
    if (!stopped) {
        out.put("null");
        return;
    }
    out.put(R"({"layer":)");
    putWord(out, word(stopped->layer));
    out.put(R"(,"fault":)");
    putWord(out, word(stopped->fault));
    out.put(R"(,"offset":)");
    out.putNumber(stopped->offset);
    out.put(R"(,"text":)");
    out.put(sentences.of(*stopped, telegram.security.hint));
    out.put('}');
}

void putNotes(TextBuffer &out, const std::vector<wmbus::Note> &notes, Sentences &sentences)
{
    out.put(R"(,"notes":[)");
    bool first = true;
    for (const wmbus::Note &note : notes) {
        out.put(first ? std::string_view(R"({"note":)") : std::string_view(R"(,{"note":)"));
        first = false;
        putWord(out, word(note.kind));
        out.put(R"(,"offset":)");
        out.putNumber(note.range.offset);
        out.put(R"(,"length":)");
        out.putNumber(note.range.length);
        out.put(R"(,"value":)");
        out.putNumber(note.value);
        out.put(R"(,"text":)");
        out.put(sentences.of(note));
        out.put('}');
    }
    out.put(']');
}

void putExplanation(TextBuffer &out, const wmbus::Telegram &telegram)
{
    out.put(R"(,"explain":[)");
    bool first = true;
    for (const wmbus::Explanation &part : wmbus::explain(telegram)) {
        const ExplainedField field = explained(telegram, part);
        out.put(first ? std::string_view(R"({"offset":)") : std::string_view(R"(,{"offset":)"));
        first = false;
        out.putNumber(part.range.offset);
        out.put(R"(,"length":)");
        out.putNumber(part.range.length);
        out.put(R"(,"layer":)");
        putWord(out, word(part.layer));
        out.put(R"(,"name":)");
        putString(out, field.name.toStdString());
        out.put(R"(,"meaning":)");
        const QString meaning = field.meaning.isEmpty() ? field.value : field.meaning;
        putString(out, meaning.toStdString());
        out.put('}');
    }
    out.put(']');
}

} // namespace

void putTelegramJson(TextBuffer &out, const LineContext &line, const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram,
                        const meter::Reading &reading, Sentences &sentences)
{
    out.put(R"({"line":)");
    out.putNumber(line.number);
    out.put(',');
    putAddress(out, telegram.meter());
    out.put(R"(,"medium":)");
    putWord(out, wmbus::mediumWord(telegram.meter()));
    out.put(R"(,"soft_address":)");
    out.put(telegram.meter().softAddress() ? std::string_view("true") : std::string_view("false"));
    if (telegram.sentByOther()) {
        out.put(R"(,"sender":{)");
        putAddress(out, telegram.link.sender);
        out.put('}');
    }
    out.put(R"(,"c":)");
    json::putHex(out, telegram.link.control);
    out.put(R"(,"ci":)");
    putCi(out, telegram);
    putReception(out, line, frame);
    out.put(R"(,"access_number":)");
    if (const auto access = telegram.accessNumber())
        out.putNumber(*access);
    else
        out.put("null");
    out.put(R"(,"status":)");
    if (telegram.transport && telegram.transport->header != wmbus::HeaderKind::None)
        out.putNumber(telegram.transport->status);
    else
        out.put("null");
    putSecurity(out, telegram.security);
    out.put(R"(,"records":[)");
    for (std::size_t i = 0; i < telegram.records.size(); ++i) {
        if (i > 0)
            out.put(',');
        putRecord(out, telegram, telegram.records[i]);
    }
    out.put(']');
    putReading(out, reading);
    putStopped(out, telegram, sentences);
    putNotes(out, telegram.notes, sentences);
    out.put(R"(,"telegram":)");
    json::putHex(out, telegram.data);
    if (line.explain)
        putExplanation(out, telegram);
    out.put("}\n");
}

void putErrorJson(TextBuffer &out, std::uint64_t number, const wmbus::DecodeError &error, const wmbus::RadioFrame *frame,
                     Sentences &sentences)
{
    out.put(R"({"line":)");
    out.putNumber(number);
    if (frame) {
        LineContext line;
        line.live = true;
        putReception(out, line, *frame);
    }
    out.put(R"(,"error":{"fault":)");
    putWord(out, word(error.fault));
    out.put(R"(,"offset":)");
    out.putNumber(error.offset);
    out.put(R"(,"text":)");
    out.put(sentences.of(error));
    out.put('}');
    if (frame) {
        out.put(R"(,"telegram":)");
        json::putHex(out, frame->data);
    }
    out.put("}\n");
}

void putIsoTime(TextBuffer &out, std::chrono::system_clock::time_point time)
{
    out.put(bytes::IsoTime(time).text());
}

} // namespace text

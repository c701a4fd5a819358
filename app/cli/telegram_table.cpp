#include "app/cli/telegram_table.h"

#include "app/cli/cli_text.h"
#include "core/bytes/hex.h"
#include "core/text/decode_error_text.h"
#include "core/text/explain_text.h"
#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "core/text/security_text.h"
#include "core/text/telegram_json.h"
#include "core/text/words.h"
#include "core/wmbus/names.h"

#include <QStringList>

namespace cli {

namespace {

constexpr int lineWidth = 6;
constexpr int idWidth = 10;
constexpr int makerWidth = 5;
constexpr int versionWidth = 4;
constexpr int mediumWidth = 16;
constexpr int securityWidth = 20;

void appendText(std::string &out, const QString &text)
{
    out += text.toStdString();
}

void appendColumns(std::string &out, const QStringList &cells)
{
    constexpr int widths[] = {lineWidth, idWidth, makerWidth, versionWidth, mediumWidth, securityWidth, 0};
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i)
        row += column(cells[i], widths[i]);
    while (row.endsWith(QLatin1Char(' ')))
        row.chop(1);
    appendText(out, row);
    out += '\n';
}

void appendCsvCell(std::string &out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
    } else {
        out += '"';
        for (const char c : text) {
            if (c == '"')
                out += '"';
            out += c;
        }
        out += '"';
    }
    out += ',';
}

// "METER=8061.70 COUNTER=101"
std::string namedValues(const meter::Reading &reading)
{
    std::string text;
    for (const meter::NamedValue &value : reading.values) {
        if (!value.number && value.text.empty())
            continue;
        if (!text.empty())
            text += ' ';
        meter::appendName(text, value);
        text += '=';
        if (value.number)
            bytes::appendDecimal(text, *value.number);
        else
            text += value.text;
    }
    return text;
}

} // namespace

QString column(const QString &text, int width)
{
    if (width <= 0)
        return text;
    if (text.size() < width)
        return text.leftJustified(width);
    return text.left(width - 2) + QStringLiteral("… ");
}

QString valuesText(const meter::Reading &reading, std::size_t most)
{
    QStringList parts;
    for (const meter::NamedValue &value : reading.values) {
        if (static_cast<std::size_t>(parts.size()) == most)
            break;
        if (value.name == "COUNTER")
            continue;
        QString text = value.number ? text::numberText(*value.number) : QString::fromStdString(value.text);
        if (text.isEmpty())
            continue;
        if (value.number && value.unit != wmbus::Unit::None)
            text += QLatin1Char(' ') + text::unitText(value.unit);
        parts << text;
    }
    return parts.join(QStringLiteral("  "));
}

void appendTableHead(std::string &out)
{
    appendColumns(out, {Cli::tr("Line"), Cli::tr("Number"), Cli::tr("Mk."), Cli::tr("V."), Cli::tr("Medium"), Cli::tr("Security"),
                        Cli::tr("Values")});
}

void appendTableRow(std::string &out, std::uint64_t line, const wmbus::Telegram &telegram, const meter::Reading &reading)
{
    const wmbus::Address &meter = telegram.meter();
    QString last = valuesText(reading, 4);
    if (telegram.stopped) {
        if (!last.isEmpty())
            last += QStringLiteral("  ");
        last += text::sentence(*telegram.stopped, telegram.security.hint);
    }
    appendColumns(out, {QString::number(line), QString::fromStdString(wmbus::idText(meter.id)),
                        QString::fromLatin1(wmbus::manufacturerCode(meter.manufacturer).data()), QString::number(meter.version),
                        text::mediumName(meter), text::verdictText(telegram.security), last});
}

void appendTableError(std::string &out, std::uint64_t line, const wmbus::DecodeError &error)
{
    appendText(out, column(QString::number(line), lineWidth) + text::sentence(error));
    out += '\n';
}

void appendTableExplanation(std::string &out, const wmbus::Telegram &telegram)
{
    constexpr std::size_t mostBytes = 12;
    for (const wmbus::Explanation &part : wmbus::explain(telegram)) {
        const text::ExplainedField field = text::explained(telegram, part);
        const auto data = bytes::slice(telegram.data, part.range);
        QString hex = QString::fromStdString(bytes::toHex(data.first(std::min(data.size(), mostBytes)), ' '));
        if (data.size() > mostBytes)
            hex += QStringLiteral(" …");
        QString row = QStringLiteral("      ") + column(QString::number(part.range.offset), 5) + column(hex, 40) + column(field.name, 36)
            + (field.meaning.isEmpty() ? field.value : field.meaning);
        appendText(out, row);
        out += '\n';
    }
}

void appendCsvHead(std::string &out)
{
    out += "line,time,id,manufacturer,version,type,medium,link_mode,rssi_dbm,access_number,status,security_mode,verdict,by,driver,values,"
           "stopped,error,telegram\n";
}

void appendCsvRow(std::string &out, std::uint64_t line, const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram,
                  const meter::Reading &reading)
{
    const wmbus::Address &meter = telegram.meter();
    const auto number = [](auto value) { return value ? std::to_string(*value) : std::string(); };
    text::TextBuffer time(64);
    if (frame.heardAt)
        text::putIsoTime(time, *frame.heardAt);
    const bool hasHeader = telegram.transport && telegram.transport->header != wmbus::HeaderKind::None;
    appendCsvCell(out, std::to_string(line));
    appendCsvCell(out, time.view());
    appendCsvCell(out, wmbus::idText(meter.id));
    appendCsvCell(out, wmbus::manufacturerCode(meter.manufacturer).data());
    appendCsvCell(out, std::to_string(meter.version));
    appendCsvCell(out, std::to_string(meter.type));
    appendCsvCell(out, wmbus::mediumWord(meter));
    appendCsvCell(out, frame.linkMode ? bytes::linkModeName(*frame.linkMode) : std::string_view());
    appendCsvCell(out, number(frame.rssiDbm));
    appendCsvCell(out, number(telegram.accessNumber()));
    appendCsvCell(out, hasHeader ? std::to_string(telegram.transport->status) : std::string());
    appendCsvCell(out, number(telegram.security.mode));
    appendCsvCell(out, text::word(telegram.security.verdict));
    appendCsvCell(out, text::word(telegram.security.by));
    appendCsvCell(out, reading.driver);
    appendCsvCell(out, namedValues(reading));
    appendCsvCell(out, telegram.stopped ? text::word(telegram.stopped->fault) : std::string_view());
    out += ','; // error
    bytes::appendHex(out, telegram.data);
    out += '\n';
}

void appendCsvError(std::string &out, std::uint64_t line, const wmbus::DecodeError &error)
{
    constexpr int emptyCells = 16; // time to stopped
    appendCsvCell(out, std::to_string(line));
    out.append(emptyCells, ',');
    appendCsvCell(out, text::word(error.fault));
    out += '\n';
}

} // namespace cli

#include "ui/addresses/address_texts.h"

#include "core/cuxd/status_line.h"
#include "core/text/decode_error_text.h"
#include "core/text/medium_text.h"
#include "core/text/security_text.h"
#include "core/text/time_text.h"
#include "core/wmbus/names.h"
#include "ui/format.h"
#include "ui/survey/signal_texts.h"

#include <QStringList>

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Addresses)
};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString valueCell(const AddressRow &row)
{
    const std::optional<meter::NamedValue> value = row.mainValue();
    return value ? joined(valueText(*value)) : QString();
}

// Where the reading was set, also what the meter sends.
QString valueToolTip(const AddressRow &row)
{
    const meter::NamedValue *const sent = ui::mainValue(row.mainReading());
    if (!row.offset || !sent || sent->name != "METER" || !sent->number)
        return valueCell(row);
    return Words::tr("%1\nThe meter sends %2; its reading was set.").arg(valueCell(row), joined(valueText(*sent)));
}

// Without the parentheses that CUxD puts around it.
QString cuxdRemark(const AddressRow &row)
{
    const QString remark = QString::fromStdString(cuxd::remark(row.address, row.rssiDbm, row.telegram().security.verdict));
    return remark.startsWith(QLatin1Char('(')) && remark.endsWith(QLatin1Char(')')) ? remark.mid(1, remark.size() - 2) : remark;
}

// "ttyUSB0", and with several "ttyUSB0 −74 · ttyUSB1 −81".
QString sticksText(const AddressRow &row)
{
    if (row.levels.size() < 2)
        return shortPort(row.latest->frame.port);
    QStringList parts;
    for (const StickLevel &level : row.levels)
        parts += level.dbm ? shortPort(level.port) + QLatin1Char(' ') + levelText(*level.dbm) : shortPort(level.port);
    return parts.join(QStringLiteral(" · "));
}

QString levelToolTip(const AddressRow &row)
{
    if (!row.rssiDbm)
        return {};
    QString tip = Words::tr("Last telegram: %1 dBm (± 3 dB)\nReception: %2").arg(levelText(*row.rssiDbm), receptionText(row));
    if (row.levels.size() > 1)
        tip += QLatin1Char('\n') + sticksText(row);
    return tip;
}

QString securityToolTip(const AddressRow &row)
{
    const wmbus::Telegram &telegram = row.telegram();
    QString tip = text::verdictSentence(telegram.security);
    if (telegram.stopped)
        tip += QLatin1Char('\n') + text::sentence(*telegram.stopped);
    return tip;
}

} // namespace

QString columnTitle(AddressColumn column)
{
    switch (column) {
    case AddressColumn::LastHeard: return Words::tr("Last heard");
    case AddressColumn::Status: return Words::tr("Status");
    case AddressColumn::Code: return QStringLiteral("CODE");
    case AddressColumn::Device: return Words::tr("Device");
    case AddressColumn::Medium: return Words::tr("Medium");
    case AddressColumn::Manufacturer: return Words::tr("Maker");
    case AddressColumn::Value: return Words::tr("Last value");
    case AddressColumn::Rssi: return QStringLiteral("RSSI");
    case AddressColumn::Interval: return Words::tr("Interval");
    case AddressColumn::Count: return Words::tr("Count");
    case AddressColumn::Security: return Words::tr("Security");
    case AddressColumn::Cuxd: return QStringLiteral("CUxD");
    case AddressColumn::Stick: return Words::tr("Stick");
    case AddressColumn::Name: return Words::tr("Name");
    case AddressColumn::Loss: return Words::tr("Loss");
    }
    return {};
}

QString columnHint(AddressColumn column)
{
    switch (column) {
    case AddressColumn::LastHeard: return Words::tr("How long ago the last telegram came, or its time of day");
    case AddressColumn::Status: return Words::tr("[X] you have added or named this meter or given its key, [?] unknown");
    case AddressColumn::Code: return Words::tr("The meter's number: CUxD's CODE");
    case AddressColumn::Device: return Words::tr("What CUxD's status page calls this kind of device");
    case AddressColumn::Medium: return Words::tr("What the meter measures");
    case AddressColumn::Manufacturer: return Words::tr("The maker's three letters");
    case AddressColumn::Value: return Words::tr("The main value of the last telegram that could be read; METER as it was set");
    case AddressColumn::Rssi: return Words::tr("Level of the last telegram in dBm (± 3 dB), as bars too, and the last 24 levels. How well the meter is received is judged by all of them: ▲ ◆ ▼ in Loss");
    case AddressColumn::Interval: return Words::tr("Time between two transmissions; before that is known, median of the time between two telegrams heard");
    case AddressColumn::Count: return Words::tr("Telegrams heard");
    case AddressColumn::Security: return Words::tr("Whether the telegram is encrypted, and whether a key fits");
    case AddressColumn::Cuxd: return Words::tr("What CUxD's status page writes behind the CODE");
    case AddressColumn::Stick: return Words::tr("The port of the stick that heard the last telegram");
    case AddressColumn::Name: return Words::tr("The name you gave the meter, or that of your key file");
    case AddressColumn::Loss: return Words::tr("How many of the transmissions do not arrive. ▲ good, ◆ weak, ▼ bad, ○ silent: judged by the loss first, then by the median of all levels, not by the last one");
    }
    return {};
}

bool isNumberColumn(AddressColumn column)
{
    switch (column) {
    case AddressColumn::LastHeard:
    case AddressColumn::Value:
    case AddressColumn::Interval:
    case AddressColumn::Loss:
    case AddressColumn::Count: return true;
    default: return false;
    }
}

QString cellText(const AddressRow &row, AddressColumn column, TimePoint now)
{
    switch (column) {
    case AddressColumn::LastHeard: return text::ageText(row.lastHeard, now);
    case AddressColumn::Status: return statusMark(row);
    case AddressColumn::Code: return QString::fromStdString(wmbus::idText(row.address.id));
    case AddressColumn::Device: return fromView(cuxd::deviceWord(row.address));
    case AddressColumn::Medium: return row.medium.empty() ? text::mediumName(row.address) : text::mediumName(std::string_view(row.medium));
    case AddressColumn::Manufacturer: return manufacturerText(row.address);
    case AddressColumn::Value: return valueCell(row);
    case AddressColumn::Rssi: return row.rssiDbm ? levelText(*row.rssiDbm) : QString();
    case AddressColumn::Interval: return row.interval() ? durationText(*row.interval()) : QString();
    case AddressColumn::Count: return countText(row.count);
    case AddressColumn::Security: return text::verdictText(row.telegram().security);
    case AddressColumn::Cuxd: return cuxdRemark(row);
    case AddressColumn::Stick: return sticksText(row);
    case AddressColumn::Name: return row.name;
    case AddressColumn::Loss: return row.signal ? lossText(*row.signal) : QString();
    }
    return {};
}

QString cellToolTip(const AddressRow &row, AddressColumn column, TimePoint now)
{
    switch (column) {
    case AddressColumn::LastHeard: return Words::tr("Last: %1\nFirst: %2").arg(dateTimeText(row.lastHeard), dateTimeText(row.firstHeard));
    case AddressColumn::Status: return row.known ? Words::tr("Known: added or named by you, or its key is there") : Words::tr("Unknown: not added, no name and no key given");
    case AddressColumn::Code: return QString::fromStdString(wmbus::dottedText(row.address));
    case AddressColumn::Manufacturer: return text::manufacturerName(row.address);
    case AddressColumn::Rssi: return levelToolTip(row);
    case AddressColumn::Loss: return row.signal ? signalSentences(*row.signal, now).join(QLatin1Char('\n')) : QString();
    case AddressColumn::Security: return securityToolTip(row);
    case AddressColumn::Value: return valueToolTip(row);
    default: return cellText(row, column, now);
    }
}

QString cellAccessibleText(const AddressRow &row, AddressColumn column, TimePoint now)
{
    if (column == AddressColumn::Rssi && row.rssiDbm)
        return Words::tr("Level %1 dBm, %2, meter %3").arg(levelText(*row.rssiDbm), receptionWord(quality::verdictOn(row.signal.get(), row.rssiDbm)), titleOf(row));
    return columnTitle(column) + QLatin1Char(' ') + cellText(row, column, now);
}

QVariant sortValue(const AddressRow &row, AddressColumn column)
{
    switch (column) {
    case AddressColumn::LastHeard: return QVariant::fromValue<qlonglong>(row.lastHeard.time_since_epoch().count());
    case AddressColumn::Status: return row.known ? 0 : 1;
    case AddressColumn::Code: return row.address.id;
    case AddressColumn::Rssi: return row.rssiDbm.value_or(-1000);
    case AddressColumn::Count: return QVariant::fromValue<qulonglong>(row.count);
    case AddressColumn::Interval: return row.interval().value_or(1e9);
    case AddressColumn::Loss: return row.signal ? row.signal->loss.share().value_or(-1) : -2.0;
    case AddressColumn::Security: return static_cast<int>(row.telegram().security.verdict);
    case AddressColumn::Value: {
        const std::optional<meter::NamedValue> value = row.mainValue();
        return value && value->number ? bytes::toDouble(*value->number) : -1e300;
    }
    default: return cellText(row, column, row.lastHeard);
    }
}

QString receptionText(const AddressRow &row)
{
    if (row.signal && row.signal->reception != quality::Reception::Unknown)
        return verdictText(*row.signal);
    const QString word = receptionWord(quality::verdictOn(nullptr, row.rssiDbm));
    return row.rssiDbm ? Words::tr("%1, %2 dBm in one telegram").arg(word, levelText(*row.rssiDbm)) : word;
}

QString statusMark(const AddressRow &row)
{
    return row.known ? QStringLiteral("[X]") : QStringLiteral("[?]");
}

QString shortPort(const std::string &port)
{
    const QString text = QString::fromStdString(port);
    return text.startsWith(QLatin1String("/dev/")) ? text.mid(5) : text;
}

QString manufacturerText(const wmbus::Address &address)
{
    return QLatin1String(wmbus::manufacturerCode(address.manufacturer).data());
}

QString widestVerdict()
{
    using wmbus::Verdict;
    QString widest;
    for (const Verdict verdict : {Verdict::Clear, Verdict::NoKey, Verdict::WrongKey, Verdict::Secure}) {
        wmbus::Security security;
        security.verdict = verdict;
        if (const QString word = text::verdictText(security); word.size() > widest.size())
            widest = word;
    }
    return widest;
}

QString titleOf(const AddressRow &row)
{
    const QString number = QString::fromStdString(wmbus::idText(row.address.id));
    if (row.name.isEmpty())
        return number;
    return row.nameShared ? row.name + QStringLiteral(" · ") + number : row.name;
}

} // namespace ui

#include "app/inverter_file.h"

#include "app/private_folder.h"
#include "core/text/time_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace app {

namespace {

using std::chrono::milliseconds;
using polling::TimePoint;

constexpr qint64 atMost = 4 << 20;
constexpr std::size_t mostInverters = 250;

QString fileIn(const QString &folder) { return QDir(folder).filePath(QStringLiteral("inverters.json")); }

QJsonValue timeValue(const std::optional<TimePoint> &time)
{
    return time ? QJsonValue(static_cast<qint64>(std::chrono::duration_cast<milliseconds>(time->time_since_epoch()).count())) : QJsonValue();
}
std::optional<TimePoint> timeFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(TimePoint(milliseconds(value.toInteger()))) : std::nullopt;
}

int within(const QJsonValue &value, int from, int to, int usual)
{
    const int number = value.toInt(usual);
    return number < from || number > to ? usual : number;
}

QJsonValue decimal(const std::optional<bytes::ScaledValue> &value)
{
    return value ? QJsonValue(QString::fromStdString(bytes::toDecimal(*value))) : QJsonValue();
}

QJsonObject settingsJson(const inverter::Settings &settings)
{
    return {{QStringLiteral("MAX_POWER"), decimal(settings.maxPower)}, {QStringLiteral("COS_PHI"), decimal(settings.cosPhi)}, {QStringLiteral("STATE"), settings.on}};
}

using Outcome = polling::ExchangeResult::Outcome;

// Words of the log, never renamed.
QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Answered: return QStringLiteral("answered");
    case Outcome::Partly: return QStringLiteral("partly");
    case Outcome::NoAnswer: return QStringLiteral("no_answer");
    case Outcome::Confirmed: return QStringLiteral("confirmed");
    case Outcome::Different: return QStringLiteral("different");
    case Outcome::NotConfirmed: return QStringLiteral("not_confirmed");
    case Outcome::Refused: return QStringLiteral("refused");
    case Outcome::NoStick: return QStringLiteral("no_stick");
    }
    return {};
}

QJsonObject wishJson(const polling::Wish &wish)
{
    QJsonObject wanted;
    if (wish.maxPower)
        wanted[QStringLiteral("MAX_POWER")] = decimal(wish.maxPower);
    if (wish.cosPhi)
        wanted[QStringLiteral("COS_PHI")] = decimal(wish.cosPhi);
    if (wish.on)
        wanted[QStringLiteral("STATE")] = *wish.on;
    return wanted;
}

std::optional<bytes::ScaledValue> decimalFrom(const QJsonValue &value)
{
    return bytes::fromDecimal(value.toString().toStdString());
}

std::optional<inverter::Settings> settingsFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto maxPower = decimalFrom(object[QStringLiteral("MAX_POWER")]);
    const auto cosPhi = decimalFrom(object[QStringLiteral("COS_PHI")]);
    if (!maxPower || !cosPhi)
        return std::nullopt;
    return inverter::Settings{*maxPower, *cosPhi, object[QStringLiteral("STATE")].toBool()};
}

QJsonObject changeJson(const ui::InverterChange &change)
{
    return {{QStringLiteral("time"), timeValue(change.at)},
            {QStringLiteral("user"), change.user},
            {QStringLiteral("wanted"), wishJson(change.wish)},
            {QStringLiteral("before"), change.before ? QJsonValue(settingsJson(*change.before)) : QJsonValue()},
            {QStringLiteral("after"), change.after ? QJsonValue(settingsJson(*change.after)) : QJsonValue()},
            {QStringLiteral("outcome"), outcomeWord(change.outcome)}};
}

// Nothing for a sentence, as earlier versions kept it: that was in one language.
std::optional<ui::InverterChange> changeFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto at = timeFrom(object[QStringLiteral("time")]);
    if (!at)
        return std::nullopt;
    ui::InverterChange change;
    change.at = *at;
    change.user = object[QStringLiteral("user")].toString().left(200);
    const QJsonObject wanted = object[QStringLiteral("wanted")].toObject();
    change.wish.maxPower = decimalFrom(wanted[QStringLiteral("MAX_POWER")]);
    change.wish.cosPhi = decimalFrom(wanted[QStringLiteral("COS_PHI")]);
    if (const QJsonValue on = wanted[QStringLiteral("STATE")]; on.isBool())
        change.wish.on = on.toBool();
    change.before = settingsFrom(object[QStringLiteral("before")]);
    change.after = settingsFrom(object[QStringLiteral("after")]);
    for (const Outcome outcome : {Outcome::Answered, Outcome::Partly, Outcome::NoAnswer, Outcome::Confirmed, Outcome::Different, Outcome::NotConfirmed, Outcome::Refused}) {
        if (object[QStringLiteral("outcome")].toString() == outcomeWord(outcome))
            change.outcome = outcome;
    }
    return change;
}

QJsonObject valuesJson(const inverter::Values &values)
{
    QJsonObject object;
    for (const inverter::DataPoint point : inverter::allDataPoints) {
        const std::string_view name = inverter::name(point);
        if (values[point])
            object[QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))] = decimal(values[point]);
    }
    return object;
}

inverter::Values valuesFrom(const QJsonValue &value)
{
    inverter::Values values;
    const QJsonObject object = value.toObject();
    for (const inverter::DataPoint point : inverter::allDataPoints) {
        const std::string_view name = inverter::name(point);
        values.set(point, decimalFrom(object[QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()))]));
    }
    return values;
}

QJsonObject toJson(const KeptInverter &kept)
{
    const polling::InverterSettings &s = kept.settings;
    QJsonObject object{{QStringLiteral("CODE"), static_cast<qint64>(s.number)},
                       {QStringLiteral("MASTER"), static_cast<qint64>(s.master)},
                       {QStringLiteral("name"), s.name},
                       {QStringLiteral("DEVICE"), s.device},
                       {QStringLiteral("POLL_INTERVAL"), static_cast<int>(s.plan.interval.count())},
                       {QStringLiteral("POLL_TIMEOUT"), s.plan.timeout},
                       {QStringLiteral("CYCLIC_INFO_MSG"), s.plan.cyclicInfo},
                       {QStringLiteral("schedule"), static_cast<int>(s.plan.schedule)},
                       {QStringLiteral("rise_offset"), s.riseOffset},
                       {QStringLiteral("set_offset"), s.setOffset},
                       {QStringLiteral("writing"), s.writing},
                       {QStringLiteral("ACTIVE"), kept.plan.active},
                       {QStringLiteral("active_by_user"), kept.plan.byUser},
                       {QStringLiteral("active_since"), timeValue(kept.plan.activeSince)},
                       {QStringLiteral("last_answer"), timeValue(kept.plan.lastAnswer)},
                       {QStringLiteral("SUMS"), QString::fromStdString(history::toText(kept.sums))}};
    if (kept.lastChange)
        object[QStringLiteral("last_change")] = changeJson(*kept.lastChange);
    if (kept.valuesAt) {
        object[QStringLiteral("values")] = valuesJson(kept.values);
        object[QStringLiteral("values_at")] = timeValue(kept.valuesAt);
    }
    if (s.position) {
        object[QStringLiteral("latitude")] = s.position->latitude;
        object[QStringLiteral("longitude")] = s.position->longitude;
    }
    if (kept.plan.day)
        object[QStringLiteral("day")] = *kept.plan.day;
    return object;
}

std::optional<KeptInverter> fromJson(const QJsonObject &object)
{
    KeptInverter kept;
    polling::InverterSettings &s = kept.settings;
    const qint64 number = object[QStringLiteral("CODE")].toInteger();
    if (number < 1 || number > 99'999'999)
        return std::nullopt;
    s.number = static_cast<std::uint32_t>(number);
    s.master = static_cast<std::uint32_t>(within(object[QStringLiteral("MASTER")], 0, 99'999'999, 0));
    s.name = object[QStringLiteral("name")].toString().left(200);
    s.device = object[QStringLiteral("DEVICE")].toString().left(200);
    s.plan.interval = std::chrono::minutes(within(object[QStringLiteral("POLL_INTERVAL")], 1, 1440, 5));
    s.plan.timeout = within(object[QStringLiteral("POLL_TIMEOUT")], 1, 8, 4);
    s.plan.cyclicInfo = object[QStringLiteral("CYCLIC_INFO_MSG")].toBool();
    s.plan.schedule = static_cast<polling::Schedule>(within(object[QStringLiteral("schedule")], 0, 2, 0));
    s.riseOffset = within(object[QStringLiteral("rise_offset")], -180, 180, 0);
    s.setOffset = within(object[QStringLiteral("set_offset")], -180, 180, 0);
    s.writing = object[QStringLiteral("writing")].toBool();
    const polling::Position place{object[QStringLiteral("latitude")].toDouble(999), object[QStringLiteral("longitude")].toDouble(999)};
    if (place.valid())
        s.position = place;
    kept.plan.active = object[QStringLiteral("ACTIVE")].toBool(true);
    kept.plan.byUser = object[QStringLiteral("active_by_user")].toBool();
    kept.plan.activeSince = kept.plan.active ? timeFrom(object[QStringLiteral("active_since")]) : std::nullopt;
    kept.plan.lastAnswer = timeFrom(object[QStringLiteral("last_answer")]);
    if (object.contains(QStringLiteral("day")))
        kept.plan.day = object[QStringLiteral("day")].toBool();
    kept.sums = history::sumStateFromText(object[QStringLiteral("SUMS")].toString().toStdString()).value_or(history::SumState{});
    kept.lastChange = changeFrom(object[QStringLiteral("last_change")]);
    kept.valuesAt = timeFrom(object[QStringLiteral("values_at")]);
    if (kept.valuesAt)
        kept.values = valuesFrom(object[QStringLiteral("values")]);
    return kept;
}

} // namespace

KeptInverters readInverters(const QString &folder)
{
    KeptInverters all;
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(atMost));
    file.close();
    if (!document.isObject() || !document.object()[QStringLiteral("inverters")].isArray()) {
        all.brokenFile = file.fileName() + QStringLiteral(".broken");
        for (int i = 2; QFile::exists(all.brokenFile); ++i) // of an earlier time
            all.brokenFile = file.fileName() + QStringLiteral(".broken-%1").arg(i);
        if (!file.rename(all.brokenFile))
            all.brokenFile = file.fileName();
        return all;
    }
    for (const QJsonValue &value : document.object()[QStringLiteral("inverters")].toArray()) {
        auto kept = fromJson(value.toObject());
        if (kept && all.inverters.size() < mostInverters)
            all.inverters.push_back(std::move(*kept));
    }
    return all;
}

bool writeInverters(const QString &folder, const std::vector<KeptInverter> &inverters)
{
    if (!makePrivateFolder(folder))
        return false;
    QJsonArray list;
    for (const KeptInverter &kept : inverters)
        list.append(toJson(kept));
    QSaveFile file(fileIn(folder));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("inverters"), list}}).toJson());
    return file.commit();
}

bool logWrite(const QString &folder, const polling::WriteReport &report, const QString &user)
{
    const QDateTime at = text::toDateTime(report.at).toLocalTime();
    const QJsonObject line{{QStringLiteral("time"), at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODateWithMs)},
                           {QStringLiteral("user"), user},
                           {QStringLiteral("CODE"), static_cast<qint64>(report.number)},
                           {QStringLiteral("wanted"), wishJson(report.wish)},
                           {QStringLiteral("before"), report.before ? QJsonValue(settingsJson(*report.before)) : QJsonValue()},
                           {QStringLiteral("after"), report.after ? QJsonValue(settingsJson(*report.after)) : QJsonValue()},
                           {QStringLiteral("tries"), report.tries},
                           {QStringLiteral("outcome"), outcomeWord(report.outcome)}};
    if (!makePrivateFolder(folder))
        return false;
    QFile file(QDir(folder).filePath(QStringLiteral("inverter-changes.jsonl")));
    if (!file.open(QIODevice::Append))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    return file.write(text) == text.size();
}

} // namespace app

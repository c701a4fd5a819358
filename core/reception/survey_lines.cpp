#include "core/reception/survey_lines.h"

#include "core/bytes/hex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace reception {

namespace {

constexpr std::size_t mostPoints = 10'000;
constexpr int longestName = 200;
constexpr int mostSticks = 1000;

qint64 toNumber(quality::Time at) { return at.time_since_epoch().count(); }

std::optional<quality::Time> toTime(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    return number < 0 ? std::nullopt : std::optional(quality::Time(quality::Span(number)));
}

QString meterText(const wmbus::Address &meter)
{
    return QString::fromStdString(wmbus::cuxdText(meter)).remove(QLatin1Char(' '));
}

std::optional<wmbus::Address> meterFrom(const QString &text)
{
    const auto pattern = wmbus::addressPatternFromText(text.toStdString());
    if (!pattern || !pattern->manufacturer || !pattern->version || !pattern->type)
        return std::nullopt;
    return wmbus::Address{*pattern->manufacturer, pattern->id, *pattern->version, *pattern->type};
}

QByteArray lineOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

QByteArray surveyHeader()
{
    return QByteArrayLiteral("{\"meterscope\":\"survey\",\"version\":1}");
}

QByteArray pointLine(const MeasuringPoint &point)
{
    return lineOf({{QStringLiteral("point"), point.number},
                   {QStringLiteral("name"), point.name},
                   {QStringLiteral("from"), toNumber(point.from)},
                   {QStringLiteral("sticks"), point.receivers.sticks},
                   {QStringLiteral("modes"), point.receivers.modes}});
}

QByteArray endLine(const MeasuringPoint &point)
{
    return lineOf({{QStringLiteral("end"), point.number}, {QStringLiteral("to"), toNumber(point.to.value_or(point.from))}});
}

QByteArray renameLine(const MeasuringPoint &point)
{
    return lineOf({{QStringLiteral("rename"), point.number}, {QStringLiteral("name"), point.name}});
}

QByteArray removeLine(int point) { return lineOf({{QStringLiteral("remove"), point}}); }
QByteArray putLine(int point) { return lineOf({{QStringLiteral("put"), point}}); }

QByteArray stickLine(std::uint32_t stick, const std::string &port)
{
    return lineOf({{QStringLiteral("stick"), static_cast<int>(stick)}, {QStringLiteral("port"), QString::fromStdString(port)}});
}

QByteArray hitLine(const wmbus::Address &meter, const quality::Hit &hit)
{
    const QJsonArray array{toNumber(hit.at),
                           meterText(meter),
                           hit.accessNumber ? QJsonValue(*hit.accessNumber) : QJsonValue(),
                           hit.dbm ? QJsonValue(*hit.dbm) : QJsonValue(),
                           hit.mode ? QJsonValue(QLatin1String(bytes::linkModeName(*hit.mode).data())) : QJsonValue(),
                           static_cast<int>(hit.stick)};
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray figuresLine(int point, quality::Time to, const std::map<wmbus::Address, std::uint64_t> &expected)
{
    QJsonObject all;
    for (const auto &[meter, count] : expected)
        all[meterText(meter)] = static_cast<qint64>(count);
    return lineOf({{QStringLiteral("figures"), point}, {QStringLiteral("to"), toNumber(to)}, {QStringLiteral("expected"), all}});
}

SurveyReader::Entry *SurveyReader::find(int number)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [number](const Entry &entry) { return entry.point.number == number; });
    return found == m_entries.end() ? nullptr : &*found;
}

void SurveyReader::take(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (document.isArray())
        takeHit(document.array());
    else if (document.isObject())
        takeObject(document.object());
}

void SurveyReader::takeHit(const QJsonArray &array)
{
    const auto at = toTime(array[0]);
    const auto meter = meterFrom(array[1].toString());
    if (m_entries.empty() || m_entries.back().point.to || !at || !meter || *at < m_entries.back().point.from)
        return;
    quality::Hit hit;
    hit.at = *at;
    if (array[2].isDouble() && array[2].toInt() >= 0 && array[2].toInt() <= 255)
        hit.accessNumber = static_cast<std::uint8_t>(array[2].toInt());
    if (array[3].isDouble() && array[3].toInt() <= 0 && array[3].toInt() >= -200)
        hit.dbm = array[3].toInt();
    hit.mode = bytes::linkModeFromName(array[4].toString().toStdString());
    const auto stick = m_sticks.find(array[5].toInt());
    hit.stick = stick == m_sticks.end() ? m_stickOf({}) : stick->second;
    m_entries.back().point.book.take(*meter, hit);
    m_entries.back().last = std::max(m_entries.back().last, hit.at);
}

void SurveyReader::takeObject(const QJsonObject &object)
{
    const auto named = [&object](const char *name) { return object[QLatin1String(name)]; };
    if (object.contains(QStringLiteral("stick")) && m_sticks.size() < mostSticks) {
        m_sticks[named("stick").toInt()] = m_stickOf(named("port").toString().left(longestName).toStdString());
        return;
    }
    const auto from = toTime(named("from"));
    if (const int number = named("point").toInt(); number > 0 && from && !find(number) && m_entries.size() < mostPoints) {
        Entry entry;
        entry.point.number = number;
        entry.point.name = named("name").toString().left(longestName);
        entry.point.from = *from;
        entry.point.receivers = {named("sticks").toString().left(longestName), named("modes").toString().left(longestName)};
        entry.point.past = true;
        entry.last = *from;
        m_entries.push_back(std::move(entry));
        return;
    }
    const auto to = toTime(named("to"));
    if (Entry *const entry = find(named("end").toInt()); entry && to && *to >= entry->point.from)
        entry->point.to = *to;
    else if (Entry *const renamed = find(named("rename").toInt()))
        renamed->point.name = named("name").toString().left(longestName);
    else if (Entry *const removed = find(named("remove").toInt()))
        removed->removed = true;
    else if (Entry *const back = find(named("put").toInt()))
        back->removed = false;
    else if (Entry *const judged = find(named("figures").toInt()); judged && to) {
        judged->last = std::max(judged->last, *to);
        judged->point.expected.clear();
        const QJsonObject all = named("expected").toObject();
        for (auto one = all.begin(); one != all.end(); ++one) {
            if (const auto meter = meterFrom(one.key()); meter && one->toInteger(-1) >= 0)
                judged->point.expected[*meter] = static_cast<std::uint64_t>(one->toInteger());
        }
    }
}

int SurveyReader::lastNumber() const
{
    int last = 0;
    for (const Entry &entry : m_entries)
        last = std::max(last, entry.point.number);
    return last;
}

std::vector<MeasuringPoint> SurveyReader::points() &&
{
    std::vector<MeasuringPoint> points;
    for (Entry &entry : m_entries) {
        if (entry.removed)
            continue;
        if (!entry.point.to)
            entry.point.to = entry.last;
        points.push_back(std::move(entry.point));
    }
    return points;
}

} // namespace reception

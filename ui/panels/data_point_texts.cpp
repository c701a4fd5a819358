#include "ui/panels/data_point_texts.h"

#include "core/history/ccu_text.h"
#include "core/text/quantity_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DataPoints)
};

struct Meaning {
    const char *name;
    const char *words;
};

// Seed 1.1, the texts below the form.
constexpr Meaning meanings[] = {
    {"DEVICE", QT_TRANSLATE_NOOP("DataPoints", "USB id or tty of the stick that CUxD listens to for this device; empty: any")},
    {"CODE", QT_TRANSLATE_NOOP("DataPoints", "Address of the device: the meter's number")},
    {"CYCLIC_INFO_MSG", QT_TRANSLATE_NOOP("DataPoints", "Watches the meter: when nothing is heard of it for 60 minutes, the service message UNREACH appears")},
    {"RESET", QT_TRANSLATE_NOOP("DataPoints", "Begins the consumption statistics SUM_24H and SUM_LAST_DAY anew")},
    {"SUM_RESET", QT_TRANSLATE_NOOP("DataPoints", "Begins the consumption counter SUM anew and notes the time in SUM_DATE")},
    {"LEARN", QT_TRANSLATE_NOOP("DataPoints", "Learns the address from the next telegram, for example one that is sent when the button of the EnergyCam is pressed")},
    {"SETMETER", QT_TRANSLATE_NOOP("DataPoints", "Difference between METER and what the meter sends: fits METER to the reading of the mechanical register. Consumption does not change")},
    {"MAXMETER", QT_TRANSLATE_NOOP("DataPoints", "Highest value of the meter before it overflows, so that METER goes on rightly behind it")},
};

} // namespace

namespace {

using history::DataPointId;

struct Row {
    DataPointId id;
    const char *meaning; // the seed's table
};

// In the order of CUxD's own page; SUM_RESET stands behind SUM_DATE_ISO.
constexpr Row rows[] = {
    {DataPointId::Info, QT_TRANSLATE_NOOP("DataPoints", "Kind of the meter that was received")},
    {DataPointId::Meter, QT_TRANSLATE_NOOP("DataPoints", "Present reading; its unit is the telegram's")},
    {DataPointId::Sum24h, QT_TRANSLATE_NOOP("DataPoints", "Consumption of the last 24 hours; changes with the hour")},
    {DataPointId::SumLastDay, QT_TRANSLATE_NOOP("DataPoints", "Consumption of the day before; changes with the day")},
    {DataPointId::Sum, QT_TRANSLATE_NOOP("DataPoints", "Consumption since SUM_RESET")},
    {DataPointId::SumDate, QT_TRANSLATE_NOOP("DataPoints", "When SUM began")},
    {DataPointId::SumDateIso, QT_TRANSLATE_NOOP("DataPoints", "When SUM began, in ISO form")},
    {DataPointId::Counter, QT_TRANSLATE_NOOP("DataPoints", "Number of the telegram from the wireless M-Bus protocol, 0 to 255")},
    {DataPointId::Unreach, QT_TRANSLATE_NOOP("DataPoints", "1: the meter was not heard for 60 minutes. Only while CYCLIC_INFO_MSG is on")},
    {DataPointId::RssiPeer, QT_TRANSLATE_NOOP("DataPoints", "Level of the last telegram in dBm")},
};

bool isMeasured(DataPointId id)
{
    return id == DataPointId::Meter || id == DataPointId::Sum24h || id == DataPointId::SumLastDay || id == DataPointId::Sum;
}

QString valueOf(const history::DataPoint &point)
{
    if (point.number)
        return QString::fromStdString(isMeasured(point.id) ? history::ccuNumber(*point.number) : bytes::toDecimal(*point.number));
    if (point.flag)
        return *point.flag ? QStringLiteral("1") : QStringLiteral("0");
    return QString::fromStdString(point.text);
}

QString hintOf(const history::DataPoint &point, const QString &meaning)
{
    QStringList hints{meaning};
    if (point.number && isMeasured(point.id))
        hints += Words::tr("Exactly %1 %2").arg(text::numberText(*point.number), text::unitText(std::string_view(point.unit)));
    if (!point.complete)
        hints += Words::tr("Does not cover the whole time yet");
    if (point.stale)
        hints += Words::tr("The meter repeats an old value");
    return hints.join(QLatin1Char('\n'));
}

} // namespace

std::vector<DataPointText> dataPointTexts(const PanelPoints &points)
{
    std::vector<DataPointText> texts;
    for (const Row &row : rows) {
        history::DataPoint none;
        none.id = row.id;
        const history::DataPoint *known = points.point(row.id);
        const history::DataPoint &point = known ? *known : none;
        const std::string_view name = history::name(row.id);
        const QString unit = point.number ? QString::fromStdString(history::ccuUnit(point.unit)) : QString();
        texts.push_back({QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), valueOf(point), unit,
                         hintOf(point, QCoreApplication::translate("DataPoints", row.meaning)), false, point.stale || !point.complete});
        if (row.id == DataPointId::SumDateIso)
            texts.push_back({QStringLiteral("SUM_RESET"), {}, {}, Words::tr("Begins SUM anew and notes the time in SUM_DATE"), true, false});
    }
    return texts;
}

QString copyOf(const DataPointText &point)
{
    QString line = point.name + QLatin1Char(' ') + point.value;
    if (!point.unit.isEmpty())
        line += QLatin1Char(' ') + point.unit;
    return line;
}

QString parameterMeaning(const QString &name)
{
    for (const Meaning &meaning : meanings) {
        if (name == QLatin1String(meaning.name))
            return QCoreApplication::translate("DataPoints", meaning.words);
    }
    return {};
}

} // namespace ui

#include "core/text/medium_text.h"

#include "core/text/language.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>

namespace text {

namespace {

struct MediumText {
    Q_DECLARE_TR_FUNCTIONS(MediumText)
};

struct Row {
    std::string_view word;
    const char *name;
};

// The words of wmbus::mediumWord() that deserve a shorter name than the standard's.
constexpr Row rows[] = {
    {"gas", QT_TRANSLATE_NOOP("MediumText", "Gas")},
    {"water", QT_TRANSLATE_NOOP("MediumText", "Water")},
    {"warm_water", QT_TRANSLATE_NOOP("MediumText", "Warm water")},
    {"cold_water", QT_TRANSLATE_NOOP("MediumText", "Cold water")},
    {"hot_water", QT_TRANSLATE_NOOP("MediumText", "Hot water")},
    {"waste_water", QT_TRANSLATE_NOOP("MediumText", "Waste water")},
    {"electricity", QT_TRANSLATE_NOOP("MediumText", "Electricity")},
    {"heat", QT_TRANSLATE_NOOP("MediumText", "Heat")},
    {"cooling", QT_TRANSLATE_NOOP("MediumText", "Cooling")},
    {"heat_cooling", QT_TRANSLATE_NOOP("MediumText", "Heat and cooling")},
    {"heat_cost_allocation", QT_TRANSLATE_NOOP("MediumText", "Heat cost")},
    {"smoke_detector", QT_TRANSLATE_NOOP("MediumText", "Smoke")},
    {"room_sensor", QT_TRANSLATE_NOOP("MediumText", "Room climate")},
    {"radio_converter", QT_TRANSLATE_NOOP("MediumText", "Radio adapter")},
    {"repeater", QT_TRANSLATE_NOOP("MediumText", "Repeater")},
    {"oil", QT_TRANSLATE_NOOP("MediumText", "Oil")},
    {"steam", QT_TRANSLATE_NOOP("MediumText", "Steam")},
    {"other", QT_TRANSLATE_NOOP("MediumText", "Other")},
    {"unknown", QT_TRANSLATE_NOOP("MediumText", "Unknown")},
};

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString mediumName(const wmbus::Address &address)
{
    const std::string_view word = wmbus::mediumWord(address);
    if (word != "unknown" || address.type == 0x0F) {
        for (const Row &row : rows) {
            if (row.word == word)
                return QCoreApplication::translate("MediumText", row.name);
        }
    }
    return deviceTypeName(address);
}

QString mediumName(std::string_view word)
{
    for (const Row &row : rows) {
        if (row.word == word)
            return QCoreApplication::translate("MediumText", row.name);
    }
    return fromView(word);
}

QString deviceTypeName(const wmbus::Address &address)
{
    const auto names = wmbus::deviceTypeNames(address);
    if (!names)
        return MediumText::tr("Type %1").arg(QStringLiteral("%1").arg(address.type, 2, 16, QLatin1Char('0')).toUpper());
    return fromView(german() ? names->german : names->english);
}

QString manufacturerName(const wmbus::Address &address)
{
    const std::string_view name = wmbus::manufacturerName(address.manufacturer);
    return name.empty() ? QString::fromLatin1(wmbus::manufacturerCode(address.manufacturer).data()) : fromView(name);
}

} // namespace text

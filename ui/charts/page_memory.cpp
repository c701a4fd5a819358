#include "ui/charts/page_memory.h"

#include "ui/remembered.h"

#include <QJsonDocument>

namespace ui::charts {

namespace {

// A number that a newer or broken file may hold becomes the first choice.
template <class Enum>
Enum enumFrom(const QVariant &value, Enum last)
{
    const int number = value.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Enum>(number) : Enum{};
}

} // namespace

PageMemory recallPage(const Remembered &remembered)
{
    PageMemory memory;
    const auto recall = [&remembered](const char *what) { return remembered.recall(QStringLiteral("charts/") + QLatin1String(what)); };
    memory.chosen = recall("chosen").toBool();
    memory.choice.series = recall("series").toStringList();
    const QStringList hidden = recall("hidden").toStringList();
    memory.choice.hidden = QSet<QString>(hidden.begin(), hidden.end());
    memory.choice.bucketing = enumFrom(recall("bucketing"), Bucketing::Raw);
    memory.choice.compare = enumFrom(recall("compare"), Compare::LastYear);
    memory.choice.measure = enumFrom(recall("measure"), Measure::Cost);
    memory.choice.stacked = recall("stacked").toBool();
    memory.choice.nights = !recall("noNights").toBool();
    memory.table = recall("table").toBool();
    memory.tariffs = tariffsFrom(QJsonDocument::fromJson(recall("tariffs").toByteArray()).object());
    return memory;
}

void rememberPage(Remembered &remembered, const PageMemory &memory)
{
    const auto remember = [&remembered](const char *what, const QVariant &value) { remembered.remember(QStringLiteral("charts/") + QLatin1String(what), value); };
    QStringList hidden(memory.choice.hidden.begin(), memory.choice.hidden.end());
    hidden.sort();
    remember("chosen", memory.chosen);
    remember("series", memory.choice.series);
    remember("hidden", hidden);
    remember("bucketing", static_cast<int>(memory.choice.bucketing));
    remember("compare", static_cast<int>(memory.choice.compare));
    remember("measure", static_cast<int>(memory.choice.measure));
    remember("stacked", memory.choice.stacked);
    remember("noNights", !memory.choice.nights);
    remember("table", memory.table);
    remember("tariffs", QJsonDocument(toJson(memory.tariffs)).toJson(QJsonDocument::Compact));
}

} // namespace ui::charts

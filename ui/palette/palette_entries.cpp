#include "ui/palette/palette_entries.h"

#include "core/wmbus/names.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/icons.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>
#include <QSet>

namespace ui {

namespace {

constexpr int inPlace = 200;   // found in the place only
constexpr int scattered = 400; // letters in their order
constexpr int disabled = 1000;

PaletteEntry entryOf(QAction *action, const QString &place)
{
    PaletteEntry entry;
    entry.text = plainText(action->text());
    entry.place = place;
    entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
    entry.icon = action->icon();
    entry.enabled = action->isEnabled();
    entry.checked = action->isCheckable() && action->isChecked();
    entry.run = [action = QPointer<QAction>(action)] {
        if (action && action->isEnabled())
            action->trigger();
    };
    return entry;
}

void addMenu(std::vector<PaletteEntry> &entries, QSet<QAction *> &seen, const QMenu &menu, const QString &place)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        seen.insert(action);
        if (const QMenu *inside = action->menu())
            addMenu(entries, seen, *inside, place + QStringLiteral(" › ") + plainText(inside->title()));
        else if (!action->text().isEmpty())
            entries.push_back(entryOf(action, place));
    }
}

bool isScattered(const QString &word, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : word) {
        at = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

std::optional<int> rankOfWord(const PaletteEntry &entry, const QString &word)
{
    qsizetype at = entry.text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 0;
    for (; at > 0; at = entry.text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (!entry.text[at - 1].isLetterOrNumber())
            return 10;
    }
    if (entry.text.contains(word, Qt::CaseInsensitive))
        return 50;
    if (entry.place.contains(word, Qt::CaseInsensitive))
        return inPlace;
    if (word.size() > 1 && isScattered(word, entry.text))
        return scattered;
    return std::nullopt;
}

} // namespace

QString plainText(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    return text.replace(mnemonic, QStringLiteral("\\1"));
}

std::vector<PaletteEntry> actionEntries(const QMainWindow &window)
{
    std::vector<PaletteEntry> entries;
    QSet<QAction *> seen;
    for (const QAction *action : window.findChild<QMenuBar *>()->actions()) {
        if (const QMenu *menu = action->menu(); menu && action->isVisible())
            addMenu(entries, seen, *menu, plainText(menu->title()));
    }
    for (QAction *action : window.actions()) {
        if (!seen.contains(action) && !action->isSeparator() && !action->menu() && action->isVisible() && !action->text().isEmpty())
            entries.push_back(entryOf(action, QString()));
    }
    return entries;
}

std::vector<PaletteEntry> meterEntries(const FoundAddressesModel &meters, const std::function<void(const wmbus::Address &)> &show)
{
    std::vector<PaletteEntry> entries;
    for (int i = 0; i < meters.rowCount(); ++i) {
        const AddressRow &row = meters.row(i);
        PaletteEntry entry;
        entry.text = titleOf(row);
        QStringList words;
        if (!row.name.isEmpty())
            words += QString::fromStdString(wmbus::idText(row.address.id));
        words += manufacturerText(row.address);
        words += cellText(row, AddressColumn::Medium, meters.now());
        entry.place = words.join(QStringLiteral(" · "));
        entry.icon = icon("gauge");
        entry.run = [show, address = row.address] { show(address); };
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::optional<int> rankOf(const PaletteEntry &entry, const QString &query)
{
    int rank = entry.enabled ? 0 : disabled;
    for (const QString &word : query.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto found = rankOfWord(entry, word);
        if (!found)
            return std::nullopt;
        rank += *found;
    }
    return rank;
}

} // namespace ui

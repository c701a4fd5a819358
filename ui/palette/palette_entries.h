#pragma once

#include "core/wmbus/address.h"

#include <QIcon>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMainWindow;

namespace ui {

class FoundAddressesModel;

// Something that can be done or shown by its name.
struct PaletteEntry {
    QString text;     // "Copy as CSV", "Gas Keller"
    QString place;    // where else it is found: "Edit", or what a meter is: "51601328 · FFD · Gas"
    QString shortcut; // "Ctrl+Shift+C"; may be empty
    QIcon icon;
    bool enabled = true;
    bool checked = false;
    std::function<void()> run;
};

// Every action of the window: those of the menu bar with their path, then those that only have a shortcut. The menus are the source, so
// that what is added there is here too. Actions that open a menu are not listed, what is in it is.
[[nodiscard]] std::vector<PaletteEntry> actionEntries(const QMainWindow &window);
// The meters that were heard.
[[nodiscard]] std::vector<PaletteEntry> meterEntries(const FoundAddressesModel &meters, const std::function<void(const wmbus::Address &)> &show);

// A text of an action without mnemonic and dots: "Open…" for "&Open…".
[[nodiscard]] QString plainText(QString text);

// How well the entry answers what was typed: 0 is best; nothing when it does not. Every word of the query must be found: at the beginning
// of a word of the text, then inside one, then in the place, then as letters in their order.
[[nodiscard]] std::optional<int> rankOf(const PaletteEntry &entry, const QString &query);

} // namespace ui

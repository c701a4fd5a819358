#pragma once

#include "ui/addresses/address_row.h"

#include <QString>

#include <vector>

namespace ui {

using AddressRows = std::vector<const AddressRow *>;

// What the clipboard gets. CUxD's lines as on its status page; CSV in the form the user's spreadsheet opens (semicolon and
// decimal comma where the locale writes one); JSON one object a line, numbers exact, keys in a fixed order.
[[nodiscard]] QString cuxdLines(const AddressRows &rows);
[[nodiscard]] QString csvText(const AddressRows &rows);
[[nodiscard]] QString jsonLines(const AddressRows &rows);

} // namespace ui

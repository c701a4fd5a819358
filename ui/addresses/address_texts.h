#pragma once

#include "ui/addresses/address_columns.h"
#include "ui/addresses/address_row.h"

#include <QString>
#include <QVariant>

namespace ui {

// The words of the found addresses: what a cell says, how it sorts, what it tells when asked.
[[nodiscard]] QString columnTitle(AddressColumn column);
[[nodiscard]] QString columnHint(AddressColumn column);
[[nodiscard]] bool isNumberColumn(AddressColumn column);

[[nodiscard]] QString cellText(const AddressRow &row, AddressColumn column, TimePoint now);
[[nodiscard]] QString cellToolTip(const AddressRow &row, AddressColumn column, TimePoint now);
[[nodiscard]] QString cellAccessibleText(const AddressRow &row, AddressColumn column, TimePoint now);
[[nodiscard]] QVariant sortValue(const AddressRow &row, AddressColumn column);

[[nodiscard]] QString receptionText(const AddressRow &row); // "good, median −84 dBm": the verdict on its reception and what it rests on
[[nodiscard]] QString statusMark(const AddressRow &row); // "[X]" or "[?]"
[[nodiscard]] QString shortPort(const std::string &port); // "ttyUSB0" for "/dev/ttyUSB0", "pts/3" for "/dev/pts/3"
[[nodiscard]] QString manufacturerText(const wmbus::Address &address); // "FFD"
// The longest of the usual verdicts in this language.
[[nodiscard]] QString widestVerdict();
// "Gas Keller"; without a name "51601328"; with both where another meter has this name too.
[[nodiscard]] QString titleOf(const AddressRow &row);

} // namespace ui

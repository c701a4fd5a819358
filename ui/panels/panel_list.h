#pragma once

#include "ui/addresses/address_row.h"
#include "ui/theme.h"

#include <QString>

#include <vector>

namespace ui {

// A line below the big value: what it is about and what there is to say. The icon stands for the colour, never without it.
struct PanelFact {
    QString what;
    QString says;
    Token token = Token::Text; // Good, Warn and Bad come with an icon
    const char *icon = nullptr;
    quality::Reception reception = quality::Reception::Unknown; // its shape and colour instead of the icon
    bool operator==(const PanelFact &) const = default;
};

// Status byte, battery, interval, level: what any meter says of itself; then what only this kind of meter says.
[[nodiscard]] std::vector<PanelFact> panelFacts(const AddressRow &row);

// How well it is received: the same verdict, word and shape as everywhere.
[[nodiscard]] PanelFact receptionFact(const AddressRow &row);

} // namespace ui

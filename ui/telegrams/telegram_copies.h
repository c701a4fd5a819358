#pragma once

#include "core/capture/pseudonyms.h"
#include "core/wmbus/radio_frame.h"

#include <QString>

namespace ui {

// What the clipboard gets of one telegram. Keys are in none of them.

// The object that meterscope-cli decode writes.
[[nodiscard]] QString telegramJson(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram);
// As CUxD's terminal shows it: "C203|44C4…|5E|5BDF". A frame without a level gets the lowest one.
[[nodiscard]] QString terminalText(const wmbus::RadioFrame &frame);
// For a forum: what was understood, and the bytes, with pseudonyms for every number that names a meter or its customer.
[[nodiscard]] QString helpRequest(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, capture::Pseudonyms &pseudonyms);

} // namespace ui

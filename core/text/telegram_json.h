#pragma once

#include "core/text/sentences.h"
#include "core/text/text_buffer.h"
#include "core/meter/reading.h"
#include "core/wmbus/radio_frame.h"
#include "core/wmbus/telegram.h"

#include <chrono>
#include <cstdint>

namespace text {

// What stands around a telegram in its line of output.
struct LineContext {
    std::uint64_t number = 0; // of the line of input, or of the telegram, counted from 1
    bool live = false;        // adds `port`
    bool explain = false;     // adds `explain`
};

// One JSON object and a line feed: contract of meterscope-cli decode and listen, keys in a fixed order.
void putTelegramJson(TextBuffer &out, const LineContext &line, const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram,
                        const meter::Reading &reading, Sentences &sentences);

// A line that is no telegram: {"line":7,"error":{"fault":"truncated","offset":9,"text":"…"}}; a live one with `frame` as well.
void putErrorJson(TextBuffer &out, std::uint64_t number, const wmbus::DecodeError &error, const wmbus::RadioFrame *frame,
                     Sentences &sentences);

// "2026-11-22T06:44:05.123+01:00": local time with its offset.
void putIsoTime(TextBuffer &out, std::chrono::system_clock::time_point time);

} // namespace text

#pragma once

#include "core/history/import/local_clock.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace history {

// How a file writes its times, as a format of strftime: %Y %y %m %d %e %H %M %S %s %T %X %F %D %R %z %%; %X is %H:%M:%S as in CUxD's
// default. Behind %S decimals may follow, which are read to the millisecond. An empty format is %s, CUxD's unix seconds.
class TimePattern {
public:
    [[nodiscard]] static std::optional<TimePattern> fromFormat(std::string_view format);

    // Takes the time from the front of `text`. Nothing, and `text` as it was, where it does not fit, or no such day or time exists.
    [[nodiscard]] std::optional<store::TimeMs> take(std::string_view &text, LocalClock &clock) const;
    // Of the whole text.
    [[nodiscard]] std::optional<store::TimeMs> read(std::string_view text, LocalClock &clock) const;

    [[nodiscard]] const std::string &format() const { return m_format; }

private:
    enum class Kind : std::uint8_t { Literal, Year, ShortYear, Month, Day, PaddedDay, Hour, Minute, Second, Unix, Zone };
    struct Token {
        Kind kind = Kind::Literal;
        char literal = 0;
    };
    struct Parts;

    [[nodiscard]] bool append(char code);
    [[nodiscard]] static bool takeToken(const Token &token, std::string_view &text, Parts &parts);

    std::string m_format;
    std::vector<Token> m_tokens;
};

// The forms that CUxD's device log and common tables have, most likely first. All with date and time of day.
[[nodiscard]] std::span<const TimePattern> knownTimePatterns();

} // namespace history

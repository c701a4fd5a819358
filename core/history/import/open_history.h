#pragma once

#include "core/history/import/csv.h"

#include <memory>
#include <string_view>

namespace history {

enum class HistoryForm : std::uint8_t { DeviceLog, Csv, WmbusmetersJson };

struct OpenedHistory {
    HistoryForm form = HistoryForm::DeviceLog;
    std::unique_ptr<HistoryReader> reader;
};

// Finds out what a file is from its beginning (some dozen kilobytes are enough; UTF-8 without byte order mark), and gives what reads
// its lines, from the first one on.
[[nodiscard]] bytes::Result<OpenedHistory, ImportFault> openHistory(std::string_view beginning, const ImportHints &hints, const ZoneTable &zone);

// Takes the text of a file in pieces and gives its lines. A line longer than `longestLine` comes as far as it goes and the rest of it
// is passed over; `tooLong` says so.
class LineCutter {
public:
    static constexpr std::size_t longestLine = 65'536;

    // Calls `line(view, tooLong)` for each complete line.
    template <class Line>
    void feed(std::string_view text, Line &&line)
    {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            if (end == std::string_view::npos) {
                keep(text);
                return;
            }
            give(text.substr(0, end), line);
            text.remove_prefix(end + 1);
        }
    }
    // The last line, where it has no end.
    template <class Line>
    void finish(Line &&line)
    {
        if (!m_kept.empty() || m_overlong)
            give({}, line);
    }

private:
    void keep(std::string_view text)
    {
        const std::size_t room = longestLine - m_kept.size();
        m_overlong |= text.size() > room;
        m_kept.append(text.substr(0, room));
    }
    template <class Line>
    void give(std::string_view text, Line &line)
    {
        if (m_kept.empty() && !m_overlong && text.size() <= longestLine) {
            line(text, false);
            return;
        }
        keep(text);
        line(std::string_view(m_kept), m_overlong);
        m_kept.clear();
        m_overlong = false;
    }

    std::string m_kept;
    bool m_overlong = false;
};

} // namespace history

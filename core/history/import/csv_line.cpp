#include "core/history/import/csv_line.h"

#include <algorithm>

namespace history {

namespace {

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

// What may stand between groups of three digits besides comma and point.
std::size_t groupBlank(std::string_view text)
{
    for (const std::string_view one : {" ", "'", "\u00A0", "\u2009", "\u202F", "\u2019"}) {
        if (text.substr(0, one.size()) == one)
            return one.size();
    }
    return 0;
}

} // namespace

bool CsvLine::split(std::string_view line, char separator)
{
    m_cells.clear();
    m_unquoted.clear();
    m_unquoted.reserve(static_cast<std::size_t>(std::count(line.begin(), line.end(), '"')) / 2 + 1); // so that cells stay where they are
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    for (;;) {
        std::size_t begin = 0;
        while (begin < line.size() && line[begin] == ' ' && separator != ' ')
            ++begin;
        if (begin >= line.size() || line[begin] != '"') {
            const std::size_t end = line.find(separator);
            m_cells.push_back(trimmed(line.substr(0, end)));
            if (end == std::string_view::npos)
                return true;
            line.remove_prefix(end + 1);
            continue;
        }
        std::string text;
        std::size_t at = begin + 1;
        for (; at < line.size(); ++at) {
            if (line[at] != '"')
                text += line[at];
            else if (at + 1 < line.size() && line[at + 1] == '"')
                text += line[++at];
            else
                break;
        }
        if (at >= line.size())
            return false;
        m_unquoted.push_back(std::move(text));
        m_cells.push_back(m_unquoted.back());
        const std::size_t end = line.find(separator, at + 1);
        if (!trimmed(line.substr(at + 1, end == std::string_view::npos ? end : end - at - 1)).empty())
            return false;
        if (end == std::string_view::npos)
            return true;
        line.remove_prefix(end + 1);
    }
}

std::optional<bytes::ScaledValue> csvNumber(std::string_view cell, char decimal)
{
    std::string plain;
    std::size_t at = 0;
    if (at < cell.size() && (cell[at] == '-' || cell[at] == '+'))
        plain += cell[at++];
    else if (cell.substr(0, 3) == "\u2212") { // a minus sign as typesetters know it
        plain += '-';
        at += 3;
    }
    const char other = decimal == ',' ? '.' : ',';
    std::size_t run = 0; // digits since the last group separator
    bool grouped = false;
    bool any = false;
    while (at < cell.size() && cell[at] != decimal && cell[at] != 'e' && cell[at] != 'E') {
        const std::size_t blank = cell[at] == other ? 1 : groupBlank(cell.substr(at));
        if (digit(cell[at])) {
            plain += cell[at++];
            ++run;
            any = true;
        } else if (blank > 0 && any && (grouped ? run == 3 : run <= 3)) {
            grouped = true;
            run = 0;
            at += blank;
        } else {
            return std::nullopt;
        }
    }
    if (grouped && run != 3)
        return std::nullopt;
    if (at < cell.size() && cell[at] == decimal) {
        plain += '.';
        ++at;
    }
    plain += cell.substr(at);
    return bytes::fromDecimal(plain);
}

DecimalHint decimalHint(std::string_view cell)
{
    const auto point = csvNumber(cell, '.');
    const auto comma = csvNumber(cell, ',');
    if (!point && !comma)
        return DecimalHint::NoNumber;
    if (!comma)
        return DecimalHint::Point;
    if (!point)
        return DecimalHint::Comma;
    return bytes::sameNumber(*point, *comma) ? DecimalHint::None : DecimalHint::Ambiguous;
}

} // namespace history

#include "core/keys/import/key_table_reader.h"

#include "core/keys/import/key_row.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace keys {

namespace {

constexpr std::size_t mostColumns = 256;

std::size_t countOutsideQuotes(std::string_view line, char separator)
{
    std::size_t count = 0;
    bool quoted = false;
    for (const char c : line) {
        quoted = c == '"' ? !quoted : quoted;
        count += !quoted && c == separator;
    }
    return count;
}

// The separator that occurs equally often in at least half of the first lines.
std::optional<char> separatorOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < 20) {
        const auto line = takeLine(text);
        if (!trimmedCell(line).empty())
            lines.push_back(line);
    }
    std::optional<char> best;
    std::size_t bestLines = 0;
    for (const char separator : {';', '\t', '|', ','}) {
        std::map<std::size_t, std::size_t> linesByCount;
        for (const auto line : lines)
            ++linesByCount[countOutsideQuotes(line, separator)];
        for (const auto &[count, agreeing] : linesByCount) {
            if (count > 0 && agreeing > bestLines) {
                best = separator;
                bestLines = agreeing;
            }
        }
    }
    return bestLines * 2 >= lines.size() ? best : std::nullopt;
}

enum class Column : std::uint8_t { Key, Address, Maker, Name };

std::optional<std::size_t> &placeOf(Column kind, KeyTableColumns &columns)
{
    switch (kind) {
    case Column::Key: return columns.key;
    case Column::Address: return columns.address;
    case Column::Maker: return columns.maker;
    case Column::Name: break;
    }
    return columns.name;
}

bool isTaken(const KeyTableColumns &columns, std::size_t column)
{
    return columns.key == column || columns.address == column || columns.maker == column || columns.name == column;
}

// Words of headings, English and German, in lower case.
bool headingSays(Column kind, std::string_view heading)
{
    static constexpr std::array<std::string_view, 5> key{"key", "schl\xC3\xBCssel", "schluessel", "aes", "dek"};
    static constexpr std::array<std::string_view, 9> address{"address", "adresse", "nummer", "number", "serial", "id", "seriennr", "z\xC3\xA4hlernr", "meterno"};
    static constexpr std::array<std::string_view, 4> maker{"manufacturer", "hersteller", "maker", "vendor"};
    static constexpr std::array<std::string_view, 7> name{"name", "bezeichnung", "description", "ort", "raum", "room", "location"};
    const auto anyOf = [&heading](const auto &words) {
        return std::any_of(words.begin(), words.end(), [&heading](std::string_view word) { return heading.find(word) != std::string_view::npos; });
    };
    switch (kind) {
    case Column::Key: return anyOf(key);
    case Column::Address: return anyOf(address);
    case Column::Maker: return anyOf(maker);
    case Column::Name: return anyOf(name);
    }
    return false;
}

bool cellFits(Column kind, std::string_view cell)
{
    switch (kind) {
    case Column::Key: return looksLikeKey(cell);
    case Column::Address: return addressFromCell(cell).has_value();
    case Column::Maker: return makerFromCell(cell).has_value();
    case Column::Name: return std::any_of(cell.begin(), cell.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    }
    return false;
}

std::string_view cellAt(const TableRow &row, std::optional<std::size_t> column)
{
    return column && *column < row.cells.size() ? trimmedCell(row.cells[*column]) : std::string_view();
}

// Only the first rows are asked; a table is the same all the way down.
std::optional<std::size_t> columnOf(Column kind, const std::vector<TableRow> &rows, bool headings, const KeyTableColumns &found)
{
    std::optional<std::size_t> best;
    std::size_t bestScore = 0;
    std::size_t width = 0;
    const std::size_t asked = std::min<std::size_t>(rows.size(), 200);
    for (std::size_t i = 0; i < asked; ++i)
        width = std::max(width, rows[i].cells.size());
    for (std::size_t column = 0; column < std::min(width, mostColumns); ++column) {
        if (isTaken(found, column))
            continue;
        std::size_t fitting = 0;
        for (std::size_t i = headings ? 1 : 0; i < asked; ++i)
            fitting += cellFits(kind, cellAt(rows[i], column));
        const bool named = headings && headingSays(kind, lowerCase(cellAt(rows[0], column)));
        const std::size_t score = fitting == 0 ? 0 : fitting + (named ? asked : 0);
        if (score > bestScore) {
            best = column;
            bestScore = score;
        }
    }
    return best;
}

bytes::Result<ImportedKey, BadLine> readRow(const TableRow &row, const KeyTableColumns &columns, KeyOrigin origin)
{
    const auto bad = [&row](LineFault fault, KeyTextError text = {}) { return bytes::unexpected(BadLine{row.line, fault, text}); };
    if (row.openQuote)
        return bad(LineFault::OpenQuote);
    const std::string_view where = cellAt(row, columns.address);
    if (where.empty())
        return bad(LineFault::NoAddress);
    const auto address = addressFromCell(where);
    if (!address)
        return bad(LineFault::BadAddress);
    const auto badKey = [&row, &address](LineFault fault, KeyTextError text = {}) { return bytes::unexpected(BadLine{row.line, fault, text, address->meters}); };
    const std::string_view digits = cellAt(row, columns.key);
    if (digits.empty() || lowerCase(digits) == "nokey")
        return badKey(LineFault::NoKey);
    const auto key = parseKeyText(digits);
    if (!key)
        return badKey(LineFault::BadKey, key.error());
    ImportedKey imported;
    imported.line = row.line;
    imported.zerosAdded = address->zerosAdded;
    imported.entry.meters = address->meters;
    if (!imported.entry.meters.manufacturer)
        imported.entry.meters.manufacturer = makerFromCell(cellAt(row, columns.maker));
    imported.entry.key = key->key;
    imported.entry.name = std::string(cellAt(row, columns.name));
    imported.entry.origin = origin;
    return imported;
}

} // namespace

std::vector<TableRow> splitTable(std::string_view text)
{
    std::vector<TableRow> rows;
    const auto separator = separatorOf(text);
    if (!separator)
        return rows;
    std::uint32_t line = 1;
    for (std::size_t i = 0; i < text.size() && rows.size() <= mostImportedRows;) {
        TableRow row;
        row.line = line;
        row.cells.emplace_back();
        bool quoted = false;
        for (; i < text.size(); ++i) {
            const char c = text[i];
            if (c == '\n' || (c == '\r' && !text.substr(i).starts_with("\r\n")))
                ++line;
            if (quoted) {
                if (c != '"')
                    row.cells.back().push_back(c);
                else if (text.substr(i + 1).starts_with('"'))
                    row.cells.back().push_back(text[++i]);
                else
                    quoted = false;
            } else if (c == '"' && trimmedCell(row.cells.back()).empty()) {
                row.cells.back().clear();
                quoted = true;
            } else if (c == *separator) {
                if (row.cells.size() < mostColumns)
                    row.cells.emplace_back();
            } else if (c == '\n' || c == '\r') {
                i += text.substr(i).starts_with("\r\n") ? 2 : 1;
                line += c == '\r' && text[i - 1] == '\n' ? 1 : 0;
                break;
            } else {
                row.cells.back().push_back(c);
            }
        }
        row.openQuote = quoted;
        const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const auto &cell) { return trimmedCell(cell).empty(); });
        const bool comment = trimmedCell(row.cells.front()).starts_with('#');
        if (!blank && !comment)
            rows.push_back(std::move(row));
    }
    return rows;
}

bool hasHeadings(const std::vector<TableRow> &rows)
{
    return !rows.empty()
        && std::none_of(rows.front().cells.begin(), rows.front().cells.end(), [](const auto &cell) { return looksLikeKey(cell) || addressFromCell(cell); });
}

KeyTableColumns guessColumns(const std::vector<TableRow> &rows)
{
    const bool headings = hasHeadings(rows);
    KeyTableColumns columns;
    for (const Column kind : {Column::Key, Column::Address, Column::Maker, Column::Name})
        placeOf(kind, columns) = columnOf(kind, rows, headings, columns);
    return columns;
}

ImportResult readKeyTable(const std::vector<TableRow> &rows, const KeyTableColumns &columns, KeyOrigin origin)
{
    if (rows.size() > mostImportedRows)
        return bytes::unexpected(ImportFault::TooBig);
    if (!columns.key || !columns.address)
        return bytes::unexpected(ImportFault::NotRecognised);
    ImportedKeys result;
    result.format = origin;
    for (std::size_t i = hasHeadings(rows) ? 1 : 0; i < rows.size(); ++i) {
        auto imported = readRow(rows[i], columns, origin);
        if (imported)
            result.keys.push_back(*std::move(imported));
        else
            result.badLines.push_back(imported.error());
    }
    return result;
}

} // namespace keys

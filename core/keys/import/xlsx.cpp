#include "core/keys/import/xlsx.h"

#include "core/keys/import/xml_scanner.h"
#include "core/keys/import/zip_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace keys {

namespace {

using Token = XmlScanner::Token;
constexpr std::size_t mostColumns = 256;
constexpr std::string_view sheetFolder = "xl/worksheets/";

std::string_view asText(const bytes::SecretBytes &data)
{
    return {reinterpret_cast<const char *>(data.data()), data.size()};
}

bool readSharedStrings(std::string_view xml, std::vector<bytes::SecretString> &out)
{
    XmlScanner scan(xml);
    bool inText = false;
    bool phonetic = false; // how to pronounce it, not what it says
    for (Token token = scan.next(); token != Token::End; token = scan.next()) {
        if (token == Token::Text) {
            if (inText && !phonetic && !out.empty())
                out.back() += scan.text();
            continue;
        }
        const bool open = token == Token::Open;
        if (scan.name() == "si" && open)
            out.emplace_back();
        else if (scan.name() == "t")
            inText = open;
        else if (scan.name() == "rPh")
            phonetic = open;
    }
    return !scan.failed();
}

// "5.1601328E7" is how some programs write 51601328.
bytes::SecretString numberText(const bytes::SecretString &value)
{
    if (value.find_first_of("eE.") == bytes::SecretString::npos || value.size() > 32)
        return value;
    char *end = nullptr;
    const double number = std::strtod(value.c_str(), &end);
    if (end != value.c_str() + value.size() || !(number >= 0) || number > 9e15 || number != std::floor(number))
        return value;
    return bytes::SecretString(std::to_string(static_cast<long long>(number)));
}

// 27 for "AB12" counted from 0; nothing without letters.
std::optional<std::size_t> columnOf(std::string_view reference)
{
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
        if (column > mostColumns)
            return mostColumns;
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

std::optional<std::uint32_t> numberOf(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

class SheetReader {
public:
    explicit SheetReader(const std::vector<bytes::SecretString> &shared) : m_shared(shared) {}

    bytes::Result<std::vector<TableRow>, ImportFault> read(std::string_view xml)
    {
        XmlScanner scan(xml);
        for (Token token = scan.next(); token != Token::End; token = scan.next()) {
            if (token == Token::Open)
                open(scan);
            else if (token == Token::Close)
                close(scan.name());
            else if (m_inValue)
                m_value += scan.text();
            if (m_rows.size() > mostImportedRows)
                return bytes::unexpected(ImportFault::TooBig);
        }
        if (scan.failed())
            return bytes::unexpected(ImportFault::Damaged);
        std::erase_if(m_rows, [](const TableRow &row) {
            return std::all_of(row.cells.begin(), row.cells.end(), [](const auto &cell) { return cell.empty(); });
        });
        return std::move(m_rows);
    }

private:
    void open(const XmlScanner &scan)
    {
        if (scan.name() == "row") {
            TableRow row;
            row.line = numberOf(scan.attribute("r")).value_or(m_rows.empty() ? 1 : m_rows.back().line + 1);
            m_rows.push_back(std::move(row));
        } else if (scan.name() == "c") {
            m_type = scan.attribute("t");
            m_column = columnOf(scan.attribute("r"));
            m_value.clear();
        } else if (scan.name() == "v" || scan.name() == "t") {
            m_inValue = true;
        }
    }
    void close(std::string_view name)
    {
        if (name == "v" || name == "t")
            m_inValue = false;
        else if (name == "c" && !m_rows.empty())
            put();
    }
    void put()
    {
        auto &cells = m_rows.back().cells;
        const std::size_t column = m_column.value_or(cells.size());
        if (column >= mostColumns)
            return;
        if (cells.size() <= column)
            cells.resize(column + 1);
        if (m_type == "s") {
            const auto index = numberOf(m_value);
            cells[column] = index && *index < m_shared.size() ? m_shared[*index] : bytes::SecretString();
        } else {
            cells[column] = m_type.empty() || m_type == "n" ? numberText(m_value) : m_value;
        }
        // One shared string named by every cell must not unfold into more than a file may hold.
        m_total += cells[column].size();
        if (m_total > longestImport)
            m_rows.resize(mostImportedRows + 1);
    }

    const std::vector<bytes::SecretString> &m_shared;
    std::vector<TableRow> m_rows;
    bytes::SecretString m_type;
    bytes::SecretString m_value;
    std::optional<std::size_t> m_column;
    std::size_t m_total = 0;
    bool m_inValue = false;
};

// The part that the workbook names first, "xl/worksheets/sheet3.xml"; empty where it cannot be told.
std::string firstSheet(const std::vector<ZipMember> &members)
{
    const auto find = [&members](std::string_view name) {
        const auto it = std::find_if(members.begin(), members.end(), [name](const ZipMember &member) { return member.name == name; });
        return it == members.end() ? std::string_view() : asText(it->data);
    };
    bytes::SecretString relation;
    XmlScanner workbook(find("xl/workbook.xml"));
    for (Token token = workbook.next(); token != Token::End && relation.empty(); token = workbook.next()) {
        // r:id; sheetId is another number.
        if (token == Token::Open && workbook.name() == "sheet")
            relation = workbook.attribute("id");
    }
    XmlScanner relations(find("xl/_rels/workbook.xml.rels"));
    for (Token token = relations.next(); token != Token::End && !relation.empty(); token = relations.next()) {
        if (token != Token::Open || relations.attribute("Id") != relation)
            continue;
        std::string target(relations.attribute("Target"));
        return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    return {};
}

} // namespace

bytes::Result<std::vector<TableRow>, ImportFault> readXlsx(bytes::ByteSpan data)
{
    const auto members = unzip(data, [](std::string_view name) {
        return name == "xl/sharedStrings.xml" || name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels"
            || (name.starts_with(sheetFolder) && name.ends_with(".xml"));
    });
    if (!members)
        return bytes::unexpected(members.error());
    const std::string first = firstSheet(*members);
    const ZipMember *sheet = nullptr;
    std::vector<bytes::SecretString> shared;
    for (const ZipMember &member : *members) {
        if (member.name == "xl/sharedStrings.xml" && !readSharedStrings(asText(member.data), shared))
            return bytes::unexpected(ImportFault::Damaged);
        const bool isSheet = member.name.starts_with(sheetFolder);
        if (isSheet && (member.name == first || sheet == nullptr || (sheet->name != first && member.name < sheet->name)))
            sheet = &member;
    }
    if (sheet == nullptr)
        return bytes::unexpected(ImportFault::NotRecognised);
    return SheetReader(shared).read(asText(sheet->data));
}

} // namespace keys

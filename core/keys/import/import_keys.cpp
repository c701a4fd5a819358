#include "core/keys/import/import_keys.h"

#include "core/keys/import/kem.h"
#include "core/keys/import/key_row.h"
#include "core/keys/import/key_table_reader.h"
#include "core/keys/import/line_readers.h"
#include "core/keys/import/text_encoding.h"
#include "core/keys/import/xlsx.h"
#include "core/keys/import/zip_file.h"

#include <algorithm>

namespace keys {

namespace {

bool isKemName(std::string_view name)
{
    const auto lower = lowerCase(name);
    return lower.ends_with(".kem") || lower.ends_with(".kem2");
}

// A zip is a workbook or holds KEM files.
ImportResult readZip(bytes::ByteSpan data, std::string_view password)
{
    const auto kems = unzip(data, isKemName);
    if (!kems)
        return bytes::unexpected(kems.error());
    if (kems->empty()) {
        const auto rows = readXlsx(data);
        if (!rows)
            return bytes::unexpected(rows.error());
        return readKeyTable(*rows, guessColumns(*rows), KeyOrigin::Xlsx);
    }
    ImportedKeys all;
    all.format = KeyOrigin::Kem;
    std::uint32_t before = 0;
    for (const ZipMember &member : *kems) {
        auto one = readKem(toUtf8(member.data), password);
        if (!one)
            return one;
        std::uint32_t last = before;
        for (ImportedKey &key : one->keys) {
            last = std::max(last, key.line += before);
            all.keys.push_back(std::move(key));
        }
        for (BadLine &bad : one->badLines) {
            last = std::max(last, bad.line += before);
            all.badLines.push_back(bad);
        }
        before = last;
    }
    return all;
}

// A line that begins with `word`, in front of which may stand blanks.
bool hasLine(std::string_view text, std::string_view word)
{
    while (!text.empty()) {
        if (trimmedCell(takeLine(text)).starts_with(word))
            return true;
    }
    return false;
}

// Of a form that is told by its words, not by its columns.
bool isNoTable(std::string_view text)
{
    return looksLikeKem(text) || hasLine(text, "TTYINIT=") || (hasLine(text, "id=") && hasLine(text, "name="));
}

ImportResult named(ImportResult result, std::string_view fileName)
{
    if (!result)
        return result;
    const std::size_t folder = fileName.find_last_of("/\\");
    const std::string_view source = folder == std::string_view::npos ? fileName : fileName.substr(folder + 1);
    for (ImportedKey &key : result->keys)
        key.entry.source = std::string(source);
    return result;
}

ImportResult readText(std::string_view text, std::string_view password)
{
    if (trimmedCell(text).empty())
        return bytes::unexpected(ImportFault::Empty);
    if (looksLikeKem(text))
        return readKem(text, password);
    if (hasLine(text, "TTYINIT="))
        return readCuxdIni(text);
    if (hasLine(text, "id=") && hasLine(text, "name="))
        return readWmbusmeters(text);
    const auto rows = splitTable(text);
    auto table = readKeyTable(rows, guessColumns(rows), KeyOrigin::Table);
    if (table)
        return table;
    return readKeyLines(text);
}

} // namespace

ImportResult importKeys(bytes::ByteSpan data, std::string_view fileName, std::string_view password)
{
    if (data.empty())
        return bytes::unexpected(ImportFault::Empty);
    if (data.size() > longestImport)
        return bytes::unexpected(ImportFault::TooBig);
    return named(looksLikeZip(data) ? readZip(data, password) : readText(toUtf8(data), password), fileName);
}

ImportResult importKeys(const ImportedTable &table, std::string_view fileName)
{
    return named(readKeyTable(table.rows, table.columns, table.origin), fileName);
}

std::optional<ImportedTable> importTable(bytes::ByteSpan data)
{
    if (data.empty() || data.size() > longestImport)
        return std::nullopt;
    ImportedTable table;
    if (looksLikeZip(data)) {
        const auto kems = unzip(data, isKemName);
        auto rows = kems && kems->empty() ? readXlsx(data) : bytes::unexpected(ImportFault::NotRecognised);
        if (!rows || rows->empty())
            return std::nullopt;
        table.rows = *std::move(rows);
        table.origin = KeyOrigin::Xlsx;
        table.columns = guessColumns(table.rows);
        return table;
    }
    const bytes::SecretString text = toUtf8(data);
    if (isNoTable(text))
        return std::nullopt;
    table.rows = splitTable(text);
    table.columns = guessColumns(table.rows);
    const bool guessed = table.columns.key && table.columns.address;
    if (table.rows.empty() || (!guessed && readKeyLines(text)))
        return std::nullopt;
    return table;
}

} // namespace keys

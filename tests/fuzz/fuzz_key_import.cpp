// Any bytes as a key file: every reader gives keys and bad lines with a number, or a reason. Any bytes as a key list: what is read is
// written back the same. Any bytes as a vault are refused without work.
#include "core/keys/import/import_keys.h"
#include "core/keys/import/kem.h"
#include "core/keys/import/key_table_reader.h"
#include "core/keys/import/line_readers.h"
#include "core/keys/import/text_encoding.h"
#include "core/keys/import/xml_scanner.h"
#include "core/keys/key_findings.h"
#include "core/keys/key_list.h"
#include "core/keys/vault_format.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void check(const keys::ImportResult &result)
{
    if (!result)
        return;
    std::vector<keys::KeyEntry> entries;
    for (const keys::ImportedKey &key : result->keys) {
        require(key.line >= 1);
        require(!key.entry.slot || *key.entry.slot < keys::KeyEntry::slotCount);
        entries.push_back(key.entry);
    }
    for (const keys::BadLine &bad : result->badLines)
        require(bad.line >= 1);
    for (const keys::KeyFinding &finding : keys::findingsIn(entries))
        require(finding.row < entries.size() && finding.earlier <= finding.row);
    const auto again = keys::readKeyList(keys::writeKeyList(entries));
    require(again.has_value() && again->size() == entries.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const bytes::ByteSpan input(data, size);
    check(keys::importKeys(input, "folder/file", "password"));

    const auto text = keys::toUtf8(input);
    const auto rows = keys::splitTable(text);
    check(keys::readKeyTable(rows, keys::guessColumns(rows), keys::KeyOrigin::Table));
    check(keys::readKeyLines(text));
    check(keys::readWmbusmeters(text));
    check(keys::readCuxdIni(text));
    check(keys::readKem(text, "password"));
    (void)keys::parseKeyText(text);

    keys::XmlScanner scan(text);
    for (std::size_t tokens = 0; scan.next() != keys::XmlScanner::Token::End; ++tokens)
        require(tokens <= 2 * text.size());

    keys::Secrets secrets;
    if (const auto list = keys::readKeyList(input, &secrets)) {
        const auto written = keys::writeKeyList(*list, secrets);
        require(std::equal(written.begin(), written.end(), input.begin(), input.end()));
    }
    require(!keys::inspectVault(input));
    return 0;
}

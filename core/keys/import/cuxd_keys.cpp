#include "core/cuxd/ttyinit.h"
#include "core/keys/import/line_readers.h"

namespace keys {

namespace {

wmbus::AddressPattern patternOf(const wmbus::Address &meter)
{
    return {meter.id, static_cast<std::uint16_t>(meter.manufacturer & 0x7FFFU), meter.version, meter.type};
}

// Why a key command cannot be read: by the first error inside of it.
BadLine badLine(const cuxd::TtyinitReading &reading, const cuxd::Place &place)
{
    BadLine bad{place.line, LineFault::BadKey, {KeyTextFault::NotAKey, 0, 0}};
    for (const cuxd::Finding &finding : reading.findings) {
        const bool inside = finding.place.line == place.line && finding.place.column >= place.column
            && finding.place.column <= place.column + place.length;
        if (!inside || severityOf(finding.fault) != cuxd::Severity::Error)
            continue;
        if (finding.fault == cuxd::TtyinitFault::KeyLength)
            bad.text = {finding.value < finding.expected ? KeyTextFault::TooFewDigits : KeyTextFault::TooManyDigits, 0, finding.value};
        break;
    }
    return bad;
}

void put(const cuxd::SetKey &command, std::uint32_t line, ImportedKeys &out)
{
    ImportedKey imported;
    imported.line = line;
    imported.entry.meters = patternOf(command.meter);
    imported.entry.key = command.key;
    if (command.slot < KeyEntry::slotCount)
        imported.entry.slot = command.slot;
    imported.entry.origin = KeyOrigin::CuxdIni;
    out.keys.push_back(std::move(imported));
}

} // namespace

ImportResult readCuxdIni(std::string_view text)
{
    const auto setup = cuxd::SetupText::parse(text);
    const auto reading = cuxd::readTtyinit(setup);
    ImportedKeys result;
    result.format = KeyOrigin::CuxdIni;
    for (const cuxd::TtyinitLine &line : reading.lines) {
        for (const cuxd::PlacedCommand &placed : line.commands) {
            if (result.keys.size() + result.badLines.size() >= mostImportedRows)
                return bytes::unexpected(ImportFault::TooBig);
            const auto place = setup.place(placed.text);
            if (!placed.command) {
                if (setup.at(placed.code) == "0125")
                    result.badLines.push_back(badLine(reading, place));
            } else if (const auto *key = std::get_if<cuxd::SetKey>(&*placed.command)) {
                put(*key, place.line, result);
            }
        }
    }
    if (result.keys.empty() && result.badLines.empty())
        return bytes::unexpected(ImportFault::NotRecognised);
    return result;
}

} // namespace keys

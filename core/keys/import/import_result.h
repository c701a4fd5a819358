#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/result.h"
#include "core/bytes/secret.h"
#include "core/keys/key_entry.h"
#include "core/keys/key_text.h"

#include <string_view>

// What comes out of other people's key files. Nothing is stored by reading them.
namespace keys {

enum class LineFault : std::uint8_t {
    NoAddress,  // nothing in the line is an address
    BadAddress, // what stands where the address should be is none
    NoKey,      // the meter stands there without a key, as NOKEY or an empty cell
    BadKey,     // `text` says why
    OpenQuote,  // a quotation mark that is never closed
};

// A line that gives no key. Holds no part of a key.
struct BadLine {
    std::uint32_t line = 0; // counted from 1; of a sheet its row, of a KEM file the how-manieth meter
    LineFault fault = LineFault::NoAddress;
    KeyTextError text; // of BadKey
    std::optional<wmbus::AddressPattern> meters{}; // whose key it should be, where the line says so

    bool operator==(const BadLine &) const = default;
};

struct ImportedKey {
    KeyEntry entry;
    std::uint32_t line = 0;
    bool zerosAdded = false; // the number was shorter than eight digits, as spreadsheets make them

    bool operator==(const ImportedKey &) const = default;
};

struct ImportedKeys {
    KeyOrigin format = KeyOrigin::List;
    std::vector<ImportedKey> keys;
    std::vector<BadLine> badLines; // by line
};

enum class ImportFault : std::uint8_t {
    Empty,
    TooBig,         // the file, or what it unpacks to
    NotRecognised,  // no reader knows it, or it is of a known form and names no meter at all
    Damaged,        // of a known form, and cut off or garbled
    PasswordNeeded, // a KEM file
    WrongPassword,
};

using ImportResult = bytes::Result<ImportedKeys, ImportFault>;

// Both for the file and for all it unpacks to.
inline constexpr std::size_t longestImport = 32 * 1024 * 1024;
inline constexpr std::size_t mostImportedRows = 100000;

} // namespace keys

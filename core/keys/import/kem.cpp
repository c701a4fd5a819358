#include "core/keys/import/kem.h"

#include "core/crypto/aes.h"
#include "core/keys/base64.h"
#include "core/keys/import/key_row.h"
#include "core/keys/import/xml_scanner.h"

#include <algorithm>
#include <optional>

namespace keys {

namespace {

using Token = XmlScanner::Token;

// The text of the first element of this name; empty where there is none.
bytes::SecretString firstText(std::string_view xml, std::string_view name)
{
    XmlScanner scan(xml);
    bytes::SecretString text;
    bool inside = false;
    for (Token token = scan.next(); token != Token::End; token = scan.next()) {
        if (token == Token::Text) {
            if (inside)
                text += scan.text();
        } else if (scan.name() == name) {
            if (token == Token::Close)
                return text;
            inside = true;
        }
    }
    return {};
}

// The name of the outermost element; empty where the text is not XML.
std::string rootName(std::string_view xml)
{
    XmlScanner scan(xml);
    for (Token token = scan.next(); token != Token::End; token = scan.next()) {
        if (token == Token::Open)
            return std::string(scan.name());
        if (token == Token::Text && !trimmedCell(scan.text()).empty())
            return {};
    }
    return {};
}

bool isList(std::string_view root)
{
    return root == "MetersInOrder" || root == "Devices";
}

std::optional<bytes::SecretString> decrypted(std::string_view xml, std::string_view password)
{
    auto data = fromBase64(firstText(xml, "CipherValue"));
    if (!data || data->empty() || data->size() % crypto::blockSize != 0)
        return std::nullopt;
    bytes::SecretBytes padded(password.begin(), password.end());
    padded.resize(crypto::Key::size);
    const auto key = crypto::Key::fromBytes(padded);
    if (!crypto::cbcDecrypt(*key, key->data(), *data))
        return std::nullopt;
    return bytes::SecretString(data->begin(), data->end());
}

// What is padding or a leftover of a block around the XML: control characters, also where a byte order mark stands.
std::string_view plainXml(std::string_view text)
{
    const std::size_t begin = text.find('<');
    const std::size_t end = text.rfind('>');
    return begin == std::string_view::npos || end == std::string_view::npos || end < begin ? std::string_view() : text.substr(begin, end - begin + 1);
}

struct Meter {
    bytes::SecretString serial;
    bytes::SecretString number;
    bytes::SecretString maker;
    bytes::SecretString key;

    bytes::SecretString *field(std::string_view name)
    {
        if (name == "SerialNo" || name == "SerialNumber")
            return &serial;
        if (name == "MeterNo" || name == "CustomerDeviceNumber")
            return &number;
        if (name == "VendorId" || name == "ManufacturerId")
            return &maker;
        return name == "DEK" || name == "Value" ? &key : nullptr;
    }
};

void put(const Meter &meter, std::uint32_t position, ImportedKeys &out)
{
    const auto bad = [&](LineFault fault, KeyTextError text = {}) { out.badLines.push_back({position, fault, text, {}}); };
    if (trimmedCell(meter.serial).empty())
        return bad(LineFault::NoAddress);
    const auto address = addressFromCell(meter.serial);
    if (!address)
        return bad(LineFault::BadAddress);
    const auto badKey = [&](LineFault fault, KeyTextError text = {}) { out.badLines.push_back({position, fault, text, address->meters}); };
    if (trimmedCell(meter.key).empty())
        return badKey(LineFault::NoKey);
    const auto key = parseKeyText(meter.key);
    if (!key)
        return badKey(LineFault::BadKey, key.error());
    ImportedKey imported;
    imported.line = position;
    imported.zerosAdded = address->zerosAdded;
    imported.entry.meters = address->meters;
    imported.entry.meters.manufacturer = makerFromCell(meter.maker);
    imported.entry.key = key->key;
    imported.entry.name = std::string(trimmedCell(meter.number));
    imported.entry.origin = KeyOrigin::Kem;
    out.keys.push_back(std::move(imported));
}

ImportResult readList(std::string_view xml)
{
    ImportedKeys result;
    result.format = KeyOrigin::Kem;
    XmlScanner scan(xml);
    std::optional<Meter> meter;
    bytes::SecretString *field = nullptr;
    std::uint32_t position = 0;
    for (Token token = scan.next(); token != Token::End; token = scan.next()) {
        const bool isMeter = scan.name() == "Meter" || scan.name() == "Device";
        if (token == Token::Text) {
            if (field != nullptr)
                *field += scan.text();
        } else if (token == Token::Open && isMeter) {
            meter.emplace();
            field = nullptr;
            if (++position > mostImportedRows)
                return bytes::unexpected(ImportFault::TooBig);
        } else if (token == Token::Close && isMeter && meter) {
            put(*meter, position, result);
            meter.reset();
            field = nullptr;
        } else {
            field = token == Token::Open && meter ? meter->field(scan.name()) : nullptr;
            if (field != nullptr && !field->empty())
                field = nullptr; // the first one counts
        }
    }
    if (scan.failed() || meter)
        return bytes::unexpected(ImportFault::Damaged);
    if (position == 0)
        return bytes::unexpected(ImportFault::NotRecognised);
    return result;
}

} // namespace

bool looksLikeKem(std::string_view text)
{
    const std::string root = rootName(text);
    return isList(root) || root == "EncryptedData" || (!root.empty() && !firstText(text, "CipherValue").empty());
}

ImportResult readKem(std::string_view text, std::string_view password)
{
    if (isList(rootName(text)))
        return readList(text);
    if (password.empty())
        return bytes::unexpected(ImportFault::PasswordNeeded);
    if (password.size() > crypto::Key::size)
        return bytes::unexpected(ImportFault::WrongPassword);
    const auto plain = decrypted(text, password);
    if (!plain)
        return bytes::unexpected(ImportFault::Damaged);
    const std::string_view list = plainXml(*plain);
    if (!isList(rootName(list)))
        return bytes::unexpected(ImportFault::WrongPassword);
    return readList(list);
}

} // namespace keys

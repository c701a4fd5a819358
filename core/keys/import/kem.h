#pragma once

#include "core/keys/import/import_result.h"

namespace keys {

// Whether the text is XML-Enc, or the list of meters inside of it.
[[nodiscard]] bool looksLikeKem(std::string_view text);

// KEM and KEM2, the key files of Kamstrup: XML-Enc around a list of meters, AES-128-CBC, key = IV = the password padded with zeros to
// 16 bytes, as wmbusmeters' kem-import reads it. The lists are <MetersInOrder><Meter> (SerialNo, MeterNo, VendorId, DEK) and
// <Devices><Device> (SerialNumber, CustomerDeviceNumber, ManufacturerId, Value). Tested with files of our own making after that
// description; no file of the maker has been tried. A list that is not encrypted is read without a password.
[[nodiscard]] ImportResult readKem(std::string_view text, std::string_view password);

} // namespace keys

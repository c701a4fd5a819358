#pragma once

#include "core/bytes/result.h"
#include "core/inverter/profile.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace inverter {

// What is wrong with a profile, and where: line and column (from 1) where the text is no JSON, else the path of the value,
// "/readings/3/select/0/vif".
struct ProfileError {
    enum class Fault : std::uint8_t {
        TooLarge,       // more than 256 KiB
        NotJson,
        WrongType,      // another kind of value is wanted here
        Missing,        // a value that must be there is not
        Unknown,        // a name that means nothing here
        BadValue,       // out of range, no hex, no link mode ...
        Duplicate,      // the same data point twice
        NewerFormat,    // of a later program
    };
    Fault fault = Fault::NotJson;
    std::uint32_t line = 0;   // NotJson
    std::uint32_t column = 0;
    std::string path;

    bool operator==(const ProfileError &) const = default;
};

// Accepts what core/inverter/smi260.json shows; "comment" may stand in every object.
[[nodiscard]] bytes::Result<Profile, ProfileError> readProfile(std::string_view json);

// The profile that comes with the program, and its text.
[[nodiscard]] const Profile &builtInProfile();
[[nodiscard]] std::string_view builtInProfileText();

} // namespace inverter

#pragma once

#include "core/bytes/bytes.h"
#include "core/bytes/link_mode.h"
#include "core/crypto/key.h"
#include "core/stick/household_meters.h"
#include "core/stick/transmission.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace stick {

// What the virtual stick plays by default: a house full of meters with telegrams of real ones (household_meters.cpp names their
// origin). Counters count on from the recorded value and access numbers go up; a telegram whose key is public is encrypted again.
// The first telegram of each meter is the recorded one. Same seed, same play.
class Household : public Air {
public:
    explicit Household(std::uint32_t seed = 1);

    // Never ends.
    [[nodiscard]] std::optional<Transmission> next() override;

private:
    struct Register {
        HouseholdRegister rule;
        std::size_t at = 0;      // of the value in the telegram
        std::uint64_t start = 0; // recorded value
    };
    struct Meter {
        const HouseholdMeter *data = nullptr;
        bytes::Bytes telegram; // L field first, in the clear where the key is known
        std::optional<crypto::Key> key;
        std::vector<Register> registers;
        std::size_t accessNumberAt = 0; // 0: none, the telegram never changes
        std::chrono::milliseconds due{0};
        std::uint32_t sent = 0;
    };

    [[nodiscard]] static Meter meterFrom(const HouseholdMeter &data);
    [[nodiscard]] bytes::Bytes telegramNow(const Meter &meter) const;
    [[nodiscard]] int level(const HouseholdMeter &data);
    [[nodiscard]] double between(double low, double high);

    std::vector<Meter> m_meters;
    std::mt19937 m_random;
};

} // namespace stick

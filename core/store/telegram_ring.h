#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <functional>

namespace store {

// Tables telegram and hearing: what the radio gave, as long as there is room.
class TelegramRing {
public:
    explicit TelegramRing(Database &database) : m_database(database) {}

    struct Limits {
        TimeMs age = 0;          // against the youngest telegram
        std::uint64_t bytes = 0; // see bytesOf()
        bool operator==(const Limits &) const = default;
    };
    // What a telegram counts: its bytes and 64 for the row.
    [[nodiscard]] static std::int64_t bytesOf(const wmbus::RadioFrame &frame) { return static_cast<std::int64_t>(frame.data.size()) + 64; }

    // False when it is a telegram that another stick has just heard: then only its level is added to that one.
    bool add(const wmbus::Address &device, TimeMs at, const wmbus::RadioFrame &frame, bool keep);
    // Whether telegrams of this device stay whatever the limits say, also those heard before.
    void setKept(const wmbus::Address &device, bool keep);
    // Drops what is over the limits, at most `atOnce` telegrams; true when there may be more to drop.
    bool prune(const Limits &limits, int atOnce = 2000);

    // By time, the youngest `limit` of the range; an empty address: of all.
    [[nodiscard]] std::vector<Telegram> read(const wmbus::Address &device, const TimeRange &range, std::uint64_t limit, const std::function<bool()> &goOn);
    [[nodiscard]] std::uint64_t count();

private:
    // The telegram with the same bytes that another stick heard within two seconds; 0: none.
    [[nodiscard]] TelegramId heardByOther(const QString &device, TimeMs at, const wmbus::RadioFrame &frame);
    void addHearings(std::vector<Telegram> &telegrams);

    Database &m_database;
};

} // namespace store

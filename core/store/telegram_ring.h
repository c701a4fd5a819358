#pragma once

#include "core/store/database.h"
#include "core/store/types.h"

#include <functional>
#include <optional>
#include <utility>

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

    // Two sticks hand over the same telegram within some ten milliseconds; a busy computer may take longer. No meter repeats a telegram
    // within two seconds [inferred: the shortest interval heard of is two seconds, with another access number].
    static constexpr TimeMs sameTelegram = 2000;

    struct Added {
        bool isFirst = true;      // else another stick has just heard it: its level was added to that telegram
        TimeMs at = 0;            // of the telegram
        bool hasNewValues = true; // more than whoever was first could read
    };
    // `values`: how many were read.
    Added add(const wmbus::Address &device, TimeMs at, const wmbus::RadioFrame &frame, bool keep, int values);
    // What the ring of a server has grown by since the last time. A file counts by itself (column `through`).
    [[nodiscard]] std::int64_t takeGrowth() { return std::exchange(m_growth, 0); }
    // Whether telegrams of this device stay whatever the limits say, also those heard before.
    void setKept(const wmbus::Address &device, bool keep);
    // Drops what is over the limits, at most `atOnce` telegrams; true when there may be more to drop.
    bool prune(const Limits &limits, int atOnce = 2000);

    // By time, the youngest `limit` of the range; an empty address: of all.
    [[nodiscard]] std::vector<Telegram> read(const wmbus::Address &device, const TimeRange &range, std::uint64_t limit, const std::function<bool()> &goOn);
    // Of all, those that came with at most so many values; by time, the youngest `limit`.
    [[nodiscard]] std::vector<Telegram> readPoor(int mostValues, std::uint64_t limit, const std::function<bool()> &goOn);
    [[nodiscard]] std::uint64_t count();

private:
    struct Other {
        TelegramId id = 0;
        TimeMs at = 0;
        int values = 0;
    };
    // The telegram with the same bytes that another stick heard within two seconds.
    [[nodiscard]] std::optional<Other> heardByOther(const QString &device, TimeMs at, const wmbus::RadioFrame &frame);
    // `where`: the condition, whose values are bound in this order, with the limit behind them.
    [[nodiscard]] std::vector<Telegram> youngest(const QString &where, const QVariantList &values, const std::function<bool()> &goOn);
    void drop(const std::vector<qint64> &ids);
    [[nodiscard]] bool pruneServer(const Limits &limits, int atOnce);
    void addHearings(std::vector<Telegram> &telegrams);

    Database &m_database;
    std::int64_t m_growth = 0;
};

} // namespace store

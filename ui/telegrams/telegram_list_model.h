#pragma once

#include "ui/addresses/address_row.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <unordered_map>
#include <vector>

namespace ui {

enum class TelegramColumn : std::uint8_t { Time, Interval, Code, Manufacturer, Medium, Level, Length, AccessNumber, Security, Value, Hex };
inline constexpr int telegramColumnCount = static_cast<int>(TelegramColumn::Hex) + 1;

// How the first column says when a telegram was heard.
enum class TimeForm : std::uint8_t { OfDay, Date, Utc, SinceFirst };
inline constexpr int timeFormCount = static_cast<int>(TimeForm::SinceFirst) + 1;

// One telegram of the list. Only the frame is kept, what it says is decoded again when somebody looks at it.
struct TelegramRow {
    std::uint64_t number = 0;       // in the order of arrival, never used twice
    wmbus::RadioFrame frame;
    TimePoint heardAt;
    wmbus::Address address;
    bool readable = true;           // false: not even an address, `stopped` says why
    std::optional<double> interval; // seconds since this meter's telegram before
    wmbus::Security security;
    std::optional<wmbus::DecodeError> stopped;
    std::optional<std::uint8_t> accessNumber;
    std::optional<meter::NamedValue> value;
    std::vector<StickLevel> others; // sticks that have heard it too
};

// The last telegrams, oldest first: a ring. New ones appear four times a second as one insert; what falls out goes as one removal.
class TelegramListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { RowRole = Qt::UserRole }; // const TelegramRow *, valid until the next event
    static constexpr std::size_t usualCapacity = 20000;

    explicit TelegramListModel(Clock clock, std::size_t capacity = usualCapacity, QObject *parent = nullptr);

    void show(const SightingPtr &sighting);
    // Another stick has heard the last telegram of this meter too.
    void showOther(const wmbus::Address &meter, const wmbus::RadioFrame &frame);
    void showUnreadable(const wmbus::RadioFrame &frame, const wmbus::DecodeError &error);
    void flush();
    void clear();
    // Usually the clock of the day. Seconds count from the first telegram since the list was empty.
    void setTimeForm(TimeForm form);
    [[nodiscard]] TimeForm timeForm() const { return m_timeForm; }

    // Every telegram with a readable address that is still kept, oldest first, whether it is shown or waits for the end of a pause.
    struct Kept {
        std::vector<std::uint64_t> numbers;
        std::vector<wmbus::RadioFrame> frames; // one for each number
        int locked = 0;                        // how many of them no key could open so far
    };
    [[nodiscard]] Kept kept() const;
    // What reading once more did to a telegram that could not be decrypted before; Nothing also for all others, and for what fell out meanwhile.
    enum class Again { Nothing, StillLocked, Opened };
    Again takeAgain(std::uint64_t number, const reception::Sighting &sighting);
    // Shows what takeAgain() changed.
    void showAgain();
    // The telegram of the same meter before this one, or null.
    [[nodiscard]] const TelegramRow *before(const TelegramRow &row) const;
    void setPaused(bool paused);

    [[nodiscard]] const TelegramRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

signals:
    // Around an insert, so that a view can stay where the user put it.
    void aboutToFlush();
    void flushed();

private:
    void append(TelegramRow row);
    [[nodiscard]] TelegramRow *find(std::uint64_t number);
    [[nodiscard]] QString cell(const TelegramRow &row, TelegramColumn column) const;
    [[nodiscard]] QString timeText(TimePoint heardAt) const;

    Clock m_clock;
    std::size_t m_capacity;
    QTimer m_timer;
    std::deque<TelegramRow> m_rows;
    std::vector<TelegramRow> m_pending;
    std::unordered_map<wmbus::Address, TimePoint> m_lastHeard;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_firstAgain = 0; // numbers of the rows that showAgain() has to show; 0: none
    std::uint64_t m_lastAgain = 0;
    bool m_paused = false;
    TimeForm m_timeForm = TimeForm::OfDay;
    std::optional<TimePoint> m_first; // when the first telegram came since the list was empty
};

} // namespace ui

Q_DECLARE_METATYPE(const ui::TelegramRow *)

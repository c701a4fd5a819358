#pragma once

#include "core/polling/air_time.h"
#include "core/polling/daylight.h"
#include "core/polling/inverter_call.h"
#include "core/polling/poll_plan.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace polling {

// What the user set for one inverter.
struct InverterSettings {
    std::uint32_t number = 0; // CODE
    std::uint32_t master = 0; // MASTER
    QString name;
    QString device;           // DEVICE: which stick, by port, tty or the stick's id; empty: any suitable
    PlanSettings plan;        // tries and pause come from the profile
    std::optional<Position> position;
    int riseOffset = 0;       // minutes
    int setOffset = 0;
    bool writing = false;     // the user confirmed a write once

    bool operator==(const InverterSettings &) const = default;
};

// How a write ended.
struct WriteReport {
    std::uint32_t number = 0;
    TimePoint at;
    Wish wish;
    ExchangeResult::Outcome outcome = ExchangeResult::Outcome::NoStick;
    std::optional<inverter::Settings> before;
    std::optional<inverter::Settings> after; // as read back
    int tries = 1;
};

struct InverterStatus {
    InverterSettings settings;
    PlanState plan;
    inverter::Values values;                       // all that was ever heard, also by an earlier run
    std::optional<TimePoint> valuesAt;
    std::optional<ExchangeResult::Outcome> last;   // of the last poll or write
    QString port;                                  // the stick that polled last
    bool busy = false;                             // polling or writing now
    bool waitingForAir = false;                    // 1 % of the hour is used up
    std::optional<Daylight::Span> day;             // of today; nothing without a place, or in the polar night
    std::optional<TimePoint> wakes;                // when its schedule begins to poll again; nothing while ACTIVE or without a schedule
    bool placeMissing = false;                     // a schedule by daylight, and no place: polled all day
    std::optional<Wish> writing;                   // wanted and not yet ended
    int writeTry = 0;
    std::optional<WriteReport> lastWrite;
};

// Polls inverters through sticks that also listen for meters, by their plans; writes to them when the user says so. Borrows one stick
// for one conversation at a time. Lives in the thread of the manager.
class Poller : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<TimePoint()>;
    Poller(stick::StickManager &sticks, inverter::Profile profile, Clock clock, const QByteArray &zone, QObject *parent = nullptr);
    ~Poller() override;

    void setProfile(inverter::Profile profile);
    [[nodiscard]] const inverter::Profile &profile() const { return m_profile; }
    // Asked at every conversation: an inverter whose answers are encrypted. None is known.
    void setKeySource(std::function<wmbus::KeyRing()> keys) { m_keys = std::move(keys); }

    // Asked of every stick before it is used; all may be, while none is given.
    void setStickFilter(std::function<bool(const stick::StickStatus &)> mayPoll) { m_mayPoll = std::move(mayPoll); }

    // `plan`: as it was at the end of an earlier run. An inverter that is there keeps what is known of it.
    void set(const InverterSettings &settings, std::optional<PlanState> plan = std::nullopt);
    // What was heard of it at the end of an earlier run, at that time: known, until it is heard anew. Nothing for one that is not there.
    void restore(std::uint32_t number, const inverter::Values &values, TimePoint at);
    void remove(std::uint32_t number);
    [[nodiscard]] std::vector<InverterStatus> inverters() const;
    [[nodiscard]] std::optional<InverterStatus> find(std::uint32_t number) const;

    void pollNow(std::uint32_t number);
    void setActive(std::uint32_t number, bool active);
    // Writes after the user's consent, once it is the inverter's turn; two more tries when it is not confirmed. False, and nothing is
    // sent, when writing to this inverter is not enabled, a value is out of the limits, or a write is still under way.
    [[nodiscard]] bool write(std::uint32_t number, const Wish &wish);

    // Looks at the clock: done by timers of its own, and by tests whose clock moves by itself.
    void lookAtClock();

signals:
    void changed(std::uint32_t number);
    // Something was heard of it.
    void polled(std::uint32_t number, const inverter::Values &values);
    void wrote(const polling::WriteReport &report);
    // The stick on this port was deaf for everything else.
    void wasDeaf(const QString &port, polling::TimePoint from, polling::TimePoint to);

private:
    struct Entry {
        InverterStatus status;
        std::optional<Daylight> daylight;
        std::unique_ptr<InverterCall> call;
        TimePoint calledAt;
        bool wantsPoll = false;
        bool callWrites = false;
        std::optional<TimePoint> writeFrom; // not before
    };

    void update(Entry &entry, const PlanState &before);
    void startCalls();
    bool tryStart(Entry &entry);
    [[nodiscard]] std::optional<stick::StickStatus> stickFor(const InverterSettings &settings) const;
    void onFinished(std::uint32_t number, const ExchangeResult &result, const stick::LoanEnd &loan);
    void endPoll(Entry &entry, const ExchangeResult &result);
    void endWrite(Entry &entry, const ExchangeResult &result);
    void startTimer();
    [[nodiscard]] std::optional<bool> isDay(const Entry &entry, TimePoint now) const;
    [[nodiscard]] DutyCycle &dutyOf(const stick::StickStatus &status);

    stick::StickManager &m_sticks;
    inverter::Profile m_profile;
    Clock m_clock;
    QByteArray m_zone;
    std::function<wmbus::KeyRing()> m_keys;
    std::function<bool(const stick::StickStatus &)> m_mayPoll;
    std::map<std::uint32_t, Entry> m_entries;
    std::map<std::uint32_t, DutyCycle> m_duty; // by the stick's unique id
    QTimer m_timer;
    bool m_starting = false;
};

} // namespace polling

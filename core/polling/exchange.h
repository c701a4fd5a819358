#pragma once

#include "core/inverter/answer.h"
#include "core/inverter/request.h"

#include <chrono>
#include <optional>
#include <vector>

namespace polling {

// What the user wants to write; what is empty stays as it is.
struct Wish {
    std::optional<bytes::ScaledValue> maxPower; // W
    std::optional<bytes::ScaledValue> cosPhi;
    std::optional<bool> on;

    [[nodiscard]] bool empty() const { return !maxPower && !cosPhi && !on; }
    [[nodiscard]] std::vector<inverter::DataPoint> named() const;
    // Why it is not sent; nothing when every named value is within the profile's limits.
    [[nodiscard]] std::optional<inverter::WriteRefusal> refusal(const inverter::Profile &profile) const;
    bool operator==(const Wish &) const = default;
};

struct ExchangeResult {
    enum class Outcome : std::uint8_t {
        // polling
        Answered,     // everything that was asked for
        Partly,       // energy and power only
        NoAnswer,     // of a write: it could not be read before, and nothing was sent
        // writing: what was read back decides
        Confirmed,
        Different,    // the inverter says something else
        NotConfirmed, // sent, and then no answer: it may have been taken or not
        Refused,      // out of the limits, or the inverter does not say what it has: nothing was sent
        // both
        NoStick,      // the stick could not be borrowed, did not send, or went away; nothing was written
    };
    Outcome outcome = Outcome::NoStick;
    inverter::Values values;                         // all that was heard
    std::optional<inverter::Settings> before;        // writing: as read
    std::optional<inverter::Settings> written;       // as sent
    std::optional<inverter::Settings> after;         // as read back
    std::optional<inverter::WriteRefusal> refusal;
    std::vector<std::chrono::milliseconds> sent;     // on the air, each telegram

    [[nodiscard]] bool heardSomething() const { return !values.empty(); }
    // Whether another try may help.
    [[nodiscard]] bool worthRetrying() const
    {
        return outcome == Outcome::NoAnswer || outcome == Outcome::Different || outcome == Outcome::NotConfirmed;
    }
};

// One conversation with an inverter while the stick is lent, as a value without clock and line: what happened in, what to do out.
// Every request is sent once; whoever wants another try begins another conversation.
class Exchange {
public:
    // `known`: of earlier, to tell a wild POWER from a true one.
    [[nodiscard]] static Exchange poll(const inverter::Profile &profile, inverter::Target target, const inverter::Values &known);
    // Reads, writes all three values with those that are not named as just read, and reads back.
    [[nodiscard]] static Exchange write(const inverter::Profile &profile, inverter::Target target, const Wish &wish);

    struct Do {
        std::optional<bytes::Bytes> send;              // from the C field on
        std::optional<std::chrono::milliseconds> wait; // then call timeOut(), unless another wait came before
        bool giveBack = false;                         // nothing more is wanted
    };

    [[nodiscard]] Do lent();
    // The stick answered to `send`; `good`: it was on the air.
    [[nodiscard]] Do sent(bool good);
    [[nodiscard]] Do heard(const wmbus::Telegram &telegram);
    [[nodiscard]] Do timeOut();
    // The loan is over, for whatever reason. The result is final from here on.
    void ended();

    [[nodiscard]] const ExchangeResult &result() const { return m_result; }
    // The longest it can take, without the stick's own answers.
    [[nodiscard]] std::chrono::milliseconds longest() const;

private:
    enum class Step : std::uint8_t { Start, PauseBeforeSettings, AskState, AskSettings, Write, PauseAfterWrite, ReadBack, Done };

    Exchange(const inverter::Profile &profile, inverter::Target target) : m_profile(profile), m_target(target) {}

    [[nodiscard]] Do ask(Step step);
    [[nodiscard]] Do done(ExchangeResult::Outcome outcome);
    [[nodiscard]] Do writeSettings();
    [[nodiscard]] Do compare();
    [[nodiscard]] std::optional<inverter::Settings> settingsHeard() const;
    [[nodiscard]] Do send(bytes::Bytes telegram);

    inverter::Profile m_profile;
    inverter::Target m_target;
    inverter::Values m_known;
    std::optional<Wish> m_wish;
    Step m_step = Step::Start;
    bool m_waiting = false;            // for the answer to what was sent
    inverter::Values m_sinceRequest;   // heard since the last request
    ExchangeResult m_result;
};

} // namespace polling

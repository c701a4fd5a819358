#pragma once

#include "core/wmbus/address.h"
#include "ui/clock.h"

#include <optional>
#include <vector>

namespace ui {

// A device that sent while LEARN waited.
struct LearnCandidate {
    wmbus::Address meter;
    std::optional<int> rssiDbm;
    TimePoint at;
    bool isNew = false; // was not heard before LEARN began
    bool operator==(const LearnCandidate &) const = default;
};

// CUxD's LEARN: waits for the next telegram that a device sends by itself and that is not one of the user's, for instance because the
// button of an EnergyCam was pressed. In a house full of meters more than one may send: all that come are kept, each once, and nobody
// is taken without being asked.
class LearnSession {
public:
    static constexpr std::chrono::seconds timeOut{300};
    enum class State { Idle, Waiting, Heard, TimedOut };

    void start(TimePoint now);
    void cancel() { m_state = State::Idle; }
    // A telegram of a device that is not the user's; `unasked`: no answer to a request. True when the list or the state has changed.
    bool take(const LearnCandidate &candidate, bool unasked);
    // True when the time has run out just now. With a candidate at hand it does not.
    bool tick(TimePoint now);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isOpen() const { return m_state == State::Waiting || m_state == State::Heard; }
    [[nodiscard]] TimePoint since() const { return m_since; }
    [[nodiscard]] std::chrono::seconds left(TimePoint now) const;
    // New ones first, then those that come again; each kind by arrival.
    [[nodiscard]] const std::vector<LearnCandidate> &candidates() const { return m_candidates; }

private:
    State m_state = State::Idle;
    TimePoint m_since;
    std::vector<LearnCandidate> m_candidates;
};

} // namespace ui

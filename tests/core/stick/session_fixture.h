#pragma once

#include "core/bytes/hex.h"
#include "core/stick/replay_air.h"
#include "core/stick/serial_transport.h"
#include "core/stick/stick_session.h"
#include "core/stick/virtual_stick.h"

#include <QTest>

#include <memory>
#include <vector>

namespace stick {

inline char *toString(Phase phase)
{
    const char *const names[] = {"Closed", "Opening", "Identifying", "Configuring", "Listening", "Waiting", "Failed"};
    return qstrdup(names[static_cast<int>(phase)]);
}
inline char *toString(Problem problem)
{
    const char *const names[] = {"None",     "NoSuchPort", "NoPermission",          "InUse",     "NotAStick",
                                 "NoAnswer", "ConfigurationNotTaken", "NoConnection", "Unplugged", "Silent", "OtherError"};
    return qstrdup(names[static_cast<int>(problem)]);
}
inline char *toString(WakeStep step)
{
    const char *const names[] = {"None", "Ping", "Reset", "Reopen"};
    return qstrdup(names[static_cast<int>(step)]);
}

} // namespace stick

// Waiting times short enough for a test and long enough for a loaded machine.
inline stick::Timings quickTimings()
{
    using std::chrono::milliseconds;
    stick::Timings t;
    t.answer = milliseconds(300);
    t.afterReset = milliseconds(150);
    t.reopen = milliseconds(50);
    t.reopenBusy = milliseconds(100);
    t.reopenSilent = milliseconds(300);
    t.lineSilent = milliseconds(40);
    return t;
}

inline stick::VirtualStickOptions quickStick()
{
    stick::VirtualStickOptions options;
    options.resetDelay = std::chrono::milliseconds(50);
    options.bootTime = std::chrono::milliseconds(30);
    options.slowAnswer = std::chrono::milliseconds(400);
    return options;
}

// The real EnergyCam telegram from a CUxD screen, with numbers of its own in the access number so that none is counted twice.
inline stick::Transmission energyCam(int number, std::optional<bytes::LinkMode> mode = bytes::LinkMode::T1)
{
    auto telegram = bytes::fromHex("1944C4189804500401037A2F0000A00415AC76000002FD08BCBF").value();
    telegram[11] = static_cast<std::uint8_t>(number);
    telegram[12] = static_cast<std::uint8_t>(number >> 8);
    return {std::chrono::milliseconds(0), telegram, mode, -76};
}

inline std::unique_ptr<stick::Air> manyTelegrams(int count, int interval, bool loop = false)
{
    std::vector<stick::Transmission> all;
    for (int i = 0; i < count; ++i)
        all.push_back(energyCam(i));
    return std::make_unique<stick::ReplayAir>(std::move(all), stick::ReplayAir::Pace::Steady, std::chrono::milliseconds(interval), loop);
}

// A virtual stick and a session on it, through the real serial code.
struct Pair {
    explicit Pair(stick::VirtualStickOptions options = quickStick(), stick::Timings timings = quickTimings(),
                  stick::Setup setup = stick::Setup::AsCuxd)
        : virtualStick(std::move(options))
    {
        QString error;
        started = virtualStick.start(&error);
        session = std::make_unique<stick::StickSession>(virtualStick.portName(),
                                                        std::make_unique<stick::SerialTransport>(virtualStick.portName()), setup, timings);
        QObject::connect(session.get(), &stick::StickSession::frameHeard, session.get(),
                         [this](const wmbus::RadioFrame &frame) { frames.push_back(frame); });
        QObject::connect(session.get(), &stick::StickSession::messageSeen, session.get(),
                         [this](const hci::Message &message, bool fromStick) {
                             if (!fromStick)
                                 requests.push_back(message);
                         });
    }
    [[nodiscard]] const stick::StickStatus &status() const { return session->status(); }
    [[nodiscard]] bool listening() const { return status().phase == stick::Phase::Listening; }

    bool started = false;
    std::vector<wmbus::RadioFrame> frames;
    std::vector<hci::Message> requests;
    stick::VirtualStick virtualStick;
    std::unique_ptr<stick::StickSession> session;
};

#pragma once

#include "app/cli/exit_code.h"
#include "core/hci/messages.h"
#include "core/stick/stick_manager.h"

#include <QEventLoop>
#include <QString>

#include <optional>

namespace cli {

// One stick, asked one thing after the other; each call waits for its answer. What goes wrong is said on standard error.
class StickClient {
public:
    explicit StickClient(const QString &port) : m_port(port) {}

    // Opens the port and identifies the stick; writes nothing to it.
    [[nodiscard]] ExitCode open();
    // The answer; nothing when there was none.
    template <class Request>
    [[nodiscard]] std::optional<hci::Message> ask(const Request &request)
    {
        return askMessage(hci::messageOf(request));
    }
    // After a reset: until the stick answers again.
    [[nodiscard]] bool restart();

    [[nodiscard]] const stick::StickStatus &status() const { return m_status; }
    // "/dev/ttyUSB0: no answer."
    void sayNoAnswer() const;

private:
    [[nodiscard]] std::optional<hci::Message> askMessage(const hci::Message &message);
    // Runs the loop until `done` holds for a status. False after the time.
    template <class Predicate>
    [[nodiscard]] bool waitFor(Predicate done, int milliseconds);

    QString m_port;
    stick::StickManager m_sticks;
    stick::StickStatus m_status;
};

} // namespace cli

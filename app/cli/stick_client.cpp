#include "app/cli/stick_client.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "app/cli/stick_messages.h"

#include <QTimer>

namespace cli {

namespace {

// Longer than the session's own time-outs and retries together.
constexpr int openingTime = 10'000; // ms
constexpr int restartTime = 10'000;

} // namespace

template <class Predicate>
bool StickClient::waitFor(Predicate done, int milliseconds)
{
    QEventLoop loop;
    bool reached = false;
    const auto look = [this, &loop, &reached, &done](const stick::StickStatus &status) {
        m_status = status;
        if (done(status)) {
            reached = true;
            loop.quit();
        }
    };
    const auto connection = QObject::connect(&m_sticks, &stick::StickManager::statusChanged, &loop, look);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    QObject::disconnect(connection);
    return reached;
}

ExitCode StickClient::open()
{
    QTimer::singleShot(0, &m_sticks, [this] { m_sticks.open(m_port, stick::Setup::LeaveAsIs); });
    const bool ended = waitFor([](const stick::StickStatus &status) { return status.phase == stick::Phase::Listening || hasFailed(status); },
                               openingTime);
    if (ended && m_status.phase == stick::Phase::Listening)
        return ExitCode::Done;
    if (!ended) {
        sayNoAnswer();
        return ExitCode::NoStick;
    }
    say(problemSentence(m_status));
    return exitCodeOf(m_status.problem);
}

std::optional<hci::Message> StickClient::askMessage(const hci::Message &message)
{
    QEventLoop loop;
    std::optional<hci::Message> answer;
    bool over = false;
    m_sticks.request(m_port, message, [&answer, &loop, &over](const stick::Reply &reply) {
        if (reply.answered())
            answer = reply.message;
        over = true;
        loop.quit();
    });
    if (!over)
        loop.exec();
    if (!answer)
        sayNoAnswer();
    return answer;
}

bool StickClient::restart()
{
    QTimer::singleShot(0, &m_sticks, [this] { m_sticks.reset(m_port); });
    bool left = false;
    return waitFor(
        [&left](const stick::StickStatus &status) {
            left = left || status.phase != stick::Phase::Listening;
            return left && status.phase == stick::Phase::Listening;
        },
        restartTime);
}

void StickClient::sayNoAnswer() const
{
    say(Cli::tr("%1: the stick does not answer.").arg(m_port));
}

} // namespace cli

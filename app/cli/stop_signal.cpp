#include "app/cli/stop_signal.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cli {

namespace {

int writeEnd = -1; // only for the handler, which can be given nothing

extern "C" void onSignal(int signal)
{
    const char mark = static_cast<char>(signal);
    (void)!::write(writeEnd, &mark, 1);
}

void catchSignal(int signal)
{
    struct sigaction action {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

StopSignal::StopSignal(QObject *parent) : QObject(parent), m_notifier(QSocketNotifier::Read)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier.setSocket(m_pipe[0]);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &StopSignal::onReadable);
    catchSignal(SIGINT);
    catchSignal(SIGTERM);
}

void StopSignal::takeHangUp()
{
    catchSignal(SIGHUP);
}

StopSignal::~StopSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGHUP, SIG_DFL);
    writeEnd = -1;
    m_notifier.setEnabled(false);
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

void StopSignal::onReadable()
{
    bool stop = false;
    bool hangUp = false;
    char mark = 0;
    while (::read(m_pipe[0], &mark, 1) == 1)
        (mark == SIGHUP ? hangUp : stop) = true;
    if (stop)
        emit stopped();
    else if (hangUp)
        emit hungUp();
}

} // namespace cli

#include "app/cli/stop_signal.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cli {

namespace {

int writeEnd = -1; // only for the handler, which can be given nothing

extern "C" void onSignal(int)
{
    const char mark = 1;
    (void)!::write(writeEnd, &mark, 1);
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
    struct sigaction action {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

StopSignal::~StopSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    writeEnd = -1;
    m_notifier.setEnabled(false);
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

void StopSignal::onReadable()
{
    char marks[16];
    while (::read(m_pipe[0], marks, sizeof marks) > 0) { }
    emit stopped();
}

} // namespace cli

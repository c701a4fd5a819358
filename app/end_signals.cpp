#include "app/end_signals.h"

#include <QSocketNotifier>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace app {

namespace {

constexpr int signalsOfEnds[] = {SIGTERM, SIGINT, SIGHUP};
int ends[2] = {-1, -1}; // a pipe: a handler may write, and little else

void onSignal(int)
{
    [[maybe_unused]] const ssize_t written = ::write(ends[1], "", 1);
}

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent), m_notifier(nullptr)
{
    if (::pipe(ends) != 0)
        return;
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char drained[16];
        while (::read(ends[0], drained, sizeof drained) > 0) {
        }
        emit endWanted();
    });
    for (const int number : signalsOfEnds) {
        struct sigaction action {};
        ::sigaction(number, nullptr, &action);
        if (action.sa_handler == SIG_IGN)
            continue; // nohup
        action.sa_handler = &onSignal;
        action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
        ::sigaction(number, &action, nullptr);
    }
}

EndSignals::~EndSignals()
{
    for (const int number : signalsOfEnds) {
        struct sigaction action {};
        ::sigaction(number, nullptr, &action);
        if (action.sa_handler == &onSignal)
            std::signal(number, SIG_DFL);
    }
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace app

#include "app/cli/inverter_run.h"

#include "app/cli/cli_text.h"
#include "app/cli/messages.h"
#include "app/cli/stick_messages.h"
#include "core/text/inverter_text.h"

#include <QCoreApplication>

namespace cli {

namespace {

using Outcome = polling::ExchangeResult::Outcome;
constexpr int openingTime = 10'000; // ms; longer than the session's own time-outs and retries together
constexpr int returnTime = 8'000;   // for a stick that was unplugged while it was lent

} // namespace

InverterRun::InverterRun(const QString &port, inverter::Profile profile, inverter::Target target, polling::Wish wish, QObject *parent)
    : QObject(parent), m_port(port), m_profile(std::move(profile)), m_target(target), m_wish(std::move(wish))
{
    connect(&m_sticks, &stick::StickManager::statusChanged, this, &InverterRun::onStatus);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &InverterRun::call);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!m_endWhenRestored)
            say(Cli::tr("%1: the stick does not answer.").arg(m_port));
        end(ExitCode::NoStick);
    });
}

InverterRun::~InverterRun() = default;

void InverterRun::start()
{
    m_patience.start(openingTime);
    m_sticks.open(m_port, stick::Setup::LeaveAsIs);
}

void InverterRun::stop()
{
    m_stopping = true;
    m_again.stop();
    if (m_calling && m_call)
        m_call->cancel();
    else
        end(ExitCode::NoStick);
}

void InverterRun::onStatus(const stick::StickStatus &status)
{
    if (m_ended)
        return;
    const bool listening = status.phase == stick::Phase::Listening;
    if (m_endWhenRestored) {
        const auto mode = status.configuration ? status.configuration->linkMode() : std::nullopt;
        if (listening && mode == status.wantedMode)
            end(*m_endWhenRestored);
        return;
    }
    if (m_tries == 0 && listening) {
        m_patience.stop();
        call();
    } else if (m_tries == 0 && hasFailed(status)) {
        say(problemSentence(status));
        end(exitCodeOf(status.problem));
    }
}

void InverterRun::call()
{
    ++m_tries;
    m_calling = true;
    auto exchange = m_wish.empty() ? polling::Exchange::poll(m_profile, m_target, {}) : polling::Exchange::write(m_profile, m_target, m_wish);
    m_call = std::make_unique<polling::InverterCall>(m_sticks, m_port, std::move(exchange), m_profile.linkMode, wmbus::KeyRing{});
    connect(m_call.get(), &polling::InverterCall::finished, this, &InverterRun::onFinished, Qt::QueuedConnection);
    m_call->start();
}

void InverterRun::onFinished(const polling::ExchangeResult &result, const stick::LoanEnd &loan)
{
    m_calling = false;
    inverter::Values all = m_result.values;
    all.take(result.values);
    // A write that was sent once stays sent, also when the next try could not even be read before.
    const bool sentBefore = m_result.written.has_value();
    const bool saysLess = sentBefore && !result.written && result.outcome == Outcome::NoAnswer;
    if (!saysLess)
        m_result = result;
    m_result.values = all;
    const bool restored = loan.outcome == stick::LoanEnd::Outcome::Returned || loan.outcome == stick::LoanEnd::Outcome::NotTaken;
    if (!restored) {
        say(Cli::tr("%1: the stick went away while it was polling. Waiting for it, to give it its link mode back.").arg(m_port));
        m_endWhenRestored = ExitCode::NoStick;
        m_patience.start(returnTime);
        return;
    }
    const bool again = m_result.worthRetrying() || m_result.outcome == Outcome::Partly;
    if (!m_stopping && again && m_tries < m_profile.tries)
        m_again.start(m_profile.retryPause);
    else
        end(m_stopping ? ExitCode::NoStick : ExitCode::Done);
}

void InverterRun::end(ExitCode code)
{
    if (m_ended)
        return;
    m_ended = true;
    QCoreApplication::exit(static_cast<int>(code));
}

} // namespace cli

#include "core/hci/secrets.h"
#include "core/stick/stick_advance.h"

#include <algorithm>

// A stick that is lent: switched, used by one borrower, switched back.
namespace stick::machine {

namespace {

constexpr int triesToSwitchBack = 3;

hci::SetConfig onlyMode(bytes::LinkMode mode)
{
    hci::Configuration wanted;
    wanted.setLinkMode(mode);
    return {hci::ToFlash::No, wanted};
}

bool onlyNiceToKnow(Purpose purpose)
{
    return purpose == Purpose::MeasurePing || purpose == Purpose::ReadFirmware || purpose == Purpose::ReadStatus
        || purpose == Purpose::RefreshConfiguration;
}

} // namespace

void Advance::operator()(const event::Borrow &borrow)
{
    if (!onTheWay()) {
        act(action::LoanOver{borrow.token, LoanEnd{}});
        return;
    }
    // What is only nice to know waits behind it: a stick that does not answer to it would cost seconds.
    const auto firstOfRest = std::find_if(s.queue.rbegin(), s.queue.rend(), [](const Command &command) { return !onlyNiceToKnow(command.purpose); });
    s.queue.insert(firstOfRest.base(), {Purpose::Borrow, {}, borrow.token, nullptr, 0, borrow.terms});
    pump();
}

void Advance::operator()(const event::LoanRequest &request)
{
    if (!s.loan || s.loan->token != request.loan || s.loan->step != Loan::Step::Lent) {
        act(action::Finish{request.token, Reply::Outcome::NotConnected, {}});
        return;
    }
    s.loanQueue.push_back({Purpose::LoanRequest, request.message, request.token, nullptr, 0, {}});
    pump();
}

void Advance::operator()(const event::GiveBack &back)
{
    const auto waiting = std::find_if(s.queue.begin(), s.queue.end(), [&](const Command &command) {
        return command.purpose == Purpose::Borrow && command.token == back.loan;
    });
    if (waiting != s.queue.end()) { // no longer wanted
        s.queue.erase(waiting);
        act(action::LoanOver{back.loan, {LoanEnd::Outcome::Returned, false, std::chrono::milliseconds(0)}});
        return;
    }
    if (!s.loan || s.loan->token != back.loan)
        return;
    takeBack();
    pump();
}

void Advance::beginLoan(const Command &command)
{
    s.loan = Loan{};
    s.loan->token = command.token;
    s.loan->terms = command.loan;
    s.loanQueue.clear();
    start(Timer::Loan, command.loan.atMost);
    if (s.setup == Setup::LeaveAsIs && !s.chosenMode)
        s.chosenMode = s.status.wantedMode; // the mode that was found: to be there again after unplugging, too
    if (s.status.configuration && s.status.configuration->linkMode() == command.loan.mode) {
        lend();
        return;
    }
    s.loan->switched = true;
    s.loan->since = m_now;
    s.status.lending.now = true;
    ++s.status.lending.times;
    s.status.lending.last = StickStatus::Gap{m_now, std::nullopt};
    s.loanQueue.push_back({Purpose::SwitchForLoan, hci::messageOf(onlyMode(command.loan.mode)), 0, nullptr, 0, {}});
    s.loanQueue.push_back({Purpose::ConfirmLoan, hci::messageOf(hci::GetConfig{}), 0, nullptr, 0, {}});
}

void Advance::lend()
{
    s.loan->step = Loan::Step::Lent;
    act(action::Lent{s.loan->token});
}

void Advance::onConfirmLoan(const hci::Message &answer)
{
    const auto read = hci::read<hci::GetConfigAnswer>(answer);
    if (read)
        s.status.configuration = read->configuration;
    if (!s.loan || s.loan->step != Loan::Step::Taking)
        return; // given back meanwhile
    if (read && read->configuration.linkMode() == s.loan->terms.mode) {
        s.loan->doubted = false;
        lend();
    } else if (!std::exchange(s.loan->doubted, true)) { // it may be the late answer to an earlier question
        s.loanQueue.push_front({Purpose::ConfirmLoan, hci::messageOf(hci::GetConfig{}), 0, nullptr, 0, {}});
    } else {
        s.loan->outcome = LoanEnd::Outcome::NotTaken;
        takeBack();
    }
}

// From here on the borrower is not served any more.
void Advance::takeBack()
{
    if (s.loan->step == Loan::Step::Returning)
        return;
    s.loan->step = Loan::Step::Returning;
    s.loan->doubted = false;
    for (Command &command : std::exchange(s.loanQueue, {}))
        finishUnserved(command);
    if (s.loan->switched)
        pushSwitchBack();
    else
        endLoan(LoanEnd::Outcome::Returned);
}

void Advance::pushSwitchBack()
{
    ++s.loan->returnTries;
    s.loanQueue.push_back({Purpose::SwitchBack, hci::messageOf(onlyMode(s.status.wantedMode)), 0, nullptr, 0, {}});
    s.loanQueue.push_back({Purpose::ConfirmBack, hci::messageOf(hci::GetConfig{}), 0, nullptr, 0, {}});
}

void Advance::onConfirmBack(const hci::Message &answer)
{
    if (!s.loan)
        return;
    const auto read = hci::read<hci::GetConfigAnswer>(answer);
    if (read)
        s.status.configuration = read->configuration;
    if (read && read->configuration.linkMode() == s.status.wantedMode) {
        endLoan(s.loan->outcome);
    } else if (!std::exchange(s.loan->doubted, true)) {
        s.loanQueue.push_front({Purpose::ConfirmBack, hci::messageOf(hci::GetConfig{}), 0, nullptr, 0, {}});
    } else if (s.loan->returnTries < triesToSwitchBack) {
        s.loan->doubted = false;
        pushSwitchBack();
    } else {
        endLoan(LoanEnd::Outcome::NotRestored);
        wakeByReset();
    }
}

void Advance::endLoan(LoanEnd::Outcome outcome)
{
    const Loan loan = *std::exchange(s.loan, std::nullopt);
    for (Command &command : std::exchange(s.loanQueue, {}))
        finishUnserved(command);
    stop(Timer::Loan);
    LoanEnd end{outcome, loan.expired, std::chrono::milliseconds(0)};
    if (loan.switched) {
        end.deaf = std::max(std::chrono::milliseconds(0), std::chrono::duration_cast<std::chrono::milliseconds>(m_now - loan.since));
        s.status.lending.now = false;
        s.status.lending.total += end.deaf;
        s.status.lending.last = StickStatus::Gap{loan.since, m_now};
    }
    act(action::LoanOver{loan.token, end});
}

// A command that will not be sent any more: whoever waits for its answer is told.
void Advance::finishUnserved(Command &command)
{
    if (command.purpose == Purpose::UserRequest || command.purpose == Purpose::LoanRequest)
        act(action::Finish{command.token, Reply::Outcome::NotConnected, {}});
    else if (command.purpose == Purpose::Borrow)
        act(action::LoanOver{command.token, LoanEnd{}});
    hci::wipeKey(command.message);
}

} // namespace stick::machine

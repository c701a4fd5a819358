#include "core/polling/exchange.h"

#include "core/polling/air_time.h"

namespace polling {

namespace {

using inverter::DataPoint;
using inverter::RequestKind;
using Outcome = ExchangeResult::Outcome;
using std::chrono::milliseconds;

} // namespace

std::vector<DataPoint> Wish::named() const
{
    std::vector<DataPoint> all;
    if (maxPower)
        all.push_back(DataPoint::MaxPower);
    if (cosPhi)
        all.push_back(DataPoint::CosPhi);
    if (on)
        all.push_back(DataPoint::State);
    return all;
}

std::optional<inverter::WriteRefusal> Wish::refusal(const inverter::Profile &profile) const
{
    std::optional<inverter::WriteRefusal> found;
    if (maxPower)
        found = inverter::refusal(profile, DataPoint::MaxPower, *maxPower);
    if (cosPhi && !found)
        found = inverter::refusal(profile, DataPoint::CosPhi, *cosPhi);
    if (on && !found)
        found = inverter::refusal(profile, DataPoint::State, {*on ? 1 : 0, 0});
    return found;
}

Exchange Exchange::poll(const inverter::Profile &profile, inverter::Target target, const inverter::Values &known)
{
    Exchange made(profile, target);
    made.m_known = known;
    return made;
}

Exchange Exchange::write(const inverter::Profile &profile, inverter::Target target, const Wish &wish)
{
    Exchange made(profile, target);
    made.m_wish = wish;
    return made;
}

milliseconds Exchange::longest() const
{
    const auto &state = m_profile.request(RequestKind::State);
    const auto &settings = m_profile.request(RequestKind::Settings);
    if (!m_wish)
        return state.timeout + settings.pause + settings.timeout;
    return settings.timeout + m_profile.request(RequestKind::Set).pause + settings.timeout;
}

Exchange::Do Exchange::lent()
{
    if (m_step != Step::Start)
        return {};
    if (!m_wish)
        return ask(Step::AskState);
    m_result.refusal = m_wish->refusal(m_profile);
    if (m_result.refusal)
        return done(Outcome::Refused);
    return ask(Step::AskSettings);
}

Exchange::Do Exchange::ask(Step step)
{
    m_step = step;
    m_sinceRequest = {};
    return send(step == Step::AskState ? inverter::stateRequest(m_profile, m_target) : inverter::settingsRequest(m_profile, m_target));
}

Exchange::Do Exchange::send(bytes::Bytes telegram)
{
    m_waiting = false;
    Do what;
    m_result.sent.push_back(airTime(telegram.size()));
    what.send = std::move(telegram);
    return what;
}

Exchange::Do Exchange::sent(bool good)
{
    if (m_step == Step::Done || m_waiting)
        return {};
    if (m_step == Step::Write) {
        // Also when the stick said nothing: the telegram may have been on the air. Reading back tells.
        m_step = Step::PauseAfterWrite;
        Do what;
        what.wait = m_profile.request(RequestKind::Set).pause;
        return what;
    }
    if (!good) {
        m_result.sent.pop_back();
        return done(m_result.written ? Outcome::NotConfirmed : m_step == Step::AskSettings && !m_wish ? Outcome::Partly : Outcome::NoStick);
    }
    m_waiting = true;
    Do what;
    what.wait = m_profile.request(m_step == Step::AskState ? RequestKind::State : RequestKind::Settings).timeout;
    return what;
}

Exchange::Do Exchange::heard(const wmbus::Telegram &telegram)
{
    if (m_step == Step::Done || m_step == Step::Start || !inverter::isAnswer(telegram, m_profile, m_target.number))
        return {};
    const inverter::Answer answer = inverter::readAnswer(telegram, m_profile);
    inverter::Values before = m_known;
    before.take(m_result.values);
    const inverter::Values values = answer.values(m_profile, before);
    m_result.values.take(values);
    // An answer may come before the stick has said that it sent the question, but not before it was asked.
    const bool asked = m_step == Step::AskState || m_step == Step::AskSettings || m_step == Step::ReadBack;
    const RequestKind wanted = m_step == Step::AskState ? RequestKind::State : RequestKind::Settings;
    if (!asked || !answer.answers(m_profile, wanted))
        return {};
    m_sinceRequest.take(values);
    m_waiting = true; // whatever the stick says of sending comes too late
    if (m_step == Step::AskState) {
        m_step = Step::PauseBeforeSettings;
        Do what;
        what.wait = m_profile.request(RequestKind::Settings).pause;
        return what;
    }
    if (!m_wish)
        return done(Outcome::Answered);
    return m_step == Step::AskSettings ? writeSettings() : compare();
}

Exchange::Do Exchange::timeOut()
{
    switch (m_step) {
    case Step::PauseBeforeSettings:
        return ask(Step::AskSettings);
    case Step::PauseAfterWrite:
        return ask(Step::ReadBack);
    case Step::AskState:
        return done(Outcome::NoAnswer);
    case Step::AskSettings:
        return done(m_wish ? Outcome::NoAnswer : Outcome::Partly);
    case Step::ReadBack:
        return done(Outcome::NotConfirmed);
    case Step::Start:
    case Step::Write:
    case Step::Done:
        break;
    }
    return {};
}

std::optional<inverter::Settings> Exchange::settingsHeard() const
{
    const auto &power = m_sinceRequest[DataPoint::MaxPower];
    const auto &cosPhi = m_sinceRequest[DataPoint::CosPhi];
    const auto &state = m_sinceRequest[DataPoint::State];
    if (!power || !cosPhi || !state)
        return std::nullopt;
    return inverter::Settings{*power, *cosPhi, state->mantissa != 0};
}

Exchange::Do Exchange::writeSettings()
{
    m_result.before = settingsHeard();
    if (!m_result.before)
        return done(Outcome::Refused); // what is to be kept is not known
    inverter::Settings wanted = *m_result.before;
    if (m_wish->maxPower)
        wanted.maxPower = *m_wish->maxPower;
    if (m_wish->cosPhi)
        wanted.cosPhi = *m_wish->cosPhi;
    if (m_wish->on)
        wanted.on = *m_wish->on;
    auto telegram = inverter::setRequest(m_profile, m_target, wanted, m_wish->named());
    if (!telegram) {
        m_result.refusal = telegram.error();
        return done(Outcome::Refused);
    }
    m_result.written = wanted;
    m_step = Step::Write;
    return send(std::move(*telegram));
}

Exchange::Do Exchange::compare()
{
    m_result.after = settingsHeard();
    if (!m_result.after)
        return done(Outcome::NotConfirmed);
    return done(m_result.after->same(*m_result.written) ? Outcome::Confirmed : Outcome::Different);
}

Exchange::Do Exchange::done(Outcome outcome)
{
    m_step = Step::Done;
    m_result.outcome = outcome;
    Do what;
    what.giveBack = true;
    return what;
}

void Exchange::ended()
{
    if (m_step == Step::Done)
        return;
    if (m_result.written)
        m_result.outcome = Outcome::NotConfirmed;
    else if (!m_wish && m_result.heardSomething())
        m_result.outcome = Outcome::Partly;
    else
        m_result.outcome = Outcome::NoStick;
    m_step = Step::Done;
}

} // namespace polling

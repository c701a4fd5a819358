#include "core/polling/inverter_call.h"

#include "core/hci/messages.h"
#include "core/wmbus/telegram.h"

#include <QPointer>

namespace polling {

namespace {

constexpr std::chrono::milliseconds forTheStick{8000}; // its own answers, with their retries

} // namespace

InverterCall::InverterCall(stick::StickManager &sticks, const QString &port, Exchange exchange, bytes::LinkMode mode,
                           const wmbus::KeyRing &keys, QObject *parent)
    : QObject(parent), m_sticks(sticks), m_port(port), m_exchange(std::move(exchange)), m_mode(mode), m_keys(keys)
{
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer);
    connect(&m_wait, &QTimer::timeout, this, [this] { carryOut(m_exchange.timeOut()); });
    connect(&m_sticks, &stick::StickManager::frameHeard, this, &InverterCall::onFrame);
}

InverterCall::~InverterCall()
{
    m_over = true;
    if (m_loan != 0)
        m_sticks.giveBack(m_port, m_loan);
}

void InverterCall::start()
{
    const QPointer<InverterCall> here(this); // this may be gone when the stick calls back
    stick::LoanHandlers handlers;
    handlers.lent = [here] {
        if (here)
            here->carryOut(here->m_exchange.lent());
    };
    handlers.over = [here](const stick::LoanEnd &end) {
        if (here)
            here->onOver(end);
    };
    m_loan = m_sticks.borrow(m_port, {m_mode, m_exchange.longest() + forTheStick}, std::move(handlers));
    if (m_giveBack && !m_over)
        m_sticks.giveBack(m_port, m_loan);
}

void InverterCall::cancel()
{
    m_giveBack = true;
    if (m_loan != 0 && !m_over)
        m_sticks.giveBack(m_port, m_loan);
}

void InverterCall::carryOut(const Exchange::Do &what)
{
    if (m_over)
        return;
    if (what.wait)
        m_wait.start(*what.wait);
    if (what.send) {
        m_wait.stop();
        // Not from inside the loan's own call: its number is known only behind it.
        const bytes::Bytes telegram = *what.send;
        const int number = ++m_sends;
        QMetaObject::invokeMethod(this, [this, telegram, number] {
            const QPointer<InverterCall> here(this);
            m_sticks.loanRequest(m_port, m_loan, hci::messageOf(hci::SendTelegram{telegram}), [here, number](const stick::Reply &reply) {
                if (!here || number != here->m_sends)
                    return; // the answer was quicker than the stick's own
                const auto status = reply.answered() ? hci::read<hci::SendTelegramAnswer>(reply.message) : std::nullopt;
                here->carryOut(here->m_exchange.sent(status && status->done));
            });
        }, Qt::QueuedConnection);
    }
    if (what.giveBack) {
        m_wait.stop();
        cancel();
    }
}

void InverterCall::onFrame(const wmbus::RadioFrame &frame)
{
    if (m_over || QString::fromStdString(frame.port) != m_port)
        return;
    if (const auto telegram = wmbus::decodeTelegram(frame, m_keys, m_memory))
        carryOut(m_exchange.heard(*telegram));
}

void InverterCall::onOver(const stick::LoanEnd &end)
{
    if (m_over)
        return;
    m_over = true;
    m_wait.stop();
    m_exchange.ended();
    emit finished(m_exchange.result(), end);
}

} // namespace polling

#pragma once

#include "core/polling/exchange.h"
#include "core/stick/loan.h"
#include "core/stick/stick_manager.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace polling {

// Carries out one exchange: borrows the stick on a port, sends, waits, gives it back. Ends by finished(), exactly once, when the stick
// is in its own mode again or gone. Deleting it before gives the stick back, too.
class InverterCall : public QObject {
    Q_OBJECT
public:
    InverterCall(stick::StickManager &sticks, const QString &port, Exchange exchange, bytes::LinkMode mode, const wmbus::KeyRing &keys,
                 QObject *parent = nullptr);
    ~InverterCall() override;

    void start();
    // Gives the stick back now; finished() follows.
    void cancel();

    [[nodiscard]] const QString &port() const { return m_port; }

signals:
    void finished(const polling::ExchangeResult &result, const stick::LoanEnd &loan);

private:
    void carryOut(const Exchange::Do &what);
    void onFrame(const wmbus::RadioFrame &frame);
    void onOver(const stick::LoanEnd &end);

    stick::StickManager &m_sticks;
    QString m_port;
    Exchange m_exchange;
    bytes::LinkMode m_mode;
    wmbus::KeyRing m_keys;
    wmbus::DecoderMemory m_memory;
    QTimer m_wait;
    std::uint64_t m_loan = 0;
    int m_sends = 0;
    bool m_over = false;
    bool m_giveBack = false; // wanted before the loan's number was known
};

} // namespace polling

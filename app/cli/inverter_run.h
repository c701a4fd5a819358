#pragma once

#include "app/cli/exit_code.h"
#include "core/polling/inverter_call.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace cli {

// Opens a stick as it is, polls or writes with the profile's tries, and ends the loop. The stick's link mode at the end is the one
// that was found.
class InverterRun : public QObject {
    Q_OBJECT
public:
    // An empty wish polls.
    InverterRun(const QString &port, inverter::Profile profile, inverter::Target target, polling::Wish wish, QObject *parent = nullptr);
    ~InverterRun() override;

    void start();
    // Asked to end: gives the stick back first.
    void stop();
    // Of the last try, with all that was heard in any of them.
    [[nodiscard]] const polling::ExchangeResult &result() const { return m_result; }

private:
    void onStatus(const stick::StickStatus &status);
    void call();
    void onFinished(const polling::ExchangeResult &result, const stick::LoanEnd &loan);
    void end(ExitCode code);

    QString m_port;
    inverter::Profile m_profile;
    inverter::Target m_target;
    polling::Wish m_wish;
    stick::StickManager m_sticks;
    std::unique_ptr<polling::InverterCall> m_call;
    polling::ExchangeResult m_result;
    QTimer m_again;
    QTimer m_patience;
    int m_tries = 0;
    bool m_calling = false;
    bool m_stopping = false;
    bool m_ended = false;
    std::optional<ExitCode> m_endWhenRestored; // the stick was lost while it was lent
};

} // namespace cli

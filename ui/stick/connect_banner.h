#pragma once

#include "core/stick/port_candidate.h"
#include "core/stick/stick_status.h"
#include "ui/stick/port_access.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace ui {

class QuietLabel;

// One line above the pages that says what stands between the user and the first telegram, and offers the next step:
// no stick, no permission, port in use, a port that may be a stick, or that what is seen comes from the demo stick.
class ConnectBanner : public QWidget {
    Q_OBJECT

public:
    enum class Message : std::uint8_t { None, NoStick, NoPermission, InUse, Ask, Failed, Demo };

    explicit ConnectBanner(QWidget *parent = nullptr);

    void setSticks(const std::vector<stick::StickStatus> &sticks);
    void setCandidates(const std::vector<stick::PortCandidate> &candidates);
    void setDemo(bool demo);
    // The page says itself that no stick is there.
    void setPageSaysSo(bool pageSaysSo);
    // A file is shown: nobody misses a stick.
    void setReplay(bool replay);
    // How access is asked for; tests and the picture tour answer themselves.
    void setAccessCheck(std::function<PortAccess(const QString &)> check) { m_access = std::move(check); }

    [[nodiscard]] Message message() const { return m_message; }
    [[nodiscard]] QString commandText() const;

signals:
    void demoWanted();
    void demoEnded();
    void portWanted(const QString &port);
    void retryWanted(const QString &port);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose();
    void show(Message message);
    void showNoPermission();
    void recheck();
    void copyCommand();
    [[nodiscard]] const stick::StickStatus *troubled() const;
    [[nodiscard]] bool anyListening() const;

    std::vector<stick::StickStatus> m_sticks;
    std::vector<stick::PortCandidate> m_candidates;
    std::vector<QString> m_declined; // ports the user did not want opened
    bool m_demo = false;
    bool m_replay = false;
    bool m_pageSaysSo = false;
    Message m_message = Message::None;
    std::function<PortAccess(const QString &)> m_access;
    QTimer m_recheck;
    QLabel *m_icon;
    QuietLabel *m_title;
    QuietLabel *m_text;
    QLabel *m_command;
    QPushButton *m_copy;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace ui

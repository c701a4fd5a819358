#pragma once

#include "core/stick/stick_status.h"
#include "ui/clock.h"
#include "ui/page.h"

#include <QTimer>

#include <vector>

class QLineEdit;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace ui {

class QuietLabel;
class StatePanel;
class StickCard;

// A card for each stick, and a field to open a port by name.
class StickPage : public Page {
    Q_OBJECT

public:
    explicit StickPage(Clock clock, QWidget *parent = nullptr);
    [[nodiscard]] Place place() const override { return {"Stick", "stick", 90, {}}; }
    [[nodiscard]] QString word() const override { return tr("Stick"); }
    [[nodiscard]] QString menuText() const override { return tr("&Stick"); }
    void setSticks(const std::vector<stick::StickStatus> &sticks) override;
    [[nodiscard]] bool saysThatNoStickIsThere() const override { return true; }

signals:
    void linkModeWanted(const QString &port, bytes::LinkMode mode, bool persist);
    void pingWanted(const QString &port);
    void resetWanted(const QString &port);
    void refreshWanted(const QString &port);
    void closeWanted(const QString &port);
    void openWanted(const QString &port);
    void demoWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    StickCard *addCard();
    void openTyped();
    void askCounters();
    void retranslate();

    Clock m_clock;
    std::vector<StickCard *> m_cards;
    QVBoxLayout *m_column;
    QStackedLayout *m_stack;
    StatePanel *m_state;
    QuietLabel *m_openLabel;
    QLineEdit *m_port;
    QPushButton *m_open;
    QTimer m_timer;
    QTimer m_askTimer;
};

} // namespace ui

#pragma once

#include "core/stick/stick_status.h"
#include "ui/card.h"
#include "ui/clock.h"
#include "ui/rate.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLayout;
class QPushButton;

namespace ui {

class ChainView;
class QuietLabel;

// One stick: who it is, where the chain to the first telegram stands, its link mode, what it and we have counted.
class StickCard : public Card {
    Q_OBJECT

public:
    explicit StickCard(Clock clock, QWidget *parent = nullptr);

    void setStatus(const stick::StickStatus &status);
    [[nodiscard]] const stick::StickStatus &status() const { return m_status; }
    // Ages and rates move although nothing arrives.
    void tick();

signals:
    void linkModeWanted(const QString &port, bytes::LinkMode mode, bool persist);
    void pingWanted(const QString &port);
    void resetWanted(const QString &port);
    void refreshWanted(const QString &port);
    void closeWanted(const QString &port);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Fact {
        QuietLabel *name;
        QuietLabel *value;
    };
    enum FactIndex { Telegrams, PerMinute, LastBytes, Listening, Reconnects, Gaps, BadFrames, Dropped, StickReceived, StickCrc, StickDecoding, StickUptime, FactCount };

    QPushButton *button(const char *name, const char *iconName);
    [[nodiscard]] QLayout *makeHead();
    void placeConfirm();
    [[nodiscard]] QLayout *makeModes();
    [[nodiscard]] QLayout *makeFacts();
    void connectAll();
    void askReset(bool ask);
    void updateModes();
    void updateFacts();
    void setFact(FactIndex index, const QString &value);
    [[nodiscard]] QString portName() const { return QString::fromStdString(m_status.port); }
    [[nodiscard]] QString wokenText() const;
    [[nodiscard]] QString gapText() const;
    void retranslate();

    Clock m_clock;
    stick::StickStatus m_status;
    Rate m_rate;
    QLabel *m_icon;
    QuietLabel *m_title;
    QuietLabel *m_identity;
    QPushButton *m_ping;
    QPushButton *m_refresh;
    QPushButton *m_reset;
    QPushButton *m_close;
    QWidget *m_confirm;
    QuietLabel *m_confirmText;
    QPushButton *m_resetNow;
    QPushButton *m_keep;
    ChainView *m_chain;
    QuietLabel *m_modeLabel;
    QComboBox *m_mode;
    QCheckBox *m_persist;
    QuietLabel *m_modeNote;
    std::vector<Fact> m_facts;
};

// "T2 – meters that send often"
[[nodiscard]] QString linkModeText(bytes::LinkMode mode);

} // namespace ui

#pragma once

#include "core/inverter/profile.h"
#include "core/polling/exchange.h"

#include <QWidget>

class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace ui {

class QuietLabel;

// Limit, cos phi and on or off, and the question before anything is sent. Sends nothing itself.
class WriteBox : public QWidget {
    Q_OBJECT

public:
    explicit WriteBox(QWidget *parent = nullptr);

    void setProfile(const inverter::Profile &profile);
    void setDevice(const QString &name) { m_device = name; }
    // What the inverter has; shown where the user has typed nothing.
    void setCurrent(const inverter::Values &values);
    // A write is under way.
    void setBusy(bool busy);
    // Opens the question for this.
    void ask(const polling::Wish &wish);

signals:
    // The user has said yes.
    void consented(const polling::Wish &wish);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] polling::Wish wish() const;
    void check();
    void closeQuestion();
    void retranslate();

    inverter::Profile m_profile;
    QString m_device;
    inverter::Values m_current;
    polling::Wish m_asked;
    bool m_busy = false;

    QuietLabel *m_limitLabel;
    QLineEdit *m_limit;
    QuietLabel *m_limitUnit;
    QuietLabel *m_cosLabel;
    QLineEdit *m_cos;
    QuietLabel *m_stateLabel;
    QRadioButton *m_on;
    QRadioButton *m_off;
    QPushButton *m_send;
    QuietLabel *m_problem;
    QWidget *m_question;
    QuietLabel *m_questionText;
    QPushButton *m_no;
    QPushButton *m_yes;
};

// "200" or "200,0" as the user's language writes it; nothing for anything else.
[[nodiscard]] std::optional<bytes::ScaledValue> typedNumber(const QString &text);

} // namespace ui

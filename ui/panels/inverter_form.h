#pragma once

#include "core/inverter/profile.h"
#include "core/polling/poller.h"
#include "ui/card.h"

class QLineEdit;
class QPushButton;

namespace ui {

class QuietLabel;
class ScheduleBox;

// Adds an inverter: its number, when to poll it, and if wanted a limit at once.
class InverterForm : public Card {
    Q_OBJECT

public:
    explicit InverterForm(QWidget *parent = nullptr);

    void setProfile(const inverter::Profile &profile);
    // Empty again, with this place for the sun.
    void open(const std::optional<polling::Position> &place);

signals:
    // `limit`: to be asked for next; empty when none was typed.
    void added(const polling::InverterSettings &settings, const polling::Wish &limit);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void accept();
    void retranslate();
    [[nodiscard]] polling::Wish limit() const;

    inverter::Profile m_profile;
    std::optional<polling::Position> m_place;
    QuietLabel *m_title;
    QuietLabel *m_codeLabel;
    QLineEdit *m_code;
    QuietLabel *m_read;
    QuietLabel *m_nameLabel;
    QLineEdit *m_name;
    ScheduleBox *m_schedule;
    QuietLabel *m_limitLabel;
    QLineEdit *m_limit;
    QuietLabel *m_limitProblem;
    QPushButton *m_cancel;
    QPushButton *m_add;
};

} // namespace ui

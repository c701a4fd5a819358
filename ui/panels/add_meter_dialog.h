#pragma once

#include "core/cuxd/printed_number.h"
#include "ui/panels/learn_session.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace ui {

class QuietLabel;

// A meter that was heard and may be the one whose number is typed.
struct HeardMeter {
    wmbus::Address meter;
    QString name;
    bool mine = false;
};

// "My meter": by the number that is printed on it, or by LEARN.
class AddMeterDialog : public QDialog {
    Q_OBJECT

public:
    AddMeterDialog(Clock clock, QWidget *parent = nullptr);

    // Meters that were heard so far.
    void setHeard(std::vector<HeardMeter> heard);
    // Numbers that are waited for, as they were typed.
    void setAwaited(const QStringList &awaited);
    void startLearning();
    // A telegram of a device that is not the user's.
    void heard(const LearnCandidate &candidate, bool unasked);
    [[nodiscard]] const LearnSession &session() const { return m_session; }

signals:
    void meterChosen(const wmbus::Address &meter);
    // Not heard yet: to be added as soon as it is.
    void numberAwaited(const QString &number);
    void awaitedForgotten(const QString &number);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Match {
        wmbus::Address meter;
        cuxd::PrintedForm form = cuxd::PrintedForm::Number;
        bool mine = false;
    };

    QWidget *makeChoice();
    QWidget *makeWaiting();
    void look();
    void add();
    void addLearnt();
    void endLearning();
    void showSession();
    void showCandidates();
    [[nodiscard]] QString line(const wmbus::Address &meter) const;
    void retranslate();

    Clock m_clock;
    std::vector<HeardMeter> m_heard;
    QStringList m_waitedFor;
    std::vector<Match> m_matches;
    LearnSession m_session;
    QTimer m_tick;
    QStackedLayout *m_pages = nullptr;

    QuietLabel *m_numberLabel = nullptr;
    QLineEdit *m_number = nullptr;
    QuietLabel *m_says = nullptr;
    QListWidget *m_found = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_forget = nullptr;
    QuietLabel *m_learnText = nullptr;
    QPushButton *m_learn = nullptr;
    QPushButton *m_close = nullptr;

    QLabel *m_waitingIcon = nullptr;
    QuietLabel *m_waitingTitle = nullptr;
    QuietLabel *m_waitingText = nullptr;
    QProgressBar *m_left = nullptr;
    QListWidget *m_candidates = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui

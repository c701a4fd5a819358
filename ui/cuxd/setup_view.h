#pragma once

#include "ui/clock.h"
#include "ui/cuxd/cuxd_plan.h"

#include <QTimer>
#include <QWidget>

class QListWidget;
class QToolButton;

namespace ui {

class QuietLabel;
class SetupEditor;
class SetupForm;

// The setup as text and as a form side by side, what is wrong with it below.
class SetupView : public QWidget {
    Q_OBJECT

public:
    explicit SetupView(CuxdPlan *plan, Clock clock, QWidget *parent = nullptr);

    [[nodiscard]] SetupEditor *editor() const { return m_editor; }
    [[nodiscard]] SetupForm *form() const { return m_form; }
    [[nodiscard]] QListWidget *problems() const { return m_problems; }
    void setRevealed(bool revealed);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    void listProblems();
    void updateUndo();
    void retranslate();

    CuxdPlan *m_plan;
    Clock m_clock;
    SetupEditor *m_editor;
    SetupForm *m_form;
    QuietLabel *m_count;
    QListWidget *m_problems;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_reveal;
    QTimer m_coverAgain;
    TimePoint m_revealedUntil;
};

} // namespace ui

#pragma once

#include "ui/cuxd/cuxd_plan.h"
#include "ui/spoken.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace ui {

class DifferenceModel;
class QuietLabel;
class SecretClipboard;
class StatePanel;

// What goes into the CUxD setup: as a difference, with its traps, to be copied or saved.
class ExportView : public QWidget {
    Q_OBJECT

public:
    enum class Scope { StickLines, WholeSetup };
    // Asks for a file to save to; empty when the user does not want to.
    using AskPath = std::function<QString(QWidget *parent, const QString &suggestion)>;

    ExportView(CuxdPlan *plan, SecretClipboard *clipboard, QWidget *parent = nullptr);

    [[nodiscard]] bytes::SecretString text(Scope scope) const;
    [[nodiscard]] Scope scope() const;
    void setScope(Scope scope);
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }
    [[nodiscard]] DifferenceModel *difference() const { return m_difference; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QStringList shownTraps() const { return m_trapTexts; }
    void save();

signals:
    void openWanted();
    void said(const ui::Spoken &sentence, bool isProblem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void update();
    void showTraps();
    struct Trap {
        QString text;
        bool isProblem = false;
        QString actionText;
        std::function<void()> act;
    };
    [[nodiscard]] std::vector<Trap> traps();
    void addTrap(const Trap &trap, QVBoxLayout *column);
    void showCountdown();
    void copyMasked();
    void retranslate();

    CuxdPlan *m_plan;
    SecretClipboard *m_clipboard;
    AskPath m_askPath;
    DifferenceModel *m_difference;
    QTableView *m_table;
    StatePanel *m_empty;
    QVBoxLayout *m_trapPlace;
    QWidget *m_traps = nullptr; // made anew when they are others
    QStringList m_trapTexts;
    QuietLabel *m_summary;
    QuietLabel *m_scopeLabel;
    QComboBox *m_scope;
    QPushButton *m_copy;
    QPushButton *m_copyMasked;
    QPushButton *m_save;
    QCheckBox *m_clear;
    QuietLabel *m_countdown;
    QWidget *m_foot;
};

} // namespace ui

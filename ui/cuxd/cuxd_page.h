#pragma once

#include "ui/clock.h"
#include "ui/cuxd/cuxd_plan.h"
#include "ui/cuxd/take_over.h"
#include "ui/page.h"
#include "ui/spoken.h"

#include <functional>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ui {

class ApplyView;
class ExportView;
class QuietLabel;
class SecretClipboard;
class SetupView;
class SheetsView;

// From the keys that are known here to the setup of CUxD on a CCU: what to paste, the setup as text and form, what to type for each
// meter, and the same for the stick at this computer.
class CuxdPage : public Page {
    Q_OBJECT

public:
    enum class View { Export, Setup, Sheets, Apply };
    // Asks for a file to open; empty when the user does not want to.
    using AskPath = std::function<QString(QWidget *parent)>;

    explicit CuxdPage(Clock clock, QWidget *parent = nullptr);

    void setInput(const CuxdInput &input);
    // A cuxd.ini to work on; what can be taken over from it is asked for at once, together with `logs`.
    void load(const QString &path, const cuxd::SetupText &setup, const QStringList &logs);
    void showView(View view);
    // The stick at this port, to be set up.
    void setUpStick(const QString &port);
    void setAskPath(AskPath ask) { m_askPath = std::move(ask); }

    [[nodiscard]] CuxdPlan *plan() const { return m_plan; }
    [[nodiscard]] ExportView *exportView() const { return m_export; }
    [[nodiscard]] SetupView *setupView() const { return m_setup; }
    [[nodiscard]] SheetsView *sheetsView() const { return m_sheets; }
    [[nodiscard]] ApplyView *applyView() const { return m_apply; }

    [[nodiscard]] Place place() const override { return {"Cuxd", "export", 70, QKeySequence(Qt::CTRL | Qt::Key_E)}; }
    [[nodiscard]] QString word() const override { return QStringLiteral("CUxD"); }
    [[nodiscard]] QString menuText() const override { return tr("C&UxD setup"); }
    [[nodiscard]] QUndoStack *undoStack() override { return m_plan->document()->undoStack(); }

signals:
    void takeOverWanted(const std::vector<ui::TakeOverItem> &items);
    void openWanted();                       // keys or a cuxd.ini
    void compareWanted();                    // METER with the CCU's
    void loadWanted(const QString &path);    // a cuxd.ini
    void applyWanted(const QString &port, const std::vector<cuxd::Command> &commands, bool always);
    void noLongerWanted(const QString &port);
    void stickNameWanted(std::uint32_t stickId, const QString &name);
    void said(const ui::Spoken &sentence, bool isProblem);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void updateTargets();
    void updateBase();
    void askTakeOver(const QStringList &logs, bool evenWithNothing);
    void retranslate();

    AskPath m_askPath;
    SecretClipboard *m_clipboard;
    CuxdPlan *m_plan;
    QuietLabel *m_targetLabel;
    QComboBox *m_target;
    QuietLabel *m_ttyLabel;
    QComboBox *m_tty;
    QuietLabel *m_baseLabel;
    QPushButton *m_load;
    QPushButton *m_compare;
    QPushButton *m_takeOver;
    QToolButton *m_unload;
    QButtonGroup *m_tabs;
    QStackedWidget *m_stack;
    ExportView *m_export;
    SetupView *m_setup;
    SheetsView *m_sheets;
    ApplyView *m_apply;
};

} // namespace ui

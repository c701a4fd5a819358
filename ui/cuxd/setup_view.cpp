#include "ui/cuxd/setup_view.h"

#include "core/text/ttyinit_text.h"
#include "ui/cuxd/setup_editor.h"
#include "ui/cuxd/setup_form.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/spoken_step.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSplitter>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr std::chrono::seconds revealedFor{30};
constexpr int lookEvery = 500; // ms
constexpr int problemRows = 4;
constexpr int placeRole = Qt::UserRole; // line, column, length

} // namespace

SetupView::SetupView(CuxdPlan *plan, Clock clock, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_clock(std::move(clock)), m_editor(new SetupEditor(plan->document(), this)), m_form(new SetupForm(plan, this)),
      m_count(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_problems(new QListWidget(this)), m_undo(new QToolButton(this)),
      m_redo(new QToolButton(this)), m_reveal(new QToolButton(this))
{
    setObjectName(QStringLiteral("setupView"));
    m_problems->setObjectName(QStringLiteral("setupProblems"));
    new TableMenu(m_problems);
    m_problems->setFrameShape(QFrame::NoFrame);
    m_problems->setItemDelegate(new TableDelegate(m_problems));
    m_undo->setObjectName(QStringLiteral("setupUndo"));
    m_undo->setIcon(icon("undo"));
    m_redo->setObjectName(QStringLiteral("setupRedo"));
    m_redo->setIcon(icon("redo"));
    m_reveal->setObjectName(QStringLiteral("setupReveal"));
    m_reveal->setIcon(icon("eye"));
    m_reveal->setCheckable(true);
    for (QToolButton *button : {m_undo, m_redo, m_reveal}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    layOut();
    QUndoStack *stack = plan->document()->undoStack();
    connect(m_undo, &QToolButton::clicked, stack, &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::indexChanged, this, &SetupView::updateUndo);
    connect(m_reveal, &QToolButton::toggled, this, &SetupView::setRevealed);
    connect(plan->document(), &SetupDocument::changed, this, &SetupView::listProblems);
    connect(plan, &CuxdPlan::inputChanged, this, [this] { m_editor->setInput(m_plan->input()); });
    connect(m_problems, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item || !m_problems->hasFocus())
            return;
        const QVariantList place = item->data(placeRole).toList();
        m_editor->goTo({place[0].toUInt(), place[1].toUInt(), place[2].toUInt()});
    });
    connect(m_problems, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QVariantList place = item->data(placeRole).toList();
        m_editor->goTo({place[0].toUInt(), place[1].toUInt(), place[2].toUInt()});
    });
    m_coverAgain.setInterval(lookEvery);
    connect(&m_coverAgain, &QTimer::timeout, this, [this] {
        if (m_clock() >= m_revealedUntil)
            m_reveal->setChecked(false);
    });
    retranslate();
}

void SetupView::layOut()
{
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(gap, 4, wideGap, 4);
    tools->setSpacing(4);
    tools->addWidget(m_undo);
    tools->addWidget(m_redo);
    tools->addWidget(m_reveal);
    tools->addStretch(1);
    tools->addWidget(m_count);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    auto *below = new QSplitter(Qt::Vertical, left);
    below->setObjectName(QStringLiteral("setupTextSplitter"));
    below->setChildrenCollapsible(false);
    below->addWidget(m_editor);
    below->addWidget(m_problems);
    below->setStretchFactor(0, 1);
    below->setSizes({1000, problemRows * rowHeight(font())});
    m_problems->setMinimumHeight(2 * rowHeight(font()));
    column->addWidget(below, 1);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(QStringLiteral("setupSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(m_form);
    split->setStretchFactor(0, 1);
    split->setSizes({1000, 400});
    m_form->setMinimumWidth(360);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
}

void SetupView::setRevealed(bool revealed)
{
    m_reveal->setChecked(revealed);
    m_editor->setRevealed(revealed);
    m_revealedUntil = m_clock() + revealedFor;
    if (revealed)
        m_coverAgain.start();
    else
        m_coverAgain.stop();
    retranslate();
}

void SetupView::hideEvent(QHideEvent *event)
{
    m_reveal->setChecked(false);
    QWidget::hideEvent(event);
}

void SetupView::listProblems()
{
    m_problems->clear();
    int errors = 0;
    int warnings = 0;
    for (const cuxd::Finding &finding : m_plan->document()->reading().findings) {
        const bool error = cuxd::severityOf(finding.fault) == cuxd::Severity::Error;
        ++(error ? errors : warnings);
        auto *item = new QListWidgetItem(icon(error ? "cross" : "warning", error ? Token::Bad : Token::Warn),
                                         tr("%1:%2  %3").arg(finding.place.line).arg(finding.place.column).arg(text::ttyinitSentence(finding)), m_problems);
        item->setData(placeRole, QVariantList{finding.place.line, finding.place.column, finding.place.length});
        item->setData(Qt::AccessibleTextRole, tr("line %1, column %2: %3").arg(finding.place.line).arg(finding.place.column).arg(text::ttyinitSentence(finding)));
    }
    m_problems->setVisible(errors + warnings > 0);
    QStringList counts;
    if (errors > 0)
        counts += tr("%n error(s)", nullptr, errors);
    if (warnings > 0)
        counts += tr("%n hint(s)", nullptr, warnings);
    m_count->setText(counts.isEmpty() ? tr("No errors") : counts.join(QStringLiteral(" · ")));
    m_count->setToken(errors > 0 ? Token::Bad : warnings > 0 ? Token::Warn : Token::Secondary);
}

void SetupView::updateUndo()
{
    const QUndoStack *stack = m_plan->document()->undoStack();
    m_undo->setEnabled(stack->canUndo());
    m_redo->setEnabled(stack->canRedo());
    m_undo->setToolTip(stack->canUndo() ? tr("Undo: %1").arg(nextUndo(stack).now()) : tr("Undo"));
    m_redo->setToolTip(stack->canRedo() ? tr("Redo: %1").arg(nextRedo(stack).now()) : tr("Redo"));
}

void SetupView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SetupView::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_reveal->setText(m_reveal->isChecked() ? tr("Hide keys") : tr("Show keys"));
    m_reveal->setToolTip(tr("Shows every key and licence in full for 30 seconds"));
    for (QToolButton *button : {m_undo, m_redo, m_reveal})
        button->setAccessibleName(button->text());
    m_editor->setAccessibleName(tr("CUxD setup as text"));
    m_problems->setAccessibleName(tr("What is wrong with the setup"));
    updateUndo();
    listProblems();
}

} // namespace ui

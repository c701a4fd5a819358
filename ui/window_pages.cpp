#include "ui/window_pages.h"

#include "ui/icons.h"
#include "ui/navigation.h"
#include "ui/spoken_step.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QStackedWidget>
#include <QUndoGroup>
#include <QUndoStack>

#include <algorithm>

namespace ui {

WindowPages::WindowPages(Navigation *navigation, QStackedWidget *stack, WindowActions *actions)
    : QObject(stack), m_navigation(navigation), m_stack(stack), m_actions(actions), m_undo(new QUndoGroup(this)), m_undoAction(new QAction(this)),
      m_redoAction(new QAction(this))
{
    makeUndo();
    connect(navigation, &Navigation::pageChosen, this, &WindowPages::showAt);
}

void WindowPages::makeUndo()
{
    m_undoAction->setObjectName(QStringLiteral("undo"));
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_undoAction->setEnabled(false);
    m_redoAction->setObjectName(QStringLiteral("redo"));
    m_redoAction->setShortcuts(QKeySequence::Redo);
    m_redoAction->setEnabled(false);
    m_actions->addUndo(m_undoAction, m_redoAction);
    connect(m_undoAction, &QAction::triggered, this, [this] {
        const Spoken what = nextUndo(m_undo->activeStack());
        m_undo->undo();
        if (!what.text().isEmpty() && nextRedo(m_undo->activeStack()).text() == what.text())
            emit stepped([what] { return tr("Undone: %1").arg(what.now()); });
    });
    connect(m_redoAction, &QAction::triggered, this, [this] {
        const Spoken what = nextRedo(m_undo->activeStack());
        m_undo->redo();
        if (!what.text().isEmpty() && nextUndo(m_undo->activeStack()).text() == what.text())
            emit stepped([what] { return tr("Redone: %1").arg(what.now()); });
    });
    connect(m_undo, &QUndoGroup::canUndoChanged, m_undoAction, &QAction::setEnabled);
    connect(m_undo, &QUndoGroup::canRedoChanged, m_redoAction, &QAction::setEnabled);
    connect(m_undo, &QUndoGroup::undoTextChanged, this, &WindowPages::sayUndo);
    connect(m_undo, &QUndoGroup::redoTextChanged, this, &WindowPages::sayUndo);
    sayUndo();
}

void WindowPages::sayUndo()
{
    const QString undo = nextUndo(m_undo->activeStack()).now();
    const QString redo = nextRedo(m_undo->activeStack()).now();
    m_undoAction->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_redoAction->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
}

void WindowPages::add(Page *page)
{
    const Page::Place place = page->place();
    const auto where = std::find_if(m_pages.begin(), m_pages.end(), [&place](const Page *other) { return other->place().rank > place.rank; });
    const int at = static_cast<int>(where - m_pages.begin());
    const QString name = QString::fromLatin1(place.name);
    auto *go = new QAction(icon(place.icon), QString(), this);
    go->setObjectName(QStringLiteral("go") + name);
    connect(go, &QAction::triggered, this, [this, name] { show(name); });
    m_pages.insert(where, page);
    m_goActions.insert(m_goActions.begin() + at, go);
    m_actions->insertGoAction(at, go);
    m_stack->insertWidget(at, page);
    m_navigation->insertPage(at, QStringLiteral("nav") + name, place.icon);
    if (QUndoStack *stack = page->undoStack())
        m_undo->addStack(stack);
    numberShortcuts();
    retranslate();
    m_navigation->setCurrent(m_stack->currentIndex());
}

void WindowPages::numberShortcuts()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        QList<QKeySequence> shortcuts;
        if (i < 9)
            shortcuts += QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + static_cast<int>(i)));
        if (const QKeySequence own = m_pages[i]->place().shortcut; !own.isEmpty())
            shortcuts += own;
        m_goActions[i]->setShortcuts(shortcuts);
    }
}

void WindowPages::show(const QString &name)
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (name == QLatin1String(m_pages[i]->place().name))
            showAt(static_cast<int>(i));
    }
}

void WindowPages::showAt(int position)
{
    m_stack->setCurrentIndex(position);
    m_navigation->setCurrent(position);
    // Where nothing is edited it means what was done with the meters, which every page shows.
    QUndoStack *stack = current()->undoStack();
    for (std::size_t i = 0; !stack && i < m_pages.size(); ++i) {
        if (QLatin1String(m_pages[i]->place().name) == QLatin1String("Addresses"))
            stack = m_pages[i]->undoStack();
    }
    m_undo->setActiveStack(stack);
    emit shown(current());
}

Page *WindowPages::current() const
{
    const int at = m_stack->currentIndex();
    return at < 0 ? nullptr : m_pages[static_cast<std::size_t>(at)];
}

void WindowPages::retranslate()
{
    QStringList words;
    QStringList shortcuts;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        words += m_pages[i]->word();
        shortcuts += m_goActions[i]->shortcut().toString(QKeySequence::NativeText);
        m_goActions[i]->setText(m_pages[i]->menuText());
    }
    m_navigation->setWords(words, shortcuts);
    sayUndo();
}

} // namespace ui

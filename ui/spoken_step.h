#pragma once

#include "ui/spoken.h"

#include <QUndoCommand>

class QUndoStack;

namespace ui {

// A step that can be undone and says in the present language what it did: its menu entry lives longer than a language.
class SpokenStep : public QUndoCommand {
public:
    explicit SpokenStep(const Spoken &what) : QUndoCommand(what.text()), m_what(what) {}
    [[nodiscard]] const Spoken &what() const { return m_what; }

private:
    Spoken m_what;
};

// What would be undone or redone next; empty where nothing is, or where the step has no name.
[[nodiscard]] Spoken nextUndo(const QUndoStack *stack);
[[nodiscard]] Spoken nextRedo(const QUndoStack *stack);

} // namespace ui

#include "ui/spoken_step.h"

#include <QUndoStack>

namespace ui {

namespace {

Spoken wordsOf(const QUndoStack &stack, int step)
{
    const auto *spoken = dynamic_cast<const SpokenStep *>(stack.command(step));
    return spoken ? spoken->what() : Spoken(stack.text(step));
}

} // namespace

Spoken nextUndo(const QUndoStack *stack)
{
    return stack && stack->canUndo() ? wordsOf(*stack, stack->index() - 1) : Spoken();
}

Spoken nextRedo(const QUndoStack *stack)
{
    return stack && stack->canRedo() ? wordsOf(*stack, stack->index()) : Spoken();
}

} // namespace ui

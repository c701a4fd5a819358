#include "ui/charts/range_keys.h"

#include "ui/charts/range_model.h"

#include <QKeyEvent>

namespace ui::charts {

namespace {

constexpr double panByKey = 0.1; // of the span
constexpr double keyNotches = 4; // of one press of + or -

void takeArrow(RangeModel &range, int direction, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::AltModifier)
        direction < 0 ? range.undo() : range.redo();
    else if (modifiers & Qt::ControlModifier)
        range.movePeriods(direction);
    else
        range.panSmoothly(direction * panByKey);
}

void followNowOrNot(RangeModel &range)
{
    if (range.showsNow())
        range.setGlued(!range.isGlued());
    else
        range.toEnd();
}

} // namespace

bool takeRangeKey(RangeModel &range, const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left: takeArrow(range, -1, event.modifiers()); return true;
    case Qt::Key_Right: takeArrow(range, 1, event.modifiers()); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: range.zoom(keyNotches); return true;
    case Qt::Key_Minus: range.zoom(-keyNotches); return true;
    case Qt::Key_Home: range.toStart(); return true;
    case Qt::Key_End: range.toEnd(); return true;
    case Qt::Key_0: range.choose(Preset::All); return true;
    case Qt::Key_Space: followNowOrNot(range); return true;
    default: break;
    }
    const int number = event.key() - Qt::Key_1;
    if (number < 0 || number >= static_cast<int>(presets.size()) || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return false;
    const Preset preset = presets[static_cast<std::size_t>(number)];
    if (range.isAvailable(preset))
        range.choose(preset);
    return true;
}

bool isWindowsToo(const QKeyEvent &event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return plain && (event.key() == Qt::Key_Space || (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_7));
}

} // namespace ui::charts

#include "ui/detail_splitter.h"

#include "ui/remembered.h"
#include "ui/small_room.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int leastBelow = 240;
constexpr int leastBeside = 560;
constexpr std::array<const char *, 2> names{"window/detailBelow", "window/detailBeside"};

} // namespace

DetailSplitter::DetailSplitter(QWidget *parent) : QSplitter(Qt::Vertical, parent)
{
    setObjectName(QStringLiteral("detailSplitter"));
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_dragged[isBeside()] = sizes().value(1); });
}

void DetailSplitter::setBeside(bool beside)
{
    if (beside == isBeside())
        return;
    setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    place();
}

void DetailSplitter::place()
{
    const int whole = isBeside() ? width() : height();
    const int usual = isBeside() ? usualBeside() : std::max(leastBelow, whole * 2 / 5);
    const int detail = m_dragged[isBeside()] > 0 ? m_dragged[isBeside()] : usual;
    setSizes({std::max(0, whole - detail), detail});
}

// A third, or what the detail needs to be seen without scrolling, up to half of it all.
int DetailSplitter::usualBeside() const
{
    const auto *room = qobject_cast<const SmallRoom *>(widget(1));
    const int needed = room ? std::min(room->unscrolled().width(), width() / 2) : 0;
    return std::max({leastBeside, width() / 3, needed});
}

void DetailSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    place();
}

void DetailSplitter::restoreChoice(const Remembered &remembered)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        m_dragged[i] = std::max(0, remembered.recall(QLatin1String(names[i])).toInt());
    place();
}

void DetailSplitter::saveChoice(Remembered &remembered) const
{
    for (std::size_t i = 0; i < names.size(); ++i)
        remembered.remember(QLatin1String(names[i]), m_dragged[i]);
}

} // namespace ui

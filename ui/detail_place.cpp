#include "ui/detail_place.h"

#include "ui/detail_pane.h"
#include "ui/detail_splitter.h"
#include "ui/page.h"
#include "ui/small_room.h"

#include <QAbstractItemView>
#include <QTimer>

namespace ui {

namespace {

// From this width on the detail stands beside the table instead of below it.
constexpr int wideWindow = 1800;

} // namespace

DetailPlace::DetailPlace(DetailPane *detail, DetailSplitter *splitter, QObject *parent)
    : QObject(parent), m_detail(detail), m_splitter(splitter), m_room(new SmallRoom(detail, splitter))
{
    connect(detail, &QStackedWidget::currentChanged, splitter, &DetailSplitter::place); // each needs its own room
    m_room->hide();
}

void DetailPlace::show(Page *page, bool wanted)
{
    const bool visible = page->showDetail(*m_detail) && wanted;
    if (visible == m_room->isVisibleTo(m_splitter))
        return;
    m_room->setVisible(visible);
    m_splitter->place();
    // After the layout has taken room from the table: what was clicked stays in sight.
    if (auto *view = qobject_cast<QAbstractItemView *>(page->detailOwner()))
        QTimer::singleShot(0, view, [view] { view->scrollTo(view->currentIndex()); });
}

void DetailPlace::fit(int windowWidth)
{
    const bool beside = windowWidth >= wideWindow;
    m_splitter->setBeside(beside);
    m_detail->setUpright(beside);
}

} // namespace ui

#pragma once

#include <QObject>

namespace ui {

class DetailPane;
class DetailSplitter;
class Page;
class SmallRoom;

// Where the detail of what is chosen on a page stands: beside the page in a wide window, below it in a narrow one, and nowhere while the
// page has none or the user does not want to see it.
class DetailPlace : public QObject {
    Q_OBJECT

public:
    // Takes its place in the splitter, behind what is in there.
    DetailPlace(DetailPane *detail, DetailSplitter *splitter, QObject *parent);

    // What is chosen on the page that is shown, or another page, has changed.
    void show(Page *page, bool wanted);
    // The window is that wide, in device-independent pixels.
    void fit(int windowWidth);

private:
    DetailPane *m_detail;
    DetailSplitter *m_splitter;
    SmallRoom *m_room; // of the detail
};

} // namespace ui

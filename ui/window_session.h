#pragma once

#include <QSize>

class QMainWindow;

namespace ui {

class DetailPane;
class DetailSplitter;
class Navigation;
class Remembered;
class WindowActions;
class WindowPages;

// How the window is left and found again: place and size, page, what is folded, columns and choices of the pages.
struct WindowSession {
    QMainWindow &window;
    Navigation &navigation;
    WindowActions &actions;
    WindowPages &pages;
    DetailPane &detail;
    DetailSplitter &splitter;

    // `usual`: the size where nothing is remembered.
    void restore(const Remembered &remembered, const QSize &usual);
    void save(Remembered &remembered) const;
};

// A window that stood on a screen that is gone, or was larger than this one, is brought where it can be seen and moved.
void keepOnScreen(QMainWindow &window);

} // namespace ui

#pragma once

#include <QScrollArea>
#include <QStackedWidget>

namespace ui {

// Holds what needs more room than a small screen has: scrolled where it does not fit, and as if it were not there where it does.
class SmallRoom : public QScrollArea {
    Q_OBJECT

public:
    explicit SmallRoom(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return widget()->sizeHint(); }
    // With less than this it is scrolled.
    [[nodiscard]] QSize unscrolled() const;
};

// Asks for no more room than the page that is seen.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
};

} // namespace ui

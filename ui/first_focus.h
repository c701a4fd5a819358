#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {

// Where the keyboard is when a window has been opened: at what its page is about, so that arrow keys work at once, and not at the first
// button of the tool bar. Until the user has done something, or somebody else has taken the keyboard, it follows the page.
class FirstFocus : public QObject {
    Q_OBJECT

public:
    // Hears the whole program for as long as it lives.
    explicit FirstFocus(QWidget *window);
    // What the page is about is here now, or looks different.
    void follow(const QWidget *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
    QPointer<QWidget> m_at;
    bool m_over = false;
};

} // namespace ui

#pragma once

#include <QObject>

class QStackedLayout;
class QWidget;

namespace ui::charts {

// The content of a page without the window around it, on the whole screen; Esc or closing brings it back to its page.
class FullScreen : public QObject {
    Q_OBJECT

public:
    // `home`: the layout of the page, from which the content is taken and to which it comes back as the current one.
    FullScreen(QWidget *content, QStackedLayout *home, QObject *parent);

    [[nodiscard]] bool isOn() const { return m_window != nullptr; }
    // Above this window, with this title. Nothing happens when it is on already.
    void begin(QWidget *above, const QString &title);
    void end();

signals:
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_content;
    QStackedLayout *m_home;
    QWidget *m_window = nullptr;
};

} // namespace ui::charts

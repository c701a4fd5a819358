#pragma once

#include <QLineEdit>
#include <QTimer>

#include <chrono>

class QAction;

namespace ui {

// A field for a key or a passphrase: dots, and an eye that shows them for half a minute. Nothing leaves it by copying, dragging or the
// selection of X11; what stood in it is overwritten when it is emptied and when it goes.
class SecretField : public QLineEdit {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualSight{30};

    explicit SecretField(QWidget *parent = nullptr);
    ~SecretField() override;

    // A key is read from paper digit by digit: what is typed is seen while it is typed, what is pasted is not.
    void setShownWhileTyping(bool shown) { m_shownWhileTyping = shown; }
    void setSight(std::chrono::milliseconds sight) { m_timer.setInterval(sight); }
    [[nodiscard]] bool isShown() const { return echoMode() == Normal; }
    void setShown(bool shown);
    void wipe();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();

    QAction *m_eye;
    QTimer m_timer;
    bool m_shownWhileTyping = false;
};

} // namespace ui

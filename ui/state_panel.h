#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class QuietLabel;

// What a page shows when it has nothing to show: one picture, one sentence, one explanation, the next action.
class StatePanel : public QWidget {
    Q_OBJECT

public:
    explicit StatePanel(const char *iconName, QWidget *parent = nullptr);

    void setIconName(const char *iconName);
    void setTexts(const QString &sentence, const QString &explanation);
    // An empty text hides the button.
    void setAction(const QString &text);
    [[nodiscard]] QPushButton *button() const { return m_button; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void fit();

    const char *m_iconName;
    QLabel *m_picture;
    QuietLabel *m_sentence;
    QuietLabel *m_explanation;
    QPushButton *m_button;
};

} // namespace ui

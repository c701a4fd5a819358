#pragma once

#include "ui/theme.h"
#include "ui/spoken.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class QuietLabel;

// A line above the pages for what should be known and does not stop the work: icon, sentence, a button that puts it away.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Problem, Done };

    // What is wrong stays as it is where its words cannot follow the language; what was done is put away then.
    using Words = Spoken;

    explicit NoticeBar(QWidget *parent = nullptr);
    // An empty text hides the bar. With `actionText` a button does `act` and puts the bar away.
    void show(const Words &text, Kind kind, const Words &actionText = {}, std::function<void()> act = {});
    // Hides it if it was shown with this text.
    void takeBack(const QString &text);
    // Whether something was said already: hidden from then on means put away by the user.
    [[nodiscard]] bool wasShown() const { return m_wasShown; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    // Without the button: for what lasts as long as its reason.
    void setClosable(bool closable);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void say();

    [[nodiscard]] Token ink() const { return m_kind == Kind::Done ? Token::Accent : Token::Warn; }

    Kind m_kind = Kind::Problem;
    Words m_says;
    Words m_offers;
    QString m_first; // as it was said at first
    QLabel *m_icon;
    QuietLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_act;
    bool m_wasShown = false;
};

} // namespace ui

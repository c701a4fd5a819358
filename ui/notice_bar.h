#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <functional>
#include <type_traits>

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

    // What a notice says: best a function that makes it, for it is asked again when the language changes. A finished sentence cannot
    // follow: then what was done is put away, what is wrong stays as it is.
    class Words {
    public:
        Words() = default;
        Words(const QString &finished) : m_finished(finished) {}
        template <class Make, std::enable_if_t<std::is_invocable_r_v<QString, Make>, int> = 0>
        Words(Make make) : m_make(std::move(make)), m_finished(m_make())
        {
        }
        [[nodiscard]] const QString &text() const { return m_finished; }
        // In the present language; false where that cannot be.
        bool sayAgain()
        {
            if (m_make)
                m_finished = m_make();
            return m_make != nullptr || m_finished.isEmpty();
        }

    private:
        std::function<QString()> m_make;
        QString m_finished;
    };

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

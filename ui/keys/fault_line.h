#pragma once

#include "ui/spoken.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;

namespace ui {

class QuietLabel;

// One sentence beside a form, with its icon: what a field holds, or why something did not work. Hidden while it has nothing to say.
class FaultLine : public QWidget {
    Q_OBJECT

public:
    explicit FaultLine(QWidget *parent = nullptr);

    void say(const Spoken &words, Token token, const char *icon);
    void warn(const Spoken &words) { say(words, Token::Bad, "warning"); }
    void clear() { say({}, Token::Secondary, "info"); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] Token token() const { return m_token; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void speak();

    QLabel *m_icon;
    QuietLabel *m_text;
    Spoken m_says;
    const char *m_iconName = "info";
    Token m_token = Token::Secondary;
};

} // namespace ui

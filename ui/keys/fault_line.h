#pragma once

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

    void say(const QString &text, Token token, const char *icon);
    void warn(const QString &text) { say(text, Token::Bad, "warning"); }
    void clear() { say({}, Token::Secondary, "info"); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] Token token() const { return m_token; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_icon;
    QuietLabel *m_text;
    const char *m_iconName = "info";
    Token m_token = Token::Secondary;
};

} // namespace ui

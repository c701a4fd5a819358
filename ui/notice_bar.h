#pragma once

#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class QuietLabel;

// A line above the pages for what should be known and does not stop the work: icon, sentence, a button that puts it away.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Problem, Done };

    explicit NoticeBar(QWidget *parent = nullptr);
    // An empty text hides the bar.
    void show(const QString &text, Kind kind);
    // Without the button: for what lasts as long as its reason.
    void setClosable(bool closable);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    [[nodiscard]] Token ink() const { return m_kind == Kind::Done ? Token::Accent : Token::Warn; }

    Kind m_kind = Kind::Problem;
    QLabel *m_icon;
    QuietLabel *m_text;
    QToolButton *m_close;
};

} // namespace ui

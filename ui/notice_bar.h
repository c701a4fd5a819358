#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class QuietLabel;

// A line above the pages for what went wrong without stopping the work: icon, sentence, a button that puts it away.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void show(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_icon;
    QuietLabel *m_text;
    QToolButton *m_close;
};

} // namespace ui

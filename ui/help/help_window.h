#pragma once

#include "ui/help/chapters.h"

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace ui {

// The manual beside the window: its chapters on the left, the chosen one on the right.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    // Shows the window with the chapter of this page or dialog.
    void showFor(const QString &name);
    [[nodiscard]] QTextBrowser *browser() const { return m_browser; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void load(int chapter);
    void follow(const QUrl &link);
    void retranslate();

    QListWidget *m_list;
    QTextBrowser *m_browser;
};

} // namespace ui

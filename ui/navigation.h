#pragma once

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace ui {

// The pages by icon and word at the left edge; folded, by icon alone.
class Navigation : public QWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void insertPage(int at, const QString &objectName, const char *iconName);
    void setWords(const QStringList &words, const QStringList &shortcuts);
    void setCurrent(int page);
    [[nodiscard]] int current() const { return m_current; }
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

signals:
    void pageChosen(int page);
    void foldedChanged(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QVBoxLayout *m_column;
    std::vector<QToolButton *> m_pages;
    QStringList m_words;
    QStringList m_shortcuts;
    QToolButton *m_fold;
    int m_current = 0;
    bool m_folded = false;
};

} // namespace ui

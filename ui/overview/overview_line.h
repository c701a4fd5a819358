#pragma once

#include "ui/theme.h"

#include <QAbstractButton>

namespace ui {

// A line of an overview's card: icon, name, what belongs to it, and on the right the value. Leads somewhere when it is clicked.
class OverviewLine : public QAbstractButton {
    Q_OBJECT

public:
    struct Words {
        const char *icon = "gauge";
        Token ink = Token::Secondary; // of the icon
        QString name;
        QString remark; // behind the name; elided first
        QString value;
        QString unit;
        bool isStale = false; // the value is old: in the secondary colour
        bool operator==(const Words &) const = default;
    };

    explicit OverviewLine(QWidget *parent = nullptr);
    void setWords(const Words &words);
    [[nodiscard]] const Words &words() const { return m_words; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Words m_words;
};

} // namespace ui

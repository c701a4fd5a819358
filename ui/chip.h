#pragma once

#include "ui/marks.h"

#include <QWidget>

namespace ui {

// Icon and word on a faint ground of their colour, as a widget.
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);
    void setContent(const Mark &mark, const QString &word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark{"info", Token::Secondary};
    QString m_word;
};

} // namespace ui

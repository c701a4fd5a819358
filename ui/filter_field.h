#pragma once

#include "ui/addresses/sighting_filter.h"

#include <QLineEdit>

class QAction;

namespace ui {

// A line edit that understands filters: its border and its icon say whether all of it was understood, its tool tip says what.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    [[nodiscard]] const SightingFilter &filter() const { return m_filter; }

signals:
    void filterChanged(const ui::SightingFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void understand();
    void retranslate();

    QAction *m_verdict;
    QAction *m_clear; // our own: Qt's fades in, which no picture can wait for
    SightingFilter m_filter;
};

} // namespace ui

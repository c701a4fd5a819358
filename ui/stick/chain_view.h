#pragma once

#include "ui/stick/check_chain.h"

#include <QWidget>

namespace ui {

// The check chain as a row of steps, each with icon, title and detail; below it the advice for the step that does not hold.
class ChainView : public QWidget {
    Q_OBJECT

public:
    explicit ChainView(QWidget *parent = nullptr);
    void setSteps(const std::vector<CheckStep> &steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString advice() const;
    [[nodiscard]] QRect cell(int index) const;
    [[nodiscard]] int adviceHeight(int width) const;

    std::vector<CheckStep> m_steps;
};

[[nodiscard]] QString stateWord(CheckState state);

} // namespace ui

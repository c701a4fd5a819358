#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace ui {

// A label in the colour of a token and, where wanted, another size; follows theme and font by itself.
class QuietLabel : public QLabel {
    Q_OBJECT

public:
    enum class Size { Base, Secondary, Title, BigValue };

    explicit QuietLabel(Token token, Size size = Size::Base, QWidget *parent = nullptr);
    void setToken(Token token);
    // Whether the label may become narrower than its one line of plain text: what does not fit ends in an ellipsis and stands whole in the tool tip.
    void setYielding(bool yielding);
    [[nodiscard]] bool isYielding() const { return m_yielding; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    Token m_token;
    Size m_size;
    bool m_dressing = false;
    bool m_yielding = false;
};

} // namespace ui

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

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Token m_token;
    Size m_size;
    bool m_dressing = false;
};

} // namespace ui

#pragma once

#include "ui/panels/panel_list.h"

#include <QWidget>

namespace ui {

// Short lines "what: says", with an icon where a colour is.
class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);
    void show(std::vector<PanelFact> facts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int namesWidth() const;

    std::vector<PanelFact> m_facts;
};

} // namespace ui

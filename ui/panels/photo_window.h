#pragma once

#include <QPixmap>
#include <QWidget>

namespace ui {

// One picture, as large as its window. Escape closes it; it deletes itself.
class PhotoWindow : public QWidget {
    Q_OBJECT

public:
    explicit PhotoWindow(const QString &file, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPixmap m_picture;
};

} // namespace ui

#pragma once

#include "ui/spoken.h"

#include <QAbstractButton>
#include <QPixmap>

namespace ui {

// Reads a picture no larger than `most` on its longer side. Only raster formats everybody has (JPEG, PNG, WebP, BMP, GIF's first frame),
// files up to 40 MB and 120 megapixels; a null image for anything else, with the reason in `problem` for people.
[[nodiscard]] QImage readPicture(const QString &file, int most, Spoken *problem = nullptr);

// A small picture to press, or the invitation to choose one.
class PhotoButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PhotoButton(QWidget *parent = nullptr);

    void setFile(const QString &file);
    [[nodiscard]] const QString &file() const { return m_file; }

    QSize sizeHint() const override { return {180, 135}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_file;
    QPixmap m_picture;
};

} // namespace ui

#pragma once

#include "core/bytes/bytes.h"

#include <QAbstractScrollArea>

#include <functional>

namespace ui {

// Bytes in rows: offset, hex, text. One range is marked; a byte under the cursor can be chosen by mouse and keyboard.
// Tab leaves the view. What a byte means comes from outside.
class HexView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const bytes::Bytes &data);
    [[nodiscard]] const bytes::Bytes &data() const { return m_bytes; }
    void markRange(bytes::ByteRange range);
    [[nodiscard]] bytes::ByteRange marked() const { return m_marked; }
    [[nodiscard]] int cursor() const { return m_cursor; } // -1 while there are no bytes
    // What the tool tip and a screen reader say of a byte.
    void setMeaning(std::function<QString(int offset)> meaning) { m_meaning = std::move(meaning); }
    // Middle of a byte's cell in the viewport.
    [[nodiscard]] QPoint centerOf(int offset) const;

    QSize sizeHint() const override;

signals:
    void byteChosen(int offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Metrics {
        int character; // width
        int line;      // height
        int perRow;    // bytes
        int hexLeft;
        int textLeft;
    };
    [[nodiscard]] Metrics metrics() const;
    [[nodiscard]] int byteAt(const QPoint &point) const; // -1: none
    [[nodiscard]] QRect cellOf(int offset, const Metrics &m) const;
    void choose(int offset);
    void updateScrollBar();
    void paintRow(QPainter &painter, int row, const Metrics &m) const;

    bytes::Bytes m_bytes;
    bytes::ByteRange m_marked;
    int m_cursor = -1;
    std::function<QString(int)> m_meaning;
};

} // namespace ui

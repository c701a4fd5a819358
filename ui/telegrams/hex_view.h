#pragma once

#include "core/bytes/bytes.h"

#include <QAbstractScrollArea>

#include <functional>
#include <vector>

namespace ui {

// Bytes in rows: offset, hex, text. One range is marked, changed bytes are underlined; a byte under the cursor can be chosen by mouse
// and keyboard. Tab leaves the view. What a byte means comes from outside. For screen readers: see accessible_hex_view.
class HexView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const bytes::Bytes &data);
    [[nodiscard]] const bytes::Bytes &data() const { return m_bytes; }
    // By offset: bytes to underline.
    void setChanged(std::vector<bool> changed);
    [[nodiscard]] bool isChanged(int offset) const { return static_cast<std::size_t>(offset) < m_changed.size() && m_changed[static_cast<std::size_t>(offset)]; }
    void markRange(bytes::ByteRange range);
    // Puts the cursor on a byte, as a key or a click does.
    void choose(int offset);
    [[nodiscard]] bytes::ByteRange marked() const { return m_marked; }
    [[nodiscard]] int cursor() const { return m_cursor; } // -1 while there are no bytes
    // The bytes as a screen reader reads them: "1E 44 C4"; three characters a byte.
    [[nodiscard]] QString spokenBytes() const;
    [[nodiscard]] QString meaningAtCursor() const { return m_meaning && m_cursor >= 0 ? m_meaning(m_cursor) : QString(); }
    // What the tool tip and a screen reader say of a byte.
    void setMeaning(std::function<QString(int offset)> meaning) { m_meaning = std::move(meaning); }
    // A byte's cell in the viewport, its middle, and the byte at a point: -1 for none.
    [[nodiscard]] QRect cellOf(int offset) const { return cellOf(offset, metrics()); }
    [[nodiscard]] QPoint centerOf(int offset) const { return cellOf(offset).center(); }
    [[nodiscard]] int byteAt(const QPoint &point) const;

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
        bool letters; // whether there is room for the text
    };
    [[nodiscard]] Metrics metrics() const;
    [[nodiscard]] QRect cellOf(int offset, const Metrics &m) const;
    void updateScrollBar();
    void paintRow(QPainter &painter, int row, const Metrics &m) const;

    bytes::Bytes m_bytes;
    std::vector<bool> m_changed;
    bytes::ByteRange m_marked;
    int m_cursor = -1;
    std::function<QString(int)> m_meaning;
};

} // namespace ui

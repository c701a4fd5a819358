#pragma once

#include <QAccessibleWidget>

namespace ui {

class HexView;

// The bytes as a text for screen readers: "1E 44 C4", three characters a byte, with a caret that follows the cursor, the marked field
// as the selection, and as the value what the byte under the cursor means.
class AccessibleHexView : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit AccessibleHexView(HexView *view);

    // Makes this the interface of every HexView; more than one call does no harm.
    static void install();
    static void tellCursor(HexView *view);
    static void tellSelection(HexView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text what) const override;
    QAccessible::State state() const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {} // the field of the caret is the selection
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] HexView *view() const;
};

} // namespace ui

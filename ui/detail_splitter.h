#pragma once

#include <QSplitter>

#include <array>

namespace ui {

class Remembered;

// A list and what belongs to its chosen row: below it, or beside it where there is room. The list takes what the detail leaves; a size that
// the user drags stays, one for each place, however often the detail comes and goes.
class DetailSplitter : public QSplitter {
    Q_OBJECT

public:
    explicit DetailSplitter(QWidget *parent = nullptr);

    void setBeside(bool beside);
    // Call after the detail was shown.
    void place();

    void restoreChoice(const Remembered &remembered);
    void saveChoice(Remembered &remembered) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int usualBeside() const;
    [[nodiscard]] bool isBeside() const { return orientation() == Qt::Horizontal; }

    std::array<int, 2> m_dragged{}; // below, beside; in device-independent pixels, 0 where the user dragged nothing
};

} // namespace ui

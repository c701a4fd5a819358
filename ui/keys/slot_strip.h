#pragma once

#include <QWidget>

#include <array>

namespace ui {

class KeyTableModel;
class QuietLabel;

// The sixteen places of a stick, which meter has which, and what the computer decrypts beyond them.
class SlotStrip : public QWidget {
    Q_OBJECT

public:
    explicit SlotStrip(KeyTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Places;
    void refresh();

    KeyTableModel *m_model;
    QuietLabel *m_title;
    Places *m_places;
    QuietLabel *m_sentence;
};

} // namespace ui

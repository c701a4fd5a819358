#pragma once

#include "ui/keys/key_parts.h"
#include "ui/keys/key_table_model.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace ui {

class FaultLine;
class QuietLabel;

// Below the key table: what is to be said about the chosen row, and what can be done with it. Shows a key for half a minute when asked.
class KeyRowStrip : public QWidget {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualSight{30};

    KeyRowStrip(const KeyParts &parts, KeyTableModel *model, QWidget *parent = nullptr);

    // -1: none.
    void show(int row);
    [[nodiscard]] bool showsKey() const { return m_timer.isActive(); }
    void setSight(std::chrono::milliseconds sight) { m_timer.setInterval(sight); }
    void toggleKey();
    void copyKey();

signals:
    void entryWanted();
    void removalWanted();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void hideKey();
    void takeReversed();
    void giveToOther();
    void retranslate();
    [[nodiscard]] QPushButton *button(const char *name, const char *iconName);

    KeyParts m_parts;
    KeyTableModel *m_model;
    int m_row = -1;
    std::optional<keys::KeyEntry> m_shown; // whose key may be in sight
    QTimer m_timer;

    QuietLabel *m_title;
    FaultLine *m_sentence;
    FaultLine *m_finding;
    QuietLabel *m_digits;
    QuietLabel *m_copied;
    QPushButton *m_enter;
    QPushButton *m_reverse;
    QPushButton *m_give;
    QPushButton *m_showKey;
    QPushButton *m_copy;
    QPushButton *m_remove;
};

} // namespace ui

#pragma once

#include "ui/addresses/address_row.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Chip;
class QuietLabel;

// Whether this meter's telegrams can be read, what showed that, and the way to its key. Never shows a key.
class KeyTab : public QWidget {
    Q_OBJECT

public:
    explicit KeyTab(QWidget *parent = nullptr);

    void show(const AddressRow &row);
    // Whether somebody takes keyWanted().
    void setKeyEntry(bool possible);

signals:
    void keyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    std::optional<AddressRow> m_row;
    Chip *m_verdict;
    QuietLabel *m_security;
    QuietLabel *m_scheme;
    QuietLabel *m_stopped;
    QPushButton *m_enter;
    bool m_possible = false;
};

} // namespace ui

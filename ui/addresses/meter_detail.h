#pragma once

#include "ui/addresses/address_row.h"

#include <QTableWidget>
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace ui {

class Chip;
class QuietLabel;

// What the last telegram of one meter says: the value that matters in large type, whether it is secure, every record.
class MeterDetail : public QWidget {
    Q_OBJECT

public:
    explicit MeterDetail(QWidget *parent = nullptr);

    void show(const AddressRow &row);
    [[nodiscard]] std::optional<wmbus::Address> address() const;
    // One above the other beside a table, side by side below it.
    void setUpright(bool upright);

    [[nodiscard]] QTableWidget *records() const { return m_records; }

signals:
    void telegramsWanted(const wmbus::Address &address);
    void keyWanted(const wmbus::Address &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillRecords(const wmbus::Telegram &telegram);
    void retranslate();

    std::optional<AddressRow> m_row;
    QBoxLayout *m_layout;
    QuietLabel *m_title;
    QuietLabel *m_device;
    QuietLabel *m_value;
    QuietLabel *m_valueUnit;
    QuietLabel *m_valueName;
    Chip *m_verdict;
    QuietLabel *m_security;
    QuietLabel *m_stopped;
    QPushButton *m_telegrams;
    QPushButton *m_enterKey; // of a meter that cannot be read
    QTableWidget *m_records;
};

} // namespace ui

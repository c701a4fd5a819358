#pragma once

#include "ui/cuxd/cuxd_plan.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class QuietLabel;
class SlotModel;

// The setup of one stick as a form: link mode, and the 16 places with meter and key. Writes into the same document as the text editor.
class SetupForm : public QWidget {
    Q_OBJECT

public:
    explicit SetupForm(CuxdPlan *plan, QWidget *parent = nullptr);

    void selectSlot(int slot);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void update();
    void updateModes();
    void updateMeters();
    void showSlot();
    void check();
    void setMode(int index);
    void setKey();
    void clearKey();
    [[nodiscard]] int slot() const;
    [[nodiscard]] std::optional<wmbus::Address> chosenMeter() const;
    [[nodiscard]] std::optional<crypto::Key> chosenKey(QString &problem) const;
    void retranslate();

    CuxdPlan *m_plan;
    SlotModel *m_slots;
    QuietLabel *m_modeLabel;
    QComboBox *m_mode;
    QuietLabel *m_slotsLabel;
    QTableView *m_table;
    QuietLabel *m_meterLabel;
    QComboBox *m_meter;
    QuietLabel *m_keyLabel;
    QLineEdit *m_key;
    QuietLabel *m_problem;
    QPushButton *m_set;
    QPushButton *m_clear;
};

} // namespace ui

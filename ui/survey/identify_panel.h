#pragma once

#include "core/reception/identify.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QTableWidget;

namespace ui {

class QuietLabel;

// Which of eighty senders is mine? Listen, cover the meter with foil, listen again: what became weaker most is it.
class IdentifyPanel : public QWidget {
    Q_OBJECT

public:
    using TitleOf = std::function<QString(const wmbus::Address &)>;

    IdentifyPanel(reception::Identify &identify, TitleOf titleOf, QWidget *parent = nullptr);
    void refresh();

signals:
    void closed();
    void meterChosen(const wmbus::Address &meter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillTable();
    void retranslate();

    reception::Identify &m_identify;
    TitleOf m_titleOf;
    QuietLabel *m_title;
    QuietLabel *m_step;
    QPushButton *m_open;
    QPushButton *m_covered;
    QPushButton *m_close;
    QTableWidget *m_table;
    std::vector<wmbus::Address> m_meters; // of the table's rows
};

} // namespace ui

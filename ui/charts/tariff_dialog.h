#pragma once

#include "ui/charts/tariff.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace ui::charts {

// Calorific value, Z-number and prices of each meter, with the day they hold from.
class TariffDialog : public QDialog {
    Q_OBJECT

public:
    TariffDialog(const std::vector<SeriesInfo> &counters, const Tariffs &tariffs, QWidget *parent = nullptr);
    [[nodiscard]] const Tariffs &tariffs() const { return m_tariffs; }
    [[nodiscard]] QTableWidget *gasTable() const { return m_gas; }
    [[nodiscard]] QTableWidget *priceTable() const { return m_prices; }
    [[nodiscard]] QComboBox *meterBox() const { return m_meter; }

    // Comma or point; nothing for anything that could be read in two ways.
    [[nodiscard]] static std::optional<bytes::ScaledValue> numberFrom(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showMeter();
    // False when a cell cannot be read; says which.
    bool takeMeter();
    void check();
    void addGas(const GasQuality &entry);
    void addPrice(const Price &entry);
    QTableWidget *makeTable(const char *name, int columns);
    QWidget *withButtons(QTableWidget *table, const char *name, std::function<void()> add);
    [[nodiscard]] const SeriesInfo &meter() const;

    std::vector<SeriesInfo> m_counters;
    Tariffs m_tariffs;
    int m_shown = -1;
    QComboBox *m_meter;
    QLineEdit *m_currency;
    QWidget *m_gasPart = nullptr;
    QTableWidget *m_gas;
    QTableWidget *m_prices;
    QLabel *m_problem;
    QLabel *m_currencyLabel;
    QLabel *m_gasLabel;
    QLabel *m_priceLabel;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui::charts

#include "ui/charts/tariff_dialog.h"

#include "ui/charts/chart_texts.h"
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui::charts {

namespace {

constexpr int shownRows = 3;

QString cell(const QTableWidget *table, int row, int column)
{
    const QTableWidgetItem *item = table->item(row, column);
    return item ? item->text().trimmed() : QString();
}

QString dateFormat()
{
    //: Date in a table of prices, see QDate::toString.
    return TariffDialog::tr("yyyy-MM-dd");
}

std::optional<QDate> dateFrom(const QString &text)
{
    if (text.isEmpty())
        return QDate();
    for (const QString &format : {dateFormat(), QStringLiteral("yyyy-MM-dd"), QStringLiteral("d.M.yyyy")}) {
        const QDate date = QDate::fromString(text, format);
        if (date.isValid())
            return date;
    }
    return std::nullopt;
}

void addRow(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int c = 0; c < cells.size(); ++c) {
        auto *item = new QTableWidgetItem(cells[c]);
        item->setTextAlignment(Qt::AlignVCenter | (c == 0 ? Qt::AlignLeft : Qt::AlignRight));
        table->setItem(row, c, item);
    }
}

} // namespace

TariffDialog::TariffDialog(const std::vector<SeriesInfo> &counters, const Tariffs &tariffs, QWidget *parent)
    : QDialog(parent), m_counters(counters), m_tariffs(tariffs), m_meter(new QComboBox(this)), m_currency(new QLineEdit(tariffs.currency, this)),
      m_gas(makeTable("tariffGas", 3)), m_prices(makeTable("tariffPrices", 3)), m_problem(new QuietLabel(Token::Bad, QuietLabel::Size::Base, this)),
      m_currencyLabel(new QLabel(this)), m_gasLabel(new QLabel(this)), m_priceLabel(new QLabel(this))
{
    setObjectName(QStringLiteral("tariffDialog"));
    m_meter->setObjectName(QStringLiteral("tariffMeter"));
    for (const SeriesInfo &series : m_counters)
        m_meter->addItem(series.name + QStringLiteral("  [") + series.unit + QLatin1Char(']'), series.id);
    m_currency->setObjectName(QStringLiteral("tariffCurrency"));
    m_currency->setMaximumWidth(80);
    auto *head = new QHBoxLayout;
    head->addWidget(m_meter, 1);
    head->addSpacing(wideGap);
    head->addWidget(m_currencyLabel);
    head->addWidget(m_currency);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(gap);
    column->addLayout(head);
    auto *gasColumn = new QVBoxLayout(m_gasPart = new QWidget(this));
    gasColumn->setContentsMargins(0, 0, 0, 0);
    gasColumn->addWidget(m_gasLabel);
    gasColumn->addWidget(withButtons(m_gas, "tariffGas", [this] { addGas({QDate(), {11, 0}, {95, -2}}); }));
    column->addWidget(m_gasPart);
    column->addWidget(m_priceLabel);
    column->addWidget(withButtons(m_prices, "tariffPrices", [this] { addPrice({}); }));
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("tariffSave"));
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("tariffCancel"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (takeMeter())
            accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_meter, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index == m_shown)
            return;
        if (m_shown >= 0 && !takeMeter()) {
            m_meter->setCurrentIndex(m_shown); // first repair what is written here
            return;
        }
        showMeter();
    });
    for (QTableWidget *table : {m_gas, m_prices})
        connect(table, &QTableWidget::itemChanged, this, &TariffDialog::check);
    if (!m_counters.empty())
        showMeter();
    retranslate();
    resize(560, sizeHint().height());
}

void TariffDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TariffDialog::retranslate()
{
    setWindowTitle(tr("Prices and calorific value"));
    m_meter->setAccessibleName(tr("Meter"));
    m_currency->setAccessibleName(tr("Currency"));
    m_currencyLabel->setText(tr("Currency"));
    m_gasLabel->setText(tr("Energy of gas: volume × calorific value × Z-number, as on the bill"));
    m_priceLabel->setText(tr("Price of one unit; an empty day means from the beginning"));
    const auto head = [](QTableWidget *table, const QStringList &heads) {
        table->setHorizontalHeaderLabels(heads);
        table->setAccessibleName(heads.mid(1).join(QStringLiteral(", ")));
    };
    head(m_gas, {tr("Valid from"), tr("Calorific value [kWh/m³]"), tr("Z-number")});
    head(m_prices, {tr("Valid from"), tr("Price"), tr("For one")});
    for (const char *table : {"tariffGas", "tariffPrices"}) {
        auto *more = findChild<QToolButton *>(QLatin1String(table) + QStringLiteral("Add"));
        auto *less = findChild<QToolButton *>(QLatin1String(table) + QStringLiteral("Remove"));
        more->setText(tr("Add"));
        less->setText(tr("Remove"));
        for (QToolButton *button : {more, less})
            button->setAccessibleName(button->text());
    }
    for (int row = 0; row < m_prices->rowCount(); ++row)
        m_prices->cellWidget(row, 2)->setAccessibleName(tr("For one"));
    m_save->setText(tr("Use these values"));
    m_cancel->setText(tr("Cancel"));
    check();
}

QTableWidget *TariffDialog::makeTable(const char *name, int columns)
{
    auto *table = new QTableWidget(0, columns, this);
    table->setObjectName(QLatin1String(name));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setFixedHeight(rowHeight(font()) * (shownRows + 1) + 12);
    return table;
}

QWidget *TariffDialog::withButtons(QTableWidget *table, const char *name, std::function<void()> add)
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(table, 1);
    auto *column = new QVBoxLayout;
    auto *more = new QToolButton(part);
    more->setObjectName(QLatin1String(name) + QStringLiteral("Add"));
    auto *less = new QToolButton(part);
    less->setObjectName(QLatin1String(name) + QStringLiteral("Remove"));
    for (QToolButton *button : {more, less}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column->addWidget(button);
    }
    column->addStretch(1);
    row->addLayout(column);
    connect(more, &QToolButton::clicked, this, [this, table, add = std::move(add)] {
        add();
        table->setCurrentCell(table->rowCount() - 1, 0);
        table->setFocus();
        check();
    });
    connect(less, &QToolButton::clicked, this, [this, table] {
        table->removeRow(table->currentRow() >= 0 ? table->currentRow() : table->rowCount() - 1);
        check();
    });
    return part;
}

const SeriesInfo &TariffDialog::meter() const
{
    return m_counters[static_cast<std::size_t>(m_shown)];
}

void TariffDialog::addGas(const GasQuality &entry)
{
    addRow(m_gas, {entry.from.toString(dateFormat()), amountText(entry.calorific), amountText(entry.zNumber)});
}

void TariffDialog::addPrice(const Price &entry)
{
    addRow(m_prices, {entry.from.toString(dateFormat()), amountText(entry.amount), QString()});
    auto *unit = new QComboBox(m_prices);
    unit->setObjectName(QStringLiteral("tariffPriceUnit%1").arg(m_prices->rowCount() - 1));
    unit->setAccessibleName(tr("For one"));
    unit->addItem(meter().unit, static_cast<int>(PriceUnit::Counted));
    if (meter().unit == QStringLiteral("m³"))
        unit->addItem(QStringLiteral("kWh"), static_cast<int>(PriceUnit::KilowattHour));
    unit->setCurrentIndex(std::max(unit->findData(static_cast<int>(entry.unit)), 0));
    m_prices->setCellWidget(m_prices->rowCount() - 1, 2, unit);
}

void TariffDialog::showMeter()
{
    m_shown = m_meter->currentIndex();
    m_gas->setRowCount(0);
    m_prices->setRowCount(0);
    m_gasPart->setVisible(meter().unit == QStringLiteral("m³") && meter().medium == QStringLiteral("gas"));
    const Tariff tariff = m_tariffs.bySeries.value(meter().id);
    for (const GasQuality &entry : tariff.gas)
        addGas(entry);
    for (const Price &entry : tariff.prices)
        addPrice(entry);
    check();
}

std::optional<bytes::ScaledValue> TariffDialog::numberFrom(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.count(QLatin1Char(',')) + trimmed.count(QLatin1Char('.')) > 1)
        return std::nullopt;
    return bytes::fromDecimal(QString(trimmed).replace(QLatin1Char(','), QLatin1Char('.')).toStdString());
}

void TariffDialog::check()
{
    m_problem->clear();
    const auto complain = [this](const QString &what) {
        if (m_problem->text().isEmpty())
            m_problem->setText(what);
    };
    for (QTableWidget *table : {m_gas, m_prices}) {
        for (int row = 0; row < table->rowCount(); ++row) {
            if (!dateFrom(cell(table, row, 0)))
                complain(tr("“%1” is not a date; write it like %2.").arg(cell(table, row, 0), QDate(2026, 1, 31).toString(dateFormat())));
            for (int c = 1; c < (table == m_gas ? 3 : 2); ++c) {
                const auto number = numberFrom(cell(table, row, c));
                if (!number || number->mantissa < 0)
                    complain(tr("“%1” is not a number; write it like %2.").arg(cell(table, row, c), amountText({11234, -3})));
            }
        }
    }
    m_save->setEnabled(m_problem->text().isEmpty());
}

bool TariffDialog::takeMeter()
{
    check();
    if (!m_problem->text().isEmpty())
        return false;
    m_tariffs.currency = m_currency->text().trimmed().isEmpty() ? m_tariffs.currency : m_currency->text().trimmed();
    if (m_shown < 0)
        return true;
    Tariff tariff;
    for (int row = 0; row < m_gas->rowCount() && m_gasPart->isVisibleTo(this); ++row)
        tariff.gas.push_back({*dateFrom(cell(m_gas, row, 0)), *numberFrom(cell(m_gas, row, 1)), *numberFrom(cell(m_gas, row, 2))});
    for (int row = 0; row < m_prices->rowCount(); ++row) {
        const auto *unit = qobject_cast<QComboBox *>(m_prices->cellWidget(row, 2));
        tariff.prices.push_back({*dateFrom(cell(m_prices, row, 0)), *numberFrom(cell(m_prices, row, 1)), static_cast<PriceUnit>(unit->currentData().toInt())});
    }
    const auto byDate = [](const auto &a, const auto &b) { return a.from < b.from; };
    std::stable_sort(tariff.gas.begin(), tariff.gas.end(), byDate);
    std::stable_sort(tariff.prices.begin(), tariff.prices.end(), byDate);
    m_tariffs.bySeries.insert(meter().id, tariff);
    return true;
}

} // namespace ui::charts

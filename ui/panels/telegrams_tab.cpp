#include "ui/panels/telegrams_tab.h"

#include "ui/addresses/address_texts.h"
#include "ui/icons.h"
#include "ui/paint.h"
#include "ui/panels/record_table.h"
#include "ui/table_menu.h"
#include "ui/telegrams/telegram_delegate.h"
#include "ui/telegrams/telegram_list_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

class TelegramsTab::OfOneMeter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setAddress(const wmbus::Address &address)
    {
        if (m_address == address)
            return;
        m_address = address;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const auto *model = static_cast<const TelegramListModel *>(sourceModel());
        return m_address && model->row(row).readable && model->row(row).address == *m_address;
    }

private:
    std::optional<wmbus::Address> m_address;
};

TelegramsTab::TelegramsTab(QWidget *parent) : QWidget(parent), m_proxy(new OfOneMeter(this)), m_view(new QTableView(this)), m_all(new QPushButton(this))
{
    setObjectName(QStringLiteral("telegramsTab"));
    m_view->setObjectName(QStringLiteral("meterTelegrams"));
    new TableMenu(m_view);
    dressTable(m_view);
    m_view->setItemDelegate(new TelegramDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->verticalHeader()->setMinimumSectionSize(16);
    m_view->verticalHeader()->setDefaultSectionSize(24);
    m_all->setObjectName(QStringLiteral("showTelegrams"));
    m_all->setIcon(icon("telegrams"));
    connect(m_all, &QPushButton::clicked, this, &TelegramsTab::telegramsWanted);
    connect(m_view, &QTableView::activated, this, &TelegramsTab::telegramsWanted);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(gap, gap, wideGap, gap);
    side->addWidget(m_all);
    side->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addLayout(side);
    retranslate();
}

void TelegramsTab::setModel(TelegramListModel *model)
{
    m_model = model;
    m_proxy->setSourceModel(model);
    m_view->setModel(m_proxy);
    for (const TelegramColumn column : {TelegramColumn::Code, TelegramColumn::Manufacturer, TelegramColumn::Medium, TelegramColumn::Length})
        m_view->setColumnHidden(static_cast<int>(column), true);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, m_view, [this] {
        const QScrollBar *bar = m_view->verticalScrollBar();
        if (bar->value() >= bar->maximum())
            m_view->scrollToBottom();
    });
    fitColumns();
}

void TelegramsTab::show(const wmbus::Address &address)
{
    if (!m_model)
        return;
    m_proxy->setAddress(address);
}

void TelegramsTab::fitColumns()
{
    if (!m_model)
        return;
    const QFontMetrics metrics(font());
    const auto set = [this, &metrics](TelegramColumn column, int content) {
        const int title = metrics.horizontalAdvance(m_model->headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString());
        m_view->setColumnWidth(static_cast<int>(column), std::max(content, title) + 2 * gap + 4);
    };
    set(TelegramColumn::Time, metrics.horizontalAdvance(QStringLiteral("17:22:25,113")));
    set(TelegramColumn::Interval, metrics.horizontalAdvance(QStringLiteral("+99 min")));
    set(TelegramColumn::Level, metrics.horizontalAdvance(QStringLiteral("−100 dBm")) + signalBarsWidth + 4);
    set(TelegramColumn::AccessNumber, metrics.horizontalAdvance(QStringLiteral("255")));
    set(TelegramColumn::Security, chipWidth(widestVerdict(), font()));
    set(TelegramColumn::Value, metrics.horizontalAdvance(QStringLiteral("99.999,9999 m³/h")));
}

void TelegramsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TelegramsTab::retranslate()
{
    m_view->setAccessibleName(tr("Telegrams of this meter"));
    m_all->setText(tr("Show telegrams"));
    m_all->setAccessibleName(tr("Show the telegrams of this meter"));
    m_all->setToolTip(tr("Lists every telegram of this meter with its bytes"));
    fitColumns();
}

} // namespace ui

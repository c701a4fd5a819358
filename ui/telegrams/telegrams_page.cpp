#include "ui/telegrams/telegrams_page.h"

#include "core/bytes/hex.h"
#include "core/text/medium_text.h"
#include "core/text/security_text.h"
#include "core/text/words.h"
#include "core/wmbus/names.h"
#include "ui/addresses/address_texts.h"
#include "ui/detail_pane.h"
#include "ui/paint.h"
#include "ui/remembered.h"
#include "ui/state_panel.h"
#include "ui/telegrams/list_head_menu.h"
#include "ui/telegrams/telegram_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace ui {

namespace {

const QString layoutKey = QStringLiteral("telegrams/header");
const QString timeKey = QStringLiteral("telegrams/timeForm");

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

FilterFacts factsOf(const TelegramListModel &model, int rowNumber, TimePoint now)
{
    const TelegramRow &row = model.row(rowNumber);
    FilterFacts facts;
    for (int column = 0; column < telegramColumnCount; ++column)
        facts.text += model.index(rowNumber, column).data().toString() + QLatin1Char(' ');
    facts.medium = text::mediumName(row.address) + QLatin1Char(' ') + fromView(wmbus::mediumWord(row.address));
    facts.maker = manufacturerText(row.address) + QLatin1Char(' ') + text::manufacturerName(row.address);
    facts.code = QString::fromStdString(wmbus::idText(row.address.id));
    facts.security = text::verdictText(row.security) + QLatin1Char(' ') + fromView(text::word(row.security.verdict));
    facts.stick = shortPort(row.frame.port);
    if (row.frame.rssiDbm)
        facts.rssi = *row.frame.rssiDbm;
    facts.interval = row.interval;
    facts.age = std::chrono::duration<double>(now - row.heardAt).count();
    if (row.value && row.value->number)
        facts.value = bytes::toDouble(*row.value->number);
    return facts;
}

} // namespace

TelegramFilterProxy::TelegramFilterProxy(TelegramListModel *model, Clock clock, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model), m_clock(std::move(clock))
{
    setSourceModel(model);
}

void TelegramFilterProxy::setFilter(const SightingFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

bool TelegramFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return m_filter.isEmpty() || m_filter.matches(factsOf(*m_model, sourceRow, m_clock()));
}

TelegramsPage::TelegramsPage(TelegramListModel *model, Clock clock, QWidget *parent)
    : Page(parent), m_model(model), m_proxy(new TelegramFilterProxy(model, std::move(clock), this)), m_view(new QTableView(this)),
      m_state(new StatePanel("telegrams", this)), m_stack(new QStackedLayout(this)), m_headMenu(new ListHeadMenu(m_view, model))
{
    setObjectName(QStringLiteral("telegramsPage"));
    m_view->setObjectName(QStringLiteral("telegramList"));
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new TelegramDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->setMouseTracking(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setMinimumSectionSize(16);
    m_view->verticalHeader()->setDefaultSectionSize(24);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setObjectName(QStringLiteral("telegramListHeader"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    m_state->button()->setObjectName(QStringLiteral("telegramsEmptyAction"));
    connect(m_state->button(), &QPushButton::clicked, this, &TelegramsPage::filterReset);

    connect(m_headMenu, &ListHeadMenu::timeFormChosen, this, [this] { fitTime(); });
    connect(m_headMenu, &ListHeadMenu::usualWanted, this, [this] {
        m_layoutRemembered = false;
        fitColumns();
    });
    connect(model, &TelegramListModel::aboutToFlush, this, [this] {
        const QScrollBar *bar = m_view->verticalScrollBar();
        m_atEnd = bar->value() >= bar->maximum();
    });
    connect(model, &TelegramListModel::flushed, this, [this] {
        showState();
        if (m_atEnd)
            m_view->scrollToBottom();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Page::detailChanged);
    connect(model, &TelegramListModel::dataChanged, this, &Page::detailChanged); // read again with another key
    retranslate();
}

// The time's, whose width goes with its form.
void TelegramsPage::fitTime()
{
    const QString widest = m_model->timeForm() == TimeForm::OfDay ? QStringLiteral("17:22:25,113")
        : m_model->timeForm() == TimeForm::SinceFirst             ? QStringLiteral("99.999,113")
                                                                  : QStringLiteral("2026-11-22 17:22:25,113Z");
    m_view->setColumnWidth(static_cast<int>(TelegramColumn::Time), QFontMetrics(font()).horizontalAdvance(widest) + 2 * gap + 4);
}

void TelegramsPage::fitColumns()
{
    const QFontMetrics metrics(font());
    const auto set = [this, &metrics](TelegramColumn column, const QString &widest, int more = 0) {
        const int title = metrics.horizontalAdvance(m_model->headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString());
        m_view->setColumnWidth(static_cast<int>(column), std::max(metrics.horizontalAdvance(widest) + more, title) + 2 * gap + 4);
    };
    fitTime();
    set(TelegramColumn::Interval, QStringLiteral("+99 min"));
    set(TelegramColumn::Code, QStringLiteral("51601328"));
    set(TelegramColumn::Manufacturer, QStringLiteral("WWW"));
    set(TelegramColumn::Medium, text::mediumName({0, 0, 0, 0x06}), smallIcon + 6);
    set(TelegramColumn::Level, QStringLiteral("−100"), signalBarsWidth + 6);
    set(TelegramColumn::Length, QStringLiteral("255"));
    set(TelegramColumn::AccessNumber, QStringLiteral("255"));
    set(TelegramColumn::Security, QString(), chipWidth(widestVerdict(), font()) - 8);
    set(TelegramColumn::Value, QStringLiteral("99.999,999 kWh"));
}

void TelegramsPage::setFilter(const SightingFilter &filter)
{
    m_proxy->setFilter(filter);
    showState();
    m_view->scrollToBottom();
}

Page::CellFilter TelegramsPage::cellFilter() const
{
    const TelegramRow *row = currentRow();
    if (!row)
        return {};
    switch (static_cast<TelegramColumn>(m_view->currentIndex().column())) {
    case TelegramColumn::Medium: return {QStringLiteral("medium"), fromView(wmbus::mediumWord(row->address))};
    case TelegramColumn::Manufacturer: return {QStringLiteral("maker"), manufacturerText(row->address)};
    case TelegramColumn::Security: return {QStringLiteral("security"), fromView(text::word(row->security.verdict))};
    default: return {QStringLiteral("code"), QString::fromStdString(wmbus::idText(row->address.id))};
    }
}

bool TelegramsPage::showDetail(DetailPane &pane)
{
    const TelegramRow *row = currentRow();
    if (row)
        pane.showTelegram(*row, m_model->before(*row));
    return row;
}

const TelegramRow *TelegramsPage::currentRow() const
{
    const QModelIndex source = m_proxy->mapToSource(m_view->currentIndex());
    return source.isValid() ? &m_model->row(source.row()) : nullptr;
}

void TelegramsPage::selectLast()
{
    if (m_proxy->rowCount() > 0)
        m_view->setCurrentIndex(m_proxy->index(m_proxy->rowCount() - 1, 0));
}

void TelegramsPage::restoreLayout(const Remembered &remembered)
{
    m_model->setTimeForm(static_cast<TimeForm>(std::clamp(remembered.recall(timeKey).toInt(), 0, timeFormCount - 1)));
    m_layoutRemembered = m_view->horizontalHeader()->restoreState(remembered.recall(layoutKey).toByteArray());
}

void TelegramsPage::saveLayout(Remembered &remembered) const
{
    remembered.remember(layoutKey, m_view->horizontalHeader()->saveState());
    remembered.remember(timeKey, static_cast<int>(m_model->timeForm()));
}

void TelegramsPage::showState()
{
    if (m_proxy->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    const bool filtered = m_model->rowCount() > 0;
    m_state->setIconName(filtered ? "search" : "telegrams");
    m_state->setTexts(filtered ? tr("No telegram matches the filter.") : tr("No telegram heard yet."),
                      filtered ? tr("%n telegram(s) are there, but hidden by the filter.", nullptr, m_model->rowCount())
                               : tr("Every telegram appears here as it arrives, with its level, its bytes and what they mean."));
    m_state->setAction(filtered ? tr("Show all telegrams") : QString());
    m_stack->setCurrentWidget(m_state);
}

void TelegramsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TelegramsPage::retranslate()
{
    m_view->setAccessibleName(tr("Telegrams"));
    if (!m_layoutRemembered)
        fitColumns();
    showState();
}

} // namespace ui

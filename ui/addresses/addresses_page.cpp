#include "ui/addresses/addresses_page.h"

#include "core/text/words.h"
#include "core/wmbus/names.h"
#include "ui/addresses/address_columns.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/detail_pane.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/state_panel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

// Most meters send every few seconds to 15 minutes. A minute without any telegram in a house is a reason to doubt the mode.
constexpr auto doubtModeAfter = std::chrono::seconds(60);

} // namespace

AddressesPage::AddressesPage(FoundAddressesModel *model, Clock clock, QWidget *parent)
    : Page(parent), m_model(model), m_proxy(new FoundAddressesProxy(this)), m_clock(clock),
      m_view(new FoundAddressesView(model, (m_proxy->setSourceModel(model), m_proxy), std::move(clock), this)), m_state(new StatePanel("empty-air", this)),
      m_choices(new QButtonGroup(this)), m_columns(new QToolButton(this)), m_columnMenu(new QMenu(this)),
      m_paused(new QuietLabel(Token::Warn, QuietLabel::Size::Base, this))
{
    setObjectName(QStringLiteral("addressesPage"));
    auto *bar = new QHBoxLayout;
    m_bar = bar;
    bar->setContentsMargins(wideGap, gap, wideGap, gap);
    bar->setSpacing(4);
    for (QToolButton *choice : {addChoice(QuickFilter::All, "showAll"), addChoice(QuickFilter::Mine, "showMine"), addChoice(QuickFilter::WithoutKey, "showWithoutKey"), addChoice(QuickFilter::Weak, "showWeak")})
        bar->addWidget(choice);
    bar->addSpacing(gap);
    m_paused->setYielding(true);
    bar->addWidget(m_paused);
    bar->addStretch(1);
    bar->addWidget(m_columns);
    m_choices->buttons().constFirst()->setChecked(true);
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) {
        m_proxy->setQuickFilter(static_cast<QuickFilter>(id));
        showState();
    });

    m_columns->setObjectName(QStringLiteral("columnChooser"));
    m_columns->setIcon(icon("columns"));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns->setAutoRaise(true);
    m_columnMenu->setObjectName(QStringLiteral("columnMenu"));
    connect(m_columns, &QToolButton::clicked, this, [this] { m_columnMenu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height()))); });
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] {
        m_columnMenu->clear();
        m_view->fillColumnMenu(m_columnMenu);
    });

    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(content, 1);

    m_state->button()->setObjectName(QStringLiteral("emptyAction"));
    connect(m_state->button(), &QPushButton::clicked, this, &AddressesPage::act);
    connect(model, &FoundAddressesModel::flushed, this, &AddressesPage::showState);
    connect(model, &FoundAddressesModel::flushed, this, &Page::detailChanged);
    connect(m_view, &FoundAddressesView::currentMeterChanged, this, &Page::detailChanged);
    connect(model, &FoundAddressesModel::waitingChanged, this, &AddressesPage::updatePaused);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_proxy->lookAtAgesAgain();
        showState();
    });
    m_timer.start();
    retranslate();
}

void AddressesPage::addBarAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    m_bar->insertWidget(m_bar->indexOf(m_columns), button);
}

QToolButton *AddressesPage::addChoice(QuickFilter filter, const char *name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setCheckable(true);
    button->setAutoRaise(true);
    m_choices->addButton(button, static_cast<int>(filter));
    return button;
}

void AddressesPage::setFilter(const SightingFilter &filter)
{
    m_proxy->setFilter(filter);
    showState();
}

Page::CellFilter AddressesPage::cellFilter() const
{
    const AddressRow *row = m_view->currentRow();
    if (!row)
        return {};
    const auto word = [](std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); };
    switch (static_cast<AddressColumn>(m_view->currentIndex().column())) {
    case AddressColumn::Status: return {QStringLiteral("status"), statusMark(*row)};
    case AddressColumn::Device:
    case AddressColumn::Medium: return {QStringLiteral("medium"), word(wmbus::mediumWord(row->address))};
    case AddressColumn::Manufacturer: return {QStringLiteral("maker"), manufacturerText(row->address)};
    case AddressColumn::Security: return {QStringLiteral("security"), word(text::word(row->telegram().security.verdict))};
    case AddressColumn::Stick: return {QStringLiteral("stick"), shortPort(row->latest->frame.port)};
    default: return {QStringLiteral("code"), QString::fromStdString(wmbus::idText(row->address.id))};
    }
}

bool AddressesPage::showDetail(DetailPane &pane)
{
    const AddressRow *row = m_view->currentRow();
    if (row)
        pane.showMeter(*row);
    return row;
}

bool AddressesPage::saysThatNoStickIsThere() const
{
    return m_model->rowCount() == 0;
}

void AddressesPage::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    m_sticks = sticks;
    showState();
}

void AddressesPage::showState()
{
    updateCounts();
    if (m_proxy->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (m_model->rowCount() > 0)
        showNothingMatches();
    else
        showEmptyAir();
    m_stack->setCurrentWidget(m_state);
}

void AddressesPage::showNothingMatches()
{
    m_offer = Offer::ResetFilter;
    m_state->setIconName("search");
    m_state->setTexts(tr("No meter matches the filter."), tr("%n meter(s) are heard, but hidden by the filter.", nullptr, m_model->rowCount()));
    m_state->setAction(tr("Show all meters"));
}

void AddressesPage::showEmptyAir()
{
    m_state->setIconName("empty-air");
    const auto listening = std::find_if(m_sticks.begin(), m_sticks.end(), [](const stick::StickStatus &s) { return s.phase == stick::Phase::Listening; });
    if (listening == m_sticks.end()) {
        m_offer = m_sticks.empty() ? Offer::Demo : Offer::Stick;
        m_state->setTexts(m_sticks.empty() ? tr("Plug in the stick: the meters around you appear here.") : tr("The stick does not listen yet."),
                          m_sticks.empty() ? tr("No iM871A stick is there. The demo stick plays a house full of real meters.") : tr("The Stick page says what is missing."));
        m_state->setAction(m_sticks.empty() ? tr("Start the demo stick") : tr("Show the stick"));
        return;
    }
    const auto since = listening->listeningSince.value_or(m_clock());
    const auto waited = std::chrono::duration_cast<std::chrono::seconds>(m_clock() - since);
    const QString mode = QString::fromLatin1(bytes::linkModeName(listening->wantedMode).data());
    QString explanation = tr("Listening in mode %1 for %2. Usual are 10 s to 15 min; some meters send on working days only.")
                              .arg(mode, durationText(static_cast<double>(std::max<std::int64_t>(waited.count(), 0))));
    const bool doubtful = waited >= doubtModeAfter;
    if (doubtful)
        explanation += QLatin1Char('\n') + tr("Nothing at all for a minute: perhaps the meters here send in another mode. Water and heat meters often use C1 or S1.");
    m_offer = doubtful ? Offer::Stick : Offer::None;
    m_state->setTexts(tr("No meter heard yet."), explanation);
    m_state->setAction(doubtful ? tr("Choose another mode") : QString());
}

void AddressesPage::act()
{
    switch (m_offer) {
    case Offer::None: break;
    case Offer::Demo: emit demoWanted(); break;
    case Offer::Stick: emit stickPageWanted(); break;
    case Offer::ResetFilter:
        m_choices->button(static_cast<int>(QuickFilter::All))->setChecked(true);
        m_proxy->setQuickFilter(QuickFilter::All);
        emit filterReset();
        showState();
        break;
    }
}

void AddressesPage::updateCounts()
{
    // As many as a click would show.
    int all = 0;
    int mine = 0;
    int withoutKey = 0;
    int weak = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_proxy->matchesWords(m_model->row(row)))
            continue;
        ++all;
        mine += m_model->row(row).mine ? 1 : 0;
        withoutKey += passes(m_model->row(row), QuickFilter::WithoutKey) ? 1 : 0;
        weak += passes(m_model->row(row), QuickFilter::Weak) ? 1 : 0;
    }
    const auto label = [this](QuickFilter filter, const QString &words, int count) {
        auto *button = m_choices->button(static_cast<int>(filter));
        button->setText(words + QStringLiteral("  ") + countText(static_cast<quint64>(count)));
        button->setAccessibleName(words);
    };
    label(QuickFilter::All, tr("All meters"), all);
    label(QuickFilter::Mine, tr("My meters"), mine);
    label(QuickFilter::WithoutKey, tr("Without key"), withoutKey);
    label(QuickFilter::Weak, tr("Weak"), weak);
    updatePaused();
}

void AddressesPage::updatePaused()
{
    m_paused->setVisible(m_model->isPaused());
    if (m_model->isPaused())
        m_paused->setText(tr("Display stands still, recording goes on: %n telegram(s) waiting", nullptr, static_cast<int>(m_model->waiting())));
}

void AddressesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AddressesPage::retranslate()
{
    m_view->setAccessibleName(tr("Found addresses"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose what the table shows"));
    m_choices->button(static_cast<int>(QuickFilter::Mine))->setToolTip(tr("Meters you have added"));
    m_choices->button(static_cast<int>(QuickFilter::WithoutKey))->setToolTip(tr("Encrypted meters whose key is missing or wrong"));
    m_choices->button(static_cast<int>(QuickFilter::Weak))->setToolTip(tr("Meters of which 5 % or more is lost, or whose level is below −85 dBm"));
    m_choices->button(static_cast<int>(QuickFilter::All))->setToolTip(tr("Every meter heard since the start"));
    showState();
}

} // namespace ui

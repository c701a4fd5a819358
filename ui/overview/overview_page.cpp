#include "ui/overview/overview_page.h"

#include "core/text/quantity_text.h"
#include "core/text/security_text.h"
#include "core/text/time_text.h"
#include "core/wmbus/names.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/format.h"
#include "ui/marks.h"
#include "ui/overview/overview_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

constexpr int refreshMs = 1000;
constexpr std::chrono::hours fresh{24}; // an older value is said to be old

bool isMine(const AddressRow &row)
{
    return row.mine || !row.name.isEmpty();
}

OverviewLine::Words wordsOf(const AddressRow &row)
{
    OverviewLine::Words words;
    words.icon = row.medium.empty() ? mediumIcon(row.address) : mediumIcon(row.medium);
    words.name = titleOf(row);
    return words;
}

QString listOf(QStringList words)
{
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

std::vector<const AddressRow *> sorted(const FoundAddressesModel &meters, bool (*wanted)(const AddressRow &), bool (*before)(const AddressRow &, const AddressRow &))
{
    std::vector<const AddressRow *> rows;
    for (int i = 0; i < meters.rowCount(); ++i) {
        if (wanted(meters.row(i)))
            rows.push_back(&meters.row(i));
    }
    std::stable_sort(rows.begin(), rows.end(), [before](const AddressRow *a, const AddressRow *b) { return before(*a, *b); });
    return rows;
}

} // namespace

OverviewPage::OverviewPage(const FoundAddressesModel *meters, Clock clock)
    : m_meters(meters), m_clock(std::move(clock)), m_heard(new OverviewCard("overviewHeard", this)), m_mine(new OverviewCard("overviewMine", this)),
      m_keys(new OverviewCard("overviewKeys", this)), m_today(new OverviewCard("overviewToday", this))
{
    setObjectName(QStringLiteral("overviewPage"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    grid->setSpacing(wideGap);
    grid->addWidget(m_mine, 0, 0);
    grid->addWidget(m_today, 0, 1);
    grid->addWidget(m_heard, 1, 0);
    grid->addWidget(m_keys, 1, 1);
    for (int i = 0; i < 2; ++i) {
        grid->setColumnStretch(i, 1);
        grid->setRowStretch(i, 1);
    }
    connectCards();
    m_timer.setInterval(refreshMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_timer.start();
    retranslate();
}

void OverviewPage::connectCards()
{
    connect(m_heard, &OverviewCard::moreWanted, this, [this] { emit pageWanted(QStringLiteral("Addresses")); });
    connect(m_heard, &OverviewCard::lineChosen, this, [this](int line) { emit meterWanted(m_heardLines[static_cast<std::size_t>(line)]); });
    connect(m_mine, &OverviewCard::moreWanted, this, &OverviewPage::addMeterWanted);
    connect(m_mine, &OverviewCard::lineChosen, this, [this](int line) { emit meterWanted(m_mineLines[static_cast<std::size_t>(line)]); });
    connect(m_keys, &OverviewCard::moreWanted, this, [this] { emit pageWanted(QStringLiteral("Keys")); });
    connect(m_keys, &OverviewCard::lineChosen, this, [this](int line) { emit keyWanted(m_keyLines[static_cast<std::size_t>(line)]); });
    connect(m_today, &OverviewCard::moreWanted, this, [this] { emit pageWanted(QStringLiteral("Consumption")); });
    connect(m_today, &OverviewCard::lineChosen, this, [this](int line) {
        if (line < 0)
            emit pageWanted(QStringLiteral("Inverter"));
        else
            emit meterWanted(m_uses[static_cast<std::size_t>(line)].meter);
    });
}

QString OverviewPage::word() const
{
    return tr("Overview");
}

QString OverviewPage::menuText() const
{
    return tr("O&verview");
}

void OverviewPage::refresh()
{
    m_rate.look(m_meters->recordedTelegrams(), m_clock());
    showHeard();
    showMine();
    showKeys();
    showToday();
}

void OverviewPage::showHeard()
{
    const TimePoint now = m_clock();
    QStringList words{tr("meter(s)", nullptr, m_meters->rowCount())};
    if (const auto perMinute = m_rate.perMinute())
        words += tr("%1 telegrams/min").arg(QLocale().toString(*perMinute, 'f', 1));
    m_heard->setFigure(countText(static_cast<quint64>(m_meters->rowCount())), listOf(words));
    std::vector<OverviewCard::Line> lines;
    m_heardLines.clear();
    const auto latest = [](const AddressRow &a, const AddressRow &b) { return a.lastHeard > b.lastHeard; };
    for (const AddressRow *row : sorted(*m_meters, [](const AddressRow &) { return true; }, latest)) {
        OverviewLine::Words line = wordsOf(*row);
        line.remark = listOf({manufacturerText(row->address), row->rssiDbm ? tr("%1 dBm").arg(levelText(*row->rssiDbm)) : QString()});
        line.value = text::ageText(row->lastHeard, now);
        lines.push_back({line, static_cast<int>(m_heardLines.size())});
        m_heardLines.push_back(row->address);
    }
    m_heard->setLines(lines, tr("Nothing was heard yet. Most meters send every 10 seconds to 15 minutes, some on working days only."));
}

void OverviewPage::showMine()
{
    const TimePoint now = m_clock();
    std::vector<OverviewCard::Line> lines;
    m_mineLines.clear();
    for (const AddressRow *row : sorted(*m_meters, isMine, [](const AddressRow &a, const AddressRow &b) { return QString::localeAwareCompare(titleOf(a), titleOf(b)) < 0; })) {
        OverviewLine::Words line = wordsOf(*row);
        line.remark = text::ageText(row->lastHeard, now);
        if (const std::optional<meter::NamedValue> value = row->mainValue()) {
            const ValueText said = valueText(*value);
            line.value = said.number;
            line.unit = said.unit;
        } else {
            line.value = text::verdictText(row->telegram().security);
        }
        line.isStale = now - row->lastHeard > fresh;
        lines.push_back({line, static_cast<int>(m_mineLines.size())});
        m_mineLines.push_back(row->address);
    }
    m_mine->setFigure(countText(lines.size()), tr("meter(s) with a name", nullptr, static_cast<int>(lines.size())));
    m_mine->setLines(lines, tr("Give a meter a name, or add yours by its number: then its value stands here."));
}

void OverviewPage::showKeys()
{
    int secure = 0;
    int open = 0;
    std::vector<OverviewCard::Line> lines;
    m_keyLines.clear();
    const auto latest = [](const AddressRow &a, const AddressRow &b) { return isMine(a) != isMine(b) ? isMine(a) : a.lastHeard > b.lastHeard; };
    for (const AddressRow *row : sorted(*m_meters, [](const AddressRow &) { return true; }, latest)) {
        const wmbus::Security &security = row->telegram().security;
        secure += security.verdict == wmbus::Verdict::Secure ? 1 : 0;
        open += security.verdict == wmbus::Verdict::Clear ? 1 : 0;
        if (security.verdict != wmbus::Verdict::NoKey && security.verdict != wmbus::Verdict::WrongKey)
            continue;
        const Mark mark = verdictMark(security.verdict);
        OverviewLine::Words line = wordsOf(*row);
        line.icon = mark.icon;
        line.ink = mark.token;
        line.remark = manufacturerText(row->address);
        line.value = text::verdictText(security);
        lines.push_back({line, static_cast<int>(m_keyLines.size())});
        m_keyLines.push_back(row->address);
    }
    m_keys->setFigure(countText(lines.size()), listOf({tr("key(s) missing or wrong", nullptr, static_cast<int>(lines.size())), tr("%n secure", nullptr, secure), tr("%n open", nullptr, open)}));
    m_keys->setLines(lines, m_meters->rowCount() == 0 ? tr("Whether a key is needed is seen at the first telegram.") : tr("Every meter that was heard can be read."));
}

void OverviewPage::setToday(const std::vector<TodayUse> &uses)
{
    m_uses = uses;
    showToday();
}

void OverviewPage::setPower(const QString &name, const QString &power)
{
    m_inverter = name;
    m_power = power;
    showToday();
}

void OverviewPage::showToday()
{
    std::vector<OverviewCard::Line> lines;
    int known = 0;
    if (!m_inverter.isEmpty()) {
        OverviewLine::Words line;
        line.icon = "inverter";
        line.name = m_inverter;
        line.remark = tr("now");
        line.value = m_power;
        lines.push_back({line, -1});
    }
    for (std::size_t i = 0; i < m_uses.size(); ++i) {
        const TodayUse &use = m_uses[i];
        OverviewLine::Words line;
        line.icon = use.icon;
        line.name = use.name;
        if (use.amount) {
            ++known;
            line.remark = use.isEstimated ? tr("estimated") : QString();
            line.value = text::numberText(*use.amount);
            line.unit = text::unitText(use.unit);
        } else {
            line.value = tr("not known yet");
            line.isStale = true;
        }
        lines.push_back({line, static_cast<int>(i)});
    }
    m_today->setFigure(countText(static_cast<quint64>(known)), tr("meter(s) with a consumption since midnight", nullptr, known));
    m_today->setLines(lines, tr("As soon as one of your meters has counted today, it stands here."));
}

void OverviewPage::showEvent(QShowEvent *event)
{
    refresh();
    Page::showEvent(event);
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void OverviewPage::retranslate()
{
    setAccessibleName(word());
    m_heard->setTitle(tr("What is heard"));
    m_heard->setMore(tr("All meters"));
    m_mine->setTitle(tr("My meters"));
    m_mine->setMore(tr("Add a meter…"));
    m_keys->setTitle(tr("Keys"));
    m_keys->setMore(tr("All keys"));
    m_today->setTitle(tr("Today"));
    m_today->setMore(tr("Consumption"));
    refresh();
}

} // namespace ui

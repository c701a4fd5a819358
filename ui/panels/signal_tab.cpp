#include "ui/panels/signal_tab.h"

#include "core/text/time_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"
#include "ui/panels/fact_list.h"
#include "ui/survey/reception_mark.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>

#include <cmath>

namespace ui {

namespace {

QString whole(double dbm)
{
    return levelText(static_cast<int>(std::lround(dbm)));
}

PanelFact lossFact(const quality::Loss &loss)
{
    PanelFact fact{SignalTab::tr("Lost"), {}, Token::Text, nullptr};
    const auto share = loss.share();
    if (!share) {
        fact.says = loss.reason == quality::NoLoss::Irregular ? SignalTab::tr("cannot be told, it sends irregularly")
                                                              : SignalTab::tr("not known yet, %n telegram(s) heard", nullptr, static_cast<int>(loss.heard));
        return fact;
    }
    const QString percent = QLocale().toString(*share * 100, 'f', *share > 0 && *share < 0.1 ? 1 : 0);
    fact.says = SignalTab::tr("%1 % of %2 telegrams").arg(percent, countText(loss.expected));
    const quality::Reception byLoss = quality::receptionOf(share, std::nullopt);
    fact.token = receptionToken(byLoss);
    fact.icon = byLoss == quality::Reception::Good ? "check" : "warning";
    return fact;
}

} // namespace

SignalTab::SignalTab(Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_facts(new FactList(this)), m_plot(new LevelPlot(this))
{
    setObjectName(QStringLiteral("signalTab"));
    auto *column = new QVBoxLayout;
    column->addWidget(m_facts);
    column->addStretch(1);
    m_layout->setContentsMargins(wideGap, gap, wideGap, gap);
    m_layout->setSpacing(24);
    m_layout->addLayout(column, 3);
    m_layout->addWidget(m_plot, 4);
}

void SignalTab::setUpright(bool upright)
{
    m_layout->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setStretch(0, upright ? 0 : 3);
    m_plot->setMaximumHeight(upright ? 360 : QWIDGETSIZE_MAX);
}

void SignalTab::show(const AddressRow &row)
{
    m_row = row;
    fill();
}

void SignalTab::showSignal(const PanelSignal &heard)
{
    m_signal = heard;
    fill();
}

void SignalTab::fill()
{
    if (!m_row)
        return;
    std::vector<PanelFact> facts;
    if (m_row->rssiDbm)
        facts.push_back(receptionFact(*m_row));
    // What the verdict rests on, where there is one; it knows when we ourselves were deaf.
    if (const auto statistics = m_row->signal ? m_row->signal->levels : m_signal.statistics) {
        const quality::LevelStatistics &levels = *statistics;
        facts.push_back({tr("Median"), tr("%1 dBm, from %2 to %3 in 8 of 10 telegrams (n = %4)").arg(whole(levels.median), whole(levels.low), whole(levels.high), countText(levels.count))});
    }
    const quality::Loss &loss = m_row->signal ? m_row->signal->loss : m_signal.loss;
    facts.push_back(lossFact(loss));
    if (loss.interval.count() > 0)
        facts.push_back({tr("Sends"), tr("every %1").arg(text::durationText(loss.interval))});
    else if (const auto interval = m_row->interval())
        facts.push_back({tr("Heard"), tr("every %1").arg(durationText(*interval))});
    facts.push_back({tr("Telegrams"), tr("%1 since %2").arg(countText(m_row->count), clockText(m_row->firstHeard))});
    facts.push_back({tr("Last"), m_row->rssiDbm ? tr("%1 (%2), %3 dBm").arg(text::ageText(m_row->lastHeard, m_clock()), clockText(m_row->lastHeard), levelText(*m_row->rssiDbm))
                                              : tr("%1 (%2)").arg(text::ageText(m_row->lastHeard, m_clock()), clockText(m_row->lastHeard))});
    facts.push_back({tr("Stick"), shortPort(m_row->latest->frame.port)});
    m_facts->show(std::move(facts));
    m_plot->setAccessibleName(tr("Levels of the telegrams over time"));
    m_plot->show(m_signal.levels, m_clock());
}

void SignalTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace ui

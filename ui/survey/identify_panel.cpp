#include "ui/survey/identify_panel.h"

#include "core/text/time_text.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/survey/signal_texts.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int widestMeter = 140; // the rest is in its tool tip

enum Column { RankColumn, MeterColumn, ChangeColumn, CertainColumn, BasisColumn, Columns };

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setToolTip(text);
    return item;
}

QString certainty(const quality::RankedChange &one)
{
    if (one.vanished())
        return IdentifyPanel::tr("no longer heard");
    if (!one.change)
        return IdentifyPanel::tr("too few telegrams");
    return one.change->isCertain() ? IdentifyPanel::tr("certain") : IdentifyPanel::tr("may be chance");
}

// On how many levels the verdict rests.
QString basis(const quality::RankedChange &one)
{
    return QStringLiteral("%1 / %2").arg(one.before).arg(one.after);
}

// How far the means lie apart in terms of their scatter.
QString scatter(const quality::RankedChange &one)
{
    if (!one.change)
        return {};
    return QStringLiteral("t = ") + (std::isinf(one.change->t) ? QStringLiteral("∞") : QLocale().toString(one.change->t, 'f', 1));
}

} // namespace

IdentifyPanel::IdentifyPanel(reception::Identify &identify, TitleOf titleOf, QWidget *parent)
    : QWidget(parent), m_identify(identify), m_titleOf(std::move(titleOf)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)),
      m_step(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_open(new QPushButton(this)), m_covered(new QPushButton(this)), m_close(new QPushButton(this)),
      m_table(new QTableWidget(0, Columns, this))
{
    setObjectName(QStringLiteral("identifyPanel"));
    m_step->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("identifyOpen"));
    m_covered->setObjectName(QStringLiteral("identifyCovered"));
    m_close->setObjectName(QStringLiteral("identifyClose"));
    m_table->setObjectName(QStringLiteral("identifyRanks"));
    new TableMenu(m_table);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_open, &QPushButton::clicked, &identify, &reception::Identify::markOpen);
    connect(m_covered, &QPushButton::clicked, &identify, &reception::Identify::markCovered);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_identify.reset();
        emit closed();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->currentRow();
        if (row >= 0 && row < static_cast<int>(m_meters.size()))
            emit meterChosen(m_meters[static_cast<std::size_t>(row)]);
    });
    connect(&identify, &reception::Identify::changed, this, &IdentifyPanel::refresh);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_open);
    buttons->addWidget(m_covered);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, gap, wideGap, gap);
    column->setSpacing(gap);
    column->addWidget(m_title);
    column->addWidget(m_step);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    retranslate();
}

void IdentifyPanel::refresh()
{
    using Phase = reception::Identify::Phase;
    const QString since = tr("%1, %n telegram(s)", nullptr, static_cast<int>(m_identify.telegrams())).arg(text::durationText(m_identify.duration()));
    switch (m_identify.phase()) {
    case Phase::Idle: m_step->setText(tr("Step 1: touch nothing and press “A: uncovered”. Listen until your meter must have sent a few times.")); break;
    case Phase::Open: m_step->setText(tr("A: uncovered, for %1. Step 2: wrap your meter in kitchen foil, then press “B: covered”.").arg(since)); break;
    case Phase::Covered: m_step->setText(tr("B: covered, for %1. The meter at the top lost most of its level. Leave the foil on until it says “certain”.").arg(since)); break;
    }
    m_covered->setEnabled(m_identify.phase() != Phase::Idle);
    m_open->setProperty(primaryProperty, m_identify.phase() == Phase::Idle);
    m_covered->setProperty(primaryProperty, m_identify.phase() == Phase::Open);
    m_open->update();
    m_covered->update();
    fillTable();
}

void IdentifyPanel::fillTable()
{
    const std::vector<quality::RankedChange> ranked = m_identify.ranked();
    const QSignalBlocker quiet(m_table);
    m_meters.clear();
    m_table->setRowCount(static_cast<int>(ranked.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const quality::RankedChange &one = ranked[static_cast<std::size_t>(i)];
        m_meters.push_back(one.meter);
        m_table->setItem(i, RankColumn, cell(QString::number(i + 1), Qt::AlignRight));
        m_table->setItem(i, MeterColumn, cell(m_titleOf(one.meter)));
        m_table->setItem(i, ChangeColumn, cell(one.change ? differenceText(one.change->difference) : QStringLiteral("–"), Qt::AlignRight));
        m_table->setItem(i, CertainColumn, cell(certainty(one)));
        m_table->setItem(i, BasisColumn, cell(basis(one)));
        if (const QString t = scatter(one); !t.isEmpty())
            m_table->item(i, CertainColumn)->setToolTip(certainty(one) + QStringLiteral(" (Welch: ") + t + QLatin1Char(')'));
    }
    for (int column = 0; column < BasisColumn; ++column)
        m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(MeterColumn, std::min(m_table->columnWidth(MeterColumn), widestMeter));
}

void IdentifyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void IdentifyPanel::retranslate()
{
    m_title->setText(tr("Identify by shielding"));
    m_open->setText(tr("&A: uncovered"));
    m_covered->setText(tr("&B: covered"));
    m_close->setText(tr("Close"));
    for (QPushButton *button : {m_open, m_covered, m_close})
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    m_table->setHorizontalHeaderLabels({tr("Rank"), tr("Meter"), tr("Change"), tr("Verdict"), tr("n (A / B)")});
    for (const int column : {RankColumn, ChangeColumn})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : {MeterColumn, CertainColumn, BasisColumn})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Meters by change of their level"));
    refresh();
}

} // namespace ui

#include "ui/charts/legend.h"

#include "ui/charts/chart_texts.h"
#include "ui/charts/hover_texts.h"
#include "ui/charts/local_time.h"
#include "ui/charts/series_style.h"
#include "ui/charts/totals.h"
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

#include <utility>

namespace ui::charts {

namespace {

constexpr int columns = 4;
constexpr int rowsShown = 4;
constexpr int swatchSize = 12;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

QString number(const bytes::ScaledValue &value, const ShownSeries &shown)
{
    return shown.formula.isEmpty() ? amountText(value) : roundedText(value, shown.info.decimals);
}

QStringList columnTexts(const ShownSeries &shown, const Span &view, Bucketing bucketing, const QTimeZone &zone)
{
    const ColumnTotals totals = columnTotals(shown, view);
    if (totals.known == 0)
        return {Texts::tr("no values in this view"), {}, {}, {}};
    QString sum = QStringLiteral("Σ ") + (totals.sum ? withUnit(number(*totals.sum, shown), shown.info.unit) : Texts::tr("too many digits"));
    for (std::size_t i = 0; i < totals.also.size(); ++i) {
        if (totals.also[i])
            sum += QStringLiteral(" = ") + withUnit(roundedText(*totals.also[i], shown.also[i].decimals), shown.also[i].unit);
    }
    if (totals.compared)
        sum += QStringLiteral("  (") + Texts::tr("before: %1").arg(withUnit(number(*totals.compared, shown), shown.info.unit)) + QLatin1Char(')');
    const QString mean = totals.average ? QStringLiteral("Ø ") + withUnit(roundedText(*totals.average, shown.info.decimals), averageUnit(shown.info.unit, bucketing)) : QString();
    const QString most = totals.most ? Texts::tr("max %1 (%2)").arg(withUnit(number(*totals.most, shown), shown.info.unit), spanText(totals.mostAt, zone)) : QString();
    QStringList doubts;
    if (totals.estimated > 0)
        doubts += Texts::tr("%1 estimated").arg(percentText(totals.estimated));
    if (totals.unknown > 0 && totals.span.to <= view.to + length(totals.span))
        doubts += Texts::tr("%1 unknown").arg(percentText(static_cast<double>(totals.unknown) / static_cast<double>(length(totals.span))));
    return {sum, mean, most, doubts.join(QStringLiteral(", "))};
}

QStringList lineTexts(const ShownSeries &shown, const Span &view, const QTimeZone &zone)
{
    const auto totals = lineTotals(shown, view);
    if (!totals)
        return {Texts::tr("no values in this view"), {}, {}, {}};
    const auto text = [&shown](double value) { return withUnit(roundedText(value, shown.info.decimals), shown.info.unit); };
    return {Texts::tr("last %1 (%2)").arg(text(totals->last.value), momentText(totals->last.at, zone)), Texts::tr("min %1").arg(text(totals->least)),
            Texts::tr("max %1").arg(text(totals->greatest)), {}};
}

} // namespace

QStringList totalsTexts(const ShownSeries &shown, const Span &view, Bucketing bucketing, const QTimeZone &zone)
{
    return shown.info.drawing == Drawing::Columns ? columnTexts(shown, view, bucketing, zone) : lineTexts(shown, view, zone);
}

Legend::Legend(const RangeModel *range, QWidget *parent) : QScrollArea(parent), m_range(range), m_content(new QWidget(this)), m_grid(new QGridLayout(m_content))
{
    setObjectName(QStringLiteral("chartLegend"));
    setFocusPolicy(Qt::NoFocus); // its rows have it
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(wideGap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(columns, 1);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

void Legend::setContent(const std::shared_ptr<const ChartData> &content, const QSet<QString> &hidden)
{
    QStringList before;
    QStringList after;
    for (const Row &row : m_rows)
        before += row.id;
    for (const ShownSeries &shown : content->series)
        after += shown.info.id;
    m_data = content;
    m_hidden = hidden;
    if (before != after)
        arrangeRows();
    updateTotals();
}

Legend::Row Legend::makeRow(const QString &id)
{
    Row row;
    row.id = id;
    row.button = new QToolButton(m_content);
    row.button->setCheckable(true);
    row.button->setAutoRaise(true);
    row.button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row.button->setIconSize({swatchSize, swatchSize});
    row.button->installEventFilter(this);
    connect(row.button, &QToolButton::clicked, this, [this, id] { emit toggled(id); });
    for (int c = 0; c < columns; ++c) {
        auto *cell = new QuietLabel(c == 0 ? Token::Text : Token::Secondary, c == 0 ? QuietLabel::Size::Base : QuietLabel::Size::Secondary, m_content);
        cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
        cell->setYielding(c > 0); // beside the table there is little room
        row.cells.push_back(cell);
    }
    return row;
}

// A row that stays keeps its widgets: the keyboard may be on it, or the mouse button down.
void Legend::arrangeRows()
{
    std::vector<Row> before = std::exchange(m_rows, {});
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    QWidget *previous = nullptr;
    for (std::size_t i = 0; i < m_data->series.size(); ++i) {
        const QString &id = m_data->series[i].info.id;
        const auto known = std::find_if(before.begin(), before.end(), [&id](const Row &row) { return row.id == id; });
        if (known != before.end()) {
            m_rows.push_back(std::move(*known));
            before.erase(known);
        } else {
            m_rows.push_back(makeRow(id));
        }
        const Row &row = m_rows.back();
        row.button->setObjectName(QStringLiteral("legend%1").arg(i));
        m_grid->addWidget(row.button, static_cast<int>(i), 0, Qt::AlignLeft);
        for (int c = 0; c < columns; ++c) {
            QLabel *cell = row.cells[static_cast<std::size_t>(c)];
            cell->setObjectName(QStringLiteral("legend%1cell%2").arg(i).arg(c));
            m_grid->addWidget(cell, static_cast<int>(i), c + 1);
        }
        if (previous != nullptr)
            QWidget::setTabOrder(previous, row.button);
        previous = row.button;
    }
    for (const Row &gone : before) {
        delete gone.button;
        qDeleteAll(gone.cells);
    }
    fit();
}

void Legend::updateTotals()
{
    for (std::size_t i = 0; i < m_rows.size() && i < m_data->series.size(); ++i)
        fill(m_rows[i], m_data->series[i], m_hidden.contains(m_rows[i].id));
    int widest = 0;
    for (const Row &row : m_rows)
        widest = std::max(widest, row.button->sizeHint().width());
    for (const Row &row : m_rows)
        row.button->setMinimumWidth(widest);
}

void Legend::fill(Row &row, const ShownSeries &shown, bool hidden)
{
    int position = 0;
    for (const LegendEntry &entry : legendEntries(*m_data, hidden ? QSet<QString>() : m_hidden)) {
        if (entry.shown == &shown)
            position = entry.position;
    }
    const QColor ink = hidden ? color(Token::Line, palette()) : seriesColour(shown.info.medium, shown.slot, palette());
    row.button->setIcon(seriesSwatch(ink, seriesPattern(position), shown.info.drawing != Drawing::Columns, swatchSize, devicePixelRatioF(), palette()));
    row.button->setText(fontMetrics().elidedText(shown.info.name, Qt::ElideRight, 240));
    row.button->setChecked(!hidden);
    row.button->setAccessibleName(shown.info.name);
    row.button->setAccessibleDescription(hidden ? tr("hidden") : tr("shown"));
    row.button->setToolTip(shown.info.name + QLatin1Char('\n') + (hidden ? tr("Click to show; with Ctrl only this one") : tr("Click to hide; with Ctrl only this one")));
    QPalette ink2 = palette();
    if (hidden)
        ink2.setColor(QPalette::ButtonText, color(Token::Secondary, palette()));
    row.button->setPalette(ink2);
    const QStringList texts = hidden ? QStringList{{}, {}, {}, {}} : totalsTexts(shown, m_range->span(), m_data->bucketing, m_range->zone());
    for (int c = 0; c < columns; ++c)
        row.cells[static_cast<std::size_t>(c)]->setText(texts.value(c));
}

QStringList Legend::rowTexts(int row) const
{
    QStringList texts;
    if (row >= 0 && row < static_cast<int>(m_rows.size())) {
        for (const QLabel *cell : m_rows[static_cast<std::size_t>(row)].cells)
            texts += cell->text();
    }
    return texts;
}

QToolButton *Legend::button(const QString &id) const
{
    for (const Row &row : m_rows) {
        if (row.id == id)
            return row.button;
    }
    return nullptr;
}

bool Legend::eventFilter(QObject *watched, QEvent *event)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [watched](const Row &one) { return one.button == watched; });
    if (row == m_rows.end())
        return QScrollArea::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonDblClick) {
        emit soloWanted(row->id);
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        offer(*row, static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && (static_cast<QMouseEvent *>(event)->modifiers() & Qt::ControlModifier)) {
        row->button->setDown(false);
        emit soloWanted(row->id);
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool alone = key->key() == Qt::Key_Space && (key->modifiers() & Qt::ControlModifier);
        if (alone) {
            emit soloWanted(row->id);
            return true;
        }
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            const auto index = (row - m_rows.begin()) + (key->key() == Qt::Key_Up ? -1 : 1);
            if (index >= 0 && index < static_cast<std::ptrdiff_t>(m_rows.size()))
                m_rows[static_cast<std::size_t>(index)].button->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void Legend::offer(const Row &row, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("legendMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const char *name, const QString &text, bool enabled) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled);
        return action;
    };
    const bool hidden = m_hidden.contains(row.id);
    const auto shownCount = std::count_if(m_rows.begin(), m_rows.end(), [this](const Row &one) { return !m_hidden.contains(one.id); });
    const QString id = row.id;
    connect(add("showOnlyThis", tr("Show &only this one"), hidden || shownCount > 1), &QAction::triggered, this, [this, id] { emit soloWanted(id); });
    connect(add("toggleThis", hidden ? tr("&Show") : tr("&Hide"), true), &QAction::triggered, this, [this, id] { emit toggled(id); });
    connect(add("showAllSeries", tr("Show &all"), shownCount < static_cast<std::ptrdiff_t>(m_rows.size())), &QAction::triggered, this, &Legend::allWanted);
    menu->popup(at);
}

void Legend::fit()
{
    const int rows = std::min(static_cast<int>(m_rows.size()), rowsShown);
    const int height = m_rows.empty() ? 0 : m_rows.front().button->sizeHint().height();
    setFixedHeight(rows * height + 2);
}

void Legend::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        updateTotals();
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace ui::charts

#include "ui/survey/signal_page.h"

#include "core/text/medium_text.h"
#include "core/text/time_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/remembered.h"
#include "ui/state_panel.h"
#include "ui/survey/big_figure.h"
#include "ui/survey/identify_panel.h"
#include "ui/survey/level_chart.h"
#include "ui/survey/report_dialog.h"
#include "ui/survey/signal_delegate.h"
#include "ui/survey/signal_texts.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int refreshEveryMs = 1000;
constexpr auto chartSpan = std::chrono::hours(3);
const QList<int> sizesForTable{796, 332};
const QList<int> sizesForIdentify{620, 508}; // its verdicts want to be read whole
constexpr int comparedMost = 4; // meters named in a comparison

// What the point chooser holds as data: the number of a point, 0 for "since the start".
constexpr int sinceStart = 0;

QString compactShare(const quality::ShortLoss &loss)
{
    return loss.expected == 0 ? QStringLiteral("–") : shareText(loss.share().value_or(0));
}

} // namespace

SignalPage::SignalPage(const SignalParts &parts, QWidget *parent)
    : Page(parent), m_parts(parts), m_beep([] { QApplication::beep(); }), m_model(new SignalModel(this)), m_proxy(new QSortFilterProxyModel(this)), m_bar(new QWidget(this)),
      m_points(new QComboBox(this)), m_name(new QLineEdit(this)), m_newPoint(button("newPoint", "point")), m_identifyButton(button("identify", "search", true)),
      m_bigButton(button("bigFigureButton", "big-figure")), m_sound(button("sound", "sound", true)), m_scan(button("modeScan", "scan")), m_reportButton(button("report", "export")),
      m_table(new QTableView(this)), m_state(new StatePanel("signal", this)), m_splitter(new QSplitter(Qt::Horizontal, this)), m_side(new QStackedWidget(this)),
      m_identifyPanel(new IdentifyPanel(*parts.identify, [this](const wmbus::Address &meter) { return titleOf(meter); }, this)), m_detail(new QWidget(this)),
      m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)), m_sentences(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_chart(new LevelChart(this)),
      m_compareLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_compare(new QComboBox(this)),
      m_compareText(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_check(button("checkMeter", "check")), m_big(new BigFigure(this))
{
    setObjectName(QStringLiteral("signalPage"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SignalModel::SortRole);
    m_table->setObjectName(QStringLiteral("signalTable"));
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new SignalDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(SignalColumn::Reception), Qt::AscendingOrder);
    m_table->installEventFilter(this);
    m_big->installEventFilter(this);
    makeBar();
    makeDetail();

    auto *list = new QWidget(this);
    m_listStack = new QStackedLayout(list);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_state);
    m_state->button()->setObjectName(QStringLiteral("signalScan"));
    connect(m_state->button(), &QPushButton::clicked, this, &SignalPage::modeScanWanted);
    m_side->addWidget(m_detail);
    m_side->addWidget(m_identifyPanel);
    m_splitter->setObjectName(QStringLiteral("signalSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes(sizesForTable);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_splitter, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(all);
    m_stack->addWidget(m_big);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling) {
            showMeter();
            showBig();
        }
    });
    connect(m_identifyPanel, &IdentifyPanel::closed, this, [this] { showIdentify(false); });
    connect(m_identifyPanel, &IdentifyPanel::meterChosen, this, &SignalPage::selectMeter);
    connect(m_big, &BigFigure::left, this, [this] { showBigFigure(false); });
    connect(parts.tracker, &reception::SignalTracker::heard, this, &SignalPage::onHeard);
    connect(parts.survey, &reception::Survey::changed, this, [this] {
        fillPoints();
        refresh();
    });
    m_timer.setInterval(refreshEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_timer.start();
    retranslate();
}

QToolButton *SignalPage::button(const char *name, const char *iconName, bool checkable)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(iconName));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setCheckable(checkable);
    return made;
}

void SignalPage::makeBar()
{
    m_points->setObjectName(QStringLiteral("measuringPoint"));
    m_points->setMinimumContentsLength(14);
    m_name->setObjectName(QStringLiteral("pointName"));
    m_name->setFixedWidth(150);
    m_name->hide();
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(wideGap, gap, wideGap, gap);
    bar->setSpacing(4);
    bar->addWidget(m_points);
    bar->addWidget(m_name);
    bar->addSpacing(4);
    for (QToolButton *one : {m_newPoint, m_bigButton, m_sound, m_identifyButton, m_scan})
        bar->addWidget(one);
    bar->addStretch(1);
    bar->addWidget(m_reportButton);
    connect(m_points, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            refresh();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { m_parts.survey->rename(chosenPoint(), name); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_newPoint, &QToolButton::clicked, this, &SignalPage::newPoint);
    connect(m_identifyButton, &QToolButton::toggled, this, &SignalPage::showIdentify);
    connect(m_bigButton, &QToolButton::clicked, this, [this] { showBigFigure(true); });
    connect(m_scan, &QToolButton::clicked, this, &SignalPage::modeScanWanted);
    connect(m_reportButton, &QToolButton::clicked, this, &SignalPage::openReport);
}

void SignalPage::makeDetail()
{
    m_compare->setObjectName(QStringLiteral("compareWith"));
    for (QuietLabel *label : {m_sentences, m_compareText}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            showComparison();
    });
    connect(m_check, &QToolButton::clicked, this, [this] {
        if (const auto meter = watched())
            emit checkWanted(*meter);
    });
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_check);
    auto *compare = new QHBoxLayout;
    compare->setSpacing(gap);
    compare->addWidget(m_compareLabel);
    compare->addWidget(m_compare, 1);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(wideGap, gap, wideGap, gap);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addWidget(m_sentences);
    column->addWidget(m_chart, 1);
    column->addLayout(compare);
    column->addWidget(m_compareText);
}

QString SignalPage::titleOf(const wmbus::Address &meter) const
{
    const QString number = QString::fromStdString(wmbus::idText(meter.id));
    const int row = m_parts.names ? m_parts.names->rowOf(meter) : -1;
    const QString name = row < 0 ? QString() : m_parts.names->row(row).name;
    return name.isEmpty() ? QStringLiteral("%1 %2 · %3").arg(manufacturerText(meter), number, text::mediumName(meter)) : name;
}

int SignalPage::chosenPoint() const
{
    return m_points->currentData().toInt();
}

std::optional<wmbus::Address> SignalPage::watched() const
{
    const QModelIndex source = m_proxy->mapToSource(m_table->currentIndex());
    return source.isValid() ? std::optional(m_model->row(source.row()).meter) : std::nullopt;
}

void SignalPage::selectMeter(const wmbus::Address &meter)
{
    if (m_model->rowOf(meter) < 0)
        refresh();
    const int row = m_model->rowOf(meter);
    if (row < 0)
        return;
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void SignalPage::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    m_sticks = sticks;
}

void SignalPage::newPoint()
{
    const int number = m_parts.survey->begin(tr("Point %1").arg(m_parts.survey->points().empty() ? 1 : m_parts.survey->points().back().number + 1));
    fillPoints();
    m_points->setCurrentIndex(m_points->findData(number));
    refresh();
    if (m_stack->currentWidget() != m_big) {
        m_name->setFocus();
        m_name->selectAll();
    }
}

bool SignalPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_table || watched == m_big)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            if (!key->isAutoRepeat())
                newPoint();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void SignalPage::onHeard(const wmbus::Address &meter, const quality::Hit &)
{
    if (!isVisible() || watched() != meter)
        return;
    if (m_sound->isChecked())
        m_beep();
    if (m_stack->currentWidget() == m_big) {
        showBig();
        m_big->flash();
    }
}

// --- what is shown ----------------------------------------------------------------------------------------------------

PresenceStrip SignalPage::presenceOf(const quality::MeterHistory &history) const
{
    PresenceStrip strip{};
    const quality::Time now = m_parts.tracker->now();
    const quality::Time from = now - presenceCell * presenceCells;
    for (int i = 0; i < presenceCells; ++i) {
        const quality::Time begin = from + presenceCell * i;
        if (begin + presenceCell > history.first())
            strip[static_cast<std::size_t>(i)] = Presence::Absent;
    }
    for (const quality::Deafness &deaf : m_parts.tracker->log().deafTo(history.modes(), from, now)) {
        for (int i = 0; i < presenceCells; ++i) {
            const quality::Time begin = from + presenceCell * i;
            Presence &cell = strip[static_cast<std::size_t>(i)];
            if (cell == Presence::Absent && quality::deafWithin({deaf}, begin, begin + presenceCell) >= presenceCell / 2)
                cell = Presence::Deaf;
        }
    }
    for (auto hit = history.hits().rbegin(); hit != history.hits().rend() && hit->at >= from; ++hit) {
        const auto at = static_cast<std::size_t>(std::min<std::int64_t>((hit->at - from) / presenceCell, presenceCells - 1));
        strip[at] = Presence::Heard;
    }
    return strip;
}

std::vector<SignalRow> SignalPage::rowsSinceStart() const
{
    std::vector<SignalRow> rows;
    for (const auto &[meter, history] : m_parts.tracker->book().meters()) {
        const quality::MeterSignal signal = m_parts.tracker->signalOf(meter);
        SignalRow row;
        row.meter = meter;
        row.title = titleOf(meter);
        row.levels = signal.levels;
        row.lastDbm = signal.lastDbm;
        row.telegrams = signal.telegrams;
        row.lossShare = signal.loss.share();
        row.loss = lossText(signal);
        if (row.lossShare)
            row.lossRest = tr("%1 of %2").arg(signal.loss.heard).arg(signal.loss.expected);
        row.interval = signal.loss.interval;
        row.reception = signal.reception;
        row.presence = presenceOf(history);
        row.explanation = signalSentences(signal, m_parts.clock()).join(QLatin1Char('\n'));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SignalRow> SignalPage::rowsOf(int point) const
{
    std::vector<SignalRow> rows;
    for (const reception::PointFigure &figure : m_parts.survey->figuresOf(point)) {
        SignalRow row;
        row.meter = figure.meter;
        row.title = titleOf(figure.meter);
        row.levels = figure.levels;
        row.lastDbm = figure.lastDbm;
        row.telegrams = figure.telegrams;
        row.lossShare = figure.loss.share();
        row.loss = compactShare(figure.loss);
        if (figure.loss.expected > 0)
            row.lossRest = tr("%1 of %2").arg(figure.loss.heard).arg(figure.loss.expected);
        row.interval = m_parts.tracker->signalOf(figure.meter).loss.interval;
        row.reception = figure.reception;
        if (const quality::MeterHistory *history = m_parts.tracker->book().find(figure.meter))
            row.presence = presenceOf(*history);
        row.explanation = figure.loss.expected > 0 ? tr("Heard %1 of %2 transmissions expected here by its interval").arg(figure.loss.heard).arg(figure.loss.expected)
                                                   : tr("Its interval is not known well enough to say what was lost here (n = %1)").arg(figure.telegrams);
        rows.push_back(std::move(row));
    }
    return rows;
}

void SignalPage::refresh()
{
    showTable();
    showMeter();
    if (m_stack->currentWidget() == m_big)
        showBig();
    if (m_side->currentWidget() == m_identifyPanel)
        m_identifyPanel->refresh();
}

void SignalPage::showTable()
{
    const auto before = watched();
    m_filling = true;
    const int point = chosenPoint();
    m_model->setRows(point == sinceStart ? rowsSinceStart() : rowsOf(point));
    m_filling = false;
    const bool empty = m_model->rowCount() == 0;
    m_listStack->setCurrentWidget(empty ? static_cast<QWidget *>(m_state) : m_table);
    m_side->setVisible(!empty);
    m_name->setVisible(point != sinceStart);
    if (const reception::MeasuringPoint *here = m_parts.survey->point(point); here && !m_name->hasFocus())
        m_name->setText(here->name);
    for (QToolButton *one : {m_identifyButton, m_bigButton, m_reportButton})
        one->setEnabled(!empty);
    if (!empty && !before)
        m_table->setCurrentIndex(m_proxy->index(0, 0));
}

void SignalPage::showMeter()
{
    const auto meter = watched();
    const quality::MeterHistory *history = meter ? m_parts.tracker->book().find(*meter) : nullptr;
    if (!history)
        return;
    const quality::MeterSignal signal = m_parts.tracker->signalOf(*meter);
    m_title->setText(titleOf(*meter));
    QStringList sentences = signalSentences(signal, m_parts.clock());
    if (const reception::MeasuringPoint *here = m_parts.survey->point(chosenPoint())) {
        const SignalRow &row = m_model->row(m_model->rowOf(*meter));
        sentences.prepend(tr("Since the start:"));
        sentences.prepend(tr("%1: %2").arg(here->name, receptionWord(row.reception)) + QLatin1Char('\n') + row.explanation);
    }
    for (const quality::MeterSignal::OfStick &one : signal.sticks) {
        sentences += tr("%1: median %2 dBm (n = %3)").arg(shortPort(m_parts.tracker->portOf(one.stick)), decibelText(one.levels.median), countText(one.levels.count));
    }
    m_sentences->setText(sentences.join(QLatin1Char('\n')));
    const reception::MeasuringPoint *point = m_parts.survey->point(chosenPoint());
    const quality::Time now = m_parts.tracker->now();
    const quality::Time from = point ? point->from : std::max(now - chartSpan, history->hits().front().at - std::chrono::seconds(30));
    const quality::Time to = point ? point->to.value_or(now) : now;
    std::vector<LevelChart::Line> lines;
    for (const std::uint32_t stick : history->sticks()) {
        std::vector<quality::Level> levels = history->levels(stick);
        std::erase_if(levels, [&](const quality::Level &level) { return level.at < from || level.at > to; });
        lines.push_back({shortPort(m_parts.tracker->portOf(stick)), std::move(levels)});
    }
    m_chart->show(std::move(lines), from, to, m_parts.tracker->log().deafTo(history->modes(), from, to));
    fillCompare();
    showComparison();
}

void SignalPage::fillPoints()
{
    const int chosen = chosenPoint();
    m_filling = true;
    m_points->clear();
    m_points->addItem(tr("Since the start"), sinceStart);
    for (const reception::MeasuringPoint &point : m_parts.survey->points())
        m_points->addItem(point.to ? point.name : tr("%1 (listening)").arg(point.name), point.number);
    m_points->setCurrentIndex(std::max(0, m_points->findData(chosen)));
    m_filling = false;
}

// Another measuring point, or with several sticks each other stick.
void SignalPage::fillCompare()
{
    const QVariant chosen = m_compare->currentData();
    QList<std::pair<QString, QVariant>> choices{{tr("nothing"), QVariant()}};
    for (const reception::MeasuringPoint &point : m_parts.survey->points()) {
        if (point.number != chosenPoint() && chosenPoint() != sinceStart)
            choices.append({point.name, point.number});
    }
    if (const auto meter = watched()) {
        const auto sticks = m_parts.tracker->book().find(*meter)->sticks();
        for (std::size_t a = 0; a < sticks.size(); ++a) {
            for (std::size_t b = a + 1; b < sticks.size(); ++b) {
                const QString words = tr("%1 with %2").arg(shortPort(m_parts.tracker->portOf(sticks[a])), shortPort(m_parts.tracker->portOf(sticks[b])));
                choices.append({words, QVariantList{sticks[a], sticks[b]}});
            }
        }
    }
    m_filling = true;
    m_compare->clear();
    for (const auto &[words, value] : choices)
        m_compare->addItem(words, value);
    for (int i = 0; i < m_compare->count(); ++i) {
        if (chosen.isValid() && m_compare->itemData(i) == chosen)
            m_compare->setCurrentIndex(i);
    }
    const bool something = choices.size() > 1;
    m_compare->setVisible(something);
    m_compareLabel->setVisible(something);
    m_filling = false;
}

void SignalPage::showComparison()
{
    const QVariant choice = m_compare->currentData();
    std::vector<reception::Comparison> all;
    if (choice.typeId() == QMetaType::QVariantList)
        all = m_parts.survey->comparedSticks(chosenPoint(), choice.toList().at(0).toUInt(), choice.toList().at(1).toUInt());
    else if (choice.isValid())
        all = m_parts.survey->compared(choice.toInt(), chosenPoint());
    const auto meter = watched();
    QStringList lines;
    for (const reception::Comparison &one : all) {
        const bool isWatched = meter && one.meter == *meter;
        if (!one.change || (!isWatched && lines.size() >= comparedMost))
            continue;
        const QString sure = one.change->isCertain() ? tr("certain") : tr("may be chance");
        const QString line = tr("%1: %2 (%3; n = %4 and %5)").arg(titleOf(one.meter), differenceText(one.change->difference), sure).arg(one.change->before).arg(one.change->after);
        isWatched ? lines.prepend(line) : lines.append(line);
    }
    if (choice.isValid() && lines.isEmpty())
        lines += tr("Too few telegrams to compare.");
    m_compareText->setText(lines.join(QLatin1Char('\n')));
    m_compareText->setVisible(!lines.isEmpty());
}

void SignalPage::showBigFigure(bool show)
{
    m_stack->setCurrentWidget(show ? static_cast<QWidget *>(m_big) : m_stack->widget(0));
    if (show) {
        showBig();
        m_big->setFocus();
    } else {
        m_table->setFocus();
    }
}

void SignalPage::showBig()
{
    const auto meter = watched();
    BigFigure::Content content;
    content.now = m_parts.clock();
    if (meter) {
        const quality::MeterSignal signal = m_parts.tracker->signalOf(*meter);
        content.meter = titleOf(*meter);
        content.dbm = m_parts.tracker->book().find(*meter)->lastDbm();
        content.last = m_parts.tracker->book().find(*meter)->last();
        content.reception = signal.reception;
        content.telegrams = signal.telegrams;
        content.median = signal.levels ? std::optional(signal.levels->median) : std::nullopt;
        if (const reception::MeasuringPoint *point = m_parts.survey->point(chosenPoint())) {
            content.point = point->name;
            for (const reception::PointFigure &figure : m_parts.survey->figuresOf(point->number)) {
                if (figure.meter != *meter)
                    continue;
                content.dbm = figure.lastDbm;
                content.reception = figure.reception;
                content.telegrams = figure.telegrams;
                content.median = figure.levels ? std::optional(figure.levels->median) : std::nullopt;
                if (figure.loss.expected > 0)
                    content.loss = tr("heard %1 of %2").arg(figure.loss.heard).arg(figure.loss.expected);
            }
        } else if (signal.loss.share()) {
            content.loss = tr("heard %1 of %2").arg(signal.loss.heard).arg(signal.loss.expected);
        }
    }
    m_big->show(content);
}

void SignalPage::showIdentify(bool show)
{
    m_identifyButton->setChecked(show);
    if (show != (m_side->currentWidget() == m_identifyPanel))
        m_splitter->setSizes(show ? sizesForIdentify : sizesForTable);
    m_side->setCurrentWidget(show ? static_cast<QWidget *>(m_identifyPanel) : m_detail);
    if (show)
        m_identifyPanel->refresh();
}

// --- the report -------------------------------------------------------------------------------------------------------

ReceptionReport::Row SignalPage::reportRow(const SignalRow &row) const
{
    return {row.title, text::mediumName(row.meter), row.reception, row.levels, row.lossRest, row.telegrams};
}

ReceptionReport SignalPage::report() const
{
    ReceptionReport report;
    report.made = m_parts.clock();
    QStringList sticks;
    QStringList modes;
    for (const stick::StickStatus &stick : m_sticks) {
        if (stick.device)
            sticks += tr("iM871A %1, firmware %2").arg(QString::fromStdString(stick.device->idText()), QString::fromStdString(stick.device->firmwareText()));
        if (const auto mode = stick.configuration ? stick.configuration->linkMode() : std::nullopt) {
            const QString word = QString::fromLatin1(bytes::linkModeName(*mode).data());
            if (!modes.contains(word))
                modes += word;
        }
    }
    report.sticks = sticks.join(QStringLiteral("; "));
    report.modes = modes.join(QStringLiteral(", "));
    for (const reception::MeasuringPoint &point : m_parts.survey->points()) {
        ReceptionReport::Point page{point.name, point.from, point.duration(m_parts.tracker->now()), {}};
        for (const SignalRow &row : rowsOf(point.number))
            page.rows.push_back(reportRow(row));
        report.points.push_back(std::move(page));
    }
    if (report.points.empty()) {
        const quality::Time begin = m_parts.tracker->log().begins().value_or(m_parts.tracker->now());
        ReceptionReport::Point page{tr("Since the start"), begin, m_parts.tracker->now() - begin, {}};
        for (int i = 0; i < m_proxy->rowCount(); ++i)
            page.rows.push_back(reportRow(m_model->row(m_proxy->mapToSource(m_proxy->index(i, 0)).row())));
        report.points.push_back(std::move(page));
    }
    return report;
}

void SignalPage::openReport()
{
    const QString name = tr("reception-%1.pdf").arg(text::toDateTime(m_parts.clock()).toString(QStringLiteral("yyyy-MM-dd-HHmm")));
    auto *dialog = new ReportDialog(report(), QDir(m_parts.reportFolder).filePath(name), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPlaceAndAuthor(m_reportPlace, m_reportAuthor);
    connect(dialog, &ReportDialog::saved, this, &SignalPage::reportSaved);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_reportPlace = dialog->place();
        m_reportAuthor = dialog->author();
    });
    dialog->open();
}

// --- the rest ---------------------------------------------------------------------------------------------------------

void SignalPage::restoreLayout(const Remembered &remembered)
{
    m_sound->setChecked(remembered.recall(QStringLiteral("signal/sound")).toBool());
    m_reportPlace = remembered.recall(QStringLiteral("signal/place")).toString();
    m_reportAuthor = remembered.recall(QStringLiteral("signal/author")).toString();
}

void SignalPage::saveLayout(Remembered &remembered) const
{
    remembered.remember(QStringLiteral("signal/sound"), m_sound->isChecked());
    remembered.remember(QStringLiteral("signal/place"), m_reportPlace);
    remembered.remember(QStringLiteral("signal/author"), m_reportAuthor);
}

void SignalPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
    if (m_stack->currentWidget() != m_big)
        m_table->setFocus();
}

void SignalPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SignalPage::retranslate()
{
    const auto dress = [](QToolButton *button, const QString &text, const QString &hint) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(hint);
    };
    dress(m_newPoint, tr("New point"), tr("Begins the next measuring point, for example the next room (Space in the table)"));
    dress(m_identifyButton, tr("Identify"), tr("Finds out which of the meters is yours: cover it with foil and see which level falls"));
    dress(m_bigButton, tr("Big figure"), tr("The level of the chosen meter, readable from afar"));
    dress(m_sound, tr("Sound"), tr("A beep for each telegram of the chosen meter"));
    dress(m_scan, tr("Mode scan"), tr("Listens in each link mode for a while and says which meters are where"));
    dress(m_reportButton, tr("Report…"), tr("A PDF with every measuring point, the weakest meters first"));
    dress(m_check, tr("Check"), tr("Why do I not receive this meter?"));
    m_points->setAccessibleName(tr("Measuring point"));
    m_points->setToolTip(tr("Where the figures were measured"));
    m_name->setAccessibleName(tr("Name of the measuring point"));
    m_name->setPlaceholderText(tr("Room"));
    m_table->setAccessibleName(tr("Reception of the meters"));
    m_compareLabel->setText(tr("Compare with"));
    m_compare->setAccessibleName(tr("Compare with"));
    m_state->setTexts(tr("No meter heard yet."), tr("As soon as the first telegram arrives, its level and what is lost stand here. Usual are 10 s to 15 min; some meters send on weekdays only."));
    m_state->setAction(tr("Scan the link modes"));
    m_model->retranslate();
    const QFontMetrics metrics(font());
    const auto width = [&](SignalColumn column, const QString &text) {
        const QString title = m_model->headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(static_cast<int>(column), std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(title) + 12) + 2 * gap);
    };
    width(SignalColumn::Meter, QStringLiteral("WWW 51601328 · Wasser"));
    width(SignalColumn::Reception, QStringLiteral("▲  ") + receptionWord(quality::Reception::Unknown));
    for (const SignalColumn column : {SignalColumn::Median, SignalColumn::Low, SignalColumn::High})
        width(column, QStringLiteral("−100"));
    width(SignalColumn::Count, QStringLiteral("9.999"));
    width(SignalColumn::Loss, QStringLiteral("99,9 %"));
    width(SignalColumn::Interval, QStringLiteral("99 min"));
    fillPoints();
    refresh();
}

} // namespace ui

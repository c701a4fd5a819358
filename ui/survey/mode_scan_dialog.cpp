#include "ui/survey/mode_scan_dialog.h"

#include "core/text/time_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/inner_fields.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

enum Column { ModeColumn, StateColumn, CountColumn, MetersColumn, Columns };
using Station = reception::ModeScan::Station;

QString modeName(bytes::LinkMode mode)
{
    return QString::fromLatin1(bytes::linkModeName(mode).data());
}

} // namespace

ModeScanDialog::ModeScanDialog(reception::ModeScan &scan, TitleOf titleOf, QWidget *parent)
    : QDialog(parent), m_scan(scan), m_titleOf(std::move(titleOf)), m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_stickLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_stick(new QComboBox(this)), m_secondsLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_seconds(new QSpinBox(this)), m_table(new QTableWidget(0, Columns, this)), m_result(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_use(new QPushButton(this)),
      m_start(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("modeScanDialog"));
    resize(720, 460);
    m_explanation->setWordWrap(true);
    m_result->setWordWrap(true);
    m_stick->setObjectName(QStringLiteral("scanStick"));
    m_seconds->setObjectName(QStringLiteral("scanSeconds"));
    m_seconds->setRange(1, 3600);
    m_seconds->setValue(60);
    m_table->setObjectName(QStringLiteral("scanTable"));
    new TableMenu(m_table);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_start->setObjectName(QStringLiteral("scanStart"));
    m_start->setDefault(true);
    m_use->setObjectName(QStringLiteral("scanUse"));
    m_close->setObjectName(QStringLiteral("scanClose"));

    auto *choice = new QHBoxLayout;
    choice->setSpacing(gap);
    choice->addWidget(m_stickLabel);
    choice->addWidget(m_stick);
    choice->addSpacing(gap);
    for (const bytes::LinkMode mode : {bytes::LinkMode::T2, bytes::LinkMode::C1B, bytes::LinkMode::S2, bytes::LinkMode::CT, bytes::LinkMode::R2}) {
        auto *box = new QCheckBox(modeName(mode), this);
        box->setObjectName(QStringLiteral("scanMode") + modeName(mode));
        choice->addWidget(box);
        m_modes.emplace_back(mode, box);
        connect(box, &QCheckBox::toggled, this, &ModeScanDialog::refresh);
    }
    choice->addStretch(1);
    choice->addWidget(m_secondsLabel);
    choice->addWidget(m_seconds);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addWidget(m_explanation);
    column->addLayout(choice);
    column->addWidget(m_table, 1);
    column->addWidget(m_result);
    column->addLayout(buttons);

    connect(m_stick, &QComboBox::currentIndexChanged, this, &ModeScanDialog::fillModes);
    connect(m_start, &QPushButton::clicked, this, &ModeScanDialog::startOrStop);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const auto mode = best())
            emit modeWanted(m_scan.port(), *mode);
        close();
    });
    connect(&scan, &reception::ModeScan::changed, this, &ModeScanDialog::refresh);
    connect(&scan, &reception::ModeScan::finished, this, &ModeScanDialog::refresh);
    connect(m_seconds, &QSpinBox::valueChanged, this, &ModeScanDialog::refresh);
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible() && m_scan.isRunning())
            refresh();
    });
    m_timer.start();
    retranslate();
}

void ModeScanDialog::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    std::vector<std::string> before;
    for (const stick::StickStatus &stick : m_sticks)
        before.push_back(stick.port);
    m_sticks.clear();
    std::vector<std::string> now;
    for (const stick::StickStatus &stick : sticks) {
        if (stick.phase != stick::Phase::Listening)
            continue;
        m_sticks.push_back(stick);
        now.push_back(stick.port);
    }
    if (before != now) {
        const QString chosenPort = m_stick->currentData().toString();
        m_stick->clear();
        for (const std::string &port : now)
            m_stick->addItem(shortPort(port), QString::fromStdString(port));
        m_stick->setCurrentIndex(std::max(0, m_stick->findData(chosenPort)));
        fillModes();
    }
    m_stick->setVisible(now.size() > 1);
    m_stickLabel->setVisible(now.size() > 1);
    refresh();
}

const stick::StickStatus *ModeScanDialog::chosen() const
{
    const std::string port = m_stick->currentData().toString().toStdString();
    const auto found = std::find_if(m_sticks.begin(), m_sticks.end(), [&port](const stick::StickStatus &stick) { return stick.port == port; });
    return found == m_sticks.end() ? nullptr : &*found;
}

void ModeScanDialog::fillModes()
{
    const stick::StickStatus *stick = chosen();
    if (!stick)
        return;
    const std::vector<bytes::LinkMode> usual = reception::ModeScan::usualModes(*stick);
    for (auto &[mode, box] : m_modes) {
        const QSignalBlocker quiet(box);
        box->setChecked(std::find(usual.begin(), usual.end(), mode) != usual.end());
    }
    explainBoth();
    refresh();
}

void ModeScanDialog::explainBoth()
{
    const stick::StickStatus *stick = chosen();
    if (!stick)
        return;
    const bool both = stick->device && stick->device->hearsCAndT();
    for (auto &[mode, box] : m_modes) {
        if (mode != bytes::LinkMode::CT)
            continue;
        box->setEnabled(both);
        box->setToolTip(both ? tr("C and T at the same time") : tr("C and T at the same time: needs firmware 1.4, here %1").arg(stick->device ? QString::fromStdString(stick->device->firmwareText()) : QStringLiteral("?")));
    }
}

void ModeScanDialog::startOrStop()
{
    if (m_scan.isRunning()) {
        m_scan.cancel();
        return;
    }
    std::vector<bytes::LinkMode> modes;
    for (const auto &[mode, box] : m_modes) {
        if (box->isChecked() && box->isEnabled())
            modes.push_back(mode);
    }
    m_scan.start(m_stick->currentData().toString(), modes, std::chrono::seconds(m_seconds->value()));
}

std::optional<bytes::LinkMode> ModeScanDialog::best() const
{
    const Station *found = nullptr;
    for (const Station &station : m_scan.stations()) {
        if (!found || station.meters.size() > found->meters.size())
            found = &station;
    }
    return found && !found->meters.empty() ? std::optional(found->mode) : std::nullopt;
}

QString ModeScanDialog::resultText() const
{
    using End = reception::ModeScan::End;
    if (m_scan.isRunning())
        return tr("Afterwards the stick listens in %1 again.").arg(modeName(m_scan.ownMode()));
    switch (m_scan.end()) {
    case End::None: return {};
    case End::StickGone: return tr("The stick went away. It gets its own mode %1 when it is back.").arg(modeName(m_scan.ownMode()));
    case End::Cancelled: return tr("Stopped. The stick listens in %1 again.").arg(modeName(m_scan.ownMode()));
    case End::Complete: break;
    }
    const auto mode = best();
    if (!mode)
        return tr("No meter was heard in any mode. The stick listens in %1 again. Go nearer to a meter, or listen longer: some send once in 15 minutes.").arg(modeName(m_scan.ownMode()));
    if (bytes::hears(*mode, m_scan.ownMode()))
        return tr("Most meters are heard in %1, as it is set already.").arg(modeName(*mode));
    return tr("Most meters are heard in %1. The stick listens in %2 again.").arg(modeName(*mode), modeName(m_scan.ownMode()));
}

void ModeScanDialog::refresh()
{
    const bool running = m_scan.isRunning();
    int modes = 0;
    for (const auto &[mode, box] : m_modes)
        modes += box->isChecked() && box->isEnabled() ? 1 : 0;
    m_start->setText(running ? tr("Stop") : tr("Scan %n mode(s), %1", nullptr, modes).arg(text::durationText(std::chrono::seconds(modes * m_seconds->value()))));
    m_start->setAccessibleName(m_start->text());
    m_start->setEnabled(running || (modes > 0 && chosen()));
    m_start->setProperty(primaryProperty, !running);
    for (const auto &[mode, box] : m_modes) {
        if (mode != bytes::LinkMode::CT)
            box->setEnabled(!running);
    }
    m_seconds->setEnabled(!running);
    m_stick->setEnabled(!running);
    const auto mode = best();
    const bool offer = !running && mode && m_scan.end() == reception::ModeScan::End::Complete && !bytes::hears(*mode, m_scan.ownMode());
    m_use->setVisible(offer);
    if (offer) {
        m_use->setText(tr("Listen in %1 from now on").arg(modeName(*mode)));
        m_use->setAccessibleName(m_use->text());
    }
    const QString result = !chosen() && !running ? tr("No stick is listening. Plug it in, or start the demo stick.") : resultText();
    m_result->setText(result);
    fillTable();
}

void ModeScanDialog::fillTable()
{
    std::vector<Station> stations = m_scan.stations();
    if (stations.empty()) { // before the first scan: what would be listened in
        for (const auto &[mode, box] : m_modes) {
            if (box->isChecked() && box->isEnabled())
                stations.push_back({mode, Station::State::Waiting, {}});
        }
    }
    m_table->setRowCount(static_cast<int>(stations.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const Station &station = stations[static_cast<std::size_t>(i)];
        QString state;
        switch (station.state) {
        case Station::State::Waiting: state = m_scan.isRunning() || m_scan.stations().empty() ? tr("waiting") : tr("not listened"); break;
        case Station::State::Setting: state = tr("being set"); break;
        case Station::State::Listening: state = m_scan.isRunning() ? tr("listening, %1 left").arg(text::durationText(m_scan.left())) : tr("stopped early"); break;
        case Station::State::Done: state = tr("done"); break;
        case Station::State::NotTaken: state = tr("not taken over by the stick"); break;
        }
        QStringList meters;
        for (const auto &[meter, count] : station.meters)
            meters += m_titleOf(meter);
        const auto put = [&](int column, const QString &words, Qt::Alignment alignment = Qt::AlignLeft) {
            auto *item = new QTableWidgetItem(words);
            item->setTextAlignment(alignment | Qt::AlignVCenter);
            item->setToolTip(words);
            m_table->setItem(i, column, item);
        };
        put(ModeColumn, modeName(station.mode));
        put(StateColumn, state);
        const bool listened = station.state == Station::State::Listening || station.state == Station::State::Done;
        put(CountColumn, listened ? QString::number(station.meters.size()) : QString(), Qt::AlignRight);
        put(MetersColumn, meters.join(QStringLiteral(", ")));
    }
}

void ModeScanDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ModeScanDialog::retranslate()
{
    setWindowTitle(tr("Mode scan"));
    m_explanation->setText(tr("A stick hears one link mode at a time. The scan listens in each for a while and says which meters are where. "
                              "Meanwhile meters of the other modes are not heard; that does not count as their loss."));
    m_stickLabel->setText(tr("Stick"));
    m_stick->setAccessibleName(tr("Stick"));
    m_secondsLabel->setText(tr("Seconds each"));
    m_seconds->setAccessibleName(tr("Seconds in each mode"));
    nameInnerFields(this);
    m_close->setText(tr("Close"));
    m_table->setHorizontalHeaderLabels({tr("Mode"), tr("State"), tr("Meters"), tr("Which")});
    for (const int column : {ModeColumn, StateColumn, MetersColumn})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(CountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Link modes and their meters"));
    m_table->setColumnWidth(ModeColumn, 80);
    m_table->setColumnWidth(StateColumn, 190);
    m_table->setColumnWidth(CountColumn, 80);
    explainBoth();
    refresh();
}

} // namespace ui

#include "ui/telegrams/console_view.h"

#include "core/hci/secrets.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int showEveryMs = 250;

} // namespace

ConsoleModel::ConsoleModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_timer.setInterval(showEveryMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConsoleModel::flush);
}

void ConsoleModel::append(ConsoleRow row)
{
    m_pending.push_back(std::move(row));
    if (!m_timer.isActive())
        m_timer.start();
}

void ConsoleModel::flush()
{
    if (m_pending.empty())
        return;
    if (m_pending.size() > capacity)
        m_pending.erase(m_pending.begin(), m_pending.end() - static_cast<std::ptrdiff_t>(capacity));
    if (const std::size_t after = m_rows.size() + m_pending.size(); after > capacity) {
        const auto surplus = static_cast<std::ptrdiff_t>(after - capacity);
        beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + surplus);
        endRemoveRows();
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(m_pending.size()) - 1);
    m_rows.insert(m_rows.end(), m_pending.begin(), m_pending.end());
    m_pending.clear();
    endInsertRows();
    emit flushed();
}

void ConsoleModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_pending.clear();
    endResetModel();
}

int ConsoleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConsoleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString ConsoleModel::text(int row) const
{
    const ConsoleRow &shown = m_rows[static_cast<std::size_t>(row)];
    return QStringLiteral("%1 [%2] %3 %4").arg(clockText(shown.at), shortPort(shown.port.toStdString()), shown.fromStick ? QStringLiteral("-->") : QStringLiteral("<--"), consoleLine(shown.message, shown.fromStick));
}

QVariant ConsoleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConsoleRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return consoleToolTip(row.message, row.fromStick);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn: return clockTextMs(row.at);
    case PortColumn: return shortPort(row.port.toStdString());
    case DirectionColumn: return row.fromStick ? tr("from the stick") : tr("to the stick");
    case LineColumn: return consoleLine(row.message, row.fromStick);
    case MeaningColumn: return consoleMeaning(row.message, row.fromStick);
    default: return {};
    }
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case PortColumn: return tr("Stick");
    case DirectionColumn: return tr("Direction");
    case LineColumn: return tr("As in CUxD's terminal");
    case MeaningColumn: return tr("Meaning");
    default: return {};
    }
}

void ConsoleModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

ConsoleView::ConsoleView(QWidget *parent)
    : Page(parent), m_model(new ConsoleModel(this)), m_table(new QTableView(this)), m_pause(new QToolButton(this)), m_clear(new QToolButton(this)), m_copy(new QToolButton(this)),
      m_port(new QComboBox(this)), m_line(new QLineEdit(this)), m_send(new QPushButton(this)), m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_confirm(new QWidget(this)), m_confirmText(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_sendNow(new QPushButton(this)), m_keep(new QPushButton(this))
{
    setObjectName(QStringLiteral("consolePage"));
    m_table->setObjectName(QStringLiteral("consoleTable"));
    new TableMenu(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()) - 4);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_pause->setObjectName(QStringLiteral("consolePause"));
    m_pause->setCheckable(true);
    m_pause->setIcon(icon("pause"));
    m_clear->setObjectName(QStringLiteral("consoleClear"));
    m_copy->setObjectName(QStringLiteral("consoleCopy"));
    m_copy->setIcon(icon("copy"));
    for (QToolButton *one : {m_pause, m_clear, m_copy}) {
        one->setAutoRaise(true);
        one->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_port->setObjectName(QStringLiteral("consolePort"));
    m_line->setObjectName(QStringLiteral("consoleLine"));
    m_line->setFont(hexFont(font()));
    m_send->setObjectName(QStringLiteral("consoleSend"));
    m_sendNow->setObjectName(QStringLiteral("consoleSendNow"));
    m_sendNow->setProperty(primaryProperty, true);
    m_keep->setObjectName(QStringLiteral("consoleKeep"));
    m_explanation->setObjectName(QStringLiteral("consoleExplanation"));
    m_explanation->setWordWrap(true);
    m_confirmText->setWordWrap(true);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(wideGap, gap, wideGap, gap);
    bar->addWidget(m_pause);
    bar->addWidget(m_copy);
    bar->addWidget(m_clear);
    bar->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_port);
    line->addWidget(m_line, 1);
    line->addWidget(m_send);
    auto *confirm = new QHBoxLayout(m_confirm);
    confirm->setContentsMargins(0, 0, 0, 0);
    confirm->setSpacing(gap);
    confirm->addWidget(m_confirmText, 1);
    confirm->addWidget(m_keep);
    confirm->addWidget(m_sendNow);
    m_confirm->hide();
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(wideGap, gap, wideGap, gap + 4);
    foot->setSpacing(gap);
    foot->addLayout(line);
    foot->addWidget(m_explanation);
    foot->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addLayout(foot);

    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        m_paused = paused;
        retranslate();
    });
    connect(m_clear, &QToolButton::clicked, m_model, &ConsoleModel::clear);
    connect(m_copy, &QToolButton::clicked, this, &ConsoleView::copy);
    connect(m_line, &QLineEdit::textChanged, this, &ConsoleView::explain);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { askToSend(m_command.has_value()); });
    connect(m_send, &QPushButton::clicked, this, [this] { askToSend(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToSend(false); });
    connect(m_sendNow, &QPushButton::clicked, this, &ConsoleView::send);
    // The view follows the newest line unless the user has scrolled up.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *scroll = m_table->verticalScrollBar();
        m_table->setProperty("follows", scroll->value() == scroll->maximum());
    });
    connect(m_model, &ConsoleModel::flushed, this, [this] {
        if (m_table->property("follows").toBool())
            m_table->scrollToBottom();
    });
    retranslate();
}

void ConsoleView::setSticks(const std::vector<stick::StickStatus> &sticks)
{
    QStringList ports;
    for (const stick::StickStatus &stick : sticks) {
        if (stick.phase == stick::Phase::Listening)
            ports += QString::fromStdString(stick.port);
    }
    QStringList known;
    for (int i = 0; i < m_port->count(); ++i)
        known += m_port->itemData(i).toString();
    if (known != ports) {
        const QString chosen = m_port->currentData().toString();
        m_port->clear();
        for (const QString &port : ports)
            m_port->addItem(shortPort(port.toStdString()), port);
        m_port->setCurrentIndex(std::max(0, m_port->findData(chosen)));
    }
    m_port->setVisible(ports.size() > 1);
    m_send->setEnabled(m_command && m_port->count() > 0);
}

void ConsoleView::show(const ConsoleRow &row)
{
    if (!m_paused)
        m_model->append(row);
}

void ConsoleView::showReply(const QString &text)
{
    m_explanation->setText(text);
}

void ConsoleView::explain()
{
    const TypedCommand typed = readTypedCommand(m_line->text());
    m_command = typed.command;
    m_explanation->setText(typed.warning.isEmpty() ? typed.explanation : typed.explanation + QStringLiteral(" – ") + typed.warning);
    m_explanation->setToken(typed.command || m_line->text().trimmed().isEmpty() ? Token::Secondary : Token::Bad);
    m_send->setEnabled(m_command && m_port->count() > 0);
    askToSend(false);
}

void ConsoleView::askToSend(bool ask)
{
    const bool possible = ask && m_command && m_port->count() > 0;
    m_confirm->setVisible(possible);
    if (!possible)
        return;
    const TypedCommand typed = readTypedCommand(m_line->text());
    m_confirmText->setText(tr("Send to %1: %2").arg(m_port->currentText(), typed.explanation) + (typed.warning.isEmpty() ? QString() : QStringLiteral(". ") + typed.warning));
    m_sendNow->setFocus();
}

void ConsoleView::send()
{
    if (!m_command)
        return;
    hci::Message message = cuxd::messageOf(*m_command);
    emit sendWanted(m_port->currentData().toString(), message);
    hci::wipeKey(message);
    m_line->clear(); // it may have held a key
    m_line->setFocus();
}

void ConsoleView::copy() const
{
    QStringList lines;
    const bool none = !m_table->selectionModel()->hasSelection();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (none || m_table->selectionModel()->isRowSelected(row, {}))
            lines += m_model->text(row);
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void ConsoleView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        Page::keyPressEvent(event);
}

void ConsoleView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ConsoleView::retranslate()
{
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->text());
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the console"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the chosen lines, or all"));
    m_port->setAccessibleName(tr("Stick"));
    m_line->setAccessibleName(tr("Command to send"));
    m_line->setPlaceholderText(QStringLiteral("0101|"));
    m_send->setText(tr("Send…"));
    m_send->setAccessibleName(tr("Send the command"));
    m_sendNow->setText(tr("Send it"));
    m_sendNow->setAccessibleName(tr("Send it"));
    m_keep->setText(tr("Do not send"));
    m_keep->setAccessibleName(tr("Do not send"));
    m_table->setAccessibleName(tr("Traffic of the sticks"));
    m_model->retranslate();
    const QFontMetrics metrics(font());
    m_table->setColumnWidth(ConsoleModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("17:17:49,113")) + 3 * gap);
    m_table->setColumnWidth(ConsoleModel::PortColumn, metrics.horizontalAdvance(QStringLiteral("ttyUSB0")) + 3 * gap);
    m_table->setColumnWidth(ConsoleModel::DirectionColumn, std::max(metrics.horizontalAdvance(tr("from the stick")), metrics.horizontalAdvance(tr("to the stick"))) + 3 * gap);
    m_table->setColumnWidth(ConsoleModel::LineColumn, metrics.averageCharWidth() * 52);
    explain();
}

} // namespace ui

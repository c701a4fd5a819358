#include "ui/telegrams/console_view.h"

#include "core/hci/secrets.h"
#include "ui/addresses/address_texts.h"
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

ConsoleView::ConsoleView(QWidget *parent)
    : Page(parent), m_model(new ConsoleModel(this)), m_table(new QTableView(this)), m_pause(new QToolButton(this)), m_clear(new QToolButton(this)), m_copy(new QToolButton(this)),
      m_port(new QComboBox(this)), m_line(new QLineEdit(this)), m_send(new QPushButton(this)), m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_confirm(new QWidget(this)), m_confirmText(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_sendNow(new QPushButton(this)), m_keep(new QPushButton(this))
{
    setObjectName(QStringLiteral("consolePage"));
    dressTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeBar());
    column->addWidget(m_table, 1);
    column->addLayout(makeSender());
    connectAll();
    followNewest();
    retranslate();
}

void ConsoleView::dressTable()
{
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
}

QLayout *ConsoleView::makeBar()
{
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
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(wideGap, gap, wideGap, gap);
    bar->addWidget(m_pause);
    bar->addWidget(m_copy);
    bar->addWidget(m_clear);
    bar->addStretch(1);
    return bar;
}

// The line to send, what it means, and the question before it is sent.
QLayout *ConsoleView::makeSender()
{
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
    return foot;
}

void ConsoleView::connectAll()
{
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
}

// The view follows the newest line unless the user has scrolled up.
void ConsoleView::followNewest()
{
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *scroll = m_table->verticalScrollBar();
        m_table->setProperty("follows", scroll->value() == scroll->maximum());
    });
    connect(m_model, &ConsoleModel::flushed, this, [this] {
        if (m_table->property("follows").toBool())
            m_table->scrollToBottom();
    });
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

#include "ui/cuxd/apply_view.h"

#include "core/text/ttyinit_text.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/stick/stick_card.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

using SetupState = stick::SetupLine::State;

QString stateText(const stick::SetupLine &line)
{
    using Reason = stick::SetupLine::Reason;
    switch (line.state) {
    case SetupState::Waiting: return ApplyModel::tr("waits for the stick");
    case SetupState::Sent: return ApplyModel::tr("sent");
    case SetupState::Confirmed: return ApplyModel::tr("confirmed: read back");
    case SetupState::CannotConfirm: return ApplyModel::tr("taken; keys cannot be read back");
    case SetupState::Failed: break;
    }
    switch (line.reason) {
    case Reason::None: return ApplyModel::tr("failed");
    case Reason::Refused: return ApplyModel::tr("the stick refused it");
    case Reason::NoAnswer: return ApplyModel::tr("no answer");
    case Reason::NotTaken: return ApplyModel::tr("the stick reads back something else");
    case Reason::NotASetting: return ApplyModel::tr("not sent: this is no setting");
    }
    return {};
}

QIcon stateIcon(SetupState state)
{
    switch (state) {
    case SetupState::Waiting: return icon("clock");
    case SetupState::Sent: return icon("play");
    case SetupState::Confirmed: return icon("check", Token::Good);
    case SetupState::CannotConfirm: return icon("check");
    case SetupState::Failed: return icon("cross", Token::Bad);
    }
    return {};
}

} // namespace

void ApplyModel::show(std::vector<cuxd::Command> commands, std::vector<stick::SetupLine> setup)
{
    if (commands == m_commands && setup == m_setup)
        return;
    beginResetModel();
    m_commands = std::move(commands);
    m_setup = std::move(setup);
    endResetModel();
}

int ApplyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_commands.size());
}

int ApplyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QVariant ApplyModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const bool known = row < m_setup.size();
    if (index.column() == Line && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return text::commandSentence(m_commands[row]);
    if (index.column() != State)
        return {};
    if (role == Qt::DisplayRole)
        return known ? stateText(m_setup[row]) : tr("not sent yet");
    if (role == Qt::DecorationRole)
        return known ? stateIcon(m_setup[row].state) : icon("circle-open");
    if (role == Qt::ForegroundRole) {
        const Token token = !known ? Token::Secondary
            : m_setup[row].state == SetupState::Confirmed ? Token::Good
            : m_setup[row].state == SetupState::Failed    ? Token::Bad
                                                          : Token::Text;
        return color(token, QApplication::palette());
    }
    return {};
}

QVariant ApplyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (const auto other = headerBesidesWords(orientation, role))
        return *other;
    return section == Line ? tr("What the stick is told") : tr("How it fared");
}

void ApplyModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

ApplyView::ApplyView(CuxdPlan *plan, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_lines(new ApplyModel(this)), m_sentence(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)),
      m_modeLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_mode(new QComboBox(this)),
      m_nameLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_name(new QLineEdit(this)), m_always(new QCheckBox(this)),
      m_table(new QTableView(this)), m_apply(new QPushButton(this)), m_stop(new QPushButton(this)),
      m_note(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this))
{
    setObjectName(QStringLiteral("applyView"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_mode->setObjectName(QStringLiteral("applyMode"));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_name->setObjectName(QStringLiteral("stickName"));
    m_name->setMaxLength(60);
    m_always->setObjectName(QStringLiteral("alwaysStartSo"));
    m_always->setChecked(true);
    m_table->setObjectName(QStringLiteral("applyLines"));
    new TableMenu(m_table);
    m_apply->setObjectName(QStringLiteral("applyToStick"));
    m_apply->setProperty(primaryProperty, true);
    m_stop->setObjectName(QStringLiteral("stopApplying"));
    m_table->setModel(m_lines);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::StrongFocus);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->setSectionResizeMode(ApplyModel::Line, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ApplyModel::State, QHeaderView::ResizeToContents);
    m_sentence->setWordWrap(true);
    m_note->setWordWrap(true);
    layOut();
    connect(plan->document(), &SetupDocument::changed, this, &ApplyView::update);
    connect(plan, &CuxdPlan::inputChanged, this, &ApplyView::update);
    connect(plan, &CuxdPlan::targetsChanged, this, &ApplyView::update);
    connect(plan, &CuxdPlan::targetChosen, this, &ApplyView::update);
    connect(m_mode, &QComboBox::activated, this, &ApplyView::setMode);
    connect(m_apply, &QPushButton::clicked, this, &ApplyView::applyNow);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_plan->target().stickId)
            m_applied.erase(*m_plan->target().stickId);
        emit noLongerWanted(m_plan->target().port);
        update();
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const CuxdStick *stick = m_plan->stick();
        if (stick && stick->id != 0 && m_name->text().trimmed() != stick->name)
            emit nameWanted(stick->id, m_name->text().trimmed());
    });
    retranslate();
}

void ApplyView::layOut()
{
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(wideGap);
    fields->setVerticalSpacing(4);
    fields->addWidget(m_modeLabel, 0, 0);
    fields->addWidget(m_mode, 1, 0);
    fields->addWidget(m_nameLabel, 0, 1);
    fields->addWidget(m_name, 1, 1);
    fields->addWidget(m_always, 1, 2);
    fields->setColumnStretch(3, 1);
    m_name->setMinimumWidth(200);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_stop);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addLayout(fields);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
}

std::vector<cuxd::Command> ApplyView::commands() const
{
    std::vector<cuxd::Command> out;
    const std::string tty = m_plan->target().tty.toStdString();
    if (!m_plan->stickSetup().mode)
        out.emplace_back(hci::SetConfig{hci::ToFlash::No, hci::cuxdConfiguration(bytes::LinkMode::T2)}); // what CUxD begins with
    for (const cuxd::TtyinitLine &line : m_plan->document()->reading().lines) {
        for (const cuxd::PlacedCommand &placed : line.commands) {
            if (line.tty == tty && placed.command)
                out.push_back(*placed.command);
        }
    }
    return out;
}

const std::vector<cuxd::Command> *ApplyView::applied() const
{
    const auto found = m_applied.find(m_plan->target().stickId.value_or(0));
    return found == m_applied.end() ? nullptr : &found->second;
}

bool ApplyView::isApplied() const
{
    return applied() != nullptr && *applied() == commands();
}

QString ApplyView::sentence() const
{
    const CuxdStick *const stick = m_plan->stick();
    const QString tty = m_plan->target().tty;
    if (!stick)
        return tr("%1 is not at this computer. Plug the stick in to set it up here; CUxD does it with the lines of the export.").arg(tty);
    const QString title = stickTitle(*stick);
    using stick::Phase;
    if (stick->phase == Phase::Waiting || stick->phase == Phase::Failed || stick->phase == Phase::Closed) {
        return applied() != nullptr ? tr("%1 is unplugged or busy. As soon as it is back, it gets every line again.").arg(title)
                                                          : tr("%1 is unplugged or busy.").arg(title);
    }
    if (applied() == nullptr)
        return tr("What CUxD would tell %1 at its start. Nothing has been sent yet.").arg(title);
    if (!isApplied())
        return tr("The setup was changed since it was applied. Apply it again.");
    const auto &setup = stick->setup;
    if (std::any_of(setup.begin(), setup.end(), [](const stick::SetupLine &line) { return line.state == SetupState::Failed; }))
        return tr("%1 did not take every line.").arg(title);
    if (setup.empty() || !std::all_of(setup.begin(), setup.end(), [](const stick::SetupLine &line) { return line.settled(); }))
        return tr("Sending to %1 …").arg(title);
    return tr("%1 is set up. It gets the same lines again after every reset and every time it is plugged in.").arg(title);
}

void ApplyView::update()
{
    const CuxdStick *const stick = m_plan->stick();
    const auto mode = m_plan->stickSetup().mode.value_or(bytes::LinkMode::T2);
    {
        const QSignalBlocker quiet(m_mode);
        m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(mode)));
        if (auto *items = qobject_cast<QStandardItemModel *>(m_mode->model()))
            items->item(m_mode->findData(static_cast<int>(bytes::LinkMode::CT)))->setEnabled(!stick || stick->hearsCAndT);
    }
    if (!m_name->hasFocus())
        m_name->setText(stick ? stick->name : QString());
    m_name->setEnabled(stick && stick->id != 0);
    m_lines->show(commands(), stick && isApplied() ? stick->setup : std::vector<stick::SetupLine>());
    m_sentence->setText(sentence());
    const bool readable = !m_plan->document()->reading().hasErrors();
    m_apply->setEnabled(stick && stick->id != 0 && readable);
    m_stop->setVisible(applied() != nullptr);
    m_note->setText(readable ? tr("Nothing is written to the stick's flash: as with CUxD, a stick forgets when it is unplugged, and is told again.")
                             : tr("The setup has errors. Correct them first, under Setup text."));
}

void ApplyView::setMode(int index)
{
    SetupDocument *document = m_plan->document();
    const auto mode = static_cast<bytes::LinkMode>(m_mode->itemData(index).toInt());
    const std::string tty = m_plan->target().tty.toStdString();
    const bool named = m_plan->stickSetup().mode.has_value();
    if (named || mode != bytes::LinkMode::T2)
        document->edit(cuxd::withLinkMode(document->text(), tty, mode), [] { return tr("link mode"); });
}

void ApplyView::applyNow()
{
    const QString port = m_plan->target().port;
    if (port.isEmpty() || !m_plan->target().stickId)
        return;
    const std::vector<cuxd::Command> wanted = commands();
    m_applied[*m_plan->target().stickId] = wanted;
    emit applyWanted(port, wanted, m_always->isChecked());
    update();
}

void ApplyView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ApplyView::retranslate()
{
    m_modeLabel->setText(tr("Link mode"));
    m_nameLabel->setText(tr("Name of the stick"));
    m_name->setPlaceholderText(tr("for example Cellar"));
    m_always->setText(tr("always start so"));
    m_always->setToolTip(tr("The link mode is kept for this stick, whichever socket it is in. Keys are not kept in any settings."));
    m_apply->setText(tr("Apply to the stick"));
    m_stop->setText(tr("No longer send"));
    m_stop->setToolTip(tr("The stick keeps what it has until it is reset or unplugged"));
    m_mode->setAccessibleName(tr("Link mode of the stick"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_always->setAccessibleName(m_always->text());
    m_apply->setAccessibleName(m_apply->text());
    m_stop->setAccessibleName(m_stop->text());
    m_table->setAccessibleName(tr("Lines for the stick and how they fared"));
    {
        const QSignalBlocker quiet(m_mode);
        m_mode->clear();
        for (const bytes::LinkMode mode : bytes::allLinkModes)
            m_mode->addItem(linkModeText(mode), static_cast<int>(mode));
    }
    m_lines->retranslate();
    update();
}

} // namespace ui

#include "ui/panels/meter_panel.h"

#include "core/text/medium_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/icons.h"
#include "ui/marks.h"
#include "ui/panels/cuxd_tab.h"
#include "ui/panels/key_tab.h"
#include "ui/panels/note_tab.h"
#include "ui/panels/record_table.h"
#include "ui/panels/telegrams_tab.h"
#include "ui/panels/values_tab.h"
#include "ui/quiet_label.h"
#include "ui/small_room.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int ageEveryMs = 1000;
constexpr int nameLeast = 90;
constexpr int nameMost = 240;
constexpr int nameLength = 80; // characters

} // namespace

MeterPanel::MeterPanel(Clock clock, QWidget *parent)
    : QWidget(parent), m_clock(std::move(clock)), m_medium(new QToolButton(this)), m_media(new QMenu(this)), m_name(new QLineEdit(this)),
      m_device(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_mine(new QToolButton(this)), m_detach(new QToolButton(this)),
      m_tabs(new QButtonGroup(this)), m_stack(new QStackedWidget(this)), m_values(new ValuesTab(m_clock, this)), m_records(new RecordTable(this)),
      m_signal(new SignalTab(m_clock, this)), m_telegrams(new TelegramsTab(this)), m_key(new KeyTab(this)), m_cuxd(new CuxdTab(this)), m_note(new NoteTab(this))
{
    setObjectName(QStringLiteral("meterPanel"));
    makeHead();
    addTab(Tab::Values, "tabValues", m_values);
    addTab(Tab::Records, "tabRecords", m_records);
    addTab(Tab::Signal, "tabSignal", m_signal);
    addTab(Tab::Telegrams, "tabTelegrams", m_telegrams);
    addTab(Tab::Key, "tabKey", m_key);
    addTab(Tab::Cuxd, "tabCuxd", m_cuxd);
    addTab(Tab::Note, "tabNote", m_note);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { setTab(static_cast<Tab>(id)); });
    connectTabs();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_top);
    column->addWidget(m_stack, 1);
    setTab(Tab::Values);
    m_age.setInterval(ageEveryMs);
    connect(&m_age, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_values->updateAge();
    });
    m_age.start();
    retranslate();
}

// Who it is, then the tabs, then what can be done with the whole panel: one line, or two where the pane is narrow.
void MeterPanel::makeHead()
{
    m_medium->setObjectName(QStringLiteral("mediumChoice"));
    m_medium->setAutoRaise(true);
    connect(m_medium, &QToolButton::clicked, this, [this] { m_media->popup(m_medium->mapToGlobal(QPoint(0, m_medium->height()))); });
    m_medium->setIconSize({bigIcon, bigIcon});
    m_media->setObjectName(QStringLiteral("mediumMenu"));
    connect(m_media, &QMenu::aboutToShow, this, &MeterPanel::fillMedia);
    m_name->setObjectName(QStringLiteral("meterName"));
    m_name->setFont(titleFont(font()));
    m_name->setMaxLength(nameLength);
    m_name->setFrame(false);
    connect(m_name, &QLineEdit::editingFinished, this, &MeterPanel::takeName);
    connect(m_name, &QLineEdit::textChanged, this, &MeterPanel::fitName);
    m_device->setObjectName(QStringLiteral("meterDevice"));
    m_device->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_device->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_device->setYielding(true);
    m_mine->setObjectName(QStringLiteral("myMeter"));
    m_mine->setCheckable(true);
    m_mine->setAutoRaise(true);
    m_mine->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_mine, &QToolButton::clicked, this, [this](bool mine) {
        if (m_row)
            emit mineWanted(m_row->address, mine);
    });
    m_detach->setObjectName(QStringLiteral("detachPanel"));
    m_detach->setAutoRaise(true);
    m_detach->setIcon(icon("detach"));
    connect(m_detach, &QToolButton::clicked, this, [this] {
        if (m_row)
            emit detachWanted(m_row->address);
    });

    auto *who = new QHBoxLayout;
    who->setSpacing(4);
    who->addWidget(m_medium);
    who->addWidget(m_name);
    who->addWidget(m_device, 1);
    auto *rest = new QHBoxLayout;
    rest->setSpacing(2);
    for (int i = 0; i < tabCount; ++i) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_tabs->addButton(button, i);
        rest->addWidget(button);
    }
    rest->addSpacing(gap);
    rest->addStretch(1);
    rest->addWidget(m_mine);
    rest->addWidget(m_detach);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setContentsMargins(gap, 4, gap, 4);
    m_top->setSpacing(4);
    m_top->addLayout(who, 1);
    m_top->addLayout(rest);
}

void MeterPanel::addTab(Tab tab, const char *name, QWidget *content)
{
    m_tabs->button(static_cast<int>(tab))->setObjectName(QLatin1String(name));
    m_stack->addWidget(new SmallRoom(content, m_stack));
}

void MeterPanel::connectTabs()
{
    const auto forward = [this](auto *from, auto signal, auto to) {
        connect(from, signal, this, [this, to] {
            if (m_row)
                emit(this->*to)(m_row->address);
        });
    };
    forward(m_telegrams, &TelegramsTab::telegramsWanted, &MeterPanel::telegramsWanted);
    forward(m_key, &KeyTab::keyWanted, &MeterPanel::keyWanted);
    forward(m_cuxd, &CuxdTab::learnWanted, &MeterPanel::learnWanted);
    forward(m_cuxd, &CuxdTab::resetWanted, &MeterPanel::resetWanted);
    forward(m_cuxd, &CuxdTab::sumResetWanted, &MeterPanel::sumResetWanted);
    forward(m_values, &ValuesTab::sumResetWanted, &MeterPanel::sumResetWanted);
    forward(m_note, &NoteTab::photoRemoveWanted, &MeterPanel::photoRemoveWanted);
    connect(m_cuxd, &CuxdTab::setMeterWanted, this, &MeterPanel::startSetMeter);
    connect(m_cuxd, &CuxdTab::parametersWanted, this, [this](const store::Parameters &parameters) { emit parametersWanted(m_entry.entry.address, parameters); });
    connect(m_note, &NoteTab::noteWanted, this, &MeterPanel::noteWanted);
    connect(m_note, &NoteTab::photoWanted, this, [this](const QString &file) { emit photoWanted(m_entry.entry.address, file); });
    connect(m_values, &ValuesTab::setMeterWanted, this, [this](bytes::ScaledValue shown, const std::optional<bytes::ScaledValue> &maximum) {
        if (m_row)
            emit setMeterWanted(m_row->address, shown, maximum);
    });
}

void MeterPanel::setTelegrams(TelegramListModel *model)
{
    m_telegrams->setModel(model);
}

void MeterPanel::setKeyEntry(bool possible)
{
    m_key->setKeyEntry(possible);
}

void MeterPanel::setLoose(bool loose)
{
    m_detach->setVisible(!loose);
}

void MeterPanel::setUpright(bool upright)
{
    m_upright = upright;
    m_top->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_mine->setToolButtonStyle(upright ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_values->setUpright(upright);
    m_signal->setUpright(upright);
    m_cuxd->setUpright(upright);
    fitName();
}

std::optional<wmbus::Address> MeterPanel::address() const
{
    return m_row ? std::optional(m_row->address) : std::nullopt;
}

void MeterPanel::show(const AddressRow &row)
{
    const bool another = !m_row || !(m_row->address == row.address);
    if (another) {
        finishTyping();
        m_entry = {};
        m_entry.entry.address = row.address;
        m_points = {};
        m_values->showUse({});
        m_signal->showSignal({});
    } else if (m_row->latest == row.latest && m_row->count == row.count && m_row->name == row.name) {
        return; // nothing has changed
    }
    m_row = row;
    fill();
    if (another) {
        m_records->scrollToTop();
        emit meterChanged();
    }
}

void MeterPanel::showEntry(const PanelEntry &entry)
{
    if (!m_row || !(entry.entry.address == m_row->address) || m_entry == entry)
        return;
    m_entry = entry;
    fillHead();
    m_values->show(*m_row, m_points, m_entry.stored);
    m_cuxd->show(m_entry, m_points);
    m_note->show(m_entry);
}

void MeterPanel::showPoints(const wmbus::Address &meter, const PanelPoints &points)
{
    if (!m_row || !(meter == m_row->address) || m_points == points)
        return;
    m_points = points;
    m_values->show(*m_row, m_points, m_entry.stored);
    m_cuxd->show(m_entry, m_points);
}

void MeterPanel::showUse(const wmbus::Address &meter, const PanelUse &use)
{
    if (m_row && meter == m_row->address)
        m_values->showUse(use);
}

void MeterPanel::showSignal(const wmbus::Address &meter, const PanelSignal &heard)
{
    if (m_row && meter == m_row->address)
        m_signal->showSignal(heard);
}

void MeterPanel::setTab(Tab tab)
{
    const int at = static_cast<int>(tab);
    m_tabs->button(at)->setChecked(true);
    m_stack->setCurrentIndex(at);
    if (m_row && tab == Tab::Telegrams)
        m_telegrams->show(m_row->address);
    emit meterChanged(); // what is asked for depends on the tab
}

MeterPanel::Tab MeterPanel::tab() const
{
    return static_cast<Tab>(m_stack->currentIndex());
}

void MeterPanel::startSetMeter()
{
    setTab(Tab::Values);
    m_values->startSetMeter();
}

void MeterPanel::startRename()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void MeterPanel::finishTyping()
{
    if (!m_row)
        return;
    m_note->finish();
    takeName();
    m_values->leaveSetMeter();
}

void MeterPanel::fill()
{
    if (!m_row)
        return;
    fillHead();
    m_values->show(*m_row, m_points, m_entry.stored);
    m_records->show(m_row->telegram());
    m_signal->show(*m_row);
    m_telegrams->show(m_row->address);
    m_key->show(*m_row);
    m_cuxd->show(m_entry, m_points);
    m_note->show(m_entry);
}

void MeterPanel::fillHead()
{
    if (!m_row)
        return;
    const QString number = QString::fromStdString(wmbus::idText(m_row->address.id));
    const QString name = m_entry.entry.name.empty() ? m_row->name : QString::fromStdString(m_entry.entry.name);
    if (m_name->text() != name && !(m_name->hasFocus() && m_name->isModified()))
        m_name->setText(name);
    m_name->setPlaceholderText(number);
    const QString device = (m_name->text().isEmpty() ? QString() : number + QStringLiteral(" · ")) + text::manufacturerName(m_row->address) + QStringLiteral(" · ") + text::deviceTypeName(m_row->address);
    m_device->setText(device);
    m_device->setToolTip(device + QLatin1Char('\n') + QString::fromStdString(wmbus::dottedText(m_row->address)));
    const std::string &medium = m_entry.entry.medium;
    m_medium->setIcon(icon(medium.empty() ? mediumIcon(m_row->address) : mediumIcon(std::string_view(medium)), Token::Accent));
    m_mine->setChecked(m_entry.entry.mine);
    m_mine->setIcon(icon("star", m_entry.entry.mine ? Token::Accent : Token::Secondary));
    for (QWidget *widget : {static_cast<QWidget *>(m_medium), static_cast<QWidget *>(m_mine)})
        widget->setEnabled(m_entry.stored);
    m_name->setReadOnly(!m_entry.stored);
    fitName();
}

// As wide as the name, or the number that stands for it.
void MeterPanel::fitName()
{
    const QFontMetrics metrics(m_name->font());
    const int wanted = metrics.horizontalAdvance(m_name->text().isEmpty() ? m_name->placeholderText() : m_name->text()) + 24;
    m_name->setFixedWidth(std::clamp(wanted, nameLeast, m_upright ? nameMost + 80 : nameMost));
}

void MeterPanel::fillMedia()
{
    m_media->clear();
    if (!m_row)
        return;
    const auto add = [this](const QString &text, const char *name, const char *iconName, const QString &word) {
        QAction *action = m_media->addAction(icon(iconName), text);
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        action->setChecked(m_entry.entry.medium == word.toStdString());
        connect(action, &QAction::triggered, this, [this, word] { emit mediumWanted(m_row->address, word); });
    };
    add(tr("As the meter says: %1").arg(text::mediumName(m_row->address)), "mediumOfMeter", mediumIcon(m_row->address), {});
    m_media->addSeparator();
    for (const std::string_view word : chosenMedia()) {
        const QString name = QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
        add(text::mediumName(word), qPrintable(QStringLiteral("medium_") + name), mediumIcon(word), name);
    }
}

void MeterPanel::takeName()
{
    if (!m_row || !m_name->isModified())
        return;
    m_name->setModified(false);
    const QString name = m_name->text().trimmed();
    const QString before = m_entry.entry.name.empty() ? m_row->name : QString::fromStdString(m_entry.entry.name);
    if (name != before)
        emit nameWanted(m_row->address, name);
}

void MeterPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_values->updateAge();
    emit meterChanged();
}

void MeterPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void MeterPanel::retranslate()
{
    const QString words[tabCount] = {tr("Values"), tr("Records"), tr("Signal"), tr("Telegrams"), tr("Key"), QStringLiteral("CUxD"), tr("Note")};
    for (int i = 0; i < tabCount; ++i) {
        m_tabs->button(i)->setText(words[i]);
        m_tabs->button(i)->setAccessibleName(words[i]);
    }
    m_name->setAccessibleName(tr("Name of the meter"));
    m_name->setToolTip(tr("Click to name the meter (F2)"));
    m_medium->setAccessibleName(tr("What the meter measures"));
    m_medium->setToolTip(tr("Choose what the meter measures"));
    m_mine->setText(tr("My meter"));
    m_mine->setAccessibleName(tr("My meter"));
    m_mine->setToolTip(tr("Keeps every reading of this meter and watches that it is heard"));
    m_detach->setAccessibleName(tr("Open in a window of its own"));
    m_detach->setToolTip(m_detach->accessibleName());
}

} // namespace ui

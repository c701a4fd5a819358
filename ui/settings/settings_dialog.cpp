#include "ui/settings/settings_dialog.h"

#include "core/settings/settings_text.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/settings/setting_row.h"

#include <QEvent>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize usualSize(680, 600);

// One or several settings changed at once.
class Change : public QUndoCommand {
public:
    Change(SettingAccess &access, settings::Values before, settings::Values after, const QString &text)
        : QUndoCommand(text), m_access(access), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { apply(m_before); }
    void redo() override { apply(m_after); }
    int id() const override { return 1; }
    // Steps of one field, such as the arrows of a number, are one change.
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Change *>(other);
        if (m_after.size() != 1 || next->m_after.keys() != m_after.keys())
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    void apply(const settings::Values &values)
    {
        for (auto it = values.begin(); it != values.end(); ++it)
            m_access.setValue(*settings::rowOf(it.key()), it.value());
    }

    SettingAccess &m_access;
    settings::Values m_before;
    settings::Values m_after;
};

QPushButton *dialogButton(QDialog *dialog, const char *name)
{
    auto *button = new QPushButton(dialog);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

SettingsDialog::SettingsDialog(SettingAccess &access, QWidget *parent)
    : QDialog(parent), m_access(access), m_undo(new QUndoStack(this)), m_search(new QLineEdit(this)), m_scroll(new QScrollArea(this)),
      m_import(dialogButton(this, "importSettings")), m_export(dialogButton(this, "exportSettings")), m_reset(dialogButton(this, "resetSettings")),
      m_close(dialogButton(this, "closeSettings"))
{
    setObjectName(QStringLiteral("settingsDialog"));
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"), QLineEdit::LeadingPosition)->setObjectName(QStringLiteral("settingsSearchMark"));
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeList());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    for (QPushButton *button : {m_import, m_export, m_reset})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addWidget(m_search);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::find);
    connect(m_import, &QPushButton::clicked, this, &SettingsDialog::importWanted);
    connect(m_export, &QPushButton::clicked, this, &SettingsDialog::exportWanted);
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::resetAll);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    makeUndo();
    resize(usualSize);
    retranslate();
    refresh();
}

SettingsDialog::~SettingsDialog()
{
    m_undo->disconnect(this); // it tells of its end when the rows are gone
}

QWidget *SettingsDialog::makeList()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, wideGap, 0);
    column->setSpacing(0);
    m_nothing = new QuietLabel(Token::Secondary, QuietLabel::Size::Base, list);
    m_nothing->hide();
    for (const settings::Row &row : settings::table()) {
        if (*row.title == '\0' || row.scope == settings::Scope::Serve)
            continue;
        auto section = std::find_if(m_sections.begin(), m_sections.end(), [&row](const Section &each) { return each.section == row.section; });
        if (section == m_sections.end()) {
            auto *title = new QuietLabel(Token::Text, QuietLabel::Size::Title, list);
            title->setContentsMargins(0, m_sections.empty() ? 0 : wideGap, 0, 4);
            column->addWidget(title);
            section = m_sections.insert(m_sections.end(), {row.section, title, {}});
        }
        auto *widget = new SettingRow(row, list);
        connect(widget, &SettingRow::edited, this, [this, &row](const QVariant &value) { edit(row, value); });
        column->addWidget(widget);
        section->rows.push_back(widget);
    }
    column->addWidget(m_nothing);
    column->addStretch(1);
    return list;
}

void SettingsDialog::setHead(settings::Section section, QWidget *head)
{
    for (Section &each : m_sections) {
        if (each.section != section)
            continue;
        auto *column = static_cast<QVBoxLayout *>(m_scroll->widget()->layout());
        column->insertWidget(column->indexOf(each.title) + 1, head);
        each.head = head;
    }
}

void SettingsDialog::showSection(settings::Section section)
{
    for (const Section &each : m_sections) {
        if (each.section != section)
            continue;
        m_scroll->widget()->layout()->activate();
        m_scroll->verticalScrollBar()->setValue(each.title->mapTo(m_scroll->widget(), QPoint()).y());
    }
}

void SettingsDialog::makeUndo()
{
    auto *undo = new QAction(this);
    undo->setObjectName(QStringLiteral("undoSetting"));
    undo->setShortcut(QKeySequence::Undo);
    connect(undo, &QAction::triggered, m_undo, &QUndoStack::undo);
    auto *redo = new QAction(this);
    redo->setObjectName(QStringLiteral("redoSetting"));
    redo->setShortcuts(QKeySequence::Redo);
    connect(redo, &QAction::triggered, m_undo, &QUndoStack::redo);
    auto *search = new QAction(this);
    search->setObjectName(QStringLiteral("searchSettings"));
    search->setShortcut(QKeySequence::Find);
    connect(search, &QAction::triggered, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    addActions({undo, redo, search});
    connect(m_undo, &QUndoStack::indexChanged, this, &SettingsDialog::refresh);
}

void SettingsDialog::refresh()
{
    bool usual = true;
    for (const Section &section : m_sections) {
        for (SettingRow *row : section.rows) {
            const QVariant value = m_access.value(row->row());
            row->setValue(value);
            usual = usual && value == row->row().usual;
        }
    }
    m_reset->setEnabled(!usual);
}

void SettingsDialog::edit(const settings::Row &row, const QVariant &value)
{
    const QVariant before = m_access.value(row);
    if (value == before)
        return;
    const QString key = QLatin1String(row.key);
    m_undo->push(new Change(m_access, {{key, before}}, {{key, value}}, settings::title(row)));
}

void SettingsDialog::take(const settings::Values &values, const QString &step)
{
    settings::Values before;
    settings::Values after;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QVariant now = m_access.value(*settings::rowOf(it.key()));
        if (now == it.value())
            continue;
        before.insert(it.key(), now);
        after.insert(it.key(), it.value());
    }
    if (!after.isEmpty())
        m_undo->push(new Change(m_access, before, after, step));
}

void SettingsDialog::resetAll()
{
    settings::Values usual;
    for (const Section &section : m_sections) {
        for (const SettingRow *row : section.rows)
            usual.insert(QLatin1String(row->row().key), row->row().usual);
    }
    take(usual, tr("All as usual"));
}

void SettingsDialog::find(const QString &words)
{
    bool any = false;
    for (const Section &section : m_sections) {
        bool some = false;
        for (SettingRow *row : section.rows) {
            row->setVisible(row->answers(words));
            some = some || row->answers(words);
        }
        section.title->setVisible(some);
        if (section.head != nullptr)
            section.head->setVisible(some);
        any = any || some;
    }
    m_nothing->setVisible(!any);
}

void SettingsDialog::showEvent(QShowEvent *event)
{
    refresh();
    m_search->setFocus();
    QDialog::showEvent(event);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    setAccessibleName(windowTitle());
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_nothing->setText(tr("No setting is called like this."));
    for (const Section &section : m_sections)
        section.title->setText(settings::title(section.section));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    m_reset->setText(tr("All as usual"));
    m_close->setText(tr("Close"));
    findChild<QAction *>(QStringLiteral("undoSetting"))->setText(tr("Undo"));
    findChild<QAction *>(QStringLiteral("redoSetting"))->setText(tr("Redo"));
    for (QPushButton *button : {m_import, m_export, m_reset, m_close})
        button->setAccessibleName(button->text());
}

} // namespace ui

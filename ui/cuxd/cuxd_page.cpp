#include "ui/cuxd/cuxd_page.h"

#include "ui/cuxd/apply_view.h"
#include "ui/cuxd/export_view.h"
#include "ui/cuxd/setup_editor.h"
#include "ui/cuxd/setup_view.h"
#include "ui/cuxd/sheets_view.h"
#include "ui/cuxd/take_over_dialog.h"
#include "ui/hairline.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/secret_clipboard.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr const char *tabNames[] = {"cuxdExport", "cuxdSetup", "cuxdSheets", "cuxdApply"};

} // namespace

CuxdPage::CuxdPage(Clock clock, QWidget *parent)
    : Page(parent), m_askPath([](QWidget *over) { return QFileDialog::getOpenFileName(over, tr("Load a cuxd.ini"), {}, tr("CUxD setup (cuxd.ini *.ini *.txt);;All files (*)")); }),
      m_clipboard(new SecretClipboard(clock, this)), m_plan(new CuxdPlan(this)), m_targetLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_target(new QComboBox(this)), m_ttyLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_tty(new QComboBox(this)),
      m_baseLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_load(new QPushButton(this)), m_compare(new QPushButton(this)), m_takeOver(new QPushButton(this)),
      m_unload(new QToolButton(this)), m_tabs(new QButtonGroup(this)), m_stack(new QStackedWidget(this)), m_export(new ExportView(m_plan, m_clipboard, this)),
      m_setup(new SetupView(m_plan, clock, this)), m_sheets(new SheetsView(m_plan, this)), m_apply(new ApplyView(m_plan, this))
{
    setObjectName(QStringLiteral("cuxdPage"));
    m_target->setObjectName(QStringLiteral("cuxdTarget"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tty->setObjectName(QStringLiteral("cuxdTty"));
    m_tty->setEditable(true);
    m_tty->setInsertPolicy(QComboBox::NoInsert);
    m_tty->lineEdit()->setObjectName(QStringLiteral("cuxdTtyText"));
    m_tty->setMinimumWidth(110);
    m_load->setObjectName(QStringLiteral("loadCuxdIni"));
    m_load->setIcon(icon("open"));
    m_takeOver->setObjectName(QStringLiteral("takeOverFromCuxd"));
    m_compare->setObjectName(QStringLiteral("compareWithCcuButton"));
    m_unload->setObjectName(QStringLiteral("unloadCuxdIni"));
    m_unload->setIcon(icon("cross"));
    m_unload->setAutoRaise(true);
    for (QWidget *view : {static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_setup), static_cast<QWidget *>(m_sheets), static_cast<QWidget *>(m_apply)})
        m_stack->addWidget(view);
    layOut();
    connect(m_plan, &CuxdPlan::targetsChanged, this, &CuxdPage::updateTargets);
    connect(m_plan, &CuxdPlan::targetChosen, this, &CuxdPage::updateTargets);
    connect(m_plan->document(), &SetupDocument::baseChanged, this, &CuxdPage::updateBase);
    connect(m_target, &QComboBox::activated, m_plan, &CuxdPlan::choose);
    const auto takeTty = [this] { m_plan->setTty(m_tty->currentText()); };
    connect(m_tty, &QComboBox::activated, this, takeTty);
    connect(m_tty->lineEdit(), &QLineEdit::editingFinished, this, takeTty);
    connect(m_load, &QPushButton::clicked, this, [this] {
        if (const QString path = m_askPath(this); !path.isEmpty())
            emit loadWanted(path);
    });
    connect(m_takeOver, &QPushButton::clicked, this, [this] { askTakeOver({}, true); });
    connect(m_compare, &QPushButton::clicked, this, &CuxdPage::compareWanted);
    connect(m_unload, &QToolButton::clicked, m_plan, &CuxdPlan::unload);
    connect(m_export, &ExportView::openWanted, this, &CuxdPage::openWanted);
    connect(m_export, &ExportView::said, this, &CuxdPage::said);
    connect(m_sheets, &SheetsView::said, this, &CuxdPage::said);
    connect(m_apply, &ApplyView::applyWanted, this, &CuxdPage::applyWanted);
    connect(m_apply, &ApplyView::noLongerWanted, this, &CuxdPage::noLongerWanted);
    connect(m_apply, &ApplyView::nameWanted, this, &CuxdPage::stickNameWanted);
    connect(m_setup->editor(), &SetupEditor::refused, this, [this] { emit said([] { return tr("This setup is written in Latin-1, which has no such character."); }, true); });
    retranslate();
    showView(View::Export);
}

void CuxdPage::layOut()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(wideGap, gap, wideGap, gap);
    head->setSpacing(gap);
    head->addWidget(m_targetLabel);
    head->addWidget(m_target);
    head->addSpacing(gap);
    head->addWidget(m_ttyLabel);
    head->addWidget(m_tty);
    head->addStretch(1);
    head->addWidget(m_baseLabel);
    head->addWidget(m_unload);
    head->addWidget(m_takeOver);
    head->addWidget(m_load);
    head->addWidget(m_compare);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(gap, 0, wideGap, 4);
    tabs->setSpacing(4);
    for (int i = 0; i < m_stack->count(); ++i) {
        auto *tab = new QToolButton(this);
        tab->setObjectName(QLatin1String(tabNames[i]));
        tab->setCheckable(true);
        tab->setAutoRaise(true);
        tab->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_tabs->addButton(tab, i);
        tabs->addWidget(tab);
    }
    tabs->addStretch(1);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { showView(static_cast<View>(id)); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(tabs);
    column->addWidget(hairline(this));
    column->addWidget(m_stack, 1);
}

void CuxdPage::setInput(const CuxdInput &input)
{
    m_plan->setInput(input);
}

void CuxdPage::load(const QString &path, const cuxd::SetupText &setup, const QStringList &logs)
{
    m_plan->load(setup, QFileInfo(path).fileName());
    showView(View::Export);
    askTakeOver(logs, false);
}

void CuxdPage::showView(View view)
{
    m_stack->setCurrentIndex(static_cast<int>(view));
    m_tabs->button(static_cast<int>(view))->setChecked(true);
    if (isVisible() && view == View::Export)
        m_export->copyButton()->setFocus();
}

void CuxdPage::setUpStick(const QString &port)
{
    m_plan->choosePort(port);
    showView(View::Apply);
}

void CuxdPage::askTakeOver(const QStringList &logs, bool evenWithNothing)
{
    const std::vector<CuxdStick> &here = m_plan->input().sticks;
    const auto isDemo = [&here](std::uint32_t id) { return std::any_of(here.begin(), here.end(), [id](const CuxdStick &stick) { return stick.id == id && stick.isDemo; }); };
    StickOfTty sticks;
    for (const CuxdPlan::Target &target : m_plan->targets()) {
        if (target.stickId && !isDemo(*target.stickId))
            sticks[target.tty] = *target.stickId;
    }
    const std::vector<TakeOverItem> items = takeOverItems(m_plan->document()->base(), m_plan->input(), sticks, logs);
    const bool anything = std::any_of(items.begin(), items.end(), [](const TakeOverItem &item) { return item.isWanted; });
    if (items.empty() && evenWithNothing)
        emit said([] { return tr("There is nothing in it to take over: no keys, no link modes, no names."); }, false);
    if (items.empty() || (!anything && !evenWithNothing))
        return;
    auto *dialog = new TakeOverDialog(m_plan->document()->baseName(), items, m_plan->input().meters, this);
    dialog->setEndsDemo(std::any_of(here.begin(), here.end(), [](const CuxdStick &stick) { return stick.isDemo; }));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TakeOverDialog::takeOverWanted, this, &CuxdPage::takeOverWanted);
    dialog->open();
}

void CuxdPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stack->currentWidget() == m_export)
        m_export->copyButton()->setFocus(); // what most people come for: one key stroke
}

void CuxdPage::updateTargets()
{
    const QSignalBlocker quietTarget(m_target);
    const QSignalBlocker quietTty(m_tty);
    m_target->clear();
    for (const CuxdPlan::Target &target : m_plan->targets())
        m_target->addItem(target.title);
    m_target->setCurrentIndex(m_plan->current());
    m_tty->clear();
    QStringList ttys;
    for (const CuxdPlan::Target &target : m_plan->targets())
        ttys += target.tty;
    for (int i = 0; i < 4; ++i)
        ttys += QStringLiteral("ttyUSB%1").arg(i);
    ttys.removeDuplicates();
    m_tty->addItems(ttys);
    m_tty->setCurrentText(m_plan->target().tty);
    m_tty->setEnabled(m_plan->target().stickId.has_value());
}

void CuxdPage::updateBase()
{
    const SetupDocument *document = m_plan->document();
    m_baseLabel->setText(document->hasBase() ? tr("Compared with %1").arg(document->baseName()) : QString());
    m_unload->setVisible(document->hasBase());
    m_takeOver->setVisible(document->hasBase());
}

void CuxdPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void CuxdPage::retranslate()
{
    m_targetLabel->setText(tr("Stick"));
    m_target->setAccessibleName(tr("Stick that the setup is for"));
    m_ttyLabel->setText(tr("on the CCU"));
    m_tty->setAccessibleName(tr("What CUxD calls the port of the stick"));
    m_tty->lineEdit()->setAccessibleName(m_tty->accessibleName());
    m_tty->setToolTip(tr("The port on the CCU, as ttyUSB0, or the USB id of its socket, as 1-1.2"));
    m_load->setText(tr("Load cuxd.ini…"));
    m_load->setToolTip(tr("Shows what changes in the present setup; keys, link modes and names can be taken over from it"));
    m_takeOver->setText(tr("Take over…"));
    m_compare->setText(tr("Compare with the CCU…"));
    m_compare->setToolTip(tr("METER on the CCU beside the one heard here; nothing is changed there"));
    m_unload->setToolTip(tr("Put the loaded cuxd.ini away"));
    for (QPushButton *button : {m_load, m_takeOver, m_compare})
        button->setAccessibleName(button->text());
    m_unload->setAccessibleName(m_unload->toolTip());
    const QString words[] = {tr("Export"), tr("Setup text"), tr("Device sheets"), tr("Apply to the stick")};
    for (int i = 0; i < m_stack->count(); ++i) {
        m_tabs->button(i)->setText(words[i]);
        m_tabs->button(i)->setAccessibleName(words[i]);
    }
    updateTargets();
    updateBase();
}

} // namespace ui

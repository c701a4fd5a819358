#include "ui/cuxd/export_view.h"

#include "core/cuxd/masking.h"
#include "core/cuxd/setup_traps.h"
#include "core/text/system_error.h"
#include "ui/cuxd/difference_model.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/secret_clipboard.h"
#include "ui/state_panel.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QChar hardBlank(0x00A0);
constexpr QChar wordJoiner(0x2060);
constexpr QChar softBreak(0x200B);

bool hasCommands(const QString &line)
{
    return line.startsWith(QLatin1String("TTYINIT"));
}

// As it is shown: a long line goes on below behind the colon between two commands, not inside an address or a key. What is copied has none
// of this.
QString foldable(QString line)
{
    if (!hasCommands(line))
        return line;
    line.replace(QLatin1Char(' '), hardBlank);
    for (const QChar inside : {QChar(QLatin1Char('|')), QChar(0x2026)})
        line.replace(inside, QString(wordJoiner) + inside + wordJoiner);
    return line.replace(QLatin1Char(':'), QString(QLatin1Char(':')) + softBreak);
}

int wrapOf(const QString &line)
{
    return hasCommands(line) ? Qt::TextWordWrap : Qt::TextWrapAnywhere;
}

// A line is one physical line however long it is: what does not fit goes on below, nothing is cut.
class LineDelegate : public TableDelegate {
public:
    using TableDelegate::TableDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        drawCellGround(painter, cell);
        if (cell.backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(cell.rect.adjusted(0, 0, 0, -1), cell.backgroundBrush);
        painter->save();
        painter->setFont(cell.font);
        painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
        painter->drawText(textRect(cell.rect), Qt::AlignLeft | Qt::AlignVCenter | wrapOf(cell.text), foldable(cell.text));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QRect room = textRect(QRect(0, 0, std::max(option.rect.width(), 200), 10000));
        const int height = QFontMetrics(cell.font).boundingRect(room, Qt::AlignLeft | wrapOf(cell.text), foldable(cell.text)).height();
        return {room.width(), std::max(rowHeight(option.font), height + gap)};
    }

private:
    static QRect textRect(const QRect &cell) { return cellInside(cell); }
};

} // namespace

ExportView::ExportView(CuxdPlan *plan, SecretClipboard *clipboard, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_clipboard(clipboard),
      m_askPath([](QWidget *over, const QString &suggestion) { return QFileDialog::getSaveFileName(over, tr("Save the CUxD setup"), suggestion); }),
      m_difference(new DifferenceModel(this)), m_table(new QTableView(this)), m_empty(new StatePanel("key", this)), m_trapPlace(new QVBoxLayout),
      m_summary(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_scopeLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_scope(new QComboBox(this)), m_copy(new QPushButton(this)),
      m_copyMasked(new QPushButton(this)), m_save(new QPushButton(this)), m_clear(new QCheckBox(this)),
      m_countdown(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_foot(new QWidget(this))
{
    setObjectName(QStringLiteral("exportView"));
    m_table->setObjectName(QStringLiteral("setupDifference"));
    new TableMenu(m_table);
    m_empty->button()->setObjectName(QStringLiteral("cuxdOpenKeys"));
    m_scope->setObjectName(QStringLiteral("exportScope"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_copy->setObjectName(QStringLiteral("copyWithKeys"));
    m_copy->setProperty(primaryProperty, true);
    m_copy->setIcon(QIcon());
    m_copyMasked->setObjectName(QStringLiteral("copyMasked"));
    m_save->setObjectName(QStringLiteral("saveSetup"));
    m_clear->setObjectName(QStringLiteral("clearClipboard"));
    m_clear->setChecked(true);
    m_table->setModel(m_difference);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setItemDelegateForColumn(DifferenceModel::Text, new LineDelegate(m_table));
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(DifferenceModel::Sign, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DifferenceModel::Text, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(DifferenceModel::Word, QHeaderView::ResizeToContents);
    m_table->setTabKeyNavigation(false);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents);
    layOut();

    connect(plan->document(), &SetupDocument::changed, this, &ExportView::update);
    connect(plan, &CuxdPlan::inputChanged, this, &ExportView::update);
    connect(plan, &CuxdPlan::targetsChanged, this, &ExportView::update);
    connect(plan, &CuxdPlan::targetChosen, this, &ExportView::update);
    connect(plan->document(), &SetupDocument::baseChanged, this, [this] {
        update();
        m_table->scrollTo(m_difference->index(m_difference->firstChange(), 0));
    });
    connect(m_scope, &QComboBox::activated, this, &ExportView::update);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_clipboard->put(text(scope()), !m_clear->isChecked()); });
    connect(m_copyMasked, &QPushButton::clicked, this, &ExportView::copyMasked);
    connect(m_save, &QPushButton::clicked, this, &ExportView::save);
    connect(m_empty->button(), &QPushButton::clicked, this, &ExportView::openWanted);
    connect(m_clipboard, &SecretClipboard::secondsLeftChanged, this, &ExportView::showCountdown);
    retranslate();
}

void ExportView::layOut()
{
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(wideGap, gap, wideGap, gap);
    foot->setSpacing(gap);
    auto *what = new QHBoxLayout;
    what->setSpacing(gap);
    what->addWidget(m_scopeLabel);
    what->addWidget(m_scope);
    what->addSpacing(gap);
    what->addWidget(m_summary, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_copyMasked);
    buttons->addWidget(m_save);
    buttons->addSpacing(gap);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    buttons->addWidget(m_countdown);
    foot->addLayout(what);
    foot->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(m_trapPlace);
    column->addWidget(m_foot);
}

ExportView::Scope ExportView::scope() const
{
    return static_cast<Scope>(m_scope->currentData().toInt());
}

void ExportView::setScope(Scope scope)
{
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(scope)));
    update();
}

bytes::SecretString ExportView::text(Scope scope) const
{
    const cuxd::SetupText &setup = m_plan->document()->text();
    if (scope == Scope::WholeSetup)
        return cuxd::withOneLineEach(setup).format();
    bytes::SecretString lines = cuxd::linesOf(setup, m_plan->target().tty.toStdString());
    return lines;
}

void ExportView::update()
{
    const SetupDocument *document = m_plan->document();
    const bool something = document->hasBase() || !document->text().format().empty();
    m_table->setVisible(something);
    m_empty->setVisible(!something);
    m_foot->setVisible(something);
    m_difference->show(document->base(), cuxd::withOneLineEach(document->text()));
    m_table->resizeRowsToContents();
    const cuxd::StickSetup stick = m_plan->stickSetup();
    const auto keys = static_cast<int>(stick.keyTable().keys.size());
    const std::string_view mode = bytes::linkModeName(stick.mode.value_or(bytes::LinkMode::T2));
    m_summary->setText(tr("%n key(s)", nullptr, keys) + QStringLiteral(" · ") + tr("link mode %1").arg(QString::fromUtf8(mode.data(), static_cast<qsizetype>(mode.size()))));
    const bool nothing = text(scope()).empty();
    for (QPushButton *button : {m_copy, m_copyMasked, m_save})
        button->setEnabled(!nothing);
    showTraps();
}

void ExportView::addTrap(const Trap &trap, QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    auto *mark = new QLabel(m_traps);
    mark->setPixmap(iconPixmap(trap.isProblem ? "warning" : "info", color(trap.isProblem ? Token::Warn : Token::Secondary, palette()), smallIcon, devicePixelRatioF()));
    auto *words = new QuietLabel(trap.isProblem ? Token::Text : Token::Secondary, QuietLabel::Size::Base, m_traps);
    words->setText(trap.text);
    words->setWordWrap(true);
    row->addWidget(mark);
    row->addWidget(words, 1);
    if (trap.act) {
        auto *button = new QPushButton(trap.actionText, m_traps);
        button->setObjectName(QStringLiteral("trapAction%1").arg(column->count()));
        button->setAccessibleName(trap.actionText);
        connect(button, &QPushButton::clicked, this, [act = trap.act] { act(); });
        row->addWidget(button);
    }
    column->addLayout(row);
}

std::vector<ExportView::Trap> ExportView::traps()
{
    std::vector<Trap> out;
    const SetupDocument *document = m_plan->document();
    const std::vector<CuxdMeter> without = m_plan->metersWithoutPlace();
    if (!m_plan->stickSetup().freeSlot() && !without.empty())
        out.push_back({tr("A stick has 16 slots. %n more key(s) stay in this computer only, which can decrypt any number.", nullptr, static_cast<int>(without.size())), true, {}, {}});
    else if (!without.empty())
        out.push_back({tr("%n known key(s) are in no slot.", nullptr, static_cast<int>(without.size())), false, {}, {}});
    if (m_plan->input().keysWithoutAddress > 0)
        out.push_back({tr("%n key(s) wait for the first telegram of their meter: a line needs its full address.", nullptr, m_plan->input().keysWithoutAddress), false, {}, {}});
    for (const cuxd::FoundTrap &trap : cuxd::trapsIn(document->text(), m_plan->stickTtys(), document->hasBase())) {
        const QString tty = QString::fromStdString(trap.tty);
        const auto count = static_cast<int>(trap.count);
        switch (trap.trap) {
        case cuxd::SetupTrap::TtyWithoutLine:
            out.push_back({tr("As soon as one TTY… line exists, CUxD connects only sticks that have one. %1 has none.").arg(tty), true, tr("Add a line"), [this, tty] {
                               SetupDocument *edited = m_plan->document();
                               edited->edit(cuxd::withLinkMode(edited->text(), tty.toStdString(), bytes::LinkMode::T2), [] { return tr("line for a stick"); });
                           }});
            break;
        case cuxd::SetupTrap::NotAStick: out.push_back({tr("TTYASSIGN says that %1 is no iM871A stick. Nothing is written for it.").arg(tty), true, {}, {}}); break;
        case cuxd::SetupTrap::LineWithoutMeaning: out.push_back({tr("%n line(s) mean nothing to CUxD: on saving it puts a ; before them.", nullptr, count), true, {}, {}}); break;
        case cuxd::SetupTrap::NoLicence: out.push_back({tr("There is no KEY=WM:… in it: without the paid licence CUxD hears no wireless M-Bus."), true, {}, {}}); break;
        case cuxd::SetupTrap::LicenceInside: out.push_back({tr("The setup holds a licence key. It is shown masked, and copied only with keys."), false, {}, {}}); break;
        case cuxd::SetupTrap::CommentsGetLost: out.push_back({tr("%n comment(s): \"Parameterabgleich\" in CUxD deletes them. Keep a copy.", nullptr, count), false, {}, {}}); break;
        }
    }
    return out;
}

void ExportView::showTraps()
{
    const std::vector<Trap> found = traps();
    QStringList texts;
    for (const Trap &trap : found)
        texts += trap.text;
    if (m_traps && texts == m_trapTexts)
        return;
    m_trapTexts = texts;
    if (m_traps) {
        m_traps->hide();
        m_traps->deleteLater(); // perhaps it is its own button that was pressed
    }
    m_traps = new QWidget(this);
    auto *column = new QVBoxLayout(m_traps);
    column->setContentsMargins(wideGap, gap, wideGap, gap);
    column->setSpacing(4);
    for (const Trap &trap : found)
        addTrap(trap, column);
    m_trapPlace->addWidget(m_traps);
    m_traps->setVisible(!found.empty());
}

void ExportView::copyMasked()
{
    const bytes::SecretString whole = text(scope());
    QGuiApplication::clipboard()->setText(QString::fromStdString(cuxd::masked(cuxd::SetupText::parse(whole))));
    emit said([] { return tr("Copied without keys: for a question in a forum, not for CUxD."); }, false);
}

void ExportView::save()
{
    const QString name = scope() == Scope::WholeSetup ? (m_plan->document()->hasBase() ? m_plan->document()->baseName() : QStringLiteral("cuxd.ini"))
                                                      : QStringLiteral("ttyinit-%1.txt").arg(m_plan->target().tty).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString path = m_askPath(this, name);
    if (path.isEmpty())
        return;
    const bytes::SecretString whole = text(scope());
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly);
    // Before a key is in it; nobody else may read it.
    const bool closedToOthers = opened && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const bool written = closedToOthers && file.write(whole.data(), static_cast<qint64>(whole.size())) == static_cast<qint64>(whole.size()) && file.commit();
    const QString shortName = QFileInfo(path).fileName();
    if (written)
        emit said([shortName] { return tr("Saved as %1. The file holds keys; only you can read it.").arg(shortName); }, false);
    else
        emit said([shortName, why = file.errorString()] { return tr("%1 could not be written: %2").arg(shortName, text::systemErrorText(why)); }, true);
}

void ExportView::showCountdown()
{
    const int seconds = m_clipboard->secondsLeft();
    m_countdown->setText(seconds > 0 ? tr("The clipboard is cleared in %1 s").arg(seconds) : QString());
}

void ExportView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        m_trapTexts = QStringList(QString()); // their marks are painted anew
        showTraps();
    }
    QWidget::changeEvent(event);
}

void ExportView::retranslate()
{
    const int chosen = std::max(0, m_scope->currentIndex());
    m_scope->clear();
    m_scope->addItem(tr("the lines of this stick"), static_cast<int>(Scope::StickLines));
    m_scope->addItem(tr("the whole setup"), static_cast<int>(Scope::WholeSetup));
    m_scope->setCurrentIndex(chosen);
    m_scopeLabel->setText(tr("Copied is"));
    m_scope->setAccessibleName(tr("What is copied and saved"));
    m_copy->setText(tr("Copy with keys"));
    m_copyMasked->setText(tr("Copy masked"));
    m_copyMasked->setToolTip(tr("Keys as 1231…1111"));
    m_save->setText(tr("Save…"));
    m_clear->setText(tr("Clear the clipboard after 10 s"));
    for (QPushButton *button : {m_copy, m_copyMasked, m_save})
        button->setAccessibleName(button->text());
    m_clear->setAccessibleName(m_clear->text());
    m_table->setAccessibleName(tr("What changes in the CUxD setup"));
    m_empty->setTexts(tr("There is no key yet."), tr("Enter the key of a meter, or open a list of keys or the cuxd.ini of a CCU: drop the file onto this window. The lines for CUxD then stand here."));
    m_empty->setAction(tr("Open a file…"));
    m_difference->retranslate();
    showCountdown();
    update();
}

} // namespace ui

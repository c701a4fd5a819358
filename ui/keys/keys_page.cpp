#include "ui/keys/keys_page.h"

#include "ui/hairline.h"
#include "ui/icons.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/key_delegate.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/key_row_strip.h"
#include "ui/keys/slot_strip.h"
#include "ui/keys/storage_button.h"
#include "ui/paint.h"
#include "ui/quiet_label.h"
#include "ui/spoken_step.h"
#include "ui/state_panel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int lookAgainMs = 500; // a stream of telegrams is looked at twice a second
constexpr int lockedWidth = 400;

} // namespace

KeysPage::KeysPage(const KeyParts &parts, QWidget *parent)
    : Page(parent), m_parts(parts), m_model(new KeyTableModel(*parts.store, *parts.evidence, this)), m_proxy(new QSortFilterProxyModel(this)), m_bar(new QWidget(this)),
      m_storage(new StorageButton(parts, this)), m_new(new QToolButton(this)), m_import(new QToolButton(this)), m_undo(new QToolButton(this)), m_line(new FaultLine(this)),
      m_view(new QTableView(this)), m_strip(new KeyRowStrip(parts, m_model, this)), m_slots(new SlotStrip(m_model, this)), m_content(new QWidget(this)),
      m_empty(new StatePanel("key", this)), m_lockedPage(new QWidget(this)), m_lockPicture(new QLabel(this)),
      m_locked(new StoragePanel(*parts.store, parts.secretService, this)), m_stack(nullptr)
{
    setObjectName(QStringLiteral("keysPage"));
    m_line->setObjectName(QStringLiteral("keyStorageLine"));
    makeBar();
    makeTable();

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_view, 1);
    content->addWidget(hairline(m_content));
    content->addWidget(m_strip);
    content->addWidget(hairline(m_content));
    content->addWidget(m_slots);
    auto *locked = new QVBoxLayout(m_lockedPage);
    locked->setSpacing(wideGap);
    locked->addStretch(2);
    locked->addWidget(m_lockPicture, 0, Qt::AlignHCenter);
    m_locked->setFixedWidth(lockedWidth);
    locked->addWidget(m_locked, 0, Qt::AlignHCenter);
    locked->addStretch(3);
    m_lockedPage->setAutoFillBackground(true);
    m_lockedPage->setBackgroundRole(QPalette::Base);

    auto *pages = new QWidget(this);
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_lockedPage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    auto *line = new QVBoxLayout;
    line->setContentsMargins(wideGap, 0, wideGap, 0);
    line->addWidget(m_line);
    column->addLayout(line);
    column->addWidget(pages, 1);

    m_empty->button()->setObjectName(QStringLiteral("keysEmptyAction"));
    connect(m_empty->button(), &QPushButton::clicked, this, &KeysPage::importWanted);
    connect(m_model, &KeyTableModel::refreshed, this, &KeysPage::showState);
    connect(m_parts.store, &keys::KeyStore::entriesChanged, this, &KeysPage::showState);
    connect(m_locked, &StoragePanel::needChanged, this, &KeysPage::showState);
    m_timer.setSingleShot(true);
    m_timer.setInterval(lookAgainMs);
    connect(&m_timer, &QTimer::timeout, m_model, &KeyTableModel::refresh);
    retranslate();
}

void KeysPage::makeBar()
{
    const auto dress = [](QToolButton *button, const char *name, const char *iconName) {
        button->setObjectName(QLatin1String(name));
        button->setIcon(icon(iconName));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
    };
    dress(m_new, "keyNew", "add");
    dress(m_import, "keyImportFile", "import");
    dress(m_undo, "keyUndo", "undo");
    connect(m_new, &QToolButton::clicked, this, &KeysPage::newWanted);
    connect(m_import, &QToolButton::clicked, this, &KeysPage::importWanted);
    QUndoStack *steps = m_parts.editing->undoStack();
    connect(m_undo, &QToolButton::clicked, steps, &QUndoStack::undo);
    connect(steps, &QUndoStack::canUndoChanged, m_undo, &QWidget::setEnabled);
    connect(steps, &QUndoStack::undoTextChanged, this, &KeysPage::retranslate);
    m_undo->setEnabled(steps->canUndo());
    connect(m_storage, &StorageButton::done, this, [this](const Spoken &sentence) { say(sentence, false); });
    connect(m_storage, &StorageButton::failed, this, [this](const Spoken &sentence) { say(sentence, true); });
    connect(m_storage, &StorageButton::lockWanted, this, &KeysPage::lockWanted);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(wideGap, gap, wideGap, gap);
    row->setSpacing(4);
    row->addWidget(m_storage);
    row->addStretch(1);
    for (QToolButton *button : {m_new, m_import, m_undo})
        row->addWidget(button);
}

void KeysPage::makeTable()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(KeyTableModel::SortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(QStringLiteral("keyTable"));
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new KeyDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setObjectName(QStringLiteral("keyTableHeader"));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // in the order of the store, until the user sorts
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->setSortingEnabled(true);
    connect(m_view, &QTableView::activated, this, &KeysPage::act);
    connect(m_view, &QTableView::customContextMenuRequested, this, &KeysPage::contextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { m_strip->show(currentRow()); });
    auto *removal = new QShortcut(QKeySequence::Delete, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removal, &QShortcut::activated, this, &KeysPage::remove);
    connect(m_strip, &KeyRowStrip::entryWanted, this, [this] { act(m_view->currentIndex()); });
    connect(m_strip, &KeyRowStrip::removalWanted, this, &KeysPage::remove);
}

QUndoStack *KeysPage::undoStack()
{
    return m_parts.editing->undoStack();
}

int KeysPage::currentRow() const
{
    const QModelIndex source = m_proxy->mapToSource(m_view->currentIndex());
    return source.isValid() ? source.row() : -1;
}

void KeysPage::select(const wmbus::Address &address)
{
    const int row = m_model->rowOf(address);
    if (row >= 0)
        m_view->setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, 0)));
}

void KeysPage::refresh()
{
    if (!isVisible() || m_timer.isActive())
        return; // comes up to date when it is shown
    m_timer.start();
}

void KeysPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_locked->refresh(false);
    m_model->refresh();
    m_storage->refresh();
    if (m_locked->isVisible())
        m_locked->focusFirst(); // what it asks for can be typed
}

void KeysPage::act(const QModelIndex &index)
{
    const QModelIndex source = m_proxy->mapToSource(index);
    if (!source.isValid())
        return;
    const KeyRow &row = m_model->row(source.row());
    if (row.entry)
        emit editWanted(*row.entry);
    else
        emit entryWanted(row.meters);
}

void KeysPage::remove()
{
    const int row = currentRow();
    if (row >= 0 && m_model->row(row).entry)
        (void)m_parts.editing->remove(*m_model->row(row).entry);
}

void KeysPage::contextMenu(const QPoint &position)
{
    const int row = currentRow();
    if (row < 0)
        return;
    const bool stored = m_model->row(row).entry.has_value();
    QMenu menu(this);
    const auto add = [&menu](const char *name, const QString &words, auto *receiver, auto todo) {
        menu.addAction(words, receiver, todo)->setObjectName(QLatin1String(name));
    };
    add("keyMenuEnter", stored ? tr("&Change…") : tr("&Enter key…"), this, [this] { act(m_view->currentIndex()); });
    if (stored) {
        add("keyMenuShow", m_strip->showsKey() ? tr("&Hide key") : tr("&Show key"), m_strip, &KeyRowStrip::toggleKey);
        add("keyMenuCopy", tr("Copy &key"), m_strip, &KeyRowStrip::copyKey);
        menu.addSeparator();
        add("keyMenuRemove", tr("&Remove"), this, &KeysPage::remove);
    }
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void KeysPage::say(const Spoken &sentence, bool problem)
{
    if (problem)
        m_line->warn(sentence);
    else
        m_line->say(sentence, Token::Secondary, "info");
    m_line->setContentsMargins(0, 0, 0, sentence.text().isEmpty() ? 0 : gap);
}

void KeysPage::showState()
{
    const bool locked = m_locked->need() == StoragePanel::Need::Unlock;
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(locked ? m_lockedPage : empty ? static_cast<QWidget *>(m_empty) : m_content);
    m_locked->setVisible(locked);
    m_new->setEnabled(!locked);
    m_import->setEnabled(!locked);
    m_storage->refresh();
    m_strip->show(currentRow());
}

void KeysPage::fitColumns()
{
    const QFontMetrics metrics(font());
    const QFontMetrics fixed(hexFont(font()));
    const auto set = [this, &metrics](KeyColumn column, int content) {
        const int title = metrics.horizontalAdvance(m_model->headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString()) + 16;
        m_view->setColumnWidth(static_cast<int>(column), std::max(content, title) + 2 * gap + 2);
    };
    set(KeyColumn::Name, metrics.horizontalAdvance(QStringLiteral("Heizung Wohnzimmer OG")));
    set(KeyColumn::Code, metrics.horizontalAdvance(QStringLiteral("00000000")));
    set(KeyColumn::Address, fixed.horizontalAdvance(QStringLiteral("C418 28136051 0103")));
    set(KeyColumn::Key, fixed.horizontalAdvance(QStringLiteral("1231…1111")) + smallIcon + 4);
    const QString verdicts[] = {verdictWords({0, 32}), verdictWords({32, 32}), KeyTableModel::tr("missing, %1").arg(waitingWords(9999))};
    int widest = 0;
    for (const QString &verdict : verdicts)
        widest = std::max(widest, chipWidth(verdict, font()));
    set(KeyColumn::Verdict, widest - 6);
    set(KeyColumn::Since, metrics.horizontalAdvance(QStringLiteral("22.11.2026")));
    set(KeyColumn::Slot, metrics.horizontalAdvance(KeyTableModel::tr("computer")));
}

void KeysPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
        fitColumns();
    } else if (event->type() == QEvent::PaletteChange) {
        m_lockPicture->setPixmap(iconPixmap("lock-closed", color(Token::Secondary, palette()), 48, devicePixelRatioF()));
    }
    Page::changeEvent(event);
}

void KeysPage::retranslate()
{
    m_new->setText(tr("New key"));
    m_import->setText(tr("Import…"));
    m_import->setToolTip(tr("CSV, workbooks, KEM, wmbusmeters, lists, cuxd.ini; a file can also be dropped on the window"));
    m_undo->setText(tr("Undo"));
    const QString step = nextUndo(m_parts.editing->undoStack()).now();
    m_undo->setToolTip(step.isEmpty() ? QString() : tr("Undo: %1").arg(step));
    for (QToolButton *button : {m_new, m_import, m_undo})
        button->setAccessibleName(button->text());
    m_view->setAccessibleName(tr("Keys"));
    m_empty->setTexts(tr("No keys yet."), tr("Encrypted meters appear here as they are heard. Enter their keys, or import the list that came with them."));
    m_empty->setAction(tr("Import keys…"));
    m_lockPicture->setPixmap(iconPixmap("lock-closed", color(Token::Secondary, palette()), 48, devicePixelRatioF()));
    fitColumns();
    showState();
}

} // namespace ui

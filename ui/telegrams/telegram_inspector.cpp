#include "ui/telegrams/telegram_inspector.h"

#include "core/bytes/hex.h"
#include "core/text/medium_text.h"
#include "core/text/security_text.h"
#include "ui/chip.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/remembered.h"
#include "ui/telegrams/hex_view.h"
#include "ui/telegrams/telegram_copies.h"
#include "ui/telegrams/telegram_tree.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

const QString bytesKey = QStringLiteral("inspector/bytes");
const QString changesKey = QStringLiteral("inspector/onlyChanges");
constexpr const char *copyNames[] = {"copyAsText", "copyAsHex", "copyAsJson", "copyAsTerminal", "copyForHelp"};
constexpr const char *shownNames[] = {"bytesDecrypted", "bytesRaw", "bytesBoth"};

} // namespace

TelegramInspector::TelegramInspector(QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal, this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_verdict(new Chip(this)),
      m_proof(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_tree(new TelegramTree(this)), m_bytesShown(new QButtonGroup(this)),
      m_onlyChanges(new QCheckBox(this)), m_copy(new QToolButton(this)), m_copyMenu(new QMenu(this)), m_panes(new HexPanes(this)),
      m_place(new QuietLabel(Token::Text, QuietLabel::Size::Base, this))
{
    setObjectName(QStringLiteral("telegramInspector"));
    makeCopyMenu();
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(makeRight());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({560, 580}); // shares: eight bytes beside eight bytes fit at 1280
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    m_panes->setMeaning([this](int offset) { return m_tree->meaningOf(m_part, offset); });
    connect(m_tree, &TelegramTree::nodeChosen, this, &TelegramInspector::onNodeChosen);
    connect(m_panes, &HexPanes::byteChosen, this, &TelegramInspector::onByteChosen);
    connect(m_bytesShown, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            m_panes->setShown(static_cast<BytesShown>(id));
    });
    connect(m_onlyChanges, &QCheckBox::toggled, m_tree, &TelegramTree::setOnlyChanges);
    retranslate();
    clear();
}

QWidget *TelegramInspector::makeLeft()
{
    auto *left = new QWidget(m_splitter);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_proof->setWordWrap(true);
    m_proof->setObjectName(QStringLiteral("telegramProof"));
    m_proof->setContentsMargins(wideGap, 0, gap, 6);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(wideGap, 4, gap, 2);
    head->setSpacing(gap);
    head->addWidget(m_verdict);
    head->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_proof);
    column->addWidget(m_tree, 1);
    return left;
}

QWidget *TelegramInspector::makeRight()
{
    auto *right = new QWidget(m_splitter);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(gap, 4, gap, 4);
    bar->setSpacing(0);
    for (int id = 0; id < 3; ++id) {
        auto *button = new QToolButton(right);
        button->setObjectName(QLatin1String(shownNames[id]));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_bytesShown->addButton(button, id);
        bar->addWidget(button);
    }
    m_bytesShown->button(0)->setChecked(true);
    m_onlyChanges->setObjectName(QStringLiteral("onlyChanges"));
    m_copy->setObjectName(QStringLiteral("copyMenuButton"));
    m_copy->setIcon(icon("copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setAutoRaise(true);
    connect(m_copy, &QToolButton::clicked, this, [this] { m_copyMenu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height()))); });
    bar->addSpacing(wideGap);
    bar->addWidget(m_onlyChanges);
    bar->addStretch(1);
    bar->addWidget(m_copy);
    m_place->setWordWrap(true);
    m_place->setMinimumHeight(2 * fontMetrics().height());
    m_place->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_place->setContentsMargins(gap + 4, 4, gap, gap);
    m_place->setObjectName(QStringLiteral("chosenField"));
    auto *ground = new QWidget(right);
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Base);
    auto *bytes = new QVBoxLayout(ground);
    bytes->setContentsMargins(0, 0, 0, 0);
    bytes->setSpacing(0);
    bytes->addWidget(m_panes, 1);
    bytes->addWidget(m_place);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(ground, 1);
    return right;
}

void TelegramInspector::makeCopyMenu()
{
    m_copyMenu->setObjectName(QStringLiteral("copyMenu"));
    for (std::size_t i = 0; i < m_copies.size(); ++i) {
        const auto form = static_cast<CopyForm>(i);
        if (form == CopyForm::HelpRequest)
            m_copyMenu->addSeparator();
        m_copies[i] = m_copyMenu->addAction(QString());
        m_copies[i]->setObjectName(QLatin1String(copyNames[i]));
        connect(m_copies[i], &QAction::triggered, this, [this, form] { QGuiApplication::clipboard()->setText(copyText(form)); });
    }
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions(m_copyMenu->actions());
}

void TelegramInspector::show(InspectedTelegram telegram)
{
    const bool isSame = m_shown && m_readable && m_shown->frame == telegram.frame;
    m_shown = std::move(telegram);
    m_readable = true;
    if (isSame)
        buildAgain();
    else
        build();
}

void TelegramInspector::showUnreadable(const wmbus::RadioFrame &frame, const wmbus::DecodeError &error)
{
    InspectedTelegram unread; // no layer was reached: the tree says why, the bytes are shown as they came
    unread.frame = frame;
    unread.telegram.data = frame.data;
    unread.telegram.stopped = error;
    m_shown = std::move(unread);
    m_readable = false;
    build();
}

void TelegramInspector::clear()
{
    m_shown.reset();
    m_readable = false;
    build();
}

void TelegramInspector::setUpright(bool upright)
{
    m_splitter->setOrientation(upright ? Qt::Vertical : Qt::Horizontal);
}

void TelegramInspector::setBytesShown(BytesShown shown)
{
    m_bytesShown->button(static_cast<int>(shown))->setChecked(true);
}

void TelegramInspector::setOnlyChanges(bool only)
{
    m_onlyChanges->setChecked(only);
}

void TelegramInspector::restoreChoice(const Remembered &remembered)
{
    setBytesShown(static_cast<BytesShown>(std::clamp(remembered.recall(bytesKey).toInt(), 0, 2)));
    setOnlyChanges(remembered.recall(changesKey).toBool());
}

void TelegramInspector::saveChoice(Remembered &remembered) const
{
    remembered.remember(bytesKey, m_bytesShown->checkedId());
    remembered.remember(changesKey, m_onlyChanges->isChecked());
}

void TelegramInspector::build()
{
    const wmbus::Telegram *before = m_shown && m_shown->before ? &*m_shown->before : nullptr;
    m_nodes.clear();
    if (m_shown && m_readable) {
        m_nodes = telegramNodes(m_shown->telegram, before);
    } else if (m_shown) {
        m_nodes = {stoppedNode(*m_shown->telegram.stopped)};
    }
    m_tree->show(m_nodes);
    m_tree->setOnlyChanges(before && m_onlyChanges->isChecked());
    m_onlyChanges->setEnabled(before);
    m_onlyChanges->setToolTip(before ? tr("Hides what is as in the telegram of %1. Changed bytes are underlined.").arg(clockText(m_shown->beforeAt))
                                     : tr("No earlier telegram of this meter is in the list"));
    m_copy->setEnabled(m_shown.has_value());
    for (const CopyForm form : {CopyForm::Json, CopyForm::HelpRequest})
        m_copies[static_cast<std::size_t>(form)]->setEnabled(m_readable);
    m_place->clear();
    showHead();
    showPart(0);
}

// The same telegram, perhaps in another language or readable now: what was looked at in it stays chosen.
void TelegramInspector::buildAgain()
{
    const bool chosen = !m_place->text().isEmpty();
    QList<int> path;
    for (QModelIndex at = m_tree->currentIndex(); at.isValid(); at = at.parent())
        path.prepend(at.row());
    build();
    QModelIndex again;
    for (const int row : path)
        again = m_tree->model()->index(row, 0, again);
    if (chosen && again.isValid())
        m_tree->setCurrentIndex(again);
}

void TelegramInspector::showHead()
{
    m_verdict->setVisible(m_readable);
    m_title->clear();
    m_proof->clear();
    if (!m_shown || !m_readable)
        return;
    const wmbus::Telegram &telegram = m_shown->telegram;
    m_verdict->setContent(verdictMark(telegram.security.verdict), text::verdictText(telegram.security));
    m_title->setText(QStringLiteral("%1  ·  %2").arg(QString::fromStdString(wmbus::dottedText(telegram.meter())), text::mediumName(telegram.meter())));
    QStringList said{text::verdictSentence(telegram.security)};
    if (const QString hint = text::keyHintText(telegram.security.hint); !hint.isEmpty())
        said += hint;
    m_proof->setText(said.join(QLatin1Char(' ')));
}

const wmbus::Telegram *TelegramInspector::partOf(const wmbus::Telegram &telegram, int part) const
{
    if (part == 0)
        return &telegram;
    const auto index = static_cast<std::size_t>(part) - 1;
    return index < telegram.contained.size() ? &telegram.contained[index] : nullptr;
}

void TelegramInspector::showPart(int part)
{
    m_part = part;
    const wmbus::Telegram *telegram = m_shown ? partOf(m_shown->telegram, part) : nullptr;
    if (!telegram) {
        m_panes->clear();
        return;
    }
    const wmbus::Telegram *before = m_shown->before ? partOf(*m_shown->before, part) : nullptr;
    m_panes->show(*telegram, before && before->meter() == telegram->meter() ? before : nullptr);
}

void TelegramInspector::onNodeChosen(QTreeWidgetItem *item)
{
    if (TelegramTree::partOf(item) != m_part)
        showPart(TelegramTree::partOf(item));
    m_panes->markRange(TelegramTree::rangeOf(item));
    tell(item);
}

void TelegramInspector::onByteChosen(int offset)
{
    const QTreeWidgetItem *item = m_tree->chooseByte(m_part, offset);
    if (!item)
        return;
    m_panes->markRange(TelegramTree::rangeOf(item));
    tell(item);
}

void TelegramInspector::tell(const QTreeWidgetItem *item)
{
    const bytes::ByteRange range = TelegramTree::rangeOf(item);
    const QString from = QStringLiteral("0x%1").arg(range.offset, 2, 16, QLatin1Char('0'));
    QString text = tr("%1: %n byte(s) from %2", nullptr, range.length).arg(item->text(TelegramTree::FieldColumn), from);
    for (const int detail : {TelegramTree::ValueColumn, TelegramTree::MeaningColumn}) {
        if (!item->text(detail).isEmpty())
            text += (detail == TelegramTree::ValueColumn ? QLatin1Char('\n') : QLatin1Char(' ')) + item->text(detail);
    }
    m_place->setText(text);
}

QList<QAction *> TelegramInspector::copyActions() const
{
    return m_copyMenu->actions();
}

QString TelegramInspector::copyText(CopyForm form)
{
    if (!m_shown)
        return {};
    switch (form) {
    case CopyForm::Text: return asText(m_nodes);
    case CopyForm::Hex: return QString::fromStdString(bytes::toHex(m_panes->inSight()));
    case CopyForm::Json: return m_readable ? telegramJson(m_shown->frame, m_shown->telegram) : QString();
    case CopyForm::Terminal: return terminalText(m_shown->frame);
    case CopyForm::HelpRequest: return m_readable ? helpRequest(m_shown->frame, m_shown->telegram, m_pseudonyms) : QString();
    }
    return {};
}

void TelegramInspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        buildAgain();
    }
    QWidget::changeEvent(event);
}

void TelegramInspector::retranslate()
{
    m_tree->setHeaderLabels({tr("Field"), tr("Value"), tr("Meaning")});
    m_tree->setAccessibleName(tr("Layers and records of the telegram"));
    const QString shown[] = {tr("Decrypted"), tr("Raw"), tr("Side by side")};
    const QString shownHints[] = {tr("The bytes after decryption"), tr("The bytes as they were received"), tr("The bytes as received, and beside them decrypted")};
    for (int id = 0; id < 3; ++id) {
        m_bytesShown->button(id)->setText(shown[id]);
        m_bytesShown->button(id)->setToolTip(shownHints[id]);
        m_bytesShown->button(id)->setAccessibleName(shown[id]);
    }
    m_onlyChanges->setText(tr("Only changes"));
    m_onlyChanges->setAccessibleName(m_onlyChanges->text());
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the telegram"));
    m_copy->setToolTip(tr("Copies the telegram as text, bytes or JSON"));
    m_copyMenu->setAccessibleName(m_copy->accessibleName());
    const QString copies[] = {tr("As &text"), tr("As &hex digits"), tr("As &JSON"), tr("As line of CUxD's &terminal"), tr("For a help &request, without the meter's number")};
    for (std::size_t i = 0; i < m_copies.size(); ++i)
        m_copies[i]->setText(copies[i]);
}

} // namespace ui

#include "ui/telegrams/hex_panes.h"

#include "ui/quiet_label.h"
#include "ui/telegrams/hex_view.h"
#include "ui/telegrams/telegram_difference.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

namespace ui {

namespace {

QWidget *pane(QWidget *parent, QuietLabel *title, HexView *view)
{
    auto *made = new QWidget(parent);
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    title->setContentsMargins(gap + 4, 4, gap, 0);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(title);
    column->addWidget(view, 1);
    return made;
}

} // namespace

HexPanes::HexPanes(QWidget *parent)
    : QWidget(parent), m_rawTitle(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_decryptedTitle(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_raw(new HexView(this)), m_decrypted(new HexView(this))
{
    m_raw->setObjectName(QStringLiteral("telegramBytesRaw"));
    m_decrypted->setObjectName(QStringLiteral("telegramBytes"));
    m_rawPane = pane(this, m_rawTitle, m_raw);
    m_decryptedPane = pane(this, m_decryptedTitle, m_decrypted);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rawPane, 1);
    row->addWidget(m_decryptedPane, 1);
    for (HexView *view : {m_raw, m_decrypted}) {
        HexView *other = view == m_raw ? m_decrypted : m_raw;
        connect(view, &HexView::byteChosen, this, &HexPanes::byteChosen);
        connect(view->verticalScrollBar(), &QScrollBar::valueChanged, other->verticalScrollBar(), &QScrollBar::setValue);
    }
    arrange();
}

void HexPanes::show(const wmbus::Telegram &telegram, const wmbus::Telegram *before)
{
    m_received = telegram.received;
    m_byStick = telegram.security.by == wmbus::DecryptedBy::Stick;
    m_decrypted->setBytes(telegram.data);
    m_raw->setBytes(m_received.empty() ? telegram.data : m_received);
    if (before) {
        m_decrypted->setChanged(TelegramDifference(telegram, wmbus::explain(telegram), *before).bytes());
        m_raw->setChanged(differentBytes(m_raw->data(), before->received.empty() ? before->data : before->received));
    }
    arrange();
}

void HexPanes::clear()
{
    show({}, nullptr);
}

void HexPanes::setShown(BytesShown shown)
{
    m_shown = shown;
    arrange();
}

void HexPanes::setMeaning(const std::function<QString(int)> &meaning)
{
    m_raw->setMeaning(meaning);
    m_decrypted->setMeaning(meaning);
}

void HexPanes::markRange(bytes::ByteRange range)
{
    m_raw->markRange(range);
    m_decrypted->markRange(range);
}

const bytes::Bytes &HexPanes::inSight() const
{
    return m_shown == BytesShown::Raw ? m_raw->data() : m_decrypted->data();
}

// Where raw and decrypted are the same, one of them is enough, and its title says why.
void HexPanes::arrange()
{
    const bool same = m_received.empty();
    const bool raw = m_shown == BytesShown::Raw || (m_shown == BytesShown::Both && !same);
    m_rawPane->setVisible(raw);
    m_decryptedPane->setVisible(m_shown != BytesShown::Raw);
    const QString why = m_byStick ? tr("Decrypted by the stick: the bytes on air are not known") : tr("As received, nothing was decrypted");
    m_rawTitle->setVisible(same || m_shown == BytesShown::Both);
    m_decryptedTitle->setVisible(same || m_shown == BytesShown::Both);
    m_rawTitle->setText(same ? why : tr("As received"));
    m_decryptedTitle->setText(same ? why : tr("Decrypted"));
    m_raw->setAccessibleName(tr("Bytes of the telegram as received"));
    m_decrypted->setAccessibleName(tr("Bytes of the telegram"));
}

void HexPanes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        arrange();
    QWidget::changeEvent(event);
}

} // namespace ui

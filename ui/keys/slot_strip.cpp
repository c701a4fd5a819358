#include "ui/keys/slot_strip.h"

#include "core/keys/key_entry.h"
#include "ui/keys/key_table_model.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

constexpr int cellWidth = 26;
constexpr int cellHeight = 20;
constexpr int cellGap = 2;

QString numberOf(int slot)
{
    return QStringLiteral("%1").arg(slot, 2, 16, QLatin1Char('0')).toUpper();
}

} // namespace

class SlotStrip::Places : public QWidget {
public:
    explicit Places(QWidget *parent) : QWidget(parent) { setFixedSize(count * (cellWidth + cellGap) - cellGap, cellHeight); }

    void show(const std::array<QString, keys::KeyEntry::slotCount> &names)
    {
        m_names = names;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(secondaryFont(font()));
        const QColor line = color(Token::Line, palette());
        for (int slot = 0; slot < count; ++slot) {
            const bool taken = !m_names[static_cast<std::size_t>(slot)].isEmpty();
            const QRectF cell = cellOf(slot);
            painter.setPen(taken ? color(Token::Accent, palette()) : line);
            painter.setBrush(taken ? selectedGround(palette()) : color(Token::Surface, palette()));
            painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter.setPen(color(taken ? Token::Text : Token::Secondary, palette()));
            painter.drawText(cell, Qt::AlignCenter, numberOf(slot));
        }
    }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            const int slot = help->pos().x() / (cellWidth + cellGap);
            const QString name = slot >= 0 && slot < count ? m_names[static_cast<std::size_t>(slot)] : QString();
            QToolTip::showText(help->globalPos(), numberOf(slot) + QStringLiteral("  ") + (name.isEmpty() ? SlotStrip::tr("free") : name), this);
            return true;
        }
        return QWidget::event(event);
    }

private:
    static constexpr int count = keys::KeyEntry::slotCount;
    static QRectF cellOf(int slot) { return QRectF(slot * (cellWidth + cellGap), 0, cellWidth, cellHeight); }

    std::array<QString, keys::KeyEntry::slotCount> m_names;
};

SlotStrip::SlotStrip(KeyTableModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_title(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_places(new Places(this)),
      m_sentence(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this))
{
    setObjectName(QStringLiteral("slotStrip"));
    m_sentence->setObjectName(QStringLiteral("slotSentence"));
    m_sentence->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(wideGap, gap, wideGap, gap);
    row->setSpacing(gap + 4);
    row->addWidget(m_title);
    row->addWidget(m_places);
    row->addWidget(m_sentence, 1);
    connect(model, &KeyTableModel::refreshed, this, &SlotStrip::refresh);
    refresh();
}

QString SlotStrip::sentence() const
{
    return m_sentence->text();
}

void SlotStrip::refresh()
{
    m_title->setText(tr("Places in the stick"));
    std::array<QString, keys::KeyEntry::slotCount> names;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const KeyRow &row = m_model->row(i);
        if (row.slot && *row.slot < names.size())
            names[*row.slot] = row.name.isEmpty() ? QString::fromStdString(wmbus::idText(row.meters.id)) : row.name;
    }
    m_places->show(names);
    const int taken = m_model->placesTaken();
    const int beyond = m_model->withoutPlace();
    m_sentence->setText(beyond > 0 ? tr("All sixteen are taken. This computer decrypts the other %n meter(s).", nullptr, beyond)
                                   : tr("%n of 16 taken", nullptr, taken));
    m_places->setAccessibleName(m_title->text());
    setAccessibleName(m_title->text() + QStringLiteral(": ") + m_sentence->text());
}

void SlotStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui

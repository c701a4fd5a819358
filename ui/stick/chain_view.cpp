#include "ui/stick/chain_view.h"

#include "ui/icons.h"
#include "ui/marks.h"
#include "ui/table_delegate.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

constexpr int cellHeight = 52;
constexpr int narrowest = 84; // of one step

Mark markOf(CheckState state)
{
    switch (state) {
    case CheckState::Passed: return {"check", Token::Good};
    case CheckState::Waiting: return {"clock", Token::Secondary};
    case CheckState::Doubtful: return {"warning", Token::Warn};
    case CheckState::Failed: return {"cross", Token::Bad};
    case CheckState::NotReached: return {"not-reached", Token::Secondary};
    }
    return {"not-reached", Token::Secondary};
}

} // namespace

QString stateWord(CheckState state)
{
    switch (state) {
    case CheckState::Passed: return ChainView::tr("in order");
    case CheckState::Waiting: return ChainView::tr("waiting");
    case CheckState::Doubtful: return ChainView::tr("doubtful");
    case CheckState::Failed: return ChainView::tr("broken");
    case CheckState::NotReached: return ChainView::tr("not reached");
    }
    return {};
}

ChainView::ChainView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChainView::setSteps(const std::vector<CheckStep> &steps)
{
    m_steps = steps;
    QString spoken;
    for (const CheckStep &step : m_steps)
        spoken += step.title + QStringLiteral(": ") + stateWord(step.state) + QStringLiteral(", ") + step.detail + QStringLiteral(". ");
    setAccessibleName(tr("Check chain"));
    setAccessibleDescription(spoken + advice());
    updateGeometry();
    update();
}

QString ChainView::advice() const
{
    for (const CheckStep &step : m_steps) {
        if (!step.advice.isEmpty())
            return step.advice;
    }
    return {};
}

QRect ChainView::cell(int index) const
{
    const int count = std::max<int>(static_cast<int>(m_steps.size()), 1);
    const int left = index * width() / count;
    return {left, 0, (index + 1) * width() / count - left, cellHeight};
}

int ChainView::adviceHeight(int width) const
{
    const QString text = advice();
    return text.isEmpty() ? 0 : fontMetrics().boundingRect(0, 0, width, 400, Qt::TextWordWrap, text).height() + gap;
}

int ChainView::heightForWidth(int width) const
{
    return cellHeight + adviceHeight(width);
}

QSize ChainView::sizeHint() const
{
    return {7 * narrowest, heightForWidth(std::max(width(), 7 * narrowest))};
}

QSize ChainView::minimumSizeHint() const
{
    return {7 * narrowest, cellHeight};
}

void ChainView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        const CheckStep &step = m_steps[static_cast<std::size_t>(i)];
        const Mark mark = markOf(step.state);
        const QColor ink = color(mark.token, palette());
        const QRect place = cell(i);
        const int middle = place.top() + 13;
        if (i > 0) {
            // The line from the step before: a chain holds up to where it breaks.
            painter.fillRect(QRect(cell(i - 1).left() + bigIcon + 4, middle, place.left() - cell(i - 1).left() - bigIcon - 8, 1), color(Token::Line, palette()));
        }
        drawIcon(&painter, QRect(place.left(), middle - bigIcon / 2 + 1, bigIcon, bigIcon), mark.icon, ink);
        const bool quiet = step.state == CheckState::NotReached;
        painter.setFont(font());
        const QRect title(place.left(), place.top() + 24, place.width() - gap, fontMetrics().height());
        drawWords(&painter, title, step.title, Qt::AlignLeft, color(quiet ? Token::Secondary : Token::Text, palette()));
        painter.setFont(secondaryFont(font()));
        const QRect detail = title.translated(0, fontMetrics().height() - 1);
        const bool speaks = step.state == CheckState::Failed || step.state == CheckState::Doubtful;
        drawWords(&painter, detail, step.detail, Qt::AlignLeft, speaks ? ink : color(Token::Secondary, palette()));
    }
    if (const QString text = advice(); !text.isEmpty()) {
        painter.setFont(font());
        painter.setPen(color(Token::Text, palette()));
        painter.drawText(QRect(0, cellHeight + 4, width(), adviceHeight(width())), Qt::TextWordWrap, text);
    }
}

bool ChainView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
            const CheckStep &step = m_steps[static_cast<std::size_t>(i)];
            if (cell(i).contains(help->pos()))
                QToolTip::showText(help->globalPos(), QStringLiteral("%1: %2\n%3\n%4").arg(step.title, stateWord(step.state), step.detail, step.more).trimmed(), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui

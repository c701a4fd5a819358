#include "ui/panels/fact_list.h"

#include "ui/icons.h"
#include "ui/survey/reception_mark.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int smallMark = 14;

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("facts"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FactList::show(std::vector<PanelFact> facts)
{
    if (m_facts == facts)
        return;
    m_facts = std::move(facts);
    QStringList said;
    for (const PanelFact &fact : m_facts)
        said += fact.what + QStringLiteral(": ") + fact.says;
    setAccessibleName(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int FactList::lineHeight() const
{
    return QFontMetrics(font()).height() + 3;
}

int FactList::namesWidth() const
{
    const QFontMetrics metrics(secondaryFont(font()));
    int width = 56;
    for (const PanelFact &fact : m_facts)
        width = std::max(width, metrics.horizontalAdvance(fact.what));
    return std::min(width, this->width() / 2) + gap;
}

QSize FactList::sizeHint() const
{
    return {200, lineHeight() * static_cast<int>(m_facts.size())};
}

void FactList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int names = namesWidth();
    QRect line(0, 0, width(), lineHeight());
    for (const PanelFact &fact : m_facts) {
        painter.setFont(secondaryFont(font()));
        painter.setPen(color(Token::Secondary, palette()));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(fact.what, Qt::ElideRight, names - 4));
        QRect says = line.adjusted(names, 0, 0, 0);
        const QColor ink = color(fact.icon ? fact.token : Token::Text, palette());
        if (fact.icon) {
            drawIcon(&painter, QRect(says.left(), says.center().y() - smallMark / 2 + 1, smallMark, smallMark), fact.icon, ink);
            says.setLeft(says.left() + smallMark + 4);
        }
        if (fact.reception != quality::Reception::Unknown) {
            drawReception(&painter, QRect(says.left(), says.center().y() - smallMark / 2 + 1, smallMark, smallMark), fact.reception, palette());
            says.setLeft(says.left() + smallMark + 4);
        }
        painter.setPen(ink);
        painter.drawText(says, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(fact.says, Qt::ElideRight, says.width()));
        line.translate(0, lineHeight());
    }
}

// A line that is cut says the rest when asked.
bool FactList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto at = static_cast<std::size_t>(std::max(0, help->pos().y()) / lineHeight());
        if (at < m_facts.size())
            QToolTip::showText(help->globalPos(), m_facts[at].what + QStringLiteral(": ") + m_facts[at].says, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui

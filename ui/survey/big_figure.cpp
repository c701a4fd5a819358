#include "ui/survey/big_figure.h"

#include "core/text/time_text.h"
#include "ui/format.h"
#include "ui/survey/reception_mark.h"
#include "ui/survey/signal_texts.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace ui {

namespace {

constexpr int flashMs = 180;
constexpr double weakest = -110;
constexpr double strongest = -40;

QFont sized(const QFont &base, int pixels)
{
    QFont font = base;
    font.setPixelSize(std::max(pixels, 10));
    return font;
}

} // namespace

BigFigure::BigFigure(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("bigFigure"));
    setFocusPolicy(Qt::StrongFocus);
}

void BigFigure::show(const Content &content)
{
    m_content = content;
    setAccessibleName(content.dbm ? tr("%1: %2 dBm, %3").arg(content.meter, levelText(*content.dbm), receptionWord(content.reception)) : tr("%1: nothing heard yet").arg(content.meter));
    update();
}

void BigFigure::flash()
{
    m_flashing = true;
    update();
    QTimer::singleShot(flashMs, this, [this] {
        m_flashing = false;
        update();
    });
}

void BigFigure::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor surface = color(Token::Surface, palette());
    const QColor ink = color(receptionToken(m_content.reception), palette());
    painter.fillRect(rect(), m_flashing ? mixed(surface, ink, 0.18) : surface);
    const int h = height();
    const int margin = wideGap * 2;
    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);

    painter.setPen(color(Token::Secondary, palette()));
    painter.setFont(sized(font(), h / 16));
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft, m_content.meter);
    painter.drawText(inside, Qt::AlignTop | Qt::AlignRight, m_content.point);

    const QString number = m_content.dbm ? levelText(*m_content.dbm) : QStringLiteral("–");
    const QRect middle = inside.adjusted(0, h / 9, 0, -h / 4);
    QFont huge = sized(font(), std::min(h * 45 / 100, width() / 3));
    huge.setWeight(QFont::DemiBold);
    painter.setFont(huge);
    painter.setPen(m_content.dbm ? color(Token::Text, palette()) : color(Token::Secondary, palette()));
    const int numberWidth = painter.fontMetrics().horizontalAdvance(number);
    const QFont unit = sized(font(), h / 12);
    const int unitWidth = QFontMetrics(unit).horizontalAdvance(QStringLiteral(" dBm"));
    const int left = middle.center().x() - (numberWidth + unitWidth) / 2;
    painter.drawText(QRect(left, middle.top(), numberWidth + 8, middle.height()), Qt::AlignVCenter | Qt::AlignLeft, number);
    painter.setFont(unit);
    painter.setPen(color(Token::Secondary, palette()));
    painter.drawText(QRect(left + numberWidth, middle.top(), unitWidth + 8, middle.height() * 3 / 4), Qt::AlignBottom | Qt::AlignLeft, QStringLiteral(" dBm"));

    // A bar from the weakest to the strongest level that occurs.
    const QRect bar(inside.left(), inside.bottom() - h / 5, inside.width(), std::max(8, h / 40));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Line, palette()));
    painter.drawRoundedRect(bar, 4, 4);
    if (m_content.dbm) {
        const double part = std::clamp((*m_content.dbm - weakest) / (strongest - weakest), 0.02, 1.0);
        painter.setBrush(ink);
        painter.drawRoundedRect(QRect(bar.left(), bar.top(), static_cast<int>(bar.width() * part), bar.height()), 4, 4);
    }

    const QRect foot(inside.left(), bar.bottom() + h / 40, inside.width(), inside.bottom() - bar.bottom() - h / 40);
    const int shape = h / 14;
    drawReception(&painter, QRect(foot.left(), foot.top(), shape, shape), m_content.reception, palette());
    painter.setFont(sized(font(), h / 20));
    painter.setPen(ink);
    painter.drawText(foot.adjusted(shape + gap, 0, 0, 0), Qt::AlignTop | Qt::AlignLeft, receptionWord(m_content.reception));
    painter.setPen(color(Token::Secondary, palette()));
    QStringList facts;
    if (m_content.median)
        facts += tr("median %1").arg(decibelText(*m_content.median));
    facts += QStringLiteral("n = %1").arg(countText(m_content.telegrams));
    if (!m_content.loss.isEmpty())
        facts += m_content.loss;
    if (m_content.last)
        facts += text::ageText(*m_content.last, m_content.now);
    painter.drawText(foot, Qt::AlignTop | Qt::AlignRight, facts.join(QStringLiteral("  ·  ")));
    painter.setFont(secondaryFont(font()));
    painter.drawText(foot, Qt::AlignBottom | Qt::AlignLeft, tr("Space: new measuring point    Esc: back to the table"));
}

void BigFigure::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void BigFigure::mouseDoubleClickEvent(QMouseEvent *)
{
    emit left();
}

} // namespace ui

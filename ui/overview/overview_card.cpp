#include "ui/overview/overview_card.h"

#include "ui/quiet_label.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostLines = 12;

} // namespace

OverviewCard::OverviewCard(const char *name, QWidget *parent)
    : QWidget(parent), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)), m_number(new QuietLabel(Token::Text, QuietLabel::Size::BigValue, this)),
      m_what(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_nothing(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_room(new QWidget(this)), m_column(new QVBoxLayout(m_room)), m_more(new QPushButton(this))
{
    setObjectName(QLatin1String(name));
    m_more->setObjectName(QLatin1String(name) + QStringLiteral("More"));
    m_number->setObjectName(QLatin1String(name) + QStringLiteral("Figure"));
    m_nothing->setWordWrap(true);
    m_what->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_room->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    for (int i = 0; i < mostLines; ++i) {
        auto *line = new OverviewLine(m_room);
        line->setObjectName(QStringLiteral("%1Line%2").arg(QLatin1String(name)).arg(i));
        line->hide();
        m_column->addWidget(line);
        connect(line, &QAbstractButton::clicked, this, [this, i] { emit lineChosen(m_lines[static_cast<std::size_t>(i)].id); });
        m_widgets.push_back(line);
    }
    m_column->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_more);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(gap + 4);
    figure->addWidget(m_number);
    figure->addWidget(m_what, 1, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, gap + 4, wideGap, gap + 4);
    column->setSpacing(gap);
    column->addLayout(head);
    column->addLayout(figure);
    column->addWidget(m_nothing);
    column->addWidget(m_room, 1);
    connect(m_more, &QPushButton::clicked, this, &OverviewCard::moreWanted);
}

void OverviewCard::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void OverviewCard::setFigure(const QString &number, const QString &what)
{
    m_number->setText(number);
    m_what->setText(what);
    m_number->setAccessibleName(number + QLatin1Char(' ') + what);
}

void OverviewCard::setLines(const std::vector<Line> &lines, const QString &nothing)
{
    m_lines.assign(lines.begin(), lines.begin() + std::min<std::ptrdiff_t>(mostLines, static_cast<std::ptrdiff_t>(lines.size())));
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_widgets[i]->setWords(m_lines[i].words);
    m_nothing->setText(nothing);
    m_nothing->setVisible(m_lines.empty());
    fit();
}

void OverviewCard::setMore(const QString &text)
{
    m_more->setText(text);
    m_more->setAccessibleName(text);
}

int OverviewCard::shownLines() const
{
    return static_cast<int>(std::count_if(m_widgets.begin(), m_widgets.end(), [](const OverviewLine *line) { return !line->isHidden(); }));
}

void OverviewCard::fit()
{
    const int room = std::max(1, m_room->height() / rowHeight(font()));
    for (std::size_t i = 0; i < m_widgets.size(); ++i)
        m_widgets[i]->setVisible(i < m_lines.size() && static_cast<int>(i) < room);
}

void OverviewCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fit();
}

void OverviewCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

void OverviewCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Line, palette()));
    painter.setBrush(color(Token::Surface, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

} // namespace ui

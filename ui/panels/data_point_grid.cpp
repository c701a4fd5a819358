#include "ui/panels/data_point_grid.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

constexpr int nameWidth = 108; // px at the usual font; the longest name is SUM_LAST_DAY
constexpr int rowLeast = 24;

} // namespace

// Name in the secondary colour, value right of it, unit behind in the secondary colour; an icon where something can be done.
class DataPointGrid::Cell : public QAbstractButton {
public:
    explicit Cell(DataPointGrid *grid) : QAbstractButton(grid), m_grid(grid)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void show(const DataPointText &point, bool editable)
    {
        if (m_point == point && isEnabled() == usable(point, editable) && !objectName().isEmpty())
            return;
        m_point = point;
        setObjectName(QStringLiteral("dataPoint") + point.name);
        setEnabled(usable(point, editable));
        const QString said = joined({point.value, point.unit});
        const QString does = point.isAction ? DataPointGrid::tr("Press to do it") : DataPointGrid::tr("Written as CUxD writes it, with a decimal point. A click copies the value");
        setAccessibleName(point.isAction ? point.name : point.name + QLatin1Char(' ') + (said.isEmpty() ? DataPointGrid::tr("not known yet") : said));
        setAccessibleDescription(point.meaning);
        const QString shown = point.isAction || said.isEmpty() ? point.name : point.name + QLatin1Char(' ') + said;
        setToolTip(QStringLiteral("<p style='white-space:pre-wrap'>%1\n%2\n%3</p>").arg(shown.toHtmlEscaped(), point.meaning.toHtmlEscaped(), does.toHtmlEscaped()));
        update();
    }
    [[nodiscard]] const DataPointText &point() const { return m_point; }

    QSize sizeHint() const override { return {nameWidth + 130, std::max(rowLeast, QFontMetrics(font()).height() + 8)}; }
    QSize minimumSizeHint() const override { return {nameWidth + 70, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isEnabled() && (hasFocus() || underMouse())) {
            painter.setPen(hasFocus() ? QPen(color(Token::Accent, palette()), 1.5) : QPen(Qt::NoPen));
            painter.setBrush(hoverGround(palette()));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        const QRect inside = rect().adjusted(6, 0, -6, 0);
        const QColor quiet = color(Token::Secondary, palette());
        painter.setPen(m_point.isAction && isEnabled() ? color(Token::Accent, palette()) : quiet);
        painter.setFont(secondaryFont(font()));
        const int names = std::max(nameWidth, painter.fontMetrics().horizontalAdvance(QStringLiteral("SUM_LAST_DAY")) + gap);
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, m_point.name);
        if (m_point.isAction) {
            drawIcon(&painter, QRect(inside.left() + painter.fontMetrics().horizontalAdvance(m_point.name) + 6, (height() - 14) / 2, 14, 14), "reset",
                     color(isEnabled() ? Token::Accent : Token::Secondary, palette()));
            return;
        }
        painter.setFont(font());
        const QRect value = inside.adjusted(names, 0, 0, 0);
        const bool empty = m_point.value.isEmpty();
        painter.setPen(empty || m_point.isOld ? quiet : color(Token::Text, palette()));
        const QString text = painter.fontMetrics().elidedText(empty ? QStringLiteral("–") : m_point.value, Qt::ElideRight, value.width());
        painter.drawText(value, Qt::AlignLeft | Qt::AlignVCenter, text);
        if (!m_point.unit.isEmpty()) {
            const int at = painter.fontMetrics().horizontalAdvance(text) + 4;
            painter.setPen(quiet);
            painter.drawText(value.adjusted(at, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_point.unit);
        }
    }
    void contextMenuEvent(QContextMenuEvent *event) override { m_grid->openMenu(this, event->globalPos()); }

private:
    static bool usable(const DataPointText &point, bool editable) { return point.isAction ? editable : true; }

    DataPointGrid *m_grid;
    DataPointText m_point;
};

DataPointGrid::DataPointGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("dataPoints"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(0);
}

void DataPointGrid::show(std::vector<DataPointText> points)
{
    const bool another = points.size() != m_cells.size();
    m_points = std::move(points);
    while (m_cells.size() < m_points.size()) {
        auto *cell = new Cell(this);
        connect(cell, &QAbstractButton::clicked, this, [this, cell] {
            if (cell->point().isAction)
                emit sumResetWanted();
            else
                copy(cell->point().value);
        });
        m_cells.push_back(cell);
    }
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_cells[i]->setVisible(i < m_points.size());
        if (i < m_points.size())
            m_cells[i]->show(m_points[i], m_editable);
    }
    if (another)
        place();
}

void DataPointGrid::setColumns(int columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    place();
}

void DataPointGrid::setEditable(bool editable)
{
    m_editable = editable;
    for (Cell *cell : m_cells)
        cell->show(cell->point(), editable);
}

void DataPointGrid::place()
{
    for (Cell *cell : m_cells)
        m_grid->removeWidget(cell);
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_grid->addWidget(m_cells[i], static_cast<int>(i) / m_columns, static_cast<int>(i) % m_columns);
    const int rows = (static_cast<int>(m_cells.size()) + m_columns - 1) / m_columns;
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(rows, 1);
}

void DataPointGrid::openMenu(Cell *cell, const QPoint &at)
{
    QMenu menu(this);
    const DataPointText point = cell->point();
    if (!point.isAction) {
        menu.addAction(icon("copy"), tr("Copy value"), this, [this, point] { copy(point.value); })->setObjectName(QStringLiteral("copyDataPointValue"));
        menu.addAction(tr("Copy name, value and unit"), this, [this, point] { copy(copyOf(point)); })->setObjectName(QStringLiteral("copyDataPoint"));
    }
    menu.addAction(tr("Copy all data points"), this, [this] {
        QStringList lines;
        for (const DataPointText &each : m_points) {
            if (!each.isAction)
                lines += copyOf(each);
        }
        copy(lines.join(QLatin1Char('\n')));
    })->setObjectName(QStringLiteral("copyDataPoints"));
    menu.exec(at);
}

void DataPointGrid::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QToolTip::showText(QCursor::pos(), tr("Copied"), this, {}, 1200);
    emit copied(text);
}

} // namespace ui

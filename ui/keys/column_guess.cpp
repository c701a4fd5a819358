#include "ui/keys/column_guess.h"

#include "core/keys/import/key_row.h"
#include "ui/quiet_label.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype longestTitle = 24;

QString letters(std::size_t column)
{
    QString text;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        text.prepend(QLatin1Char(static_cast<char>('A' + (rest - 1) % 26)));
    return text;
}

// "B  Serial number": its heading, else what stands in its first row, unless that may be a key.
QString titleOf(const keys::ImportedTable &table, std::size_t column)
{
    const auto &cells = table.rows.front().cells;
    const std::string_view first = column < cells.size() ? keys::trimmedCell(cells[column]) : std::string_view();
    const bool tellable = keys::hasHeadings(table.rows) || (!keys::looksLikeKey(first) && first.size() < 16);
    const QString words = tellable ? QString::fromUtf8(first.data(), static_cast<qsizetype>(first.size())).simplified().left(longestTitle) : QString();
    return words.isEmpty() ? letters(column) : letters(column) + QStringLiteral("  ") + words;
}

} // namespace

ColumnGuess::ColumnGuess(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("columnGuess"));
    const char *const names[] = {"columnOfKey", "columnOfMeter", "columnOfMaker", "columnOfName"};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(4);
    for (int kind = 0; kind < Kinds; ++kind) {
        const auto at = static_cast<std::size_t>(kind);
        m_labels[at] = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this);
        m_boxes[at] = new QComboBox(this);
        m_boxes[at]->setObjectName(QLatin1String(names[kind]));
        connect(m_boxes[at], &QComboBox::activated, this, &ColumnGuess::columnsChanged);
        grid->addWidget(m_labels[at], 0, kind);
        grid->addWidget(m_boxes[at], 1, kind);
        grid->setColumnStretch(kind, 1);
    }
    retranslate();
}

void ColumnGuess::show(const keys::ImportedTable &table)
{
    std::size_t width = 0;
    for (const keys::TableRow &row : table.rows)
        width = std::max(width, row.cells.size());
    const std::array<std::optional<std::size_t>, Kinds> guessed{table.columns.key, table.columns.address, table.columns.maker, table.columns.name};
    for (std::size_t kind = 0; kind < Kinds; ++kind) {
        QComboBox *box = m_boxes[kind];
        box->clear();
        box->addItem(tr("none"), -1);
        for (std::size_t column = 0; column < width; ++column)
            box->addItem(titleOf(table, column), static_cast<int>(column));
        box->setCurrentIndex(guessed[kind] ? static_cast<int>(*guessed[kind]) + 1 : 0);
    }
}

keys::KeyTableColumns ColumnGuess::columns() const
{
    const auto chosen = [this](Kind kind) -> std::optional<std::size_t> {
        const int column = m_boxes[kind]->currentData().toInt();
        return column < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(column));
    };
    return {chosen(Key), chosen(Meter), chosen(Maker), chosen(Name)};
}

void ColumnGuess::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ColumnGuess::retranslate()
{
    const QString words[] = {tr("Column of the key"), tr("Column of the meter"), tr("Column of the maker"), tr("Column of the name")};
    for (std::size_t kind = 0; kind < Kinds; ++kind) {
        m_labels[kind]->setText(words[kind]);
        m_boxes[kind]->setAccessibleName(words[kind]);
        if (m_boxes[kind]->count() > 0)
            m_boxes[kind]->setItemText(0, tr("none"));
    }
}

} // namespace ui

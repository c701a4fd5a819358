#include "ui/panels/owner_dialog.h"

#include "core/text/time_text.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize usualSize(560, 300);

QString dayText(TimePoint time)
{
    return QLocale().toString(text::toDateTime(time).date(), QLocale::ShortFormat);
}

} // namespace

OwnerDialog::OwnerDialog(std::vector<UnclaimedReadings> names, QStringList meters, QWidget *parent)
    : QDialog(parent), m_names(std::move(names)), m_meters(std::move(meters)), m_says(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_grid(new QGridLayout),
      m_apply(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("ownerDialog"));
    m_says->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("ownerApply"));
    m_apply->setProperty(primaryProperty, true);
    m_apply->setDefault(true);
    m_close->setObjectName(QStringLiteral("ownerClose"));
    m_close->setAutoDefault(false);
    m_grid->setHorizontalSpacing(wideGap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    for (int row = 0; row < static_cast<int>(m_names.size()); ++row)
        addRow(row);
    auto *rows = new QWidget(this);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, gap, 0);
    column->addLayout(m_grid);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("ownerRows"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(rows);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_apply);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    page->setSpacing(wideGap);
    page->addWidget(m_says);
    page->addWidget(area, 1);
    page->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        emit chosen(changes());
        accept();
    });
    resize(usualSize);
    retranslate();
}

void OwnerDialog::addRow(int row)
{
    auto *name = new QuietLabel(Token::Text, QuietLabel::Size::Base, this);
    name->setText(m_names[static_cast<std::size_t>(row)].name);
    auto *details = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this);
    auto *owner = new QComboBox(this);
    owner->setObjectName(QStringLiteral("owner%1").arg(row));
    owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    owner->setMinimumContentsLength(22);
    owner->addItem({});
    owner->addItems(m_meters);
    owner->setCurrentIndex(m_names[static_cast<std::size_t>(row)].owner + 1);
    connect(owner, &QComboBox::currentIndexChanged, this, [this] { m_apply->setEnabled(!changes().empty()); });
    m_grid->addWidget(name, 3 * row, 0);
    m_grid->addWidget(details, 3 * row + 1, 0);
    m_grid->addWidget(owner, 3 * row, 1, 2, 1, Qt::AlignVCenter);
    m_grid->setRowMinimumHeight(3 * row + 2, gap);
    m_details.push_back(details);
    m_owners.push_back(owner);
}

std::vector<std::pair<int, int>> OwnerDialog::changes() const
{
    std::vector<std::pair<int, int>> changes;
    for (std::size_t row = 0; row < m_owners.size(); ++row) {
        const int owner = m_owners[row]->currentIndex() - 1;
        if (owner != m_names[row].owner)
            changes.emplace_back(static_cast<int>(row), owner);
    }
    return changes;
}

void OwnerDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void OwnerDialog::retranslate()
{
    setWindowTitle(tr("Whose are the imported readings?"));
    m_says->setText(m_names.empty() ? tr("Every name in the imported logs belongs to a meter already.")
                                    : tr("The logs call these by a serial of CUxD or a name. Choose the meter; its readings then count there, and nowhere twice. “Nobody yet” takes them back."));
    for (std::size_t row = 0; row < m_owners.size(); ++row) {
        const UnclaimedReadings &name = m_names[row];
        const QString points = name.dataPoints.join(QStringLiteral(", "));
        m_details[row]->setText(name.first && name.last ? tr("%1 · %2 – %3", "data points, first and last day").arg(points, dayText(*name.first), dayText(*name.last)) : points);
        m_owners[row]->setItemText(0, tr("Nobody yet"));
        m_owners[row]->setAccessibleName(tr("Meter of %1").arg(name.name));
    }
    m_apply->setText(tr("Assign readings"));
    m_apply->setEnabled(!changes().empty());
    m_apply->setVisible(!m_names.empty());
    m_close->setText(m_names.empty() ? tr("Close") : tr("Cancel"));
}

} // namespace ui

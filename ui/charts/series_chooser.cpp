#include "ui/charts/series_chooser.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace ui::charts {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr QSize listSize(340, 300);

} // namespace

SeriesChooser::SeriesChooser(QWidget *parent) : QToolButton(parent), m_menu(new QMenu(this)), m_filter(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("seriesChooser"));
    setAutoRaise(true);
    setIcon(ui::icon("gauge"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::clicked, this, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
    m_menu->setObjectName(QStringLiteral("seriesMenu"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(gap, gap, gap, gap);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    m_filter->setObjectName(QStringLiteral("seriesFilter"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("seriesList"));
    m_list->setMinimumSize(listSize);
    auto *action = new QWidgetAction(m_menu);
    action->setObjectName(QStringLiteral("seriesWidget"));
    action->setDefaultWidget(content);
    m_menu->addAction(action);
    connect(m_menu, &QMenu::aboutToShow, m_filter, [this] { m_filter->setFocus(); });
    connect(m_filter, &QLineEdit::textChanged, this, &SeriesChooser::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_filling)
            emit chosen(item->data(idRole).toString(), item->checkState() == Qt::Checked);
    });
    retranslate();
}

void SeriesChooser::setSeries(const std::vector<SeriesInfo> &all, const QStringList &chosen)
{
    m_filling = true;
    bool same = m_list->count() == static_cast<int>(all.size());
    for (int i = 0; same && i < m_list->count(); ++i)
        same = m_list->item(i)->data(idRole).toString() == all[static_cast<std::size_t>(i)].id;
    if (!same) {
        m_list->clear();
        for (const SeriesInfo &series : all) {
            auto *item = new QListWidgetItem(m_list);
            item->setData(idRole, series.id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
    }
    for (int i = 0; i < m_list->count(); ++i) {
        const SeriesInfo &series = all[static_cast<std::size_t>(i)];
        m_list->item(i)->setText(series.unit.isEmpty() ? series.name : series.name + QStringLiteral("  [") + series.unit + QLatin1Char(']'));
        m_list->item(i)->setCheckState(chosen.contains(series.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    filter(m_filter->text());
}

void SeriesChooser::filter(const QString &text)
{
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
}

void SeriesChooser::retranslate()
{
    setText(tr("Series"));
    setAccessibleName(tr("Choose series"));
    setToolTip(tr("Choose which meters and values the chart has"));
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_list->setAccessibleName(tr("Series of the chart"));
}

void SeriesChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace ui::charts

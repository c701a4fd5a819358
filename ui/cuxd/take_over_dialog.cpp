#include "ui/cuxd/take_over_dialog.h"

#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/table_menu.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace ui {

namespace {

constexpr int indexRole = Qt::UserRole;
constexpr int kindRole = Qt::UserRole + 1; // of a group
constexpr QSize usualSize(760, 460);
constexpr int nobody = -1;

QString groupTitle(TakeOverItem::Kind kind)
{
    switch (kind) {
    case TakeOverItem::Kind::Key: return TakeOverDialog::tr("Keys");
    case TakeOverItem::Kind::Mode: return TakeOverDialog::tr("Link modes");
    case TakeOverItem::Kind::Name: return TakeOverDialog::tr("Names");
    case TakeOverItem::Kind::Logs: return TakeOverDialog::tr("Measured values");
    }
    return {};
}

} // namespace

TakeOverDialog::TakeOverDialog(const QString &fileName, std::vector<TakeOverItem> items, const std::vector<CuxdMeter> &meters, QWidget *parent)
    : QDialog(parent), m_fileName(fileName), m_items(std::move(items)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Base, this)), m_demoEnds(new QuietLabel(Token::Warn, QuietLabel::Size::Base, this)),
      m_list(new QTreeWidget(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("takeOverDialog"));
    resize(usualSize);
    m_title->setWordWrap(true);
    m_demoEnds->setObjectName(QStringLiteral("takeOverEndsDemo"));
    m_demoEnds->setWordWrap(true);
    m_demoEnds->hide();
    m_list->setObjectName(QStringLiteral("takeOverList"));
    new TableMenu(m_list);
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    std::map<TakeOverItem::Kind, QTreeWidgetItem *> groups;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        QTreeWidgetItem *&group = groups[m_items[i].kind];
        if (group == nullptr) {
            group = new QTreeWidgetItem(m_list);
            group->setData(0, kindRole, static_cast<int>(m_items[i].kind));
            group->setFlags(Qt::ItemIsEnabled);
            group->setForeground(0, color(Token::Accent, palette()));
            group->setExpanded(true);
        }
        addItem(i, group, meters);
    }
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("takeOver"));
    m_buttons->button(QDialogButtonBox::Ok)->setProperty(primaryProperty, true);
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("takeNothing"));
    for (QAbstractButton *button : m_buttons->buttons())
        button->setIcon(QIcon());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap + 4);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    column->addWidget(m_demoEnds);
    column->addWidget(m_buttons);
    connect(m_list, &QTreeWidget::itemChanged, this, &TakeOverDialog::update);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TakeOverDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void TakeOverDialog::setEndsDemo(bool ends)
{
    m_demoEnds->setVisible(ends);
}

void TakeOverDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TakeOverDialog::retranslate()
{
    setWindowTitle(tr("Take over from CUxD"));
    m_title->setText(tr("%1 is loaded for the export. Out of it this program can also use:").arg(m_fileName));
    m_demoEnds->setText(tr("The demo ends then: what you take over is yours, and stays."));
    m_list->setAccessibleName(tr("What is taken over"));
    for (int g = 0; g < m_list->topLevelItemCount(); ++g)
        m_list->topLevelItem(g)->setText(0, groupTitle(static_cast<TakeOverItem::Kind>(m_list->topLevelItem(g)->data(0, kindRole).toInt())));
    for (QComboBox *owner : m_list->findChildren<QComboBox *>()) {
        owner->setAccessibleName(tr("Meter called \"%1\"").arg(owner->property("called").toString()));
        owner->setItemText(0, tr("which meter?"));
    }
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Take nothing over"));
    update();
}

void TakeOverDialog::addItem(std::size_t index, QTreeWidgetItem *group, const std::vector<CuxdMeter> &meters)
{
    const TakeOverItem &item = m_items[index];
    auto *row = new QTreeWidgetItem(group, {item.text, item.note});
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    row->setCheckState(0, item.isWanted ? Qt::Checked : Qt::Unchecked);
    row->setData(0, indexRole, static_cast<int>(index));
    row->setToolTip(0, item.text);
    row->setForeground(1, color(Token::Secondary, palette()));
    if (item.kind != TakeOverItem::Kind::Name)
        return;
    auto *owner = new QComboBox(m_list);
    owner->setObjectName(QStringLiteral("nameOwner%1").arg(index));
    owner->setProperty("called", item.name);
    owner->addItem(QString(), nobody);
    std::vector<CuxdMeter> choice = meters;
    for (const TakeOverItem &key : m_items) {
        const bool isThere = std::any_of(choice.begin(), choice.end(), [&key](const CuxdMeter &meter) { return meter.address == key.meter; });
        if (key.kind == TakeOverItem::Kind::Key && !isThere)
            choice.push_back(CuxdMeter{key.meter, {}, key.key, {}, {}, true});
    }
    for (const CuxdMeter &meter : choice) {
        owner->addItem(meterTitle(meter), QString::fromStdString(wmbus::cuxdText(meter.address)));
        if (meter.address == item.meter)
            owner->setCurrentIndex(owner->count() - 1);
    }
    connect(owner, &QComboBox::activated, this, [this, owner, row, index] {
        const auto pattern = wmbus::addressPatternFromText(owner->currentData().toString().toStdString());
        m_items[index].meter = pattern && pattern->manufacturer ? wmbus::Address{*pattern->manufacturer, pattern->id, *pattern->version, *pattern->type} : wmbus::Address{};
        row->setCheckState(0, pattern && pattern->manufacturer ? Qt::Checked : Qt::Unchecked);
    });
    m_list->setItemWidget(row, 2, owner);
}

void TakeOverDialog::update()
{
    int wanted = 0;
    for (int g = 0; g < m_list->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = m_list->topLevelItem(g);
        for (int i = 0; i < group->childCount(); ++i) {
            QTreeWidgetItem *row = group->child(i);
            TakeOverItem &item = m_items[static_cast<std::size_t>(row->data(0, indexRole).toInt())];
            item.isWanted = row->checkState(0) == Qt::Checked;
            wanted += item.isWanted ? 1 : 0;
        }
    }
    QPushButton *take = m_buttons->button(QDialogButtonBox::Ok);
    take->setText(tr("Take %n over", nullptr, wanted));
    take->setEnabled(wanted > 0);
}

void TakeOverDialog::take()
{
    std::vector<TakeOverItem> wanted;
    for (const TakeOverItem &item : m_items) {
        const bool ownerless = item.kind == TakeOverItem::Kind::Name && item.meter == wmbus::Address{};
        if (item.isWanted && !ownerless)
            wanted.push_back(item);
    }
    emit takeOverWanted(wanted);
    accept();
}

} // namespace ui

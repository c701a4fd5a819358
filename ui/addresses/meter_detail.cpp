#include "ui/addresses/meter_detail.h"

#include "core/text/decode_error_text.h"
#include "core/text/medium_text.h"
#include "core/text/quantity_text.h"
#include "core/text/security_text.h"
#include "core/text/words.h"
#include "ui/addresses/address_texts.h"
#include "ui/chip.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/quiet_label.h"
#include "ui/table_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

enum RecordColumn { NameColumn, NumberColumn, UnitColumn, FunctionColumn, StorageColumn, TariffColumn, NoteColumn, RecordColumns };
constexpr int headWidth = 300;

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setToolTip(text);
    return item;
}

QString functionText(wmbus::Function function)
{
    switch (function) {
    case wmbus::Function::Instantaneous: return MeterDetail::tr("current");
    case wmbus::Function::Maximum: return MeterDetail::tr("maximum");
    case wmbus::Function::Minimum: return MeterDetail::tr("minimum");
    case wmbus::Function::Error: return MeterDetail::tr("during an error");
    }
    return {};
}

} // namespace

MeterDetail::MeterDetail(QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)),
      m_device(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_value(new QuietLabel(Token::Text, QuietLabel::Size::BigValue, this)),
      m_valueUnit(new QuietLabel(Token::Secondary, QuietLabel::Size::Title, this)), m_valueName(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_verdict(new Chip(this)), m_security(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_stopped(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_telegrams(new QPushButton(this)), m_enterKey(new QPushButton(this)),
      m_records(new QTableWidget(0, RecordColumns, this))
{
    setObjectName(QStringLiteral("meterDetail"));
    for (QuietLabel *label : {m_title, m_device, m_security, m_stopped}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_telegrams->setObjectName(QStringLiteral("showTelegrams"));
    m_telegrams->setIcon(icon("telegrams"));
    connect(m_telegrams, &QPushButton::clicked, this, [this] {
        if (m_row)
            emit telegramsWanted(m_row->address);
    });
    m_enterKey->setObjectName(QStringLiteral("enterKey"));
    m_enterKey->setIcon(icon("key"));
    connect(m_enterKey, &QPushButton::clicked, this, [this] {
        if (m_row)
            emit keyWanted(m_row->address);
    });

    m_records->setObjectName(QStringLiteral("records"));
    m_records->setItemDelegate(new TableDelegate(m_records));
    m_records->setFrameShape(QFrame::NoFrame);
    m_records->setShowGrid(false);
    m_records->setWordWrap(false);
    m_records->setTabKeyNavigation(false);
    m_records->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_records->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_records->verticalHeader()->hide();
    m_records->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_records->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_records->horizontalHeader()->setHighlightSections(false);
    m_records->horizontalHeader()->setStretchLastSection(true);

    auto *valueLine = new QHBoxLayout;
    valueLine->setSpacing(4);
    valueLine->addWidget(m_value, 0, Qt::AlignBaseline);
    valueLine->addWidget(m_valueUnit, 0, Qt::AlignBaseline);
    valueLine->addStretch(1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(wideGap, gap + 4, wideGap, gap + 4);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_device);
    head->addLayout(valueLine);
    head->addWidget(m_valueName);
    head->addWidget(m_verdict);
    head->addWidget(m_security);
    head->addWidget(m_stopped);
    head->addStretch(1);
    head->addSpacing(gap);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_enterKey);
    buttons->addWidget(m_telegrams);
    buttons->addStretch(1);
    head->addLayout(buttons);
    auto *headBox = new QWidget(this);
    headBox->setObjectName(QStringLiteral("meterHead"));
    headBox->setLayout(head);
    headBox->setMinimumWidth(headWidth);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(headBox);
    m_layout->addWidget(m_records, 1);
    retranslate();
}

void MeterDetail::setUpright(bool upright)
{
    m_layout->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->itemAt(0)->widget()->setMaximumWidth(upright ? QWIDGETSIZE_MAX : headWidth + 60);
}

void MeterDetail::show(const AddressRow &row)
{
    const bool another = !m_row || !(m_row->address == row.address);
    m_row = row;
    fill();
    if (another)
        m_records->scrollToTop();
}

std::optional<wmbus::Address> MeterDetail::address() const
{
    return m_row ? std::optional(m_row->address) : std::nullopt;
}

void MeterDetail::fill()
{
    if (!m_row)
        return;
    const wmbus::Telegram &telegram = m_row->telegram();
    m_title->setText(titleOf(*m_row));
    const QString number = m_row->name.isEmpty() ? QString() : QString::fromStdString(wmbus::idText(m_row->address.id)) + QStringLiteral(" · ");
    m_device->setText(number + text::manufacturerName(m_row->address) + QStringLiteral(" · ") + text::deviceTypeName(m_row->address));
    const meter::NamedValue *value = m_row->mainValue();
    const ValueText words = value ? valueText(*value) : ValueText{QStringLiteral("–"), {}};
    m_value->setText(words.number);
    m_valueUnit->setText(words.unit);
    m_valueName->setText(value ? tr("%1, %2").arg(QString::fromUtf8(value->name.data(), static_cast<qsizetype>(value->name.size())), clockText(m_row->lastHeard))
                               : telegram.stopped ? tr("no value could be read") : tr("no measured value"));
    m_verdict->setContent(verdictMark(telegram.security.verdict), text::verdictText(telegram.security));
    m_security->setText(text::verdictSentence(telegram.security));
    m_stopped->setText(telegram.stopped ? text::sentence(*telegram.stopped) : QString());
    m_stopped->setVisible(telegram.stopped.has_value());
    const wmbus::Verdict verdict = telegram.security.verdict;
    m_enterKey->setVisible(verdict == wmbus::Verdict::NoKey || verdict == wmbus::Verdict::WrongKey);
    fillRecords(telegram);
}

void MeterDetail::fillRecords(const wmbus::Telegram &telegram)
{
    m_records->setRowCount(static_cast<int>(telegram.records.size()));
    for (int i = 0; i < m_records->rowCount(); ++i) {
        const wmbus::DataRecord &record = telegram.records[static_cast<std::size_t>(i)];
        const QString note = text::recordNoteText(record);
        const QString value = text::valueText(telegram, record);
        m_records->setItem(i, NameColumn, cell(text::recordName(record)));
        m_records->setItem(i, NumberColumn, cell(value, Qt::AlignRight));
        m_records->setItem(i, UnitColumn, cell(text::unitText(record)));
        m_records->setItem(i, FunctionColumn, cell(functionText(record.function)));
        m_records->setItem(i, StorageColumn, cell(QString::number(record.storage), Qt::AlignRight));
        m_records->setItem(i, TariffColumn, cell(QString::number(record.tariff), Qt::AlignRight));
        m_records->setItem(i, NoteColumn, cell(note));
    }
    // As wide as title and content, in any language; only names and values may be cut, with their tool tip.
    const int digit = QFontMetrics(font()).horizontalAdvance(QLatin1Char('0'));
    const QFontMetrics title(m_records->horizontalHeader()->font());
    for (int column = 0; column < NoteColumn; ++column) {
        m_records->resizeColumnToContents(column);
        const int least = title.horizontalAdvance(m_records->horizontalHeaderItem(column)->text()) + 2 * gap + 8;
        m_records->setColumnWidth(column, std::max(m_records->columnWidth(column), least));
    }
    m_records->setColumnWidth(NameColumn, std::clamp(m_records->columnWidth(NameColumn), 25 * digit, 40 * digit));
    m_records->setColumnWidth(NumberColumn, std::clamp(m_records->columnWidth(NumberColumn), 14 * digit, 26 * digit));
}

void MeterDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void MeterDetail::retranslate()
{
    m_records->setHorizontalHeaderLabels({tr("Quantity"), tr("Value"), tr("Unit"), tr("Function"), tr("Storage"), tr("Tariff"), tr("Note")});
    for (const int column : {NumberColumn, StorageColumn, TariffColumn})
        m_records->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (const int column : {NameColumn, UnitColumn, FunctionColumn, NoteColumn})
        m_records->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_records->setAccessibleName(tr("Records of the last telegram"));
    m_enterKey->setText(tr("Enter key…"));
    m_enterKey->setAccessibleName(tr("Enter the key of this meter"));
    m_enterKey->setToolTip(tr("Tries the key at once on the telegrams heard so far"));
    m_telegrams->setText(tr("Show telegrams"));
    m_telegrams->setAccessibleName(tr("Show the telegrams of this meter"));
    m_telegrams->setToolTip(tr("Lists every telegram of this meter with its bytes"));
}

} // namespace ui

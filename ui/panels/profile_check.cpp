#include "ui/panels/profile_check.h"

#include "core/bytes/hex.h"
#include "core/capture/input_line.h"
#include "core/inverter/answer.h"
#include "core/text/inverter_text.h"
#include "core/text/quantity_text.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "ui/quiet_label.h"
#include "ui/table_delegate.h"
#include "ui/table_menu.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

QString selectorText(const inverter::Selector &selector)
{
    using Kind = inverter::Selector::Kind;
    switch (selector.kind) {
    case Kind::Record:
        return ProfileCheck::tr("record with VIF %1").arg(QString::fromStdString(bytes::toHex(selector.vif)));
    case Kind::Text:
        return ProfileCheck::tr("name %1").arg(QString::fromStdString(selector.text->text()));
    case Kind::Ordinal:
        return selector.amongAll ? ProfileCheck::tr("record %1").arg(selector.number) : ProfileCheck::tr("named record %1").arg(selector.number);
    case Kind::Offset:
        return ProfileCheck::tr("%1 bytes before the end").arg(selector.fromEnd);
    }
    return {};
}

QString recordText(const wmbus::Telegram &telegram, std::int32_t index)
{
    if (index < 0)
        return {};
    const wmbus::DataRecord &record = telegram.records[static_cast<std::size_t>(index)];
    const bytes::ByteSpan raw = bytes::slice(telegram.data, record.range);
    const QString hex = QString::fromStdString(bytes::toHex(raw, ' '));
    return record.vifText.empty() ? hex : QStringLiteral("%1 (%2)").arg(QString::fromStdString(record.vifText), hex);
}

} // namespace

ProfileCheck::ProfileCheck(QWidget *parent)
    : QWidget(parent), m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)), m_origin(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_text(new QPlainTextEdit(this)), m_said(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_table(new QTableWidget(0, 4, this))
{
    constexpr int lines = 4;
    setObjectName(QStringLiteral("profileCheck"));
    m_text->setObjectName(QStringLiteral("profileCapture"));
    m_text->setFont(hexFont(font()));
    m_text->setFixedHeight(lines * rowHeight(font()));
    m_text->setTabChangesFocus(true);
    m_said->setObjectName(QStringLiteral("profileSaid"));
    m_said->setWordWrap(true);
    m_origin->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("profileTable"));
    new TableMenu(m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_title);
    column->addWidget(m_origin);
    column->addWidget(m_text);
    column->addWidget(m_said);
    column->addWidget(m_table, 1);
    m_table->hide();
    connect(m_text, &QPlainTextEdit::textChanged, this, &ProfileCheck::check);
    retranslate();
}

void ProfileCheck::setProfile(const inverter::Profile &profile, const QString &origin)
{
    m_profile = profile;
    m_originName = origin;
    retranslate();
}

void ProfileCheck::setCapture(const QString &text)
{
    m_text->setPlainText(text);
}

void ProfileCheck::check()
{
    m_table->setRowCount(0);
    const QString text = m_text->toPlainText().trimmed();
    std::optional<wmbus::Telegram> telegram;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto frame = capture::readLine(line.toStdString(), capture::LineForm::Auto);
        if (!frame)
            continue;
        wmbus::DecoderMemory memory;
        if (auto read = wmbus::decodeTelegram(*frame, {}, memory))
            telegram = std::move(*read);
    }
    m_table->setVisible(telegram.has_value());
    if (telegram) {
        const bool ours = m_profile.matches(telegram->link.sender);
        fill(*telegram);
        m_said->setText(ours ? tr("A telegram of %1, %n bytes.", nullptr, static_cast<int>(telegram->data.size())).arg(QString::fromStdString(m_profile.name))
                             : tr("This telegram is of another device than the profile's: maker, version or type differ."));
    } else {
        m_said->setText(text.isEmpty() ? QString() : tr("No telegram can be read here."));
    }
}

void ProfileCheck::fill(const wmbus::Telegram &telegram)
{
    const inverter::Answer answer = inverter::readAnswer(telegram, m_profile);
    for (const inverter::Found &one : answer.found) {
        const inverter::ReadingRule &rule = m_profile.readings[one.rule];
        const auto name = inverter::name(one.point);
        QString value = text::inverterValueText(one.point, one.value);
        if (!one.believed)
            value = tr("%1, not believed").arg(value);
        addRow({QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())), value,
                tr("%1. %2").arg(one.selector + 1).arg(selectorText(rule.selectors[one.selector])), recordText(telegram, one.record)}, !one.believed);
    }
    for (const std::int32_t index : answer.unused)
        addRow({QString(), QString(), tr("nothing points here"), recordText(telegram, index)}, true);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true); // again: the line before has set its width
}

void ProfileCheck::addRow(const QStringList &cells, bool quiet)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setToolTip(cells[column]);
        if (quiet)
            item->setForeground(color(Token::Secondary, palette()));
        m_table->setItem(row, column, item);
    }
}

void ProfileCheck::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfileCheck::retranslate()
{
    m_title->setText(tr("Check the profile"));
    m_origin->setText(m_originName.isEmpty() ? tr("The profile that comes with the program. A corrected file smi260.json in the data folder replaces it.")
                                             : tr("Profile of the file %1.").arg(m_originName));
    m_text->setPlaceholderText(tr("Paste an answer of the inverter: hex, HCI frame, CUxD line"));
    m_text->setAccessibleName(tr("Captured telegram"));
    m_table->setAccessibleName(tr("What the profile finds in it"));
    m_table->setHorizontalHeaderLabels({tr("Value"), tr("Reads"), tr("Found by"), tr("Record")});
    check();
}

} // namespace ui

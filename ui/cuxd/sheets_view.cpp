#include "ui/cuxd/sheets_view.h"

#include "ui/cuxd/sheet_print.h"
#include "ui/icons.h"
#include "ui/marks.h"
#include "ui/quiet_label.h"
#include "ui/table_delegate.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

SheetsView::SheetsView(CuxdPlan *plan, QWidget *parent)
    : QWidget(parent), m_plan(plan),
      m_askPath([](QWidget *over, const QString &suggestion) { return QFileDialog::getSaveFileName(over, tr("Save the device sheets"), suggestion); }),
      m_askPrinter([](QWidget *over, QPrinter &printer) { return QPrintDialog(&printer, over).exec() == QDialog::Accepted; }), m_list(new QListWidget(this)),
      m_stickerLabel(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_sticker(new QLineEdit(this)),
      m_stickerNote(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_scroll(new QScrollArea(this)),
      m_title(new QuietLabel(Token::Text, QuietLabel::Size::Title, this)), m_kind(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_print(new QPushButton(this)), m_pdf(new QPushButton(this)), m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("sheetsView"));
    m_list->setObjectName(QStringLiteral("sheetMeters"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new TableDelegate(m_list));
    m_sticker->setObjectName(QStringLiteral("sheetSticker"));
    m_sticker->setFont(hexFont(font()));
    m_scroll->setObjectName(QStringLiteral("sheetScroll"));
    m_print->setObjectName(QStringLiteral("printSheets"));
    m_pdf->setObjectName(QStringLiteral("saveSheets"));
    layOut();
    connect(plan, &CuxdPlan::inputChanged, this, &SheetsView::listMeters);
    connect(plan->document(), &SetupDocument::changed, this, &SheetsView::showSheet);
    connect(m_list, &QListWidget::currentRowChanged, this, &SheetsView::showSheet);
    connect(m_sticker, &QLineEdit::textChanged, this, &SheetsView::showSheet);
    connect(m_print, &QPushButton::clicked, this, &SheetsView::print);
    connect(m_pdf, &QPushButton::clicked, this, &SheetsView::savePdf);
    retranslate();
}

void SheetsView::layOut()
{
    auto *left = new QWidget(m_content);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, gap);
    leftColumn->setSpacing(4);
    leftColumn->addWidget(m_list, 1);
    auto *sticker = new QVBoxLayout;
    sticker->setContentsMargins(wideGap, gap, wideGap, 0);
    sticker->setSpacing(4);
    sticker->addWidget(m_stickerLabel);
    sticker->addWidget(m_sticker);
    sticker->addWidget(m_stickerNote);
    leftColumn->addLayout(sticker);

    auto *right = new QWidget(m_content);
    right->setBackgroundRole(QPalette::Base);
    right->setAutoFillBackground(true);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(wideGap, wideGap, 0, 0);
    rightColumn->setSpacing(gap);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, wideGap, 0);
    head->setSpacing(gap);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_kind);
    head->addLayout(names, 1);
    head->addWidget(m_pdf, 0, Qt::AlignTop);
    head->addWidget(m_print, 0, Qt::AlignTop);
    rightColumn->addLayout(head);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rightColumn->addWidget(m_scroll, 1);

    auto *split = new QSplitter(Qt::Horizontal, m_content);
    split->setObjectName(QStringLiteral("sheetSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({280, 800});
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addWidget(split);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_content, 1);
}

void SheetsView::listMeters()
{
    std::vector<CuxdMeter> meters = m_plan->input().meters;
    // First those whose key or name is known, then the neighbours'.
    std::stable_sort(meters.begin(), meters.end(), [](const CuxdMeter &a, const CuxdMeter &b) {
        const auto rank = [](const CuxdMeter &meter) { return meter.key ? 0 : !meter.name.isEmpty() ? 1 : 2; };
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        const int names = a.name.localeAwareCompare(b.name);
        return names != 0 ? names < 0 : a.address < b.address;
    });
    if (meters == m_meters && m_list->count() == static_cast<int>(meters.size()))
        return;
    const auto before = chosen();
    m_meters = std::move(meters);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const CuxdMeter &meter : m_meters)
            m_list->addItem(new QListWidgetItem(icon(mediumIcon(meter.address)), meterTitle(meter)));
    }
    int row = m_meters.empty() ? -1 : 0;
    for (std::size_t i = 0; before && i < m_meters.size(); ++i) {
        if (m_meters[i].address == before->address)
            row = static_cast<int>(i);
    }
    m_list->setCurrentRow(row);
    showSheet();
}

void SheetsView::choose(const wmbus::Address &address)
{
    for (std::size_t i = 0; i < m_meters.size(); ++i) {
        if (m_meters[i].address == address)
            m_list->setCurrentRow(static_cast<int>(i));
    }
}

std::optional<CuxdMeter> SheetsView::chosen() const
{
    if (const auto inverter = inverterOfSticker(m_sticker->text()))
        return inverter;
    const int row = m_list->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_meters.size() ? std::optional(m_meters[static_cast<std::size_t>(row)]) : std::nullopt;
}

void SheetsView::showSheet()
{
    const bool typed = !m_sticker->text().trimmed().isEmpty();
    const auto inverter = inverterOfSticker(m_sticker->text());
    m_stickerNote->setText(inverter ? tr("= CODE %1, decimal").arg(QString::fromStdString(wmbus::idText(inverter->address.id)))
                                    : typed ? tr("no hex number, or too large") : QString());
    m_stickerNote->setToken(typed && !inverter ? Token::Bad : Token::Secondary);
    const auto meter = chosen();
    m_sheet = meter ? sheetOf(*meter, *m_plan) : SheetContent();
    m_title->setText(m_sheet.title);
    m_kind->setText(m_sheet.kind);
    m_print->setEnabled(meter.has_value());
    m_pdf->setEnabled(meter.has_value());
    auto *page = new QWidget(m_scroll);
    page->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, wideGap, wideGap);
    grid->setHorizontalSpacing(wideGap);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, 170);
    grid->setColumnStretch(3, 1);
    int line = 0;
    for (const SheetRow &row : m_sheet.rows)
        addRow(grid, line++, row);
    grid->setRowStretch(line, 1);
    m_scroll->setWidget(page); // deletes the one before
}

void SheetsView::addRow(QGridLayout *grid, int line, const SheetRow &row)
{
    QWidget *page = grid->parentWidget();
    auto *name = new QuietLabel(row.kind == SheetRow::Kind::Section ? Token::Accent : Token::Secondary, QuietLabel::Size::Base, page);
    name->setText(row.name);
    if (row.kind == SheetRow::Kind::Section) {
        name->setContentsMargins(0, line == 0 ? 0 : gap, 0, 0);
        grid->addWidget(name, line, 0, 1, 4);
        return;
    }
    grid->addWidget(name, line, 0, Qt::AlignLeft | Qt::AlignVCenter);
    auto *value = new QLabel(row.value, page);
    if (row.isTyped)
        value->setFont(hexFont(font()));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(row.name, row.value));
    grid->addWidget(value, line, 1, Qt::AlignLeft | Qt::AlignVCenter);
    if (row.isTyped) {
        auto *copy = new QToolButton(page);
        copy->setObjectName(QStringLiteral("copy") + row.name);
        copy->setIcon(icon("copy"));
        copy->setAutoRaise(true);
        copy->setAccessibleName(tr("Copy %1").arg(row.name));
        copy->setToolTip(copy->accessibleName());
        const QString plain = row.value.section(QChar(0x202F), 0, 0); // without its unit
        connect(copy, &QToolButton::clicked, this, [plain] { QGuiApplication::clipboard()->setText(plain); });
        grid->addWidget(copy, line, 2);
    }
    auto *note = new QuietLabel(Token::Secondary, QuietLabel::Size::Base, page);
    note->setText(row.note);
    note->setWordWrap(true);
    grid->addWidget(note, line, 3, Qt::AlignVCenter);
    grid->setRowMinimumHeight(line, rowHeight(font()));
}

// Of every meter whose key or name is known; of the one shown when it is not among them.
std::vector<SheetContent> SheetsView::wantedSheets() const
{
    std::vector<SheetContent> out;
    const auto shown = chosen();
    bool withShown = false;
    for (const CuxdMeter &meter : m_meters) {
        if (!meter.key && meter.name.isEmpty())
            continue;
        withShown = withShown || (shown && shown->address == meter.address);
        out.push_back(sheetOf(meter, *m_plan));
    }
    if (shown && !withShown)
        out.insert(out.begin(), m_sheet);
    return out;
}

void SheetsView::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("CUxD device sheets"));
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (!m_askPrinter(this, printer))
        return;
    if (!printSheets(printer, wantedSheets()))
        emit said([] { return tr("The printer could not be reached."); }, true);
}

void SheetsView::savePdf()
{
    const QString path = m_askPath(this, tr("CUxD device sheets") + QStringLiteral(".pdf"));
    if (path.isEmpty())
        return;
    QPdfWriter pdf(path);
    pdf.setTitle(tr("CUxD device sheets"));
    pdf.setCreator(QStringLiteral("Meterscope"));
    if (printSheets(pdf, wantedSheets()))
        emit said([name = QFileInfo(path).fileName()] { return tr("Saved as %1.").arg(name); }, false);
    else
        emit said([name = QFileInfo(path).fileName()] { return tr("%1 could not be written.").arg(name); }, true);
}

void SheetsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SheetsView::retranslate()
{
    m_list->setAccessibleName(tr("Meters with a device sheet"));
    m_stickerLabel->setText(tr("An inverter SMI 260 by its sticker (hex)"));
    m_sticker->setPlaceholderText(QStringLiteral("00001F7D"));
    m_sticker->setAccessibleName(m_stickerLabel->text());
    m_print->setText(tr("Print…"));
    m_pdf->setText(tr("Save as PDF…"));
    for (QPushButton *button : {m_print, m_pdf})
        button->setAccessibleName(button->text());
    listMeters();
    showSheet();
}

} // namespace ui

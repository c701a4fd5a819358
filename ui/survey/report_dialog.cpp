#include "ui/survey/report_dialog.h"

#include "ui/accessible_role.h"
#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int previewWidth = 380;
constexpr int formWidth = 340;
constexpr int lowestSheet = 240;

} // namespace

ReportDialog::ReportDialog(ReceptionReport report, const QString &path, QWidget *parent)
    : QDialog(parent), m_report(std::move(report)), m_place(new QLineEdit(this)), m_author(new QLineEdit(this)), m_path(new QLineEdit(path, this)),
      m_problem(new QuietLabel(Token::Bad, QuietLabel::Size::Base, this)), m_pageText(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_picture(new QLabel(this)), m_sheet(new QScrollArea(this)),
      m_back(new QPushButton(icon("chevron-left"), QString(), this)), m_forth(new QPushButton(icon("chevron-right"), QString(), this)),
      m_browse(new QPushButton(this)), m_cancel(new QPushButton(this)), m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    auto *form = new QVBoxLayout;
    form->setSpacing(4);
    const auto field = [&](std::size_t at, QLineEdit *edit, const char *name) {
        auto *text = m_labels[at] = new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this);
        text->setBuddy(edit);
        edit->setObjectName(QLatin1String(name));
        edit->setFixedWidth(formWidth);
        form->addWidget(text);
        form->addWidget(edit);
        form->addSpacing(gap);
    };
    field(0, m_place, "reportPlace");
    field(1, m_author, "reportAuthor");
    field(2, m_path, "reportPath");
    m_browse->setObjectName(QStringLiteral("reportBrowse"));
    form->addWidget(m_browse, 0, Qt::AlignLeft);
    m_problem->setWordWrap(true);
    m_problem->setFixedWidth(formWidth);
    m_problem->hide();
    form->addWidget(m_problem);
    form->addStretch(1);
    m_cancel->setObjectName(QStringLiteral("reportCancel"));
    m_save->setObjectName(QStringLiteral("reportSave"));
    m_save->setProperty(primaryProperty, true);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    form->addLayout(buttons);

    m_back->setObjectName(QStringLiteral("reportPageBack"));
    m_forth->setObjectName(QStringLiteral("reportPageForth"));
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_back);
    pages->addStretch(1);
    pages->addWidget(m_pageText);
    pages->addStretch(1);
    pages->addWidget(m_forth);
    auto *preview = new QVBoxLayout;
    preview->addWidget(makeSheet(), 1);
    preview->addLayout(pages);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    row->setSpacing(wideGap);
    row->addLayout(form);
    row->addLayout(preview);

    for (QLineEdit *edit : {m_place, m_author})
        connect(edit, &QLineEdit::textChanged, this, &ReportDialog::refresh);
    connect(m_back, &QPushButton::clicked, this, [this] { --m_page; refresh(); });
    connect(m_forth, &QPushButton::clicked, this, [this] { ++m_page; refresh(); });
    connect(m_browse, &QPushButton::clicked, this, &ReportDialog::choose);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    retranslate();
    const QSize whole = m_picture->size() + QSize(2, 2) * m_sheet->frameWidth();
    m_sheet->setMinimumWidth(whole.width());
    resize(sizeHint() + QSize(0, whole.height() - m_sheet->sizeHint().height()));
}

// The page as a whole where there is room for it; on a low screen it is scrolled.
QWidget *ReportDialog::makeSheet()
{
    m_sheet->setObjectName(QStringLiteral("reportSheet"));
    setAccessibleRole(m_sheet, QAccessible::Graphic);
    m_sheet->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sheet->setFrameShape(QFrame::Box);
    m_sheet->setWidget(m_picture);
    m_sheet->setMinimumHeight(lowestSheet);
    return m_sheet;
}

void ReportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ReportDialog::retranslate()
{
    setWindowTitle(tr("Report of the reception"));
    const std::array<QString, 3> labels{tr("Place (street, house, flat)"), tr("Measured by"), tr("File")};
    const std::array<QLineEdit *, 3> fields{m_place, m_author, m_path};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        m_labels[i]->setText(labels[i]);
        fields[i]->setAccessibleName(labels[i]);
    }
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the file"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save PDF"));
    m_sheet->setAccessibleName(tr("Preview of the page"));
    m_picture->setAccessibleName(tr("Preview of the page"));
    m_back->setAccessibleName(tr("Page before"));
    m_forth->setAccessibleName(tr("Next page"));
    refresh();
}

QString ReportDialog::place() const
{
    return m_place->text();
}

QString ReportDialog::author() const
{
    return m_author->text();
}

void ReportDialog::setPlaceAndAuthor(const QString &place, const QString &author)
{
    m_place->setText(place);
    m_author->setText(author);
}

void ReportDialog::refresh()
{
    m_report.place = m_place->text();
    m_report.author = m_author->text();
    const int pages = reportPages(m_report);
    m_page = std::clamp(m_page, 0, pages - 1);
    const double ratio = devicePixelRatioF();
    QImage image = reportPage(m_report, m_page, static_cast<int>(previewWidth * ratio));
    image.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(image));
    m_picture->adjustSize();
    m_pageText->setText(tr("Page %1 of %2").arg(m_page + 1).arg(pages));
    m_back->setEnabled(m_page > 0);
    m_forth->setEnabled(m_page + 1 < pages);
}

void ReportDialog::choose()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), m_path->text(), tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        m_path->setText(path);
}

void ReportDialog::save()
{
    QDir().mkpath(QFileInfo(m_path->text()).absolutePath());
    const QString problem = writeReportPdf(m_report, m_path->text());
    m_problem->setText(tr("The file cannot be written: %1").arg(problem));
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    emit saved(m_path->text());
    accept();
}

} // namespace ui

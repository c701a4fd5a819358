#include "ui/survey/report_dialog.h"

#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int previewWidth = 380;
constexpr int formWidth = 340;

} // namespace

ReportDialog::ReportDialog(ReceptionReport report, const QString &path, QWidget *parent)
    : QDialog(parent), m_report(std::move(report)), m_place(new QLineEdit(this)), m_author(new QLineEdit(this)), m_path(new QLineEdit(path, this)),
      m_problem(new QuietLabel(Token::Bad, QuietLabel::Size::Base, this)), m_pageText(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)), m_picture(new QLabel(this)),
      m_back(new QPushButton(icon("chevron-left"), QString(), this)), m_forth(new QPushButton(icon("chevron-right"), QString(), this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report of the reception"));
    auto *form = new QVBoxLayout;
    form->setSpacing(4);
    const auto field = [&](const QString &label, QLineEdit *edit, const char *name) {
        auto *text = new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this);
        text->setText(label);
        text->setBuddy(edit);
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(label);
        edit->setFixedWidth(formWidth);
        form->addWidget(text);
        form->addWidget(edit);
        form->addSpacing(gap);
    };
    field(tr("Place (street, house, flat)"), m_place, "reportPlace");
    field(tr("Measured by"), m_author, "reportAuthor");
    field(tr("File"), m_path, "reportPath");
    auto *browse = new QPushButton(tr("Choose…"), this);
    browse->setObjectName(QStringLiteral("reportBrowse"));
    browse->setAccessibleName(tr("Choose the file"));
    form->addWidget(browse, 0, Qt::AlignLeft);
    m_problem->setWordWrap(true);
    m_problem->setFixedWidth(formWidth);
    m_problem->hide();
    form->addWidget(m_problem);
    form->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("reportCancel"));
    auto *save = new QPushButton(tr("Save PDF"), this);
    save->setObjectName(QStringLiteral("reportSave"));
    save->setProperty(primaryProperty, true);
    save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    form->addLayout(buttons);

    m_picture->setFrameShape(QFrame::Box);
    m_picture->setAccessibleName(tr("Preview of the page"));
    m_back->setObjectName(QStringLiteral("reportPageBack"));
    m_back->setAccessibleName(tr("Page before"));
    m_forth->setObjectName(QStringLiteral("reportPageForth"));
    m_forth->setAccessibleName(tr("Next page"));
    auto *pages = new QHBoxLayout;
    pages->addWidget(m_back);
    pages->addStretch(1);
    pages->addWidget(m_pageText);
    pages->addStretch(1);
    pages->addWidget(m_forth);
    auto *preview = new QVBoxLayout;
    preview->addWidget(m_picture);
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
    connect(browse, &QPushButton::clicked, this, &ReportDialog::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ReportDialog::save);
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

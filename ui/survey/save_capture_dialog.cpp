#include "ui/survey/save_capture_dialog.h"

#include "ui/format.h"
#include "ui/instrument_style.h"
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int textWidth = 520;

} // namespace

SaveCaptureDialog::SaveCaptureDialog(const QString &path, int telegrams, int encrypted, QWidget *parent)
    : QDialog(parent), m_telegrams(telegrams), m_encrypted(encrypted), m_file(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)), m_path(new QLineEdit(path, this)),
      m_pseudonyms(new QCheckBox(this)), m_explanation(new QuietLabel(Token::Secondary, QuietLabel::Size::Base, this)),
      m_problem(new QuietLabel(Token::Bad, QuietLabel::Size::Base, this)), m_browse(new QPushButton(this)), m_cancel(new QPushButton(this)), m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("saveCaptureDialog"));
    m_path->setObjectName(QStringLiteral("capturePath"));
    m_path->setMinimumWidth(textWidth - 100);
    m_pseudonyms->setObjectName(QStringLiteral("capturePseudonyms"));
    for (QuietLabel *label : {m_explanation, m_problem}) {
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    m_problem->hide();
    m_file->setBuddy(m_path);
    m_browse->setObjectName(QStringLiteral("captureBrowse"));
    m_cancel->setObjectName(QStringLiteral("captureCancel"));
    m_save->setObjectName(QStringLiteral("captureSave"));
    m_save->setProperty(primaryProperty, true);
    m_save->setDefault(true);
    m_save->setEnabled(telegrams > 0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_path, 1);
    line->addWidget(m_browse);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap);
    column->addWidget(m_file);
    column->addLayout(line);
    column->addSpacing(gap);
    column->addWidget(m_pseudonyms);
    column->addWidget(m_explanation);
    column->addWidget(m_problem);
    column->addSpacing(gap);
    column->addLayout(buttons);
    connect(m_browse, &QPushButton::clicked, this, &SaveCaptureDialog::choose);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SaveCaptureDialog::saveWanted);
    connect(m_pseudonyms, &QCheckBox::toggled, this, &SaveCaptureDialog::refresh);
    retranslate();
}

void SaveCaptureDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SaveCaptureDialog::retranslate()
{
    setWindowTitle(tr("Save telegrams"));
    m_file->setText(tr("File"));
    m_path->setAccessibleName(tr("File"));
    m_pseudonyms->setText(tr("&Pseudonyms instead of numbers"));
    m_browse->setText(tr("Choose…"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save %n telegram(s)", nullptr, m_telegrams));
    refresh();
}

QString SaveCaptureDialog::path() const
{
    return m_path->text();
}

bool SaveCaptureDialog::pseudonyms() const
{
    return m_pseudonyms->isChecked();
}

void SaveCaptureDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
}

void SaveCaptureDialog::choose()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save telegrams"), m_path->text(), tr("Captures (*.wmbus)") + QStringLiteral(";;") + tr("Simulations of wmbusmeters (simulation_*.txt)"));
    if (!path.isEmpty())
        m_path->setText(path);
}

void SaveCaptureDialog::refresh()
{
    QString text = tr("Keys, names and notes are never in the file.");
    if (!m_pseudonyms->isChecked())
        text += QLatin1Char(' ') + tr("The meters' numbers are: whoever has a key can read its telegrams.");
    else if (m_encrypted == 0)
        text += QLatin1Char(' ') + tr("Numbers become 00000001, 00000002 …; maker, version and kind of device stay.");
    else
        text += QLatin1Char(' ') + tr("Numbers become 00000001, 00000002 …; maker, version and kind of device stay. %n encrypted telegram(s) can then be decrypted by nobody, because the number is part of "
                                      "the cipher. For a question about these keep the numbers.", nullptr, m_encrypted);
    m_explanation->setText(text);
    m_explanation->setFixedHeight(m_explanation->fontMetrics().lineSpacing() * 4);
}

} // namespace ui

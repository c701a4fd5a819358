#include "ui/panels/note_tab.h"

#include "ui/icons.h"
#include "ui/panels/photo_button.h"
#include "ui/panels/photo_window.h"
#include "ui/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int pauseMs = 800;

} // namespace

NoteTab::NoteTab(QWidget *parent)
    : QWidget(parent), m_photo(new PhotoButton(this)), m_choose(new QPushButton(this)), m_remove(new QPushButton(this)), m_note(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("noteTab"));
    m_photo->setObjectName(QStringLiteral("photo"));
    m_choose->setObjectName(QStringLiteral("choosePhoto"));
    m_choose->setIcon(icon("photo"));
    m_remove->setObjectName(QStringLiteral("removePhoto"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setTabChangesFocus(true);
    m_typed.setSingleShot(true);
    m_typed.setInterval(pauseMs);
    connect(&m_typed, &QTimer::timeout, this, &NoteTab::finish);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_photo, &QAbstractButton::clicked, this, [this] { m_photo->file().isEmpty() ? choosePhoto() : openPhoto(); });
    connect(m_choose, &QPushButton::clicked, this, &NoteTab::choosePhoto);
    connect(m_remove, &QPushButton::clicked, this, &NoteTab::photoRemoveWanted);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(gap);
    left->addWidget(m_photo);
    left->addLayout(buttons);
    left->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(wideGap, gap, wideGap, gap);
    row->setSpacing(wideGap);
    row->addLayout(left);
    row->addWidget(m_note, 1);
    retranslate();
}

NoteTab::~NoteTab() = default;

void NoteTab::show(const PanelEntry &entry)
{
    if (m_shown && m_entry == entry)
        return;
    if (m_shown && !(m_entry.entry.address == entry.entry.address))
        finish();
    const bool another = !m_shown || !(m_entry.entry.address == entry.entry.address);
    m_shown = true;
    m_entry = entry;
    const QString note = QString::fromStdString(entry.entry.note);
    if (another || (!m_typed.isActive() && m_note->toPlainText() != note)) {
        const QSignalBlocker quiet(m_note);
        m_note->setPlainText(note);
    }
    m_photo->setFile(entry.photoFile);
    m_remove->setVisible(!entry.photoFile.isEmpty());
    for (QWidget *widget : {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_remove)})
        widget->setEnabled(entry.stored);
    m_photo->setEnabled(entry.stored || !entry.photoFile.isEmpty());
}

void NoteTab::finish()
{
    m_typed.stop();
    const QString note = m_note->toPlainText();
    if (m_shown && note != QString::fromStdString(m_entry.entry.note))
        emit noteWanted(m_entry.entry.address, note);
}

void NoteTab::choosePhoto()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a photo of the meter"), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif)"));
    if (!file.isEmpty())
        emit photoWanted(file);
}

void NoteTab::openPhoto()
{
    auto *window = new PhotoWindow(m_photo->file(), this);
    window->setWindowTitle(m_entry.entry.name.empty() ? QString::fromStdString(wmbus::idText(m_entry.entry.address.id)) : QString::fromStdString(m_entry.entry.name));
    window->show();
}

void NoteTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NoteTab::retranslate()
{
    m_photo->setText(tr("Photo of the meter"));
    m_photo->setAccessibleName(tr("Photo of the meter"));
    m_photo->setToolTip(tr("Opens the photo large, or lets you choose one"));
    m_choose->setText(tr("Choose photo…"));
    m_choose->setAccessibleName(tr("Choose a photo of the meter"));
    m_choose->setToolTip(tr("The picture is copied into the folder of this program, without the place where it was taken"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the photo"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Where the meter is, who has the key to the cellar …"));
}

} // namespace ui

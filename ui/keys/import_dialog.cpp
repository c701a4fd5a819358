#include "ui/keys/import_dialog.h"

#include "core/text/key_store_text.h"
#include "ui/instrument_style.h"
#include "ui/keys/column_guess.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/import_delegate.h"
#include "ui/keys/import_preview_model.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/secret_field.h"
#include "ui/keys/secret_text.h"
#include "ui/quiet_label.h"

#include <QCheckBox>
#include <QHideEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize usualSize(920, 560);

} // namespace

ImportDialog::ImportDialog(const KeyParts &parts, QWidget *parent) : QDialog(parent), m_parts(parts), m_preview(new ImportPreviewModel(this))
{
    setObjectName(QStringLiteral("keyImport"));
    setWindowModality(Qt::WindowModal);
    makeForm();
    resize(usualSize);
    connect(m_read, &QPushButton::clicked, this, &ImportDialog::read);
    connect(m_passwordField, &QLineEdit::returnPressed, this, &ImportDialog::read);
    connect(m_columns, &ColumnGuess::columnsChanged, this, [this] {
        m_table->columns = m_columns->columns();
        showResult(keys::importKeys(*m_table, m_fileName.toStdString()));
    });
    connect(m_preview, &ImportPreviewModel::wantedChanged, this, &ImportDialog::updateWanted);
    connect(m_reversed, &QCheckBox::toggled, m_preview, &ImportPreviewModel::setReversedWanted);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_storage, &StoragePanel::opened, this, [this] {
        if (m_storing)
            store();
        else // a vault that was opened may hold some of the keys
            read();
    });
    connect(m_parts.editing, &KeyEditing::refused, this, [this](const keys::KeyStoreError &error) {
        if (isVisible())
            m_saveLine->warn([error] { return text::sentence(error); });
    });
    retranslate();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makeForm()
{
    m_title = new QuietLabel(Token::Text, QuietLabel::Size::Title, this);
    m_summary = new QuietLabel(Token::Text, QuietLabel::Size::Base, this);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_password = new QWidget(this);
    m_passwordLabel = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, m_password);
    m_passwordField = new SecretField(m_password);
    m_passwordField->setObjectName(QStringLiteral("importPassword"));
    m_read = new QPushButton(m_password);
    m_read->setObjectName(QStringLiteral("importRead"));
    m_read->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(m_passwordField, 1);
    line->addWidget(m_read);
    line->addStretch(1);
    auto *password = new QVBoxLayout(m_password);
    password->setContentsMargins(0, 0, 0, 0);
    password->setSpacing(4);
    password->addWidget(m_passwordLabel);
    password->addLayout(line);
    m_untried = new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this);
    m_untried->setWordWrap(true);
    m_columns = new ColumnGuess(this);
    m_fault = new FaultLine(this);
    m_fault->setObjectName(QStringLiteral("importFault"));

    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("importPreview"));
    m_view->setModel(m_preview);
    m_view->setItemDelegate(new ImportDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight(font()));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_reversed = new QCheckBox(this);
    m_reversed->setObjectName(QStringLiteral("importReversed"));
    m_storage = new StoragePanel(*m_parts.store, m_parts.secretService, this);
    m_saveLine = new FaultLine(this);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_cancel->setAutoDefault(false);
    m_import = new QPushButton(this);
    m_import->setObjectName(QStringLiteral("importKeys"));
    m_import->setProperty(primaryProperty, true);
    m_import->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    column->setSpacing(gap);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_summary), m_password, static_cast<QWidget *>(m_untried), static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_fault)})
        column->addWidget(part);
    column->addWidget(m_view, 1);
    column->addWidget(m_reversed);
    column->addWidget(m_storage);
    column->addWidget(m_saveLine);
    column->addLayout(buttons);
}

void ImportDialog::prepare(const QString &fileName)
{
    m_fileName = fileName;
    m_storing = false;
    m_kem = false;
    m_table.reset();
    m_given.reset();
    m_content = {};
    m_passwordField->wipe();
    m_reversed->setChecked(false);
    m_saveLine->clear();
    m_preview->clear();
    m_storage->refresh();
    retranslate();
}

void ImportDialog::begin(bytes::SecretBytes content, const QString &fileName)
{
    prepare(fileName);
    m_content = std::move(content);
    m_table = keys::importTable(m_content);
    if (m_table)
        m_columns->show(*m_table);
    read();
    open();
    if (m_kem)
        m_passwordField->setFocus();
    else
        m_import->setFocus();
}

void ImportDialog::begin(const keys::ImportedKeys &read, const QString &fileName)
{
    prepare(fileName);
    m_given = read;
    showResult(read);
    open();
    m_import->setFocus();
}

void ImportDialog::read()
{
    if (m_given)
        return showResult(*m_given);
    showResult(m_table ? keys::importKeys(*m_table, m_fileName.toStdString())
                       : keys::importKeys(m_content, m_fileName.toStdString(), secretOf(*m_passwordField)));
}

void ImportDialog::showResult(const keys::ImportResult &result)
{
    using keys::ImportFault;
    const bool password = !result && (result.error() == ImportFault::PasswordNeeded || result.error() == ImportFault::WrongPassword);
    m_kem = m_kem || password || (result && result->format == keys::KeyOrigin::Kem);
    m_password->setVisible(password);
    m_untried->setVisible(m_kem);
    m_columns->setVisible(m_table.has_value());
    m_fault->clear();
    if (result) {
        m_preview->show(*result, m_parts.editing->entries(), *m_parts.evidence);
    } else {
        m_preview->clear();
        if (result.error() == ImportFault::PasswordNeeded)
            m_fault->say([error = result.error()] { return text::sentence(error); }, Token::Secondary, "lock-closed");
        else if (result.error() == ImportFault::NotRecognised && m_table)
            m_fault->warn([] { return tr("Which column holds the key and which the meter cannot be told. Please choose them above."); });
        else
            m_fault->warn([error = result.error()] { return text::sentence(error); });
    }
    m_view->setVisible(result.has_value());
    m_summary->setVisible(result.has_value());
    m_summary->setText(m_preview->summary());
    m_reversed->setVisible(m_preview->count(ImportOutcome::FitsReversed) > 0);
    fitColumns();
    updateWanted();
}

void ImportDialog::fitColumns()
{
    const QFontMetrics metrics(font());
    const QFontMetrics fixed(hexFont(font()));
    const auto set = [this](ImportColumn column, int width) { m_view->setColumnWidth(static_cast<int>(column), width + 2 * gap + 4); };
    set(ImportColumn::Line, metrics.horizontalAdvance(QStringLiteral("10000")) + 28);
    set(ImportColumn::Name, metrics.horizontalAdvance(QStringLiteral("Heizung Wohnzimmer OG")));
    set(ImportColumn::Code, metrics.horizontalAdvance(QStringLiteral("00000000")));
    set(ImportColumn::Address, fixed.horizontalAdvance(QStringLiteral("C418 28136051 0103")));
    set(ImportColumn::Key, fixed.horizontalAdvance(QStringLiteral("1231…1111")));
}

void ImportDialog::updateWanted()
{
    const int wanted = m_preview->wanted();
    m_import->setEnabled(wanted > 0);
    m_import->setText(wanted > 0 ? tr("Import %n key(s)", nullptr, wanted) : tr("Import"));
    m_import->setAccessibleName(m_import->text());
}

void ImportDialog::import()
{
    m_saveLine->clear();
    m_storing = true;
    m_storage->open(); // at once where the store is open
}

void ImportDialog::store()
{
    m_storing = false;
    const int keys = m_preview->wanted();
    auto merged = m_preview->merged(m_parts.editing->entries(), std::chrono::time_point_cast<std::chrono::seconds>(m_parts.clock()));
    if (!m_parts.editing->replaceAll(std::move(merged), [name = m_fileName] { return tr("Import of %1").arg(name); }))
        return;
    const QString fileName = m_fileName;
    accept();
    emit imported(fileName, keys);
}

void ImportDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (event->spontaneous())
        return; // the whole window was put away
    m_content = {};
    m_table.reset();
    m_given.reset();
    m_preview->clear();
    m_passwordField->wipe();
    emit ended();
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import keys"));
    setAccessibleName(windowTitle());
    m_title->setText(tr("Keys in %1").arg(m_fileName));
    m_passwordLabel->setText(tr("Password of the file"));
    m_passwordField->setAccessibleName(tr("Password of the file"));
    m_read->setText(tr("Read the file"));
    m_untried->setText(tr("Read after a public description of KEM files; it has not been tried on a file of the maker yet."));
    m_view->setAccessibleName(tr("What stands in the file"));
    m_reversed->setText(tr("Take the keys that fit in reversed byte order, that way round"));
    m_cancel->setText(tr("Cancel"));
    m_summary->setText(m_preview->summary());
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_read), static_cast<QAbstractButton *>(m_reversed), static_cast<QAbstractButton *>(m_cancel)})
        button->setAccessibleName(button->text());
    updateWanted();
}

} // namespace ui

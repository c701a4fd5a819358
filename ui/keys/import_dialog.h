#pragma once

#include "core/keys/import/import_keys.h"
#include "ui/keys/key_parts.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QPushButton;
class QTableView;

namespace ui {

class ColumnGuess;
class FaultLine;
class ImportPreviewModel;
class QuietLabel;
class SecretField;

// A key file before anything of it is stored: what each line holds, whether its key fits what was heard, and what is wrong with the
// others. Import takes the checked lines as one step.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const KeyParts &parts, QWidget *parent = nullptr);
    ~ImportDialog() override;

    // `fileName` without its folder. The content is the dialog's, and wiped when it closes.
    void begin(bytes::SecretBytes content, const QString &fileName);
    // What somebody else has read already.
    void begin(const keys::ImportedKeys &read, const QString &fileName);
    [[nodiscard]] ImportPreviewModel *preview() const { return m_preview; }

signals:
    void imported(const QString &fileName, int keys);
    // Closed, whether something was imported or not.
    void ended();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeForm();
    void prepare(const QString &fileName);
    void read();
    void showResult(const keys::ImportResult &result);
    void import();
    void store();
    void updateWanted();
    void fitColumns();
    void retranslate();

    KeyParts m_parts;
    bytes::SecretBytes m_content;
    QString m_fileName;
    std::optional<keys::ImportedTable> m_table;
    std::optional<keys::ImportedKeys> m_given;
    bool m_storing = false; // as soon as the store is open
    bool m_kem = false;

    ImportPreviewModel *m_preview;
    QuietLabel *m_title;
    QuietLabel *m_summary;
    QWidget *m_password;
    QuietLabel *m_passwordLabel;
    SecretField *m_passwordField;
    QPushButton *m_read;
    QuietLabel *m_untried;
    ColumnGuess *m_columns;
    FaultLine *m_fault;
    QTableView *m_view;
    QCheckBox *m_reversed;
    StoragePanel *m_storage;
    FaultLine *m_saveLine;
    QPushButton *m_cancel;
    QPushButton *m_import;
};

} // namespace ui

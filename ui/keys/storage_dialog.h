#pragma once

#include "ui/keys/storage_panel.h"

#include <QDialog>

class QPushButton;

namespace ui {

// Asks where to keep keys outside of entry and import, also those that were held for this run only.
class StorageDialog : public QDialog {
    Q_OBJECT

public:
    StorageDialog(keys::KeyStore &store, SecretServiceCheck check, QWidget *parent = nullptr);
    void ask();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    StoragePanel *m_panel;
    QPushButton *m_cancel;
    QPushButton *m_keep;
};

// A new passphrase for the open vault.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    PassphraseDialog(keys::KeyStore &store, QWidget *parent = nullptr);
    ~PassphraseDialog() override;
    void ask();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void set();
    void retranslate();

    keys::KeyStore &m_store;
    QuietLabel *m_remark;
    QuietLabel *m_firstLabel;
    SecretField *m_first;
    QuietLabel *m_secondLabel;
    SecretField *m_second;
    FaultLine *m_fault;
    QPushButton *m_cancel;
    QPushButton *m_set;
};

} // namespace ui

#pragma once

#include "core/keys/key_text.h"
#include "core/reception/key_evidence.h"
#include "ui/keys/key_parts.h"
#include "ui/spoken.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ui {

class FaultLine;
class QuietLabel;
class SecretField;

// A meter and its key. What is typed is tried at once on the telegrams heard so far; Enter saves. A key that does not fit can be
// saved too, and stays marked. A stored key is never put into the field: left empty, the key stays as it is.
class KeyEntryDialog : public QDialog {
    Q_OBJECT

public:
    KeyEntryDialog(const KeyParts &parts, QWidget *parent = nullptr);
    ~KeyEntryDialog() override;

    void beginNew();
    // For a meter that was heard, or whose key is to be entered again.
    void beginFor(const wmbus::AddressPattern &meters);
    // Row `row` of the store.
    void edit(std::size_t row);

signals:
    void saved(const wmbus::AddressPattern &meters);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeForm();
    void begin();
    void fillSlots();
    void judge();
    void judgeMeter();
    void showVerdict();
    void takeReversed();
    void save();
    void saveEntry();
    void retranslate();
    [[nodiscard]] std::optional<wmbus::AddressPattern> meters() const;
    [[nodiscard]] Spoken warningAbout(const keys::ParsedKey &parsed) const;

    KeyParts m_parts;
    std::optional<std::size_t> m_row;              // that is edited
    std::optional<wmbus::AddressPattern> m_meters; // given from outside; nothing: typed
    std::optional<crypto::Key> m_key;              // in the field, when it is one
    reception::KeyVerdict m_verdict;
    bool m_saving = false; // as soon as the store is open
    QTimer m_again; // telegrams go on arriving

    QuietLabel *m_title;
    QuietLabel *m_meterLabel;
    QLineEdit *m_meter;
    FaultLine *m_meterLine;
    QuietLabel *m_keyLabel;
    SecretField *m_field;
    FaultLine *m_verdictLine;
    QPushButton *m_reverse;
    QuietLabel *m_nameLabel;
    QLineEdit *m_name;
    QuietLabel *m_slotLabel;
    QComboBox *m_slot;
    StoragePanel *m_storage;
    FaultLine *m_saveLine;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace ui

#pragma once

#include "core/bytes/secret.h"
#include "core/wmbus/address.h"
#include "ui/spoken.h"
#include "ui/theme.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace ui {

class FaultLine;
class QuietLabel;
class SecretField;

// A meter on both sides; texts as they are shown.
struct CcuRow {
    wmbus::Address address;
    QString meter;
    QString device; // "CUX2500001:1"; empty: not said yet
    QString theirs;
    QString ours;
    QString difference;
    QString at; // of ours
    Token token = Token::Text; // of the difference
    bool operator==(const CcuRow &) const = default;
};

struct CcuAccess {
    QString host;
    bool https = false;
    QString user;
    bool operator==(const CcuAccess &) const = default;
};

// "The CCU shows 8061.70, we have 8061.70": asks only when told to, and never writes.
class CcuDialog : public QDialog {
    Q_OBJECT

public:
    explicit CcuDialog(QWidget *parent);

    void setAccess(const CcuAccess &access);
    [[nodiscard]] CcuAccess access() const;
    // Whether a password is kept, and can be.
    void showPassword(bool kept, bool canKeep);
    void setRows(const std::vector<CcuRow> &rows);
    void say(const Spoken &words, Token token, const char *icon);
    void setBusy(bool busy);

signals:
    void accessEdited();
    void passwordEdited(const bytes::SecretString &password); // empty: to be forgotten
    void deviceEdited(const wmbus::Address &meter, const QString &device);
    void compareWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();

    QuietLabel *m_hostLabel;
    QLineEdit *m_host;
    QCheckBox *m_https;
    QuietLabel *m_userLabel;
    QLineEdit *m_user;
    QuietLabel *m_passwordLabel;
    SecretField *m_password;
    QuietLabel *m_explanation;
    QTableWidget *m_table;
    FaultLine *m_says;
    QPushButton *m_compare;
    QPushButton *m_close;
    std::vector<CcuRow> m_rows;
    bool m_passwordKept = false;
    bool m_filling = false;
};

} // namespace ui

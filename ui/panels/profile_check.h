#pragma once

#include "core/inverter/profile.h"
#include "core/wmbus/telegram.h"

#include <QWidget>

class QPlainTextEdit;
class QTableWidget;

namespace ui {

class QuietLabel;

// Shows what the profile makes of a telegram: which value, by which selector, from which record. For the first real capture of an
// inverter, after which the profile file is corrected.
class ProfileCheck : public QWidget {
    Q_OBJECT

public:
    explicit ProfileCheck(QWidget *parent = nullptr);

    void setProfile(const inverter::Profile &profile, const QString &origin);
    // Lines of any form that can be read; the last one that is a telegram is shown.
    void setCapture(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void fill(const wmbus::Telegram &telegram);
    void addRow(const QStringList &cells, bool quiet);
    void retranslate();

    inverter::Profile m_profile;
    QString m_originName;
    QuietLabel *m_title;
    QuietLabel *m_origin;
    QPlainTextEdit *m_text;
    QuietLabel *m_said;
    QTableWidget *m_table;
};

} // namespace ui

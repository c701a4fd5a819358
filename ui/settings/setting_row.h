#pragma once

#include "core/settings/settings_table.h"

#include <QWidget>

class QToolButton;

namespace ui {

class FaultLine;
class QuietLabel;

// One setting in the dialog: its name, its field, what it does, and a button that gives it its usual value again.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    // `row` stands in the table.
    explicit SettingRow(const settings::Row &row, QWidget *parent = nullptr);

    [[nodiscard]] const settings::Row &row() const { return m_row; }
    void setValue(const QVariant &value);
    // Whether every word stands in its name, its explanation, its choices or the title of its section.
    [[nodiscard]] bool answers(const QString &words) const;
    [[nodiscard]] QWidget *field() const { return m_field; }

signals:
    // By the user's hand; allowed by the table.
    void edited(const QVariant &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeField();
    void editedText(const QString &text);
    void retranslate();

    const settings::Row &m_row;
    QuietLabel *m_title;
    QuietLabel *m_explanation;
    QuietLabel *m_effect;
    FaultLine *m_fault;
    QWidget *m_field;
    QToolButton *m_reset;
};

} // namespace ui

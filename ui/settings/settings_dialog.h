#pragma once

#include "ui/settings/setting_access.h"

#include <QDialog>

#include <vector>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QUndoStack;

namespace ui {

class QuietLabel;
class SettingRow;

// All settings of the table that have a name, below the titles of their sections. A change is obeyed at once and can be undone; there is
// nothing to confirm. What is typed above shows only the settings that it names.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(SettingAccess &access, QWidget *parent);
    ~SettingsDialog() override;

    // Shows the values there are now.
    void refresh();
    // Stands below the title of the section, above its settings; the dialog owns it.
    void setHead(settings::Section section, QWidget *head);
    // So that the section's title is at the top.
    void showSection(settings::Section section);
    // Changes these settings as one step.
    void take(const settings::Values &values, const QString &step);
    [[nodiscard]] QUndoStack *undoStack() const { return m_undo; }

signals:
    void importWanted();
    void exportWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Section {
        settings::Section section;
        QuietLabel *title;
        std::vector<SettingRow *> rows;
        QWidget *head = nullptr;
    };

    QWidget *makeList();
    void makeUndo();
    void find(const QString &words);
    void edit(const settings::Row &row, const QVariant &value);
    void resetAll();
    void retranslate();

    SettingAccess &m_access;
    QUndoStack *m_undo;
    QLineEdit *m_search;
    QScrollArea *m_scroll;
    QuietLabel *m_nothing = nullptr;
    std::vector<Section> m_sections;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_reset;
    QPushButton *m_close;
};

} // namespace ui

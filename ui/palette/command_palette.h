#pragma once

#include "ui/palette/palette_entries.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace ui {

class PaletteModel;
class QuietLabel;

// One field that finds everything that can be done: type, arrow keys, Enter. Esc, or a click elsewhere, puts it away.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *parent);

    // Opens it below the upper edge of its parent, with nothing typed.
    void ask(std::vector<PaletteEntry> entries);
    // The same in another language, while it is open: what was typed stays.
    void renew(std::vector<PaletteEntry> entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void find(const QString &query);
    void run(int row);
    void place();
    void retranslate();

    QLineEdit *m_field;
    QListView *m_list;
    QuietLabel *m_nothing;
    PaletteModel *m_model;
};

} // namespace ui

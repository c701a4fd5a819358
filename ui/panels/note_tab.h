#pragma once

#include "ui/panels/panel_data.h"

#include <QTimer>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class PhotoButton;

// What the user wants to remember: a photo, shown small, that opens large, and a free note.
class NoteTab : public QWidget {
    Q_OBJECT

public:
    explicit NoteTab(QWidget *parent = nullptr);
    ~NoteTab() override;

    void show(const PanelEntry &entry);
    // Hands over what was typed and not handed over yet.
    void finish();

signals:
    void noteWanted(const wmbus::Address &address, const QString &note);
    void photoWanted(const QString &file); // chosen by the user; foreign
    void photoRemoveWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choosePhoto();
    void openPhoto();
    void retranslate();

    PanelEntry m_entry;
    bool m_shown = false;
    PhotoButton *m_photo;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QPlainTextEdit *m_note;
    QTimer m_typed; // a pause in typing
};

} // namespace ui

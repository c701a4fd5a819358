#pragma once

#include "app/room.h"

namespace ui {
class SettingsDialog;
}

namespace app {

// The dialog of the settings, and settings as a file: written, read, dropped on the window.
class SettingsRoom : public Room {
    Q_OBJECT

public:
    explicit SettingsRoom(const House &house);

    bool takeFile(const QString &path) override;
    void exportTo(const QString &path);
    [[nodiscard]] ui::SettingsDialog &dialog() { return *m_dialog; }

private:
    void chooseImport();
    void chooseExport();
    void import(const QString &path);

    House m_house;
    ui::SettingsDialog *m_dialog; // the window's
};

} // namespace app

#pragma once

#include <QString>

namespace ui {

// Who may use a serial port, as far as the system tells. Empty where it does not.
struct PortAccess {
    QString owner; // "root"
    QString group; // "dialout"
    QString mode;  // "0660"
    QString user;  // who runs this program
    bool exists = false;
    bool allowed = false;       // reading and writing
    bool memberOfGroup = false; // of `group`, in this session: a new membership counts only after the next log-in
};

[[nodiscard]] PortAccess portAccess(const QString &port);

// "sudo usermod -aG dialout installer"
[[nodiscard]] QString joinGroupCommand(const PortAccess &access);

} // namespace ui

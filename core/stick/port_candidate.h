#pragma once

#include <QtGlobal>

#include <QString>

#include <cstdint>
#include <vector>

namespace stick {

// A serial port that may be a stick, as far as its USB description tells. GET_DEVICEINFO decides in the end.
struct PortCandidate {
    enum class Kind : std::uint8_t {
        Certain,  // names itself an iM871A, has the rebranded stick's id, or was used before: opened without asking
        AskFirst, // some CP210x: it may be any other device, so it is opened after a click only
    };

    QString port;        // "/dev/ttyUSB0"
    QString description; // product text of the USB device, "WiMOD iM871A-usb"
    quint16 vid = 0;     // 0 when the port is not on USB
    quint16 pid = 0;
    QString serial;      // serial number of the USB device, not the stick's id
    Kind kind = Kind::AskFirst;

    bool operator==(const PortCandidate &) const = default;
};

} // namespace stick

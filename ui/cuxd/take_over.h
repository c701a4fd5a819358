#pragma once

#include "core/cuxd/setup_text.h"
#include "ui/cuxd/cuxd_input.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace ui {

// Something in a cuxd.ini that this program can use, too.
struct TakeOverItem {
    enum class Kind { Key, Mode, Name, Logs };
    Kind kind = Kind::Key;
    bool isWanted = true; // as proposed; the user decides
    QString text;
    QString note;

    wmbus::Address meter;               // of Key, Name; id 0 of a Name nobody is proposed for
    std::optional<crypto::Key> key;     // of Key
    std::optional<std::uint8_t> slot;   // of Key
    QString tty;                        // of Key, Mode
    bytes::LinkMode mode = bytes::LinkMode::T2; // of Mode
    std::uint32_t stickId = 0;          // of Mode
    QString name;                       // of Name: the alias
    QStringList files;                  // of Logs
};

// Which stick a port of the setup is, here.
using StickOfTty = std::map<QString, std::uint32_t>;

// Keys, link modes of sticks that are here, names from LOGIT aliases of wireless M-Bus devices, log files that came with it.
[[nodiscard]] std::vector<TakeOverItem> takeOverItems(const cuxd::SetupText &setup, const CuxdInput &input, const StickOfTty &sticks, const QStringList &logs);

} // namespace ui

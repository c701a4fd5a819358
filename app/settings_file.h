#pragma once

#include <QSettings>
#include <QString>

#include <memory>
#include <optional>

namespace app {

// What is wrong with a file of settings. None of it stops the program.
struct SettingsTrouble {
    enum class Kind {
        Broken,     // not what settings look like: put aside as `kept`, begun anew
        Unreadable, // may not be read, or is something else in its place: left there; changes last until the program ends
        Unwritable, // read, but changes cannot be kept
        Newer,      // written by a newer version: used as far as it is known; `kept` is a copy of it as it was
    };
    Kind kind = Kind::Broken;
    QString path;
    QString kept; // empty: could not be made
    bool operator==(const SettingsTrouble &) const = default;
};

struct SettingsFile {
    std::unique_ptr<QSettings> file; // null where it may not be touched
    std::optional<SettingsTrouble> trouble;
};

// Of the layout that this version writes.
constexpr int settingsVersion = 1;

// Opens a file of settings that is to be written too; makes its folder.
[[nodiscard]] SettingsFile openSettings(const QString &path);

// A sentence for people, in the present language.
[[nodiscard]] QString sentenceOf(const SettingsTrouble &trouble);

} // namespace app

#pragma once

#include <QString>
#include <QStringList>

namespace app {

// Profiles: one for each site, with its own history, keys and settings in a folder of its own below the data folder. The usual one is the
// data folder itself and has no name.
class Profiles {
public:
    // `dataDir`: where the usual profile lies, from --data-dir or the user's own folder.
    explicit Profiles(QString dataDir) : m_base(std::move(dataDir)) {}

    // What may be the name of a profile: 1..40 letters, digits, blanks, '-', '_', '.', beginning and ending with a letter or digit.
    [[nodiscard]] static bool isName(const QString &name);
    // By name, in the order of the present language.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QString folderOf(const QString &name) const;
    // Makes the folder, for the user alone. False where it cannot be made, or the name is none.
    [[nodiscard]] bool make(const QString &name) const;

    // The profile that was open last; empty for the usual one, also where the last one is gone.
    [[nodiscard]] QString last() const;
    void setLast(const QString &name) const;

private:
    QString m_base;
};

} // namespace app

#pragma once

#include "core/bytes/link_mode.h"
#include "ui/remembered.h"

#include <QString>

#include <cstdint>
#include <map>
#include <memory>

class QSettings;

namespace app {

enum class Setting : std::uint8_t { FileVersion, Language, Theme, KnownPorts, WindowGeometry, WindowFolded, WindowDetail, AddressHeader, AddressHeaderVersion, TelegramHeader, InspectorBytes, InspectorChanges, AwaitedMeters };

// What the program remembers: settings in one file, how the windows were left in another. Nothing secret is ever put here.
// A file that cannot be read is renamed *.broken-<date>, and the program starts with the defaults of the one table in settings.cpp.
class Settings : public ui::Remembered {
public:
    // `dataDir` empty: the user's folders (XDG). `safe`: nothing is read and nothing is written.
    Settings(const QString &dataDir, bool safe);
    ~Settings() override;

    [[nodiscard]] QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

    // The link modes chosen for sticks, by the stick's own id.
    [[nodiscard]] std::map<std::uint32_t, bytes::LinkMode> wantedModes() const;
    void setWantedMode(std::uint32_t stickId, bytes::LinkMode mode);

    // A text for each stick by its own id, such as the name the user gave it; an empty text is none.
    [[nodiscard]] std::map<std::uint32_t, QString> stickTexts(const QString &group) const;
    void setStickText(const QString &group, std::uint32_t stickId, const QString &text);

    [[nodiscard]] QVariant recall(const QString &what) const override;
    void remember(const QString &what, const QVariant &value) override;

    // Where a file that could not be read was put; empty when all could.
    [[nodiscard]] QString brokenFile() const { return m_broken; }

private:
    std::unique_ptr<QSettings> openFile(const QString &path);

    std::unique_ptr<QSettings> m_settings; // null with --safe
    std::unique_ptr<QSettings> m_state;
    QString m_broken;
};

} // namespace app

#pragma once

#include "app/settings_file.h"
#include "core/bytes/link_mode.h"
#include "core/settings/settings_table.h"
#include "ui/remembered.h"
#include "ui/settings/setting_access.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

class QSettings;

namespace app {

// What the program remembers: settings (the table in core/settings) in one file, how the windows were left in another. Nothing secret is
// ever put here. A file that is broken is renamed *.broken-<date>, and the program starts with the usual values.
class Settings : public QObject, public ui::Remembered, public ui::SettingAccess {
    Q_OBJECT

public:
    // `dataDir` empty: the user's folders (XDG). `safe`: nothing is read and nothing is written; changes last as long as this.
    Settings(const QString &dataDir, bool safe);
    ~Settings() override;

    // Of the row's type and good: what is missing in the file, or cannot be used, has its usual value. The name must be in the table.
    [[nodiscard]] QVariant value(const char *key) const { return value(*settings::rowOf(QLatin1String(key))); }
    [[nodiscard]] QVariant value(const settings::Row &row) const override;
    // A value that the table does not allow changes nothing.
    void setValue(const char *key, const QVariant &value) { setValue(*settings::rowOf(QLatin1String(key)), value); }
    void setValue(const settings::Row &row, const QVariant &value) override;
    // What differs from the usual.
    [[nodiscard]] settings::Values changedValues() const;

    // The link modes chosen for sticks, by the stick's own id.
    [[nodiscard]] std::map<std::uint32_t, bytes::LinkMode> wantedModes() const;
    void setWantedMode(std::uint32_t stickId, bytes::LinkMode mode);

    // A text for each stick by its own id, such as the name the user gave it; an empty text is none.
    [[nodiscard]] std::map<std::uint32_t, QString> stickTexts(const QString &group) const;
    void setStickText(const QString &group, std::uint32_t stickId, const QString &text);

    [[nodiscard]] QVariant recall(const QString &what) const override;
    void remember(const QString &what, const QVariant &value) override;

    // What was wrong with the files; empty when nothing was.
    [[nodiscard]] const std::vector<SettingsTrouble> &troubles() const { return m_troubles; }
    // What is said now is on the disk when this returns.
    void flush();

    // A value as it stands in the file, or the usual one; nothing is touched and nothing is told.
    [[nodiscard]] static QVariant glance(const QString &dataDir, const char *key);

signals:
    void changed(const QString &key);

private:
    std::unique_ptr<QSettings> open(const QString &path);
    [[nodiscard]] QVariant stored(const settings::Row &row) const;
    void store(const settings::Row &row, const QVariant &value);

    std::unique_ptr<QSettings> m_settings; // null with --safe and where the file may not be touched
    std::unique_ptr<QSettings> m_state;
    settings::Values m_session; // of a run without a file
    std::vector<SettingsTrouble> m_troubles;
};

} // namespace app

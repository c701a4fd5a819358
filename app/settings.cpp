#include "app/settings.h"

#include "app/private_folder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

namespace app {

namespace {

enum class Store : std::uint8_t { Settings, State };

struct Row {
    Setting setting;
    const char *key;
    Store store;
    QVariant usual;
};

// The one table. A setting is a row here and its widget.
const Row &rowOf(Setting setting)
{
    static const Row rows[] = {
        {Setting::FileVersion, "version", Store::Settings, 1},                  // of the file's layout
        {Setting::Language, "language", Store::Settings, QString()},            // "de", "en"; empty: the system's
        {Setting::Theme, "theme", Store::Settings, QStringLiteral("system")},   // "light", "dark", "system"
        {Setting::KnownPorts, "sticks/ports", Store::Settings, QStringList()},  // opened before: opened again without asking
        {Setting::WindowGeometry, "window/geometry", Store::State, QByteArray()},
        {Setting::WindowFolded, "window/folded", Store::State, false},
        {Setting::WindowDetail, "window/detail", Store::State, true},
        {Setting::AddressHeader, "addresses/header", Store::State, QByteArray()},
        {Setting::AddressHeaderVersion, "addresses/headerVersion", Store::State, 0},
        {Setting::TelegramHeader, "telegrams/header", Store::State, QByteArray()},
        {Setting::InspectorBytes, "inspector/bytes", Store::State, 0},           // ui::BytesShown
        {Setting::InspectorChanges, "inspector/onlyChanges", Store::State, false},
        {Setting::AwaitedMeters, "meters/awaited", Store::Settings, QStringList()}, // numbers as typed, of meters not heard yet
    };
    return rows[static_cast<std::size_t>(setting)]; // in the order of the enumerators: a test checks it
}

constexpr int settingCount = static_cast<int>(Setting::AwaitedMeters) + 1;
const QString modesGroup = QStringLiteral("linkModes"); // one entry a stick: its id in hex = name of the mode

const Row *rowOf(const QString &key)
{
    for (int i = 0; i < settingCount; ++i) {
        const Row &row = rowOf(static_cast<Setting>(i));
        if (key == QLatin1String(row.key))
            return &row;
    }
    return nullptr;
}

QString settingsPath(const QString &dataDir)
{
    if (!dataDir.isEmpty())
        return dataDir + QStringLiteral("/meterscope.conf");
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/wmbus/meterscope.conf");
}

// Qt 6.4 knows no place for state: XDG's variable is read by hand.
QString statePath(const QString &dataDir)
{
    if (!dataDir.isEmpty())
        return dataDir + QStringLiteral("/window.conf");
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    return (home.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : home) + QStringLiteral("/meterscope/window.conf");
}

} // namespace

Settings::Settings(const QString &dataDir, bool safe)
{
    if (safe)
        return;
    m_settings = openFile(settingsPath(dataDir));
    m_state = openFile(statePath(dataDir));
}

Settings::~Settings() = default;

std::unique_ptr<QSettings> Settings::openFile(const QString &path)
{
    makePrivateFolder(QFileInfo(path).absolutePath());
    auto file = std::make_unique<QSettings>(path, QSettings::IniFormat);
    if (file->status() == QSettings::NoError)
        return file;
    const QString broken = path + QStringLiteral(".broken-") + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    file.reset();
    if (QFile::rename(path, broken))
        m_broken = broken;
    else
        m_broken = path;
    return std::make_unique<QSettings>(path, QSettings::IniFormat);
}

QVariant Settings::value(Setting setting) const
{
    const Row &row = rowOf(setting);
    const QSettings *file = row.store == Store::Settings ? m_settings.get() : m_state.get();
    return file ? file->value(QLatin1String(row.key), row.usual) : row.usual;
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    const Row &row = rowOf(setting);
    if (QSettings *file = row.store == Store::Settings ? m_settings.get() : m_state.get()) {
        file->setValue(QLatin1String(row.key), value);
        if (row.store == Store::Settings)
            file->setValue(QLatin1String(rowOf(Setting::FileVersion).key), rowOf(Setting::FileVersion).usual);
    }
}

std::map<std::uint32_t, bytes::LinkMode> Settings::wantedModes() const
{
    std::map<std::uint32_t, bytes::LinkMode> modes;
    if (!m_settings)
        return modes;
    m_settings->beginGroup(modesGroup);
    for (const QString &key : m_settings->childKeys()) {
        bool good = false;
        const std::uint32_t id = key.toUInt(&good, 16);
        const auto mode = bytes::linkModeFromName(m_settings->value(key).toString().toStdString());
        if (good && mode)
            modes[id] = *mode;
    }
    m_settings->endGroup();
    return modes;
}

void Settings::setWantedMode(std::uint32_t stickId, bytes::LinkMode mode)
{
    if (!m_settings)
        return;
    const QString key = QStringLiteral("%1/%2").arg(modesGroup).arg(stickId, 8, 16, QLatin1Char('0')).toUpper();
    m_settings->setValue(modesGroup + key.mid(modesGroup.size()), QString::fromLatin1(bytes::linkModeName(mode).data()));
}

std::map<std::uint32_t, QString> Settings::stickTexts(const QString &group) const
{
    std::map<std::uint32_t, QString> texts;
    if (!m_settings)
        return texts;
    m_settings->beginGroup(group);
    for (const QString &key : m_settings->childKeys()) {
        bool good = false;
        const std::uint32_t id = key.toUInt(&good, 16);
        const QString text = m_settings->value(key).toString();
        if (good && !text.isEmpty())
            texts[id] = text;
    }
    m_settings->endGroup();
    return texts;
}

void Settings::setStickText(const QString &group, std::uint32_t stickId, const QString &text)
{
    if (!m_settings)
        return;
    const QString id = QStringLiteral("%1").arg(stickId, 8, 16, QLatin1Char('0')).toUpper();
    if (text.isEmpty())
        m_settings->remove(group + QLatin1Char('/') + id);
    else
        m_settings->setValue(group + QLatin1Char('/') + id, text);
}

QVariant Settings::recall(const QString &what) const
{
    const Row *row = rowOf(what);
    return row ? value(row->setting) : QVariant();
}

void Settings::remember(const QString &what, const QVariant &value)
{
    if (const Row *row = rowOf(what))
        setValue(row->setting, value);
}

} // namespace app

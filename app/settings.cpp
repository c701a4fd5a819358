#include "app/settings.h"

#include "core/settings/keys.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

namespace app {

namespace {

const QString versionKey = QStringLiteral("version"); // of the file's layout
const QString modesGroup = QLatin1String(settings::key::linkModes); // one entry a stick: its id in hex = name of the mode

QString hexOf(std::uint32_t stickId)
{
    return QStringLiteral("%1").arg(stickId, 8, 16, QLatin1Char('0')).toUpper();
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
    m_settings = open(settingsPath(dataDir));
    m_state = open(statePath(dataDir));
}

Settings::~Settings() = default;

std::unique_ptr<QSettings> Settings::open(const QString &path)
{
    SettingsFile opened = openSettings(path);
    if (opened.trouble)
        m_troubles.push_back(*opened.trouble);
    return std::move(opened.file);
}

void Settings::flush()
{
    for (QSettings *file : {m_settings.get(), m_state.get()}) {
        if (file)
            file->sync();
    }
}

QVariant Settings::glance(const QString &dataDir, const char *key)
{
    const settings::Row &row = *settings::rowOf(QLatin1String(key));
    const QString path = settingsPath(dataDir);
    const QVariant value = QFileInfo(path).isFile() ? QSettings(path, QSettings::IniFormat).value(QLatin1String(key)) : QVariant();
    return value.isValid() && !settings::faultOf(row, value) ? *settings::normal(row, value) : row.usual;
}

QVariant Settings::stored(const settings::Row &row) const
{
    const QString key = QLatin1String(row.key);
    if (!m_settings)
        return m_session.value(key);
    if (row.type != settings::Type::TextMap)
        return m_settings->value(key);
    QVariantMap map;
    m_settings->beginGroup(key);
    for (const QString &entry : m_settings->childKeys())
        map.insert(entry, m_settings->value(entry).toString());
    m_settings->endGroup();
    return map;
}

void Settings::store(const settings::Row &row, const QVariant &value)
{
    const QString key = QLatin1String(row.key);
    if (!m_settings) {
        m_session.insert(key, value);
        return;
    }
    m_settings->remove(key);
    if (row.type == settings::Type::TextMap) {
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            m_settings->setValue(key + QLatin1Char('/') + it.key(), it.value());
    } else if (value != row.usual) {
        m_settings->setValue(key, value);
    }
    if (m_settings->value(versionKey).toInt() < settingsVersion) // a newer one's stays
        m_settings->setValue(versionKey, settingsVersion);
}

QVariant Settings::value(const settings::Row &row) const
{
    const QVariant value = stored(row);
    return value.isValid() && !settings::faultOf(row, value) ? *settings::normal(row, value) : row.usual;
}

void Settings::setValue(const settings::Row &row, const QVariant &value)
{
    if (settings::faultOf(row, value))
        return;
    const QVariant wanted = *settings::normal(row, value);
    if (wanted == this->value(row))
        return;
    store(row, wanted);
    emit changed(QLatin1String(row.key));
}

settings::Values Settings::changedValues() const
{
    settings::Values values;
    for (const settings::Row &row : settings::table()) {
        if (const QVariant now = value(row); now != row.usual)
            values.insert(QLatin1String(row.key), now);
    }
    return values;
}

std::map<std::uint32_t, bytes::LinkMode> Settings::wantedModes() const
{
    std::map<std::uint32_t, bytes::LinkMode> modes;
    const QVariantMap map = stored(*settings::rowOf(modesGroup)).toMap();
    for (auto it = map.begin(); it != map.end(); ++it) {
        bool good = false;
        const std::uint32_t id = it.key().toUInt(&good, 16);
        const auto mode = bytes::linkModeFromName(it.value().toString().toStdString());
        if (good && mode)
            modes[id] = *mode;
    }
    return modes;
}

void Settings::setWantedMode(std::uint32_t stickId, bytes::LinkMode mode)
{
    const settings::Row &row = *settings::rowOf(modesGroup);
    QVariantMap map = value(row).toMap();
    map.insert(hexOf(stickId), QString::fromLatin1(bytes::linkModeName(mode).data()));
    setValue(row, map);
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
    const QString id = hexOf(stickId);
    if (text.isEmpty())
        m_settings->remove(group + QLatin1Char('/') + id);
    else
        m_settings->setValue(group + QLatin1Char('/') + id, text);
}

QVariant Settings::recall(const QString &what) const
{
    return m_state ? m_state->value(what) : QVariant();
}

void Settings::remember(const QString &what, const QVariant &value)
{
    if (m_state)
        m_state->setValue(what, value);
}

} // namespace app

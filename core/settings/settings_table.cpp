#include "core/settings/settings_table.h"

#include "core/bytes/link_mode.h"
#include "core/settings/keys.h"

#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace settings {

namespace {

bool isZone(const QString &text)
{
    return text.isEmpty() || QTimeZone::isTimeZoneIdAvailable(text.toLatin1());
}

bool isLinkMode(const QString &text)
{
    return bytes::linkModeFromName(text.toStdString()).has_value();
}

bool isHost(const QString &text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c == QLatin1Char('/'); });
}

// Levels with something in them, no wildcards.
bool isTopic(const QString &text)
{
    return !text.isEmpty() && !text.startsWith(QLatin1Char('/')) && !text.endsWith(QLatin1Char('/')) && !text.contains(QLatin1String("//"))
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c == QLatin1Char('+') || c == QLatin1Char('#') || c.unicode() < 0x20; });
}

// With somebody's name and a colon before the @, or as an option. What cannot be read as an address may have forgotten to encode it.
bool hasPassword(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString user = url.isValid() ? url.userInfo(QUrl::FullyEncoded) : text.section(QLatin1String("://"), 1).section(QLatin1Char('@'), 0, -2);
    return user.contains(QLatin1Char(':')) || url.query().contains(QLatin1String("password"), Qt::CaseInsensitive);
}

// A password in it would stand in the file of settings.
bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return text.isEmpty() || (url.isValid() && web && !url.host().isEmpty() && url.userInfo().isEmpty());
}

// A database of a PostgreSQL server, as libpq writes it. What the words after the question mark mean is looked at by who connects.
bool isDatabase(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool postgres = url.scheme() == QLatin1String("postgresql") || url.scheme() == QLatin1String("postgres");
    return text.isEmpty() || (url.isValid() && postgres);
}

// What other programs are told. The secrets of `serve` lie in files, those of the window with the keys.
std::vector<Row> publishingRows()
{
    const auto serve = [](const char *name, Type type, QVariant usual, const char *title, const char *explanation) {
        const bool ofSecret = QLatin1String(name) == QLatin1String(key::mqttPasswordFile) || QLatin1String(name) == QLatin1String(key::influxTokenFile);
        Row row{name, type, Section::Publishing, ofSecret ? Scope::Serve : Scope::Both, Effect::AtOnce, std::move(usual)};
        row.title = title;
        row.explanation = explanation;
        return row;
    };
    const auto text = [&serve](const char *key, const char *usual, bool (*good)(const QString &), const char *title, const char *explanation) {
        Row row = serve(key, Type::Text, QString::fromLatin1(usual), title, explanation);
        row.good = good;
        return row;
    };
    const auto number = [&serve](const char *key, int usual, int least, int most, const char *unit, const char *title, const char *explanation) {
        Row row = serve(key, Type::Integer, usual, title, explanation);
        row.least = least;
        row.most = most;
        row.unit = unit;
        return row;
    };
    const auto choice = [&serve](const char *key, std::vector<Choice> choices, const char *title, const char *explanation) {
        Row row = serve(key, Type::Choice, QString::fromLatin1(choices.front().value), title, explanation);
        row.choices = std::move(choices);
        return row;
    };
    return {
        choice(key::publishMeters, {{"own", QT_TRANSLATE_NOOP("settings", "Own meters")}, {"all", QT_TRANSLATE_NOOP("settings", "All that can be read")}},
               QT_TRANSLATE_NOOP("settings", "Meters that are published"), QT_TRANSLATE_NOOP("settings", "Own meters are those that were added or named, or have a key.")),
        serve(key::mqttOn, Type::Bool, false, QT_TRANSLATE_NOOP("settings", "Publish by MQTT"), QT_TRANSLATE_NOOP("settings", "Each reading goes to an MQTT broker, and waits on disk while that is away.")),
        text(key::mqttHost, "localhost", isHost, QT_TRANSLATE_NOOP("settings", "Broker"), QT_TRANSLATE_NOOP("settings", "Name or address of the computer on which the broker runs.")),
        number(key::mqttPort, 1883, 1, 65535, "", QT_TRANSLATE_NOOP("settings", "Port of the broker"), QT_TRANSLATE_NOOP("settings", "Usually 1883, with encryption 8883.")),
        text(key::mqttUser, "", nullptr, QT_TRANSLATE_NOOP("settings", "User of the broker"), QT_TRANSLATE_NOOP("settings", "Empty: without a user.")),
        text(key::mqttPasswordFile, "", nullptr, QT_TRANSLATE_NOOP("settings", "Password file of the broker"), QT_TRANSLATE_NOOP("settings", "Its first line is the password. Only its owner may read it.")),
        serve(key::mqttTls, Type::Bool, false, QT_TRANSLATE_NOOP("settings", "Encrypt the connection to the broker"), QT_TRANSLATE_NOOP("settings", "TLS; the broker's certificate and name are checked.")),
        text(key::mqttCaFile, "", nullptr, QT_TRANSLATE_NOOP("settings", "Certificates for the broker"), QT_TRANSLATE_NOOP("settings", "A PEM file with the certificate authority; empty: those of the system.")),
        text(key::mqttPrefix, "wmbus", isTopic, QT_TRANSLATE_NOOP("settings", "Topic"), QT_TRANSLATE_NOOP("settings", "What topics begin with: wmbus/51601328.")),
        choice(key::mqttShape, {{"wmbusmeters", "wmbusmeters", true}, {"cuxd", "CUxD", true}}, QT_TRANSLATE_NOOP("settings", "Names of the values"),
               QT_TRANSLATE_NOOP("settings", "As wmbusmeters writes them, total_m3, or as data points of CUxD, METER.")),
        serve(key::mqttRetain, Type::Bool, false, QT_TRANSLATE_NOOP("settings", "Let the broker keep the last reading"), QT_TRANSLATE_NOOP("settings", "Who subscribes later gets it at once (retained).")),
        number(key::mqttQos, 1, 0, 2, "", QT_TRANSLATE_NOOP("settings", "Quality of service"), QT_TRANSLATE_NOOP("settings", "0: sent once. 1: arrives, at times twice. 2: arrives exactly once.")),
        number(key::mqttQueueMegabytes, 16, 1, 1000, "MB", QT_TRANSLATE_NOOP("settings", "Room for readings that wait for the broker"), QT_TRANSLATE_NOOP("settings", "When it is full, the oldest make room.")),
        choice(key::mqttDiscovery,
               {{"off", QT_TRANSLATE_NOOP("settings", "Off")}, {"device", QT_TRANSLATE_NOOP("settings", "Devices (from 2024.11)")}, {"classic", QT_TRANSLATE_NOOP("settings", "Single values")},
                {"addon", QT_TRANSLATE_NOOP("settings", "As the wmbusmeters add-on")}},
               QT_TRANSLATE_NOOP("settings", "Announce meters to Home Assistant"), QT_TRANSLATE_NOOP("settings", "As the wmbusmeters add-on: entities that it made go on with their history.")),
        text(key::mqttDiscoveryPrefix, "homeassistant", isTopic, QT_TRANSLATE_NOOP("settings", "Topic of announcements"), QT_TRANSLATE_NOOP("settings", "As Home Assistant has it in its MQTT settings.")),
        number(key::mqttExpireMinutes, 0, 0, 10080, "min", QT_TRANSLATE_NOOP("settings", "Values expire after"), QT_TRANSLATE_NOOP("settings", "Home Assistant shows a value as unavailable when no new one came for so long; 0: never.")),
        text(key::influxFile, "", nullptr, QT_TRANSLATE_NOOP("settings", "File in InfluxDB's line protocol"), QT_TRANSLATE_NOOP("settings", "Each reading is appended to it; empty: none.")),
        text(key::influxUrl, "", isWebAddress, QT_TRANSLATE_NOOP("settings", "InfluxDB server"), QT_TRANSLATE_NOOP("settings", "Whole address for writing, as http://localhost:8086/api/v2/write?org=home&bucket=meters; empty: none.")),
        text(key::influxTokenFile, "", nullptr, QT_TRANSLATE_NOOP("settings", "Token file of InfluxDB"), QT_TRANSLATE_NOOP("settings", "Its first line is the token. Only its owner may read it.")),
        number(key::influxQueueMegabytes, 16, 1, 1000, "MB", QT_TRANSLATE_NOOP("settings", "Room for readings that wait for InfluxDB"), QT_TRANSLATE_NOOP("settings", "When it is full, the oldest make room.")),
        number(key::prometheusPort, 0, 0, 65535, "", QT_TRANSLATE_NOOP("settings", "Port for Prometheus"), QT_TRANSLATE_NOOP("settings", "Values are shown at http://127.0.0.1:PORT/metrics to this computer only; 0: not at all.")),
    };
}

std::vector<Row> makeTable()
{
    const std::vector<Choice> languages{{"", QT_TRANSLATE_NOOP("settings", "As the system")}, {"de", "Deutsch", true}, {"en", "English", true}};
    const std::vector<Choice> themes{{"system", QT_TRANSLATE_NOOP("settings", "As the system")}, {"light", QT_TRANSLATE_NOOP("settings", "Light")}, {"dark", QT_TRANSLATE_NOOP("settings", "Dark")}};
    std::vector<Row> rows{
        {key::language, Type::Choice, Section::Appearance, Scope::Both, Effect::AtOnce, QString(), 0, 0, "", languages, nullptr,
         QT_TRANSLATE_NOOP("settings", "Language"), QT_TRANSLATE_NOOP("settings", "The language of all words, numbers and dates.")},
        {key::theme, Type::Choice, Section::Appearance, Scope::Window, Effect::AtOnce, QStringLiteral("system"), 0, 0, "", themes, nullptr,
         QT_TRANSLATE_NOOP("settings", "Theme"), QT_TRANSLATE_NOOP("settings", "Light or dark. As the system: changes together with the desktop.")},
        {key::scale, Type::Integer, Section::Appearance, Scope::Window, Effect::NextStart, 100, 100, 200, "%", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Size of the window's content"), QT_TRANSLATE_NOOP("settings", "100 % is the size that the desktop wants.")},
        {key::recentFiles, Type::Integer, Section::Appearance, Scope::Window, Effect::AtOnce, 8, 0, 30, "", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Recent files"), QT_TRANSLATE_NOOP("settings", "How many opened files the file menu offers again; 0 for none.")},
        {key::newMeters, Type::Bool, Section::Notifications, Scope::Window, Effect::AtOnce, false, 0, 0, "", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Tell of new meters"), QT_TRANSLATE_NOOP("settings", "A message of the desktop for each meter that was never heard before. In a block of flats these are many.")},
        {key::silentMeters, Type::Bool, Section::Notifications, Scope::Window, Effect::AtOnce, true, 0, 0, "", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Tell of silent meters"), QT_TRANSLATE_NOOP("settings", "A message of the desktop when one of your meters was not heard for too long, and when it is back.")},
        {key::silentAfter, Type::Integer, Section::Notifications, Scope::Window, Effect::AtOnce, 1440, 15, 20160, "min", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Silent after"), QT_TRANSLATE_NOOP("settings", "How long a meter may be silent before a message says so. Many send a few times a day only. UNREACH of CUxD does not depend on it.")},
        {key::openKnown, Type::Bool, Section::Sticks, Scope::Window, Effect::NextStart, true, 0, 0, "", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Open known sticks at the start"), QT_TRANSLATE_NOOP("settings", "Ports on which a stick was heard before are opened again without asking.")},
        {key::ports, Type::TextList, Section::Sticks, Scope::Both, Effect::NextStart, QStringList()},
        {key::linkModes, Type::TextMap, Section::Sticks, Scope::Both, Effect::NextStart, QVariantMap(), 0, 0, "", {}, isLinkMode},
        {key::ringDays, Type::Integer, Section::History, Scope::Both, Effect::NextStart, 7, 1, 3650, "d", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Keep raw telegrams for"), QT_TRANSLATE_NOOP("settings", "Older telegrams make room for new ones. Readings are kept for ever.")},
        {key::ringMegabytes, Type::Integer, Section::History, Scope::Both, Effect::NextStart, 200, 10, 100000, "MB", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Room for raw telegrams"), QT_TRANSLATE_NOOP("settings", "When younger telegrams need more than this, the oldest go before their time.")},
        {key::backups, Type::Integer, Section::History, Scope::Both, Effect::NextStart, 7, 0, 366, "", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Daily backups of the history"), QT_TRANSLATE_NOOP("settings", "How many are kept beside the history; 0 for none. Of a PostgreSQL database its server makes them.")},
        {key::zone, Type::Text, Section::History, Scope::Both, Effect::NextStart, QString(), 0, 0, "", {}, isZone,
         QT_TRANSLATE_NOOP("settings", "Time zone of the history"), QT_TRANSLATE_NOOP("settings", "Where hours, days and months begin, as Europe/Berlin; empty: as the computer. After a change all sums are made again.")},
        {key::historyServer, Type::Text, Section::History, Scope::Both, Effect::NextStart, QString(), 0, 0, "", {}, isDatabase,
         QT_TRANSLATE_NOOP("settings", "PostgreSQL database"), QT_TRANSLATE_NOOP("settings", "Holds the history instead of this computer, for several listeners: postgresql://user@host/database?sslmode=verify-full; empty: this computer. Never with a password."), hasPassword},
        {key::historyPasswordFile, Type::Text, Section::History, Scope::Both, Effect::NextStart, QString(), 0, 0, "", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Password file of the database"), QT_TRANSLATE_NOOP("settings", "Its first line is the password, and only its owner may read it; empty: ~/.pgpass, or none is needed.")},
        {key::clipboardSeconds, Type::Integer, Section::Keys, Scope::Window, Effect::AtOnce, 10, 3, 120, "s", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Clear the clipboard after"), QT_TRANSLATE_NOOP("settings", "A copied key is taken out of the clipboard again.")},
        {key::sightSeconds, Type::Integer, Section::Keys, Scope::Window, Effect::AtOnce, 30, 5, 600, "s", {}, nullptr,
         QT_TRANSLATE_NOOP("settings", "Hide shown keys after"), QT_TRANSLATE_NOOP("settings", "A key that was made visible is covered again.")},
        {key::awaited, Type::TextList, Section::Keys, Scope::Window, Effect::NextStart, QStringList()},
    };
    // Of the comparison with a CCU, whose dialog shows them.
    rows.push_back({key::ccuHost, Type::Text, Section::Publishing, Scope::Window, Effect::AtOnce, QString()});
    rows.push_back({key::ccuHttps, Type::Bool, Section::Publishing, Scope::Window, Effect::AtOnce, false});
    rows.push_back({key::ccuUser, Type::Text, Section::Publishing, Scope::Window, Effect::AtOnce, QString()});
    rows.push_back({key::ccuDevices, Type::TextMap, Section::Publishing, Scope::Window, Effect::AtOnce, QVariantMap()});
    const std::vector<Row> more = publishingRows();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

bool goodText(const Row &row, const QString &text)
{
    return !row.good || row.good(text);
}

std::optional<bool> boolFrom(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool();
    const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString();
    if (text == QLatin1String("true"))
        return true;
    if (text == QLatin1String("false"))
        return false;
    return std::nullopt;
}

std::optional<int> integerFrom(const QVariant &value)
{
    bool good = false;
    if (value.typeId() == QMetaType::QString) {
        const int number = value.toString().toInt(&good);
        return good ? std::optional(number) : std::nullopt;
    }
    if (value.typeId() == QMetaType::Bool || !value.canConvert<double>())
        return std::nullopt;
    const double number = value.toDouble(&good);
    if (!good || number < -2147483648.0 || number > 2147483647.0 || number != static_cast<double>(static_cast<int>(number)))
        return std::nullopt;
    return static_cast<int>(number);
}

// A list of texts; a single text where the INI format has kept a list of one.
std::optional<QStringList> listFrom(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList();
    if (value.typeId() == QMetaType::QString)
        return value.toString().isEmpty() ? QStringList() : QStringList(value.toString());
    if (value.typeId() != QMetaType::QVariantList)
        return std::nullopt;
    QStringList texts;
    for (const QVariant &item : value.toList()) {
        if (item.typeId() != QMetaType::QString)
            return std::nullopt;
        texts += item.toString();
    }
    return texts;
}

std::optional<QVariantMap> mapFrom(const QVariant &value)
{
    if (value.typeId() != QMetaType::QVariantMap)
        return std::nullopt;
    const QVariantMap map = value.toMap();
    const bool texts = std::all_of(map.begin(), map.end(), [](const QVariant &item) { return item.typeId() == QMetaType::QString; });
    return texts ? std::optional(map) : std::nullopt;
}

std::optional<Fault> faultOfTexts(const Row &row, const QStringList &texts)
{
    if (texts.size() > longestList)
        return Fault::OutOfRange;
    for (const QString &text : texts) {
        if (text.size() > longestText)
            return Fault::OutOfRange;
        if (row.secret && row.secret(text))
            return Fault::Secret;
        if (!goodText(row, text))
            return Fault::NotAllowed;
    }
    return std::nullopt;
}

} // namespace

const std::vector<Row> &table()
{
    static const std::vector<Row> rows = makeTable();
    return rows;
}

const Row *rowOf(const QString &key)
{
    const auto found = std::find_if(table().begin(), table().end(), [&key](const Row &row) { return key == QLatin1String(row.key); });
    return found == table().end() ? nullptr : &*found;
}

std::optional<QVariant> normal(const Row &row, const QVariant &value)
{
    const auto asVariant = [](const auto &found) { return found ? std::optional(QVariant(*found)) : std::nullopt; };
    switch (row.type) {
    case Type::Bool: return asVariant(boolFrom(value));
    case Type::Integer: return asVariant(integerFrom(value));
    case Type::Choice:
    case Type::Text: return value.typeId() == QMetaType::QString ? std::optional(value) : std::nullopt;
    case Type::TextList: return asVariant(listFrom(value));
    case Type::TextMap: return asVariant(mapFrom(value));
    }
    return std::nullopt;
}

std::optional<Fault> faultOf(const Row &row, const QVariant &value)
{
    const auto good = normal(row, value);
    if (!good)
        return Fault::WrongType;
    switch (row.type) {
    case Type::Bool: return std::nullopt;
    case Type::Integer: return good->toInt() < row.least || good->toInt() > row.most ? std::optional(Fault::OutOfRange) : std::nullopt;
    case Type::Choice: {
        const bool known = std::any_of(row.choices.begin(), row.choices.end(), [&good](const Choice &choice) { return good->toString() == QLatin1String(choice.value); });
        return known ? std::nullopt : std::optional(Fault::NotAllowed);
    }
    case Type::Text: return faultOfTexts(row, {good->toString()});
    case Type::TextList: return faultOfTexts(row, good->toStringList());
    case Type::TextMap: {
        QStringList texts;
        for (const QVariant &text : good->toMap())
            texts += text.toString();
        return faultOfTexts(row, texts);
    }
    }
    return std::nullopt;
}

} // namespace settings

#include "core/settings/settings_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace settings {

namespace {

const QString formatName = QStringLiteral("format");
const QString format = QStringLiteral("meterscope-settings");
const QString versionName = QStringLiteral("version");
const QString settingsName = QStringLiteral("settings");

class Reader {
public:
    JsonSettings read(const QJsonObject &object)
    {
        readGroup(object, QString());
        return std::move(m_read);
    }

private:
    // An object is a group, unless the table knows a setting of its name.
    void readGroup(const QJsonObject &object, const QString &group)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString key = group.isEmpty() ? it.key() : group + QLatin1Char('/') + it.key();
            if (const Row *row = rowOf(key))
                readValue(*row, key, it.value().toVariant());
            else if (it.value().isObject() && group.isEmpty())
                readGroup(it.value().toObject(), key);
            else
                m_read.findings.push_back({key.left(longestText), Fault::Unknown});
        }
    }

    void readValue(const Row &row, const QString &key, const QVariant &value)
    {
        // In JSON, types are said: a number in quotes is a text.
        const bool quoted = value.typeId() == QMetaType::QString && (row.type == Type::Bool || row.type == Type::Integer || row.type == Type::TextList);
        if (const auto fault = quoted ? std::optional(Fault::WrongType) : faultOf(row, value))
            m_read.findings.push_back({key, *fault});
        else
            m_read.values.insert(key, *normal(row, value));
    }

    JsonSettings m_read;
};

} // namespace

QByteArray toJson(const Values &values)
{
    QJsonObject all;
    for (const Row &row : table()) {
        const QString key = QLatin1String(row.key);
        const auto value = values.find(key);
        if (value == values.end() || faultOf(row, *value))
            continue;
        const QJsonValue json = QJsonValue::fromVariant(*normal(row, *value));
        const qsizetype slash = key.indexOf(QLatin1Char('/'));
        if (slash < 0) {
            all.insert(key, json);
            continue;
        }
        QJsonObject group = all.value(key.left(slash)).toObject();
        group.insert(key.mid(slash + 1), json);
        all.insert(key.left(slash), group);
    }
    return QJsonDocument(QJsonObject{{formatName, format}, {versionName, jsonVersion}, {settingsName, all}}).toJson();
}

bytes::Result<JsonSettings, JsonError> fromJson(const QByteArray &json)
{
    if (json.size() > longestJson)
        return bytes::unexpected(JsonError{JsonFault::TooLong});
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        const auto line = static_cast<int>(before.count('\n')) + 1;
        const auto column = static_cast<int>(before.size() - before.lastIndexOf('\n'));
        return bytes::unexpected(JsonError{JsonFault::NotJson, line, column});
    }
    const QJsonObject file = document.object();
    if (file.value(formatName).toString() != format || !file.value(versionName).isDouble() || !file.value(settingsName).isObject())
        return bytes::unexpected(JsonError{JsonFault::Foreign});
    if (file.value(versionName).toDouble() > jsonVersion)
        return bytes::unexpected(JsonError{JsonFault::Newer});
    return Reader().read(file.value(settingsName).toObject());
}

bool looksLikeSettings(const QByteArray &beginning)
{
    return beginning.trimmed().startsWith('{') && beginning.contains("\"meterscope-settings\"");
}

} // namespace settings

#include "corpus.h"

#include "core/bytes/hex.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace corpus {

namespace {

bytes::Bytes bytesOf(const QString &hex)
{
    return bytes::fromHex(hex.toStdString()).value_or(bytes::Bytes{});
}

Row rowFrom(const QJsonObject &object)
{
    Row row;
    row.id = object["id"].toInt();
    row.name = std::to_string(row.id) + " " + object["driver"].toString().toStdString();
    row.telegram = bytesOf(object["telegram"].toString());
    row.key = object["key"].toString().toStdString();
    for (const auto &earlier : object["needs_earlier"].toArray())
        row.earlier.push_back(bytesOf(earlier.toString()));
    row.wired = object["format"].toString() == "mbus";
    row.manufacturer = object["manufacturer"].toString().toStdString();
    row.version = object["version"].toInt(-1);
    row.type = object["type"].toInt(-1);
    row.deviceId = object["device_id"].toString().toUpper().toStdString();
    row.peerGeneric = object["peer_generic"].toObject();
    return row;
}

} // namespace

std::vector<Row> rows()
{
    std::vector<Row> all;
    QFile file(QStringLiteral(VECTORS_DIR "/corpus.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QJsonDocument line = QJsonDocument::fromJson(file.readLine());
        if (line.isObject())
            all.push_back(rowFrom(line.object()));
    }
    return all;
}

std::map<std::string, std::string> differences()
{
    std::map<std::string, std::string> all;
    QFile file(QStringLiteral(VECTORS_DIR "/differences.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).trimmed().split('\t');
        if (parts.size() == 3 && !parts[0].startsWith('#'))
            all[(parts[0] + "\t" + parts[1]).toStdString()] = parts[2].toStdString();
    }
    return all;
}

} // namespace corpus

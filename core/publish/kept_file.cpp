#include "core/publish/kept_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace publish {

namespace {

constexpr qint64 longest = 64'000'000;
const QString formatKey = QStringLiteral("format");

bool fail(QString *error, const QString &path, const QString &why)
{
    if (error != nullptr)
        *error = path + QStringLiteral(": ") + why;
    return false;
}

} // namespace

std::optional<QByteArray> readKept(const QString &path, QString *error)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly)) {
        fail(error, path, file.errorString());
        return std::nullopt;
    }
    return file.read(longest);
}

std::optional<QJsonObject> keptObject(const QByteArray &json, const QString &format)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return object.value(formatKey).toString() == format ? std::optional(object) : std::nullopt;
}

bool putAside(const QString &path, QString *error)
{
    const QString other = path + QStringLiteral(".broken");
    QFile::remove(other);
    QFile file(path);
    return file.rename(other) || fail(error, path, file.errorString());
}

bool writeKept(const QString &path, const QString &format, QJsonObject content, QString *error)
{
    if (path.isEmpty())
        return true;
    content.insert(formatKey, format);
    const QByteArray json = QJsonDocument(content).toJson();
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(json) == json.size() && file.commit();
    return written || fail(error, path, file.errorString());
}

} // namespace publish

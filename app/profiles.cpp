#include "app/profiles.h"

#include "app/private_folder.h"

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace app {

namespace {

const QString folderName = QStringLiteral("/profiles/");
const QString lastName = QStringLiteral("/profiles/.last"); // no profile can be called so
constexpr qint64 longestLine = 256;

} // namespace

bool Profiles::isName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]{0,38}[\\p{L}\\p{N}])?$"), QRegularExpression::UseUnicodePropertiesOption);
    return form.match(name).hasMatch();
}

QString Profiles::folderOf(const QString &name) const
{
    return name.isEmpty() ? m_base : m_base + folderName + name;
}

QStringList Profiles::names() const
{
    QStringList names = QDir(m_base + folderName).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    names.erase(std::remove_if(names.begin(), names.end(), [](const QString &name) { return !isName(name); }), names.end());
    std::sort(names.begin(), names.end(), QCollator());
    return names;
}

bool Profiles::make(const QString &name) const
{
    return isName(name) && makePrivateFolder(folderOf(name));
}

QString Profiles::last() const
{
    QFile file(m_base + lastName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString name = QString::fromUtf8(file.read(longestLine)).trimmed();
    return isName(name) && QDir(folderOf(name)).exists() ? name : QString();
}

void Profiles::setLast(const QString &name) const
{
    if (name == last() || !makePrivateFolder(m_base + folderName))
        return;
    QSaveFile file(m_base + lastName);
    if (file.open(QIODevice::WriteOnly) && file.write(name.toUtf8()) >= 0)
        file.commit();
}

} // namespace app

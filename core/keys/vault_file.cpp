#include "core/keys/vault_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace keys {

namespace {

constexpr qint64 biggest = 64 * 1024 * 1024; // a key takes about 100 bytes
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool makeFolder(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (folder.isDir())
        return true;
    // The folders above are the desktop's (~/.local/share); only the last one is ours to close.
    return QDir().mkpath(folder.absoluteFilePath()) && QFile::setPermissions(folder.absoluteFilePath(), ownerOnly | QFileDevice::ExeOwner);
}

} // namespace

bytes::Result<std::optional<bytes::Bytes>, VaultFileFault> readVaultFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return std::optional<bytes::Bytes>();
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return bytes::unexpected(VaultFileFault::CannotRead);
    if (file.size() > biggest)
        return bytes::unexpected(VaultFileFault::TooBig);
    bytes::Bytes data(static_cast<std::size_t>(file.size()));
    if (file.read(reinterpret_cast<char *>(data.data()), file.size()) != file.size())
        return bytes::unexpected(VaultFileFault::CannotRead);
    return std::optional(std::move(data));
}

bytes::Result<void, VaultFileFault> writeVaultFile(const QString &path, const VaultId &id, bytes::ByteSpan data)
{
    const auto before = readVaultFile(path);
    if (!before)
        return bytes::unexpected(before.error());
    if (*before) {
        const auto info = inspectVault(**before);
        if (!info || info->id != id)
            return bytes::unexpected(VaultFileFault::Foreign);
    }
    if (!makeFolder(path))
        return bytes::unexpected(VaultFileFault::CannotWrite);
    QSaveFile file(path);
    const auto size = static_cast<qint64>(data.size());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(reinterpret_cast<const char *>(data.data()), size) != size || !file.commit())
        return bytes::unexpected(VaultFileFault::CannotWrite);
    return {};
}

} // namespace keys

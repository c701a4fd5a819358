#include "app/private_folder.h"

#include <QDir>
#include <QFileInfo>

namespace app {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(path));
    if (folder.isDir())
        return true;
    const QString parent = folder.absolutePath();
    if (parent == folder.absoluteFilePath() || !makePrivateFolder(parent))
        return false;
    return QDir().mkdir(folder.absoluteFilePath(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner) || folder.isDir();
}

} // namespace app

#pragma once

#include <QByteArray>
#include <QDirIterator>
#include <QFile>

namespace support {

// The names and contents of all files below a folder, hidden ones too: what a test searches for bytes that must be nowhere.
inline QByteArray everythingBelow(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        all += file.fileName().toUtf8() + '\n';
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
        all += '\n';
    }
    return all;
}

} // namespace support

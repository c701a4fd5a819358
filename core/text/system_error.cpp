#include "core/text/system_error.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace text {

namespace {

struct Meaning {
    int error;         // errno; 0: Qt's own, which has no number
    const char *words; // as the C library or Qt says it in English, where people understand that
    const char *ofQt = nullptr; // Qt's own way of saying it
};

constexpr Meaning meanings[] = {
    {EPERM, QT_TRANSLATE_NOOP("SystemError", "Operation not permitted")},
    {ENOENT, QT_TRANSLATE_NOOP("SystemError", "No such file or directory")},
    {EIO, QT_TRANSLATE_NOOP("SystemError", "Input/output error")},
    {ENXIO, QT_TRANSLATE_NOOP("SystemError", "No such device")},
    {EAGAIN, QT_TRANSLATE_NOOP("SystemError", "Resource temporarily unavailable")},
    {ENOMEM, QT_TRANSLATE_NOOP("SystemError", "Cannot allocate memory")},
    {EACCES, QT_TRANSLATE_NOOP("SystemError", "Permission denied")},
    {EBUSY, QT_TRANSLATE_NOOP("SystemError", "Device or resource busy")},
    {EEXIST, QT_TRANSLATE_NOOP("SystemError", "File exists")},
    {ENODEV, QT_TRANSLATE_NOOP("SystemError", "No such device")},
    {ENOTDIR, QT_TRANSLATE_NOOP("SystemError", "Not a directory")},
    {EISDIR, QT_TRANSLATE_NOOP("SystemError", "Is a directory"), "file to open is a directory"},
    {EINVAL, QT_TRANSLATE_NOOP("SystemError", "Invalid argument")},
    {ENFILE, QT_TRANSLATE_NOOP("SystemError", "Too many open files")},
    {EMFILE, QT_TRANSLATE_NOOP("SystemError", "Too many open files")},
    {ENOTTY, QT_TRANSLATE_NOOP("SystemError", "This is no serial port")},
    {EFBIG, QT_TRANSLATE_NOOP("SystemError", "File too large")},
    {ENOSPC, QT_TRANSLATE_NOOP("SystemError", "No space left on device")},
    {EROFS, QT_TRANSLATE_NOOP("SystemError", "Read-only file system")},
    {EPIPE, QT_TRANSLATE_NOOP("SystemError", "Broken pipe")},
    {ENAMETOOLONG, QT_TRANSLATE_NOOP("SystemError", "File name too long")},
    {ELOOP, QT_TRANSLATE_NOOP("SystemError", "Too many levels of symbolic links")},
    {EDQUOT, QT_TRANSLATE_NOOP("SystemError", "Disk quota exceeded")},
    {ESTALE, QT_TRANSLATE_NOOP("SystemError", "Stale file handle")},
    {EADDRINUSE, QT_TRANSLATE_NOOP("SystemError", "Address already in use")},
    {EADDRNOTAVAIL, QT_TRANSLATE_NOOP("SystemError", "Cannot assign requested address")},
    {ENETDOWN, QT_TRANSLATE_NOOP("SystemError", "Network is down")},
    {ENETUNREACH, QT_TRANSLATE_NOOP("SystemError", "Network is unreachable")},
    {ECONNRESET, QT_TRANSLATE_NOOP("SystemError", "Connection reset by peer")},
    {ETIMEDOUT, QT_TRANSLATE_NOOP("SystemError", "Connection timed out")},
    {ECONNREFUSED, QT_TRANSLATE_NOOP("SystemError", "Connection refused")},
    {EHOSTUNREACH, QT_TRANSLATE_NOOP("SystemError", "No route to host")},
    {0, QT_TRANSLATE_NOOP("SystemError", "Host not found")},
    {0, QT_TRANSLATE_NOOP("SystemError", "The remote host closed the connection")},
    {0, QT_TRANSLATE_NOOP("SystemError", "Connection closed")},
    {0, QT_TRANSLATE_NOOP("SystemError", "Socket operation timed out")},
    {0, QT_TRANSLATE_NOOP("SystemError", "Network unreachable")},
    {0, QT_TRANSLATE_NOOP("SystemError", "Host unreachable")},
    {0, QT_TRANSLATE_NOOP("SystemError", "The bound address is already in use")},
    {0, QT_TRANSLATE_NOOP("SystemError", "The address is not available")},
    {0, QT_TRANSLATE_NOOP("SystemError", "The address is protected")},
};

QString inWords(const Meaning &meaning)
{
    return QCoreApplication::translate("SystemError", meaning.words);
}

QString ofLibrary(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

// Whether `said` is `words`, or ends with them behind a place.
bool endsWith(const QString &said, const QString &words)
{
    return said == words || said.endsWith(QLatin1String(": ") + words);
}

} // namespace

QString systemErrorText(int error)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.error == error && error != 0)
            return inWords(meaning);
    }
    return ofLibrary(error);
}

QString systemErrorText(const QString &said)
{
    for (const Meaning &meaning : meanings) {
        QStringList forms{QString::fromLatin1(meaning.words), QCoreApplication::translate("QIODevice", meaning.words)};
        if (meaning.error != 0)
            forms += ofLibrary(meaning.error);
        if (meaning.ofQt)
            forms += QString::fromLatin1(meaning.ofQt);
        for (const QString &form : forms) {
            if (endsWith(said, form))
                return said.chopped(form.size()) + inWords(meaning);
        }
    }
    return said;
}

} // namespace text

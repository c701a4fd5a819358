#include "core/store/file_claim.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

FileClaim::FileClaim(const QString &folder)
    : m_file(::open(QFile::encodeName(folder + QStringLiteral("/history.lock")).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    share();
}

FileClaim::~FileClaim()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool FileClaim::makeAlone()
{
    if (m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0)
        return true;
    share(); // a claim that cannot be raised is lost
    return false;
}

void FileClaim::share()
{
    if (m_file >= 0)
        ::flock(m_file, LOCK_SH);
}

} // namespace store

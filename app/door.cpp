#include "app/door.h"

#include "app/private_folder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <unistd.h>

namespace app {

namespace {

constexpr qsizetype longestCall = 1024 * 1024;
constexpr qsizetype mostFiles = 4096;
constexpr qint64 longestAddress = 4096;
constexpr int betweenTries = 50; // ms
constexpr int slowestCaller = 5000; // ms
const QString folderBeginning = QStringLiteral("meterscope-");
const QString socketName = QStringLiteral("door");
const QByteArray taken = "taken\n";

// Who is at the other end of the socket is this user.
bool isOurs(const QLocalSocket &socket)
{
    const int file = static_cast<int>(socket.socketDescriptor());
#if defined(Q_OS_LINUX)
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(file, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return ::getpeereid(file, &user, &group) == 0 && user == ::geteuid();
#endif
}

// Where sockets of this user belong; names of sockets may not be long, so not the data folder.
QString socketFolder()
{
    const QFileInfo runtime(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    const bool good = runtime.isAbsolute() && runtime.isDir() && runtime.ownerId() == ::geteuid() && runtime.isWritable();
    return good ? runtime.absoluteFilePath() : QDir::tempPath();
}

} // namespace

QByteArray toBytes(const Call &call)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("files"), QJsonArray::fromStringList(call.files)},
                                     {QStringLiteral("port"), call.port},
                                     {QStringLiteral("demo"), call.demo},
                                     {QStringLiteral("activation"), QString::fromLatin1(call.activation)}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

std::optional<Call> callFrom(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    Call call;
    const QJsonArray files = document[QStringLiteral("files")].toArray();
    for (qsizetype i = 0; i < std::min(files.size(), mostFiles); ++i) {
        if (const QString file = files[i].toString(); QDir::isAbsolutePath(file))
            call.files += file;
    }
    call.port = document[QStringLiteral("port")].toString();
    call.demo = document[QStringLiteral("demo")].toBool();
    call.activation = document[QStringLiteral("activation")].toString().toLatin1();
    return call;
}

Door::Door(const QString &dataDir, QObject *parent) : QObject(parent), m_path(QDir(dataDir).filePath(QStringLiteral("window.lock"))), m_server(std::make_unique<QLocalServer>())
{
    makePrivateFolder(dataDir);
    connect(m_server.get(), &QLocalServer::newConnection, this, &Door::answer);
}

Door::~Door()
{
    m_server->close();
    if (m_file >= 0) {
        [[maybe_unused]] const int cut = ::ftruncate(m_file, 0); // the address is gone
        ::close(m_file);
    }
}

bool Door::lock()
{
    m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_file < 0)
        return true; // nothing can be said about others; the history takes several programs
    if (::flock(m_file, LOCK_EX | LOCK_NB) == 0)
        return true;
    const bool busy = errno == EWOULDBLOCK;
    ::close(std::exchange(m_file, -1));
    return !busy;
}

// The socket of a program that was killed.
void Door::removeStale() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QFileInfo socket(QFile::decodeName(file.read(longestAddress).trimmed()));
    const QFileInfo folder(socket.absolutePath());
    if (socket.fileName() != socketName || !folder.fileName().startsWith(folderBeginning) || folder.ownerId() != ::geteuid())
        return;
    QFile::remove(socket.filePath());
    QDir().rmdir(folder.filePath()); // only when there is nothing else in it
}

void Door::listen()
{
    if (m_file < 0)
        return;
    removeStale();
    m_folder = std::make_unique<QTemporaryDir>(socketFolder() + QLatin1Char('/') + folderBeginning + QStringLiteral("XXXXXX")); // 0700
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_folder->isValid() || !m_server->listen(m_folder->filePath(socketName)))
        return;
    const QByteArray address = QFile::encodeName(m_server->fullServerName()) + '\n';
    [[maybe_unused]] const bool said = ::ftruncate(m_file, 0) == 0 && ::pwrite(m_file, address.constData(), static_cast<std::size_t>(address.size()), 0) == address.size();
}

Door::Answer Door::knock(const Call &call, int patience)
{
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        if (lock()) {
            listen();
            return Answer::Open;
        }
        const int left = patience - static_cast<int>(waited.elapsed());
        if (left <= 0)
            return Answer::Silent;
        // Who holds the lock may be at its very beginning, or just ending.
        if (handOver(call, left))
            return Answer::Handed;
        QThread::msleep(betweenTries);
    }
}

bool Door::handOver(const Call &call, int patience) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QString address = QFile::decodeName(file.read(longestAddress).trimmed());
    if (address.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(patience) || !isOurs(socket))
        return false;
    socket.write(toBytes(call));
    QElapsedTimer waited;
    waited.start();
    QByteArray said;
    while (said.size() < taken.size()) {
        const int left = patience - static_cast<int>(waited.elapsed());
        if (left <= 0 || !socket.waitForReadyRead(left))
            return false;
        said += socket.readAll();
    }
    return said == taken;
}

void Door::answer()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(slowestCaller, socket, &QLocalSocket::abort);
        if (!isOurs(*socket)) {
            socket->abort();
            continue;
        }
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestCall)
                    socket->abort();
                return;
            }
            const std::optional<Call> call = callFrom(socket->readLine(longestCall));
            if (!call) {
                socket->abort();
                return;
            }
            socket->write(taken);
            socket->flush();
            socket->disconnectFromServer();
            emit called(*call);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // what came with the connection
    }
}

} // namespace app

#include "tests/support/postgres_cluster.h"

#include <grp.h>
#include <sys/prctl.h>

namespace testing {

PostgresCluster::PostgresCluster(const QString &settings, const QString &hba)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(versions.filePath(version) + QStringLiteral("/bin/initdb")))
            m_bin = versions.filePath(version) + QStringLiteral("/bin");
    }
    if (m_bin.isEmpty()) {
        m_trouble = QStringLiteral("no PostgreSQL server is installed (package postgresql)");
        return;
    }
    if (::geteuid() == 0) {
        m_user = ::getpwnam("postgres");
        if (m_user == nullptr)
            m_user = ::getpwnam("nobody");
    }
    give(m_dir.path());
    if (!run(program("initdb"), {QStringLiteral("-D"), dataFolder(), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("--no-sync"),
                                 QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C")}))
        return;
    QTcpServer free;
    (void)free.listen(QHostAddress::LocalHost, 0);
    m_port = free.serverPort();
    free.close();
    QFile configuration(dataFolder() + QStringLiteral("/postgresql.conf"));
    if (configuration.open(QIODevice::Append)) {
        configuration.write(QStringLiteral("\nlisten_addresses = '127.0.0.1'\nport = %1\nunix_socket_directories = '%2'\nfsync = off\nshared_buffers = 32MB\nmax_connections = 60\n"
                                           "log_min_messages = fatal\n%3\n").arg(m_port).arg(m_dir.path(), settings).toUtf8());
    }
    configuration.close();
    if (!hba.isEmpty()) {
        QFile rules(dataFolder() + QStringLiteral("/pg_hba.conf"));
        if (rules.open(QIODevice::WriteOnly | QIODevice::Truncate))
            rules.write(hba.toUtf8());
    }
    start();
}

PostgresCluster::~PostgresCluster()
{
    thaw();
    kill();
}

void PostgresCluster::give(const QString &file) const
{
    if (m_user != nullptr && ::chown(QFile::encodeName(file).constData(), m_user->pw_uid, m_user->pw_gid) != 0)
        qWarning("%s cannot be given to the server's user", qPrintable(file));
}

void PostgresCluster::lend(QProcess &process) const
{
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([user = m_user] {
        if (user != nullptr && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT); // PostgreSQL: end at once
    });
}

bool PostgresCluster::run(const QString &name, const QStringList &arguments)
{
    QProcess process;
    lend(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(name, arguments);
    if (process.waitForFinished(60'000) && process.exitCode() == 0)
        return true;
    m_trouble = name + QStringLiteral(": ") + QString::fromUtf8(process.readAll()) + process.errorString();
    return false;
}

bool PostgresCluster::start()
{
    for (int attempt = 0; attempt < 600; ++attempt) {
        if (!m_server || m_server->state() == QProcess::NotRunning) {
            // A killed server's last process may hold the shared memory for a moment: then the next attempt does.
            m_server = std::make_unique<QProcess>();
            lend(*m_server);
            m_server->setProcessChannelMode(QProcess::MergedChannels);
            m_server->start(program("postgres"), {QStringLiteral("-D"), dataFolder()});
            if (!m_server->waitForStarted(10'000)) {
                m_trouble = m_server->errorString();
                return false;
            }
        }
        QProcess ready;
        ready.start(program("pg_isready"), {QStringLiteral("-q"), QStringLiteral("-h"), m_dir.path(), QStringLiteral("-p"), QString::number(m_port)});
        if (ready.waitForFinished(10'000) && ready.exitCode() == 0)
            return true;
        (void)m_server->waitForFinished(50);
    }
    m_trouble = QStringLiteral("the server does not start: ") + QString::fromUtf8(m_server->readAll());
    return false;
}

QList<qint64> PostgresCluster::processes() const
{
    if (!m_server || m_server->state() == QProcess::NotRunning)
        return {};
    QList<qint64> all{m_server->processId()};
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(m_server->processId()));
    if (children.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : children.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                all += child.toLongLong();
        }
    }
    return all;
}

void PostgresCluster::kill()
{
    if (!m_server)
        return;
    for (const qint64 process : processes())
        ::kill(static_cast<pid_t>(process), SIGKILL);
    m_server->waitForFinished(10'000);
    m_server.reset();
}

void PostgresCluster::freeze()
{
    for (const qint64 process : processes())
        ::kill(static_cast<pid_t>(process), SIGSTOP);
}

void PostgresCluster::thaw()
{
    for (const qint64 process : processes())
        ::kill(static_cast<pid_t>(process), SIGCONT);
}

QString PostgresCluster::psql(const QString &sql, const QString &database, const QStringList &more) const
{
    QProcess process;
    QStringList arguments{QStringLiteral("-X"), QStringLiteral("-tA"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), m_dir.path(),
                          QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-d"), database};
    if (!more.contains(QStringLiteral("-U")))
        arguments += {QStringLiteral("-U"), QStringLiteral("postgres")};
    arguments += more;
    if (!sql.isEmpty())
        arguments += {QStringLiteral("-c"), sql};
    process.start(program("psql"), arguments);
    process.waitForFinished(60'000);
    m_said = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace testing

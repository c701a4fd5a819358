#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <memory>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace testing {

// A PostgreSQL server of its own for one test program, from Debian's packages: on 127.0.0.1 and a Unix socket, with a port that nobody
// had, gone with the program however that ends. PostgreSQL refuses root: root lends it to the user postgres (or nobody).
class PostgresCluster {
public:
    // `settings`: more lines for postgresql.conf; `hba`: of pg_hba.conf, in place of "everybody may".
    explicit PostgresCluster(const QString &settings = {}, const QString &hba = {});
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    // False, with words in trouble(), when there is no server to be had: that is a failure, never a reason to skip.
    [[nodiscard]] bool isGood() const { return m_trouble.isEmpty(); }
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] QString dataFolder() const { return m_dir.path() + QStringLiteral("/data"); }
    // Over TCP, as the superuser "postgres".
    [[nodiscard]] QString address(const QString &database = QStringLiteral("postgres")) const { return QStringLiteral("postgresql://postgres@127.0.0.1:%1/%2").arg(m_port).arg(database); }
    // psql -tA; the answer without its last line feed. `more`: as "-U", "anna".
    QString psql(const QString &sql, const QString &database = QStringLiteral("postgres"), const QStringList &more = {}) const;
    [[nodiscard]] QString psqlErrors() const { return m_said; }

    bool start();
    void kill();   // the whole server, kill -9 to its first process: connections end
    void freeze(); // SIGSTOP to all its processes: connections stay and say nothing
    void thaw();
    // Files for the server belong to its user.
    void give(const QString &file) const;

private:
    [[nodiscard]] QString program(const char *name) const { return m_bin + QLatin1Char('/') + QLatin1String(name); }
    [[nodiscard]] QList<qint64> processes() const;
    bool run(const QString &program, const QStringList &arguments);
    void lend(QProcess &process) const;

    QString m_bin;
    QTemporaryDir m_dir{QStringLiteral("/tmp/pgtest-XXXXXX")}; // short: a socket's path has at most 107 characters
    QString m_trouble;
    mutable QString m_said;
    int m_port = 0;
    const passwd *m_user = nullptr; // whom root lends it to
    std::unique_ptr<QProcess> m_server;
};

} // namespace testing

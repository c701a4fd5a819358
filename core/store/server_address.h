#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace store {

// A database of a PostgreSQL server: what stands in the setting history/server, in libpq's form
//   postgresql://user@host:port/database?sslmode=verify-full&sslrootcert=/etc/ssl/own.pem
// Whatever is left out is what libpq takes: variables of the environment, a service file (?service=NAME), the Unix socket. Passwords
// are not part of it: ~/.pgpass, a service file, or a password file of their own.
struct ServerAddress {
    QString host;     // name, address, or the folder of a Unix socket; empty: libpq's choice
    int port = 0;     // 0: libpq's choice
    QString database;
    QString user;
    QMap<QString, QString> more; // libpq's keywords: sslmode, sslrootcert ...
    QString password; // never part of a text

    // Nothing when it is no such address, has a password in it, or a keyword that has no business here.
    [[nodiscard]] static std::optional<ServerAddress> parse(const QString &text);
    // For people: "postgresql://host:5432/meters", without user and options.
    [[nodiscard]] QString shown() const;
    // Whether what is said stays on this computer.
    [[nodiscard]] bool isLocal() const;
    // For QSqlDatabase::setConnectOptions(). An address that is not local and says nothing of encryption asks for it.
    [[nodiscard]] QString connectOptions() const;
};

} // namespace store

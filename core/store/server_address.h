#pragma once

#include "core/bytes/result.h"

#include <QMap>
#include <QString>

#include <cstdint>

namespace store {

// Why a text is no address of a database. Of the text itself nothing is repeated but the name of an option: a password may be anywhere in it.
struct AddressFault {
    enum class Kind : std::uint8_t {
        NoAddress,
        HasPassword,
        UnknownOption, // a keyword that has no business here
    };
    Kind kind = Kind::NoAddress;
    QString option; // of UnknownOption: its name, letters, digits and underscores only
};

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

    [[nodiscard]] static bytes::Result<ServerAddress, AddressFault> parse(const QString &text);
    // shown() of what was parsed; "postgresql://…" when it is no address.
    [[nodiscard]] static QString shown(const QString &text);
    // For people: "postgresql://host:5432/meters", without user and options.
    [[nodiscard]] QString shown() const;
    // Whether what is said stays on this computer.
    [[nodiscard]] bool isLocal() const;
    // For QSqlDatabase::setConnectOptions(). An address that is not local and says nothing of encryption asks for it.
    [[nodiscard]] QString connectOptions() const;
};

} // namespace store

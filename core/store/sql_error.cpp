#include "core/store/sql_error.h"

#include <algorithm>
#include <array>

namespace store {

namespace {

// Primary result codes of sqlite3.h; the driver gives them, or extended ones whose lowest byte they are.
Trouble troubleOfSqlite(int code)
{
    switch (code & 0xFF) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
        return Trouble::Busy;
    case 3:  // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return Trouble::CannotOpen;
    case 8:  // SQLITE_READONLY
        return Trouble::ReadOnly;
    case 7:  // SQLITE_NOMEM
    case 10: // SQLITE_IOERR
        return Trouble::InputOutput;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB: its first bytes have been looked at before, so it was one
        return Trouble::Damaged;
    case 13: // SQLITE_FULL
        return Trouble::DiskFull;
    default:
        return Trouble::None;
    }
}

// SQLSTATE, appendix A of PostgreSQL's manual. None of them: the connection is gone.
Trouble troubleOfPostgres(const QString &state)
{
    if (state.isEmpty() || state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("57P")))
        return Trouble::ServerAway;
    if (state == QLatin1String("40001") || state == QLatin1String("40P01") || state == QLatin1String("55P03") || state == QLatin1String("57014"))
        return Trouble::Busy; // serialization, deadlock, lock not to be had, cancelled: the same again may do
    if (state == QLatin1String("25P03"))
        return Trouble::ServerAway; // idle for too long within a transaction: this computer slept
    if (state == QLatin1String("53100"))
        return Trouble::ServerFull;
    if (state == QLatin1String("42501") || state == QLatin1String("25006"))
        return Trouble::NoRight;
    if (state.startsWith(QLatin1String("28")) || state.startsWith(QLatin1String("3D")))
        return Trouble::ServerDenies;
    if (state.startsWith(QLatin1String("53")) || state.startsWith(QLatin1String("58")) || state.startsWith(QLatin1String("XX")))
        return Trouble::ServerAway; // out of memory, a disk that fails: it may be put right
    return Trouble::None;
}

template <std::size_t Count>
bool containsOneOf(const QString &text, const std::array<const char *, Count> &words)
{
    return std::any_of(words.begin(), words.end(), [&text](const char *word) { return text.contains(QLatin1String(word)); });
}

// libpq ends its sentences with line feeds, and repeats them for each address of a name.
QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace

SqlError sqliteError(const QSqlError &error)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known);
    return {known ? troubleOfSqlite(code) : Trouble::None, error.text()};
}

SqlError postgresError(const QSqlError &error)
{
    return {troubleOfPostgres(error.nativeErrorCode()), oneLine(error.databaseText().isEmpty() ? error.text() : error.databaseText())};
}

SqlError connectError(const QString &text)
{
    constexpr std::array untrusted{"certificate", "SSL error", "does not support SSL", "SSL SYSCALL", "tlsv1 alert"};
    constexpr std::array comesBack{"starting up", "shutting down", "recovery mode", "not yet accepting", "too many clients", "connection slots", "too many connections"};
    constexpr std::array denied{"FATAL", "no password supplied", "password", "SCRAM", "authentication"};
    Trouble trouble = Trouble::ServerAway;
    if (containsOneOf(text, untrusted))
        trouble = Trouble::Untrusted;
    else if (!containsOneOf(text, comesBack) && containsOneOf(text, denied))
        trouble = Trouble::ServerDenies;
    return {trouble, oneLine(text)};
}

} // namespace store

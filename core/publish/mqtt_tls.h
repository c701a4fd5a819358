#pragma once

#include <QString>

namespace publish {

// Why a file cannot say whom to trust, in words: it cannot be read, or no certificate in PEM form is in it. Empty: it can.
[[nodiscard]] QString faultOfAuthorities(const QString &file);

// Why TLS with a broker failed, in words. `ssl` is the connection's (SSL *, which may be null), `said` what libmosquitto logged about it;
// `authorities` the file of those to trust, empty for the system's. Empty where nothing is known beyond the failure.
[[nodiscard]] QString tlsFault(void *ssl, const QString &said, const QString &host, const QString &authorities);

} // namespace publish

#pragma once

#include <QString>
#include <QStringList>

#include <string_view>

namespace cli {

// What a user typed, UTF-8, as it can be shown in a line: without control characters, and cut behind 60 characters.
[[nodiscard]] QString shown(std::string_view given);

// A value that an option cannot have: --output “jsn” is not allowed. Did you mean “json”? Allowed: json, table, csv
// `allowed` says in words what can be given.
[[nodiscard]] QString notAllowed(const QString &option, std::string_view given, const QString &allowed);
[[nodiscard]] QString notAllowed(const QString &option, std::string_view given, const QStringList &allowed);

// Did you mean “json”? With a blank in front; empty where `word` is.
[[nodiscard]] QString didYouMean(const QString &word);

} // namespace cli

#pragma once

#include <QString>
#include <QStringList>

namespace text {

// The word of `known` that was probably meant by `given`: the first of those with the fewest wrong, missing, superfluous or exchanged
// neighbouring letters, at most one for every three of `given`; or, where none is so near, the only one that begins with at least three
// letters given. Case does not count. Empty when there is none.
[[nodiscard]] QString nearestWord(const QString &given, const QStringList &known);

} // namespace text

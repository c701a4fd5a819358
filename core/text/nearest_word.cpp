#include "core/text/nearest_word.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace text {

namespace {

// Nobody mistypes so long a word; what is longer is not compared.
constexpr qsizetype longestWord = 64;
constexpr qsizetype lettersPerMistake = 3;
constexpr qsizetype leastBeginning = 3;

// Letters changed, left out, added, or exchanged with their neighbour.
qsizetype mistakesBetween(const QString &a, const QString &b)
{
    std::vector<qsizetype> before;
    std::vector<qsizetype> above;
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        before = std::exchange(above, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
    }
    return row.back();
}

QString onlyOneBeginningWith(const QString &beginning, const QStringList &known)
{
    const auto letters = std::count_if(beginning.cbegin(), beginning.cend(), [](QChar letter) { return letter.isLetterOrNumber(); });
    if (letters < leastBeginning)
        return {};
    QStringList fitting;
    for (const QString &word : known) {
        if (word.startsWith(beginning, Qt::CaseInsensitive))
            fitting += word;
    }
    return fitting.size() == 1 ? fitting.front() : QString();
}

} // namespace

QString nearestWord(const QString &given, const QStringList &known)
{
    if (given.size() > longestWord)
        return {};
    QString nearest;
    qsizetype fewest = given.size() / lettersPerMistake + 1;
    for (const QString &word : known) {
        const qsizetype mistakes = word.size() > longestWord ? fewest : mistakesBetween(given.toCaseFolded(), word.toCaseFolded());
        if (mistakes < fewest) {
            fewest = mistakes;
            nearest = word;
        }
    }
    return nearest.isEmpty() ? onlyOneBeginningWith(given, known) : nearest;
}

} // namespace text

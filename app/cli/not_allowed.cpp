#include "app/cli/not_allowed.h"

#include "app/cli/cli_text.h"
#include "core/text/nearest_word.h"

namespace cli {

namespace {

constexpr qsizetype longestShown = 60;

QString sentence(const QString &option, std::string_view given, const QString &meant, const QString &allowed)
{
    return Cli::tr("%1 “%2” is not allowed.%3 Allowed: %4").arg(option, shown(given), meant, allowed);
}

} // namespace

QString shown(std::string_view given)
{
    QString text = QString::fromUtf8(given.data(), static_cast<qsizetype>(given.size()));
    if (text.size() > longestShown)
        text = text.left(longestShown) + QChar(0x2026);
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format)
            letter = QChar::ReplacementCharacter;
    }
    return text;
}

QString didYouMean(const QString &word)
{
    return word.isEmpty() ? QString() : QLatin1Char(' ') + Cli::tr("Did you mean “%1”?").arg(word);
}

QString notAllowed(const QString &option, std::string_view given, const QString &allowed)
{
    return sentence(option, given, {}, allowed);
}

QString notAllowed(const QString &option, std::string_view given, const QStringList &allowed)
{
    const QString meant = text::nearestWord(QString::fromUtf8(given.data(), static_cast<qsizetype>(given.size())), allowed);
    return sentence(option, given, didYouMean(meant), allowed.join(QLatin1String(", ")));
}

} // namespace cli

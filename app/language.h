#pragma once

#include <QLocale>
#include <QString>

class QApplication;
class QTranslator;

namespace app {

// "de" or "en": what was asked for, else the system's language where it is German, else English.
[[nodiscard]] QString chosenLanguage(const QString &wanted);

// Makes the whole program speak: sentences, Qt's own words, numbers and dates. May be called again; every open window follows.
void installLanguage(QApplication &application, const QString &code);

// Whose numbers and dates go with these words where the system is set to `system`: the system's own where it speaks the language (also that of
// another country), or a third one that there are no words for; else those of the language's home.
[[nodiscard]] QLocale numbersFor(const QString &code, const QLocale &system);
// The words alone, for an answer without a window; they speak as long as the translators live.
void installWords(QTranslator &ours, QTranslator &ofQt, const QString &code);

} // namespace app

#pragma once

#include <QString>

class QApplication;

namespace app {

// "de" or "en": what was asked for, else the system's language where it is German, else English.
[[nodiscard]] QString chosenLanguage(const QString &wanted);

// Makes the whole program speak: sentences, Qt's own words, numbers and dates. May be called again; every open window follows.
void installLanguage(QApplication &application, const QString &code);

} // namespace app

#pragma once

#include <QString>

class QCoreApplication;

namespace text {

enum class Language { English, German };

// "de" or "en"; nothing else.
[[nodiscard]] bool languageFromCode(const QString &code, Language &language);
// The language of the user's locale: German where it is German, else English.
[[nodiscard]] Language systemLanguage();

// Makes the sentences of `core` and of meterscope-cli speak this language. May be called again to change it.
void installCoreTranslation(QCoreApplication &application, Language language);

// Whether German is what is installed now: what comes from tables instead of translations goes by it.
[[nodiscard]] bool german();

} // namespace text

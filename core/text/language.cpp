#include "core/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

// Resources of a static library are only linked in when somebody asks for them.
static void initCoreTranslations()
{
    Q_INIT_RESOURCE(core_translations);
}

namespace text {

bool languageFromCode(const QString &code, Language &language)
{
    if (code == QLatin1String("de"))
        language = Language::German;
    else if (code == QLatin1String("en"))
        language = Language::English;
    else
        return false;
    return true;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::German ? Language::German : Language::English;
}

void installCoreTranslation(QCoreApplication &application, Language language)
{
    static constexpr auto name = "core_translator";
    initCoreTranslations();
    auto *translator = application.findChild<QTranslator *>(QLatin1String(name), Qt::FindDirectChildrenOnly);
    if (translator) {
        application.removeTranslator(translator);
        delete translator;
    }
    // English needs one too, for "1 byte" and "2 bytes".
    const QString file = language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
    translator = new QTranslator(&application);
    translator->setObjectName(QLatin1String(name));
    if (translator->load(QStringLiteral(":/i18n/meterscope_core_%1.qm").arg(file)))
        application.installTranslator(translator);
}

bool german()
{
    //: Not a sentence: "de" in the German translation, so that the program can ask which language it speaks.
    return QCoreApplication::translate("Language", "en") == QLatin1String("de");
}

} // namespace text

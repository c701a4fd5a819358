#include "app/language.h"

#include "core/text/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace app {

namespace {

void replaceTranslator(QApplication &application, const char *name, const QString &file, const QString &folder)
{
    if (auto *before = application.findChild<QTranslator *>(QLatin1String(name), Qt::FindDirectChildrenOnly)) {
        application.removeTranslator(before);
        delete before;
    }
    auto *translator = new QTranslator(&application);
    translator->setObjectName(QLatin1String(name));
    if (translator->load(file, folder))
        application.installTranslator(translator);
}

} // namespace

QString chosenLanguage(const QString &wanted)
{
    if (wanted == QLatin1String("de") || wanted == QLatin1String("en"))
        return wanted;
    return text::systemLanguage() == text::Language::German ? QStringLiteral("de") : QStringLiteral("en");
}

QLocale numbersFor(const QString &code, const QLocale &system)
{
    const QLocale::Language language = code == QLatin1String("de") ? QLocale::German : QLocale::English;
    const bool hasWords = system.language() == QLocale::German || system.language() == QLocale::English || system.language() == QLocale::C;
    // English words are what a third language gets; whoever chooses German there wants a German program.
    return system.language() == language || (!hasWords && language == QLocale::English) ? system : QLocale(language);
}

void installLanguage(QApplication &application, const QString &code)
{
    QLocale::setDefault(numbersFor(code, QLocale::system()));
    text::installCoreTranslation(application, code == QLatin1String("de") ? text::Language::German : text::Language::English);
    replaceTranslator(application, "qt_translator", QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // Last, so that the windows hear of the change when everything is in place.
    replaceTranslator(application, "ui_translator", QStringLiteral("meterscope_") + code, QStringLiteral(":/i18n"));
}

void installWords(QTranslator &ours, QTranslator &ofQt, const QString &code)
{
    if (ofQt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&ofQt);
    if (ours.load(QStringLiteral("meterscope_") + code, QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&ours);
}

} // namespace app

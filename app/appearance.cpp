#include "app/appearance.h"

#include "app/command_line.h"
#include "app/language.h"
#include "app/settings.h"
#include "app/system_look.h"
#include "core/settings/keys.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QEvent>

namespace app {

namespace {

QString nameOf(ui::ThemeChoice theme)
{
    return theme == ui::ThemeChoice::Light ? QStringLiteral("light") : theme == ui::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("system");
}

} // namespace

ui::ThemeChoice themeNamed(const QString &name)
{
    return name == QLatin1String("light") ? ui::ThemeChoice::Light : name == QLatin1String("dark") ? ui::ThemeChoice::Dark : ui::ThemeChoice::System;
}

Appearance::Appearance(const CommandLine &line, Settings &settings, QApplication &application)
    : m_settings(settings), m_application(application),
      m_language(chosenLanguage(line.language.isEmpty() ? settings.value(settings::key::language).toString() : line.language)),
      m_theme(line.theme.value_or(themeNamed(settings.value(settings::key::theme).toString()))), m_look(std::make_unique<SystemLook>())
{
    dress();
    installLanguage(application, m_language);
    connect(m_look.get(), &SystemLook::changed, this, [this] {
        if (m_theme == ui::ThemeChoice::System)
            dress();
    });
    connect(&settings, &Settings::changed, this, &Appearance::obey);
}

Appearance::~Appearance() = default;

void Appearance::setWindow(ui::MainWindow &window)
{
    m_window = &window;
    window.setLanguage(m_language);
    window.setTheme(m_theme);
    connect(&window, &ui::MainWindow::languageWanted, this, &Appearance::setLanguage);
    connect(&window, &ui::MainWindow::themeWanted, this, &Appearance::setTheme);
    window.installEventFilter(this);
}

void Appearance::obey(const QString &key)
{
    if (key == QLatin1String(settings::key::language))
        speak();
    else if (key == QLatin1String(settings::key::theme))
        wear(themeNamed(m_settings.value(settings::key::theme).toString()));
}

void Appearance::setLanguage(const QString &code)
{
    if (m_settings.value(settings::key::language).toString() == code)
        speak(); // the command line has said another one
    m_settings.setValue(settings::key::language, code);
}

void Appearance::speak()
{
    m_language = chosenLanguage(m_settings.value(settings::key::language).toString());
    installLanguage(m_application, m_language);
    if (m_window)
        m_window->setLanguage(m_language);
    emit spoken();
}

void Appearance::setTheme(ui::ThemeChoice theme)
{
    if (m_settings.value(settings::key::theme).toString() == nameOf(theme))
        wear(theme); // the command line has said another one
    m_settings.setValue(settings::key::theme, nameOf(theme));
}

void Appearance::wear(ui::ThemeChoice theme)
{
    m_theme = theme;
    dress();
    if (m_window)
        m_window->setTheme(theme);
}

// As the desktop says, by its portal or else by the palette that it gives to programs.
void Appearance::dress()
{
    QApplication::setPalette(QPalette()); // what stood there before were our own colours
    QPalette system = QApplication::palette();
    if (m_look->dark() && !ui::isHighContrast(system))
        system = ui::themePalette(*m_look->dark());
    ui::applyTheme(m_application, m_theme, system);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_theme == ui::ThemeChoice::System)
        QMetaObject::invokeMethod(this, &Appearance::dress, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace app

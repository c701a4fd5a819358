#pragma once

#include "ui/theme.h"

#include <QObject>
#include <QPalette>
#include <QString>

#include <memory>

class QApplication;

namespace ui {
class MainWindow;
}

namespace app {

struct CommandLine;
class Settings;
class SystemLook;

// "light", "dark"; all else is the system's.
[[nodiscard]] ui::ThemeChoice themeNamed(const QString &name);

// Language and theme: as the command line says, else as set, else as the system has them; followed while the program runs.
class Appearance : public QObject {
    Q_OBJECT

public:
    Appearance(const CommandLine &line, Settings &settings, QApplication &application);
    ~Appearance() override;

    // The window whose menus show and change them. It outlives this or ends with it.
    void setWindow(ui::MainWindow &window);

signals:
    // Another language is spoken now.
    void spoken();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void obey(const QString &key);
    void setLanguage(const QString &code);
    void setTheme(ui::ThemeChoice theme);
    void speak();
    void wear(ui::ThemeChoice theme);
    void dress();

    Settings &m_settings;
    QApplication &m_application;
    ui::MainWindow *m_window = nullptr;
    QString m_language; // "de", "en"
    ui::ThemeChoice m_theme;
    std::unique_ptr<SystemLook> m_look;
};

} // namespace app

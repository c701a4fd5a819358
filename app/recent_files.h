#pragma once

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;

namespace ui {
class MainWindow;
}

namespace app {

class Settings;

// "Recent files" in the file menu: what was opened, the youngest first.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    RecentFiles(ui::MainWindow &window, Settings &settings);

    void add(const QString &path);
    [[nodiscard]] const QStringList &files() const { return m_files; }

signals:
    void fileWanted(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep(QStringList files);
    void fill();
    void retranslate();

    ui::MainWindow &m_window;
    Settings &m_settings;
    QStringList m_files;
    QMenu *m_menu; // the window's
    QAction *m_clear;
};

} // namespace app

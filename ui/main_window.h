#pragma once

#include "core/stick/stick_status.h"
#include "ui/clock.h"
#include "ui/rate.h"
#include "ui/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace wmbus {
struct Address;
struct RadioFrame;
struct Telegram;
} // namespace wmbus

class QActionGroup;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace ui {

class AddressesPage;
class ConnectBanner;
class FilterField;
class FoundAddressesModel;
class MeterDetail;
class Navigation;
class NoticeBar;
class Remembered;
class SightingFilter;
class StickPage;
class TelegramInspector;
class TelegramListModel;
class TelegramsPage;

// What the window shows and asks; all of it is owned by who makes the window and outlives it.
struct WindowParts {
    FoundAddressesModel *addresses = nullptr;
    TelegramListModel *telegrams = nullptr;
    Remembered *remembered = nullptr;
    Clock clock;
    // Reads a stored frame again, with the keys there are now; nothing when not even its address can be read.
    std::function<std::optional<wmbus::Telegram>(const wmbus::RadioFrame &)> decode;
};

// Places navigation, pages, one detail pane; owns the actions. Knows no protocol.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum Page { Addresses, Telegrams, Stick };

    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);

    void setSticks(const std::vector<stick::StickStatus> &sticks);
    void setDemo(bool demo);
    void setLanguage(const QString &code); // checks the entry of the menu
    void setTheme(ThemeChoice theme);
    void showPage(Page page);
    // Something that went wrong and does not stop the work, in words; stays until it is closed.
    void showNotice(const QString &text);
    // A file that is shown instead of a stick; empty for none.
    void setReplay(const QString &file);
    // Without a remembered geometry the window opens at `size`.
    void restoreLayout(const QSize &size);

    [[nodiscard]] StickPage *stickPage() const { return m_stickPage; }
    [[nodiscard]] ConnectBanner *banner() const { return m_banner; }
    [[nodiscard]] AddressesPage *addressesPage() const { return m_addressesPage; }
    [[nodiscard]] TelegramsPage *telegramsPage() const { return m_telegramsPage; }
    [[nodiscard]] FilterField *filterField() const { return m_filter; }
    [[nodiscard]] TelegramInspector *inspector() const { return m_inspector; }
    [[nodiscard]] MeterDetail *meterDetail() const { return m_meterDetail; }

public slots:
    void setPaused(bool paused);

signals:
    void demoWanted(bool demo);
    void languageWanted(const QString &code);
    void themeWanted(ui::ThemeChoice theme);
    void filesWanted(const QStringList &files);
    void clearWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QAction *add(const char *name, const char *iconName, const QKeySequence &shortcut);
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeContent();
    void makeStatusBar();
    void connectPages();
    void chooseFiles();
    void showAbout();
    void showTelegramsOf(const wmbus::Address &address);
    void applyFilter(const SightingFilter &filter);
    void updateDetail();
    void updateDetailPlace();
    void updateRecording();
    void moveFocus();
    void retranslate();
    void retranslateMenus();

    WindowParts m_parts;
    std::vector<stick::StickStatus> m_sticks;
    QString m_replay;
    Rate m_rate;
    QTimer m_timer;

    Navigation *m_navigation = nullptr;
    ConnectBanner *m_banner = nullptr;
    NoticeBar *m_notice = nullptr;
    QStackedWidget *m_pages = nullptr;
    AddressesPage *m_addressesPage = nullptr;
    TelegramsPage *m_telegramsPage = nullptr;
    StickPage *m_stickPage = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_detail = nullptr;
    MeterDetail *m_meterDetail = nullptr;
    TelegramInspector *m_inspector = nullptr;
    FilterField *m_filter = nullptr;
    QToolBar *m_toolBar = nullptr;
    QToolButton *m_recording = nullptr;
    QToolButton *m_stickButton = nullptr;
    QLabel *m_rates = nullptr;
    QLabel *m_mode = nullptr;

    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_themeMenu = nullptr;
    QMenu *m_stickMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    QActionGroup *m_languages = nullptr;
    QActionGroup *m_themes = nullptr;
    QAction *m_open = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_copyCuxd = nullptr;
    QAction *m_copyCsv = nullptr;
    QAction *m_copyJson = nullptr;
    QAction *m_copyTelegram = nullptr;
    QAction *m_find = nullptr;
    QAction *m_goAddresses = nullptr;
    QAction *m_goTelegrams = nullptr;
    QAction *m_goStick = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_showDetail = nullptr;
    QAction *m_fold = nullptr;
    QAction *m_nextPane = nullptr;
    QAction *m_fullScreen = nullptr;
    QAction *m_demo = nullptr;
    QAction *m_telegramsOfRow = nullptr;
    QAction *m_german = nullptr;
    QAction *m_english = nullptr;
    QAction *m_themeSystem = nullptr;
    QAction *m_themeLight = nullptr;
    QAction *m_themeDark = nullptr;
    QAction *m_about = nullptr;
};

} // namespace ui

#pragma once

#include "core/stick/stick_status.h"
#include "ui/clock.h"
#include "ui/detail_pane.h"
#include "ui/notice_bar.h"
#include "ui/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <vector>

namespace wmbus {
struct Address;
} // namespace wmbus

class QStackedWidget;
class QVBoxLayout;

namespace ui {

struct PaletteEntry;

class AddressesPage;
class CommandPalette;
class ConnectBanner;
class DetailPlace;
class DetailSplitter;
class FilterField;
class FoundAddressesModel;
class HelpWindow;
class MeterPanel;
class Navigation;
class Page;
class FirstFocus;
class ProgramKeys;
class Remembered;
class RowActions;
class SightingFilter;
class StickPage;
class TelegramInspector;
class TelegramListModel;
class TelegramsPage;
class WindowActions;
class WindowBars;
class ListKeys;
class WindowPages;
struct WindowSession;

// What the window shows and asks; all of it is owned by who makes the window and outlives it.
struct WindowParts {
    FoundAddressesModel *addresses = nullptr;
    TelegramListModel *telegrams = nullptr;
    Remembered *remembered = nullptr;
    Clock clock;
    DecodeFrame decode;
};

// Places navigation, pages, one detail pane; owns the actions. Knows no protocol.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setSticks(const std::vector<stick::StickStatus> &sticks);
    void setDemo(bool demo);
    void setLanguage(const QString &code); // checks the entry of the menu
    void setTheme(ThemeChoice theme);
    // Takes the page over and gives it its place in the navigation, in the menu and in everything that pages are asked for.
    void addPage(Page *page);
    void showPage(const QString &name); // Page::Place::name
    // Where rooms put what can be done, and where they show what belongs beside a table.
    [[nodiscard]] WindowActions &actions() { return *m_actions; }
    [[nodiscard]] DetailPane &detailPane() { return *m_detail; }
    // Something to be known that does not stop the work; stays until it is closed.
    void showNotice(const NoticeBar::Words &text, NoticeBar::Kind kind = NoticeBar::Kind::Problem, const NoticeBar::Words &actionText = {}, std::function<void()> act = {});
    // Hides the notice if it still says this, which has ceased to be true.
    void takeBackNotice(const QString &text);
    // Something that was done, for a moment in the status bar.
    void sayBriefly(const Spoken &words);
    // Takes over a line above the pages that shows and hides itself.
    void addBanner(QWidget *banner);
    // Shows this meter on the page of the found addresses, with its details.
    void showMeter(const wmbus::Address &address);
    // As when its button in the desktop's bar is clicked; the desktop may only let the button blink.
    void comeToFront();
    // The chapter of the manual for the page that is shown; F1 in a dialog shows the dialog's.
    void showHelp();
    // What the status bar says besides the rates: which profile is open; empty for the usual one.
    void setProfile(const QString &name);
    [[nodiscard]] CommandPalette &commandPalette() { return *m_palette; }
    [[nodiscard]] HelpWindow &help() { return *m_help; }
    // The name of the page that is shown, Page::Place::name.
    [[nodiscard]] QString currentPage() const;
    // A file that is shown instead of a stick; empty for none.
    void setReplay(const QString &file);
    // Without a remembered geometry the window opens at `size`.
    void restoreLayout(const QSize &size);

    [[nodiscard]] StickPage *stickPage() const { return m_stickPage; }
    [[nodiscard]] ConnectBanner *banner() const { return m_banner; }
    [[nodiscard]] AddressesPage *addressesPage() const { return m_addressesPage; }
    [[nodiscard]] TelegramsPage *telegramsPage() const { return m_telegramsPage; }
    [[nodiscard]] FilterField *filterField() const { return m_filter; }
    [[nodiscard]] TelegramInspector *inspector() const { return m_detail->inspector(); }
    [[nodiscard]] MeterPanel *meterPanel() const { return m_detail->meter(); }

public slots:
    void setPaused(bool paused);

signals:
    void pageShown(const QString &name); // Page::Place::name
    void demoWanted(bool demo);
    void languageWanted(const QString &code);
    void themeWanted(ui::ThemeChoice theme);
    void filesWanted(const QStringList &files);
    void clearWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeContent();
    void connectActions();
    void connectPages();
    void turnTo(Page *page);
    void chooseFiles();
    void showAbout();
    void showPalette();
    [[nodiscard]] std::vector<PaletteEntry> paletteEntries();
    void showTelegramsOf(const wmbus::Address &address);
    void applyFilter(const SightingFilter &filter);
    [[nodiscard]] WindowSession session();
    void updateDetail();
    void updateRecording();
    void retranslate();
    void retranslateActions();

    WindowParts m_parts;
    std::vector<stick::StickStatus> m_sticks;
    QString m_replay;
    QTimer m_timer;

    WindowActions *m_actions = nullptr;
    WindowBars *m_bars = nullptr;
    Navigation *m_navigation = nullptr;
    ConnectBanner *m_banner = nullptr;
    NoticeBar *m_notice = nullptr;
    Spoken m_brief;
    FirstFocus *m_firstFocus = nullptr;
    QVBoxLayout *m_banners = nullptr;
    WindowPages *m_pages = nullptr;
    ListKeys *m_listKeys = nullptr;
    RowActions *m_rowActions = nullptr;
    QStackedWidget *m_stack = nullptr;
    AddressesPage *m_addressesPage = nullptr;
    TelegramsPage *m_telegramsPage = nullptr;
    StickPage *m_stickPage = nullptr;
    DetailSplitter *m_splitter = nullptr;
    DetailPane *m_detail = nullptr;
    DetailPlace *m_detailPlace = nullptr;
    FilterField *m_filter = nullptr;
    CommandPalette *m_palette = nullptr;
    std::unique_ptr<HelpWindow> m_help;
    std::unique_ptr<ProgramKeys> m_programKeys; // goes before the help it shows
    QString m_profile;
};

} // namespace ui

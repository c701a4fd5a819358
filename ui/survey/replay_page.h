#pragma once

#include "ui/clock.h"
#include "ui/page.h"

#include <QStringList>

class QButtonGroup;
class QLayout;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QStackedWidget;
class QToolButton;

namespace ui {

class AddressesPage;
class FoundAddressesModel;
class QuietLabel;
class StatePanel;
class TelegramListModel;
class TelegramsPage;

enum class ReplaySpeed : std::uint8_t { Fastest, AsRecorded, TenTimes, SixtyTimes, Step };

// A recorded file as if it were heard now, in a yellow frame: nothing of it is live, and nothing of it is stored.
class ReplayPage : public Page {
    Q_OBJECT

public:
    ReplayPage(FoundAddressesModel *addresses, TelegramListModel *telegrams, Clock replayClock, QWidget *parent = nullptr);

    [[nodiscard]] Place place() const override { return {"Replay", "replay", 94, {}}; }
    [[nodiscard]] QString word() const override { return tr("Replay"); }
    [[nodiscard]] QString menuText() const override { return tr("&Replay"); }
    [[nodiscard]] bool isFiltered() const override { return true; }
    void setFilter(const SightingFilter &filter) override;
    bool showDetail(DetailPane &pane) override;
    [[nodiscard]] QWidget *detailOwner() override;

    struct State {
        QString file;                // name; empty: none is open
        std::uint64_t telegrams = 0;
        std::uint64_t badLines = 0;
        int permille = 0;            // read of the file
        bool running = false;        // not paused, not at the end
        bool atEnd = false;
        bool withoutTimes = false;   // the file names no times: as recorded means one a second
        QString problem;
    };
    void show(const State &state);
    [[nodiscard]] ReplaySpeed speed() const;

signals:
    void speedChosen(ui::ReplaySpeed speed);
    void pauseWanted(bool paused);
    void stepWanted();
    void closeWanted();
    void filesWanted(const QStringList &files);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeBar();
    [[nodiscard]] QLayout *titleLine();
    [[nodiscard]] QLayout *controls();
    void connectAll();
    QToolButton *speedButton(ReplaySpeed speed, const char *name);
    void chooseFile();
    void retranslate();

    State m_shown;
    QWidget *m_bar;
    QuietLabel *m_title;
    QuietLabel *m_text;
    QButtonGroup *m_speeds;
    QToolButton *m_pause;
    QToolButton *m_step;
    QToolButton *m_close;
    QProgressBar *m_progress;
    QButtonGroup *m_views;
    QToolButton *m_addressesButton;
    QToolButton *m_telegramsButton;
    QStackedWidget *m_lists;
    AddressesPage *m_addresses;
    TelegramsPage *m_telegrams;
    StatePanel *m_empty;
    QStackedLayout *m_stack;
};

} // namespace ui

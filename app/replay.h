#pragma once

#include "core/reception/replay.h"
#include "core/reception/signal_tracker.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/survey/replay_page.h"
#include "ui/telegrams/telegram_list_model.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace app {

// Plays a file into lists of its own. Nothing of it reaches the lists, the history or the statistics of what is live.
class Replay : public QObject {
    Q_OBJECT

public:
    using Keys = std::function<wmbus::KeyRing()>;
    Replay(Keys keys, ui::Clock clock, QObject *parent = nullptr);

    [[nodiscard]] ui::FoundAddressesModel &addresses() { return m_addresses; }
    [[nodiscard]] ui::TelegramListModel &telegrams() { return m_telegrams; }
    // What time it is in the recording: ages are counted from there.
    [[nodiscard]] ui::Clock clock() { return [this] { return m_now; }; }

    void open(const QString &path, ui::ReplaySpeed speed);
    void close();
    // From the beginning.
    void setSpeed(ui::ReplaySpeed speed);
    void setPaused(bool paused);
    void step();
    [[nodiscard]] const ui::ReplayPage::State &state() const { return m_state; }

signals:
    void changed();
    void ended();

private:
    void begin();
    void takeBatch(const reception::ReplayBatch &batch);
    void playDue();
    void play(const reception::Replayed &item);
    void ask();
    void tell();
    [[nodiscard]] double factor() const;

    Keys m_keys;
    ui::Clock m_clock;
    ui::TimePoint m_now;
    ui::FoundAddressesModel m_addresses;
    ui::TelegramListModel m_telegrams;
    reception::SignalTracker m_tracker;
    reception::ReplayReader m_reader;
    QString m_path;
    ui::ReplaySpeed m_speed = ui::ReplaySpeed::Fastest;
    bool m_paused = false;
    bool m_allRead = false;
    bool m_waited = false; // the pause before the next telegram is over
    int m_asked = 0;
    std::deque<reception::Replayed> m_waiting;
    std::optional<ui::TimePoint> m_previous; // of the telegram before, in the recording
    QTimer m_due;
    QTimer m_tell;
    std::vector<std::string> m_ports; // that were heard from
    ui::ReplayPage::State m_state;
};

} // namespace app

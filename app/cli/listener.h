#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/found_addresses.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/capture/capture_file.h"
#include "core/cuxd/ttyinit.h"
#include "core/reception/reception.h"
#include "core/stick/stick_manager.h"
#include "core/text/sentences.h"

#include <QObject>
#include <QTimer>

namespace cli {

// Drives one stick and writes what is heard. Ends the application's event loop with an exit code.
class Listener : public QObject {
    Q_OBJECT
public:
    Listener(const ListenOptions &options, wmbus::KeyRing keys, int descriptor);

    // What the stick is told besides its configuration; before start().
    void setCommands(const std::vector<cuxd::Command> &commands);
    // What meters are called in the output of Wmbusmeters.
    void setNames(std::vector<std::pair<wmbus::AddressPattern, std::string>> names) { m_names = std::move(names); }
    // False when the capture cannot be written, which has been said.
    [[nodiscard]] bool record(const std::string &path);
    void start(const QString &port);
    // What is still to be written, the table for the last time. Then what the loop ends with counts, or a write that failed.
    [[nodiscard]] ExitCode finish(ExitCode wanted);

private:
    void onStatus(const stick::StickStatus &status);
    void recordGaps(const stick::StickStatus &status);
    void sayFailedLines(const stick::StickStatus &status);
    void onFirstListening(const stick::StickStatus &status);
    void onFrame(const wmbus::RadioFrame &frame);
    void onSighted(const reception::Sighting &sighting);
    void onUnreadable(const wmbus::RadioFrame &frame, const wmbus::DecodeError &error);
    [[nodiscard]] std::string nameOf(const wmbus::Address &meter) const;
    void counted();
    void drawTable();
    void flush();
    void sayWhyNothing() const;
    void end(ExitCode code);

    const ListenOptions &m_options;
    QString m_port;
    stick::StickManager m_sticks;
    reception::Reception m_reception;
    Output m_output;
    text::Sentences m_sentences;
    FoundAddresses m_found;
    QTimer m_draw;
    QTimer m_duration;
    std::uint64_t m_count = 0;
    std::uint64_t m_frames = 0;                // heard, readable or not
    std::optional<bytes::LinkMode> m_mode;     // that the stick listens in
    bool m_started = false;   // listened once
    bool m_listening = false;
    bool m_modeAsked = false;
    bool m_tableChanged = false;
    bool m_drawn = false;     // on a terminal
    std::vector<std::pair<wmbus::AddressPattern, std::string>> m_names;
    std::vector<cuxd::Command> m_commands;
    capture::CaptureWriter m_capture;
    std::size_t m_gapsRecorded = 0;
    bool m_captureLost = false;
    stick::Problem m_said = stick::Problem::None;
};

} // namespace cli

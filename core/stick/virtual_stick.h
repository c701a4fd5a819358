#pragma once

#include "core/hci/deframer.h"
#include "core/stick/faults.h"
#include "core/stick/pseudo_terminal.h"
#include "core/stick/stick_emulation.h"
#include "core/stick/transmission.h"
#include "core/stick/virtual_inverter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace stick {

struct VirtualStickOptions {
    EmulationOptions stick;              // firmware, ids
    QString link;                        // path of a symbolic link to the pseudo-terminal; empty for none
    std::vector<VirtualInverterOptions> inverters; // that can be polled in S2
    Faults faults;
    std::uint32_t seed = 1;              // of everything random in the faults
    std::chrono::milliseconds resetDelay{500}; // from the answer to RESET to the reset
    std::chrono::milliseconds bootTime{200};
    std::chrono::milliseconds slowAnswer{1200};
    std::chrono::milliseconds stayFor{15000};  // Fault::GoneAndBack: plugged in for so long
    std::chrono::milliseconds goneFor{1000};   // and away for so long
};

// An emulated iM871A on a pseudo-terminal: any program that drives the real stick can drive this one. Plays an Air, by default the
// household. What it plays begins when a host has configured it (or a second after the first message of a host that does not).
class VirtualStick : public QObject {
    Q_OBJECT
public:
    explicit VirtualStick(VirtualStickOptions options = {}, QObject *parent = nullptr);
    ~VirtualStick() override;

    // Before start(); nothing is on the air when it is empty.
    void setAir(std::unique_ptr<Air> air);

    // False with the system's reason when there is no pseudo-terminal to be had or the link cannot be made.
    [[nodiscard]] bool start(QString *error);
    void stop();
    // "/dev/pts/3"; the link's path when there is one. Empty while unplugged without a link.
    [[nodiscard]] QString portName() const;

    void setFaults(const Faults &faults);
    // Pulls the plug; RAM is lost. plugIn() makes a new pseudo-terminal, mostly with the same name.
    void unplug();
    bool plugIn(QString *error = nullptr);
    // Puts a telegram on the air now.
    void transmit(const Transmission &transmission);
    // Raw bytes on the line, unframed.
    void writeRaw(bytes::ByteSpan data);
    [[nodiscard]] const StickEmulation &emulation() const { return m_emulation; }
    // In the order of the options.
    [[nodiscard]] const std::vector<VirtualInverter> &inverters() const { return m_inverters; }

signals:
    // The name is another one after plugging in again.
    void portNameChanged(const QString &port);
    void requestSeen(const hci::Message &request);
    // What the host sent by radio, from the C field on.
    void telegramSent(const bytes::Bytes &telegram);
    void airEnded(); // everything was played

private:
    void onBytes(const bytes::Bytes &data);
    void onRequest(const hci::Message &request);
    void pollInverters(const bytes::Bytes &telegram);
    void restart();
    void startPlaying();
    void scheduleNext();
    void playDue();
    void sendMessage(const hci::Message &message);
    void writeGlued();
    void writeNextChunk();
    void changePlug();
    [[nodiscard]] bool has(Fault fault) const { return m_options.faults.contains(fault); }

    VirtualStickOptions m_options;
    StickEmulation m_emulation;
    std::vector<VirtualInverter> m_inverters;
    QElapsedTimer m_invertersSince; // they do not mind the stick's plug
    PseudoTerminal m_terminal;
    hci::Deframer m_deframer{hci::Deframer::Check::WhereAttached};
    std::unique_ptr<Air> m_air;
    std::optional<Transmission> m_next;
    QElapsedTimer m_upSince;
    QElapsedTimer m_playSince;
    bool m_playing = false;
    bool m_plugged = false;
    bool m_booting = false;
    QString m_lastName;

    QTimer m_playTimer;
    QTimer m_startPlaying;
    QTimer m_resetTimer;
    QTimer m_plugTimer;
    QTimer m_lineSilent;
    QTimer m_glueTimer;
    QTimer m_chunkTimer;
    bytes::Bytes m_glued;
    int m_gluedFrames = 0;
    std::deque<std::uint8_t> m_chunks;
    std::mt19937 m_random;
    std::uint64_t m_frames = 0;
};

} // namespace stick

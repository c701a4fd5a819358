#pragma once

#include "core/capture/capture_file.h"
#include "core/capture/simulation_log.h"

#include <cstdint>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

namespace capture {

// Copies telegrams into a capture that somebody else may have. Never holds a key; with pseudonyms no number of a meter or a stick
// either, and nothing is decrypted, so nobody can read more of it than the air tells.
class CaptureExport {
public:
    struct Outcome {
        std::uint64_t telegrams = 0;
        std::uint64_t meters = 0;        // pseudonyms given; 0 without
        std::uint64_t undecodable = 0;   // encrypted telegrams that nobody can decrypt any more, because the address is part of the cipher
        std::uint64_t leftOut = 0;       // not even an address: nothing says what of it would have to be disguised
    };

    enum class Form : std::uint8_t { Capture, Simulation }; // Simulation: lines for wmbusmeters, simulation_log.h

    // False when the file cannot be written or is something else. An existing capture is replaced.
    [[nodiscard]] bool open(const std::string &path, bool pseudonyms, Form form = Form::Capture);
    void append(const wmbus::RadioFrame &frame);
    // False when something could not be written; then nothing of the old file is lost.
    [[nodiscard]] bool finish();

    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }
    [[nodiscard]] int error() const { return m_error; } // errno

private:
    std::string m_path;
    std::string m_temporary;
    bool m_pseudonyms = false;
    CaptureWriter m_writer;
    std::optional<SimulationLog> m_simulation; // then m_lines is written, not m_writer
    std::ofstream m_lines;
    void write(const wmbus::RadioFrame &frame);
    class Disguise;
    std::shared_ptr<Disguise> m_disguise;
    Outcome m_outcome;
    int m_error = 0;
};

} // namespace capture

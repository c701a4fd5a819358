#pragma once

#include "core/capture/capture_file.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace capture {

// How much of a running recording is kept. 0: no such limit.
struct RingLimits {
    std::uint64_t bytes = 0;
    std::chrono::seconds age{0};
    bool operator==(const RingLimits &) const = default;
};

// A recording that never fills the disk: a folder of captures one after the other, of which the oldest go. Each is an eighth of what
// is kept, so at most an eighth too much is there, and what is left is never torn.
class CaptureRing {
public:
    using Time = std::chrono::system_clock::time_point;

    // Begins a new file in `folder`, which exists. False when it cannot be written (see error()).
    [[nodiscard]] bool open(const std::string &folder, const RingLimits &limits, Time now);
    void append(const wmbus::RadioFrame &frame, Time now);
    void append(const CaptureGap &gap, Time now);
    void close();

    [[nodiscard]] bool isOpen() const { return m_writer.isOpen(); }
    [[nodiscard]] bool failed() const { return m_failed || m_writer.failed(); }
    [[nodiscard]] int error() const { return m_error != 0 ? m_error : m_writer.error(); } // errno
    [[nodiscard]] const std::string &file() const { return m_file; }                      // that is being written

    // Captures in the folder, oldest first.
    [[nodiscard]] static std::vector<std::string> files(const std::string &folder);

private:
    bool begin(Time now);
    void turnOver(Time now);
    void forgetOld() const;

    std::string m_folder;
    RingLimits m_limits;
    CaptureWriter m_writer;
    std::string m_file;
    Time m_begun;
    std::uint64_t m_lines = 0;
    bool m_failed = false;
    int m_error = 0;
};

} // namespace capture

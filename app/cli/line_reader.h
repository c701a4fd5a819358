#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// Lines of a file or a pipe, read in big blocks: memory does not grow with the input. A line may end in LF or CR LF.
class LineReader {
public:
    static constexpr std::size_t longestLine = 64 * 1024; // a telegram has at most a few hundred bytes

    // Does not own the descriptor.
    explicit LineReader(int descriptor) : m_descriptor(descriptor), m_buffer(4 * longestLine) {}

    // Whether next() can answer without waiting for the system: flush what you have before it cannot.
    [[nodiscard]] bool hasLine() const;
    // The next line without its end, valid until the next call. False at the end of the input, or when reading failed.
    // Of a line longer than `longestLine` that many bytes are given, and tooLong() is true.
    [[nodiscard]] bool next(std::string_view &line);

    [[nodiscard]] std::uint64_t number() const { return m_number; } // of the line given last, counted from 1
    [[nodiscard]] bool tooLong() const { return m_tooLong; }
    [[nodiscard]] bool failed() const { return m_error != 0; }
    [[nodiscard]] QString errorText() const;

private:
    [[nodiscard]] bool fill();
    void skipRestOfLine();

    int m_descriptor;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_number = 0;
    bool m_atEnd = false;
    bool m_tooLong = false;
    int m_error = 0;
};

} // namespace cli

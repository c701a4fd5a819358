#pragma once

#include <string>

namespace cli {

// A file that is open for reading, or standard input for "-". Closed when it goes, standard input excepted.
class InputFile {
public:
    // Says on standard error why it could not be opened; isOpen() is false then.
    explicit InputFile(const std::string &path);
    ~InputFile();
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

} // namespace cli

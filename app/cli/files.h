#pragma once

#include "app/cli/exit_code.h"
#include "core/bytes/result.h"
#include "core/cuxd/key_file.h"
#include "core/wmbus/key_ring.h"

#include <string>
#include <vector>

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

// The keys of a key file; an empty path gives none. Says on standard error what is wrong, with the line, and never a digit of a key.
[[nodiscard]] bytes::Result<wmbus::KeyRing, ExitCode> readKeys(const std::string &path);
// The same, entry by entry.
[[nodiscard]] bytes::Result<std::vector<cuxd::KeyFileEntry>, ExitCode> readKeyEntries(const std::string &path);

} // namespace cli

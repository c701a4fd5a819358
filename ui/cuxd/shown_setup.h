#pragma once

#include "core/cuxd/masking.h"
#include "core/cuxd/setup_text.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

// A CUxD setup as an editor shows it: keys and licences covered by their masks, line ends as "\n", control characters as their pictures.
// Knows for every character which bytes it stands for, so that an edit of what is shown becomes an edit of the text, and every byte
// that was not edited stays: line ends, texts in Latin-1, what no editor shows. Positions are UTF-16 units.
class ShownSetup {
public:
    struct Cover {
        int begin = 0;
        int end = 0;
        cuxd::Span span; // of the text
    };
    // Replace `span` by `by`.
    struct Edit {
        cuxd::Span span;
        bytes::SecretString by;
        int begin = 0;            // where what came in stands in the edited text
        int typed = 0;            // units that came in
        bool isPossible = true;   // false: a character that a text in Latin-1 cannot hold
    };
    // The key that a mask stands for: "12312311…" for "1231…1111"; empty where none is known, or more than one.
    using Unmask = std::function<bytes::SecretString(std::string_view mask)>;

    ShownSetup() = default;
    // `covered` false shows everything. A secret that `open` touches is shown: the one that is being typed.
    explicit ShownSetup(const cuxd::SetupText &setup, bool covered = true, std::optional<std::size_t> open = std::nullopt);

    [[nodiscard]] const QString &text() const { return m_shown; }
    [[nodiscard]] const std::vector<Cover> &covers() const { return m_covers; }
    [[nodiscard]] int shownAt(std::size_t byte) const;
    [[nodiscard]] std::size_t byteAt(int shown) const { return m_bytes[static_cast<std::size_t>(shown)]; }
    [[nodiscard]] bool isLatin1() const { return m_latin1; }

    // Which byte of the text after `edit` a position of the edited text is.
    [[nodiscard]] std::size_t byteAfter(const Edit &edit, int position, int editedSize) const;
    // What was done when the text shown became `edited`; nothing when it is the same. A mask that was touched goes as a whole.
    [[nodiscard]] std::optional<Edit> editTo(const QString &edited, std::string_view lineEnd, const Unmask &unmask) const;

private:
    void append(std::string_view bytes, std::size_t from);
    void appendMask(const cuxd::Secret &secret);
    [[nodiscard]] const Cover *coverAround(int shown) const;
    [[nodiscard]] bool encode(const QString &piece, std::string_view lineEnd, const Unmask &unmask, bytes::SecretString &out) const;

    QString m_shown;
    std::vector<std::size_t> m_bytes; // of each unit, and of the end; inside a mask and a pair those of its beginning
    std::vector<Cover> m_covers;
    bool m_latin1 = false;
};

} // namespace ui

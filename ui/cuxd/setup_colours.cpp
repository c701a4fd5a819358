#include "ui/cuxd/setup_colours.h"

#include "core/cuxd/masking.h"

#include <algorithm>

namespace ui {

namespace {

// The bytes of `count` digits from the digit number `first` of the payload on, blanks between them included.
cuxd::Span digits(const cuxd::SetupText &setup, cuxd::Span payload, std::size_t first, std::size_t count)
{
    std::size_t begin = payload.end();
    std::size_t end = payload.end();
    for (std::size_t i = payload.begin, digit = 0; i < payload.end(); ++i) {
        if (cuxd::isBlank(setup.format()[i]))
            continue;
        if (digit == first)
            begin = i;
        if (++digit == first + count) {
            end = i + 1;
            break;
        }
    }
    return {begin, std::max(begin, end) - begin};
}

void addCommand(const cuxd::SetupText &setup, const cuxd::PlacedCommand &placed, std::vector<ColouredSpan> &out)
{
    out.push_back({placed.code, SetupPart::Code});
    if (!placed.command)
        return;
    if (std::holds_alternative<cuxd::SetKey>(*placed.command)) {
        out.push_back({digits(setup, placed.payload, 0, 2), SetupPart::Slot});
        out.push_back({digits(setup, placed.payload, 2, 16), SetupPart::Address});
        out.push_back({digits(setup, placed.payload, 18, 32), SetupPart::Secret});
    } else if (const auto *const config = std::get_if<hci::SetConfig>(&*placed.command); config != nullptr && config->configuration.linkModeNumber) {
        out.push_back({digits(setup, placed.payload, config->configuration.deviceMode ? 6 : 4, 2), SetupPart::LinkMode});
    }
}

} // namespace

std::vector<ColouredSpan> colouredSpans(const cuxd::SetupText &setup, const cuxd::TtyinitReading &reading)
{
    std::vector<ColouredSpan> out;
    for (const cuxd::Entry &entry : setup.entries()) {
        if (entry.kind == cuxd::EntryKind::Comment) {
            out.push_back({entry.text, SetupPart::Comment});
        } else if (entry.kind == cuxd::EntryKind::Unknown) {
            out.push_back({entry.text, SetupPart::Unknown});
        } else if (entry.kind == cuxd::EntryKind::Parameter) {
            out.push_back({entry.name, SetupPart::Name});
            const std::size_t end = setup.plainValue(entry).end();
            if (end < entry.text.end())
                out.push_back({{end, entry.text.end() - end}, SetupPart::Comment});
        }
    }
    for (const cuxd::TtyinitLine &line : reading.lines) {
        out.push_back({line.ttyText, SetupPart::Tty});
        for (const cuxd::PlacedCommand &placed : line.commands)
            addCommand(setup, placed, out);
    }
    for (const cuxd::Secret &secret : cuxd::secretsIn(setup))
        out.push_back({secret.span, SetupPart::Secret});
    std::erase_if(out, [](const ColouredSpan &coloured) { return coloured.span.length == 0; });
    std::stable_sort(out.begin(), out.end(), [](const ColouredSpan &a, const ColouredSpan &b) { return a.span.begin < b.span.begin; });
    return out;
}

Token tokenOf(SetupPart part)
{
    switch (part) {
    case SetupPart::Comment:
    case SetupPart::Secret:
    case SetupPart::Unknown: return Token::Secondary;
    case SetupPart::Name:
    case SetupPart::Code:
    case SetupPart::LinkMode:
    case SetupPart::Slot: return Token::Accent;
    case SetupPart::Tty:
    case SetupPart::Address: return Token::Text;
    }
    return Token::Text;
}

} // namespace ui

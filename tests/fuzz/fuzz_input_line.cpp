// A line of any bytes in any form gives a frame that the decoder survives, or an error with a place.
#include "core/capture/input_line.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using capture::LineForm;
    const std::string_view line(reinterpret_cast<const char *>(data), size);
    (void)capture::isComment(line);
    for (const LineForm form : {LineForm::Auto, LineForm::Hex, LineForm::Hci, LineForm::RtlWmbus, LineForm::Cuxd, LineForm::Wmbusmeters}) {
        const auto frame = capture::readLine(line, form);
        if (!frame) {
            if (frame.error().offset > size + 8) // an HCI frame made of a CUxD line has bytes the line has not
                __builtin_trap();
            continue;
        }
        if (frame->data.empty() || frame->data.size() > size)
            __builtin_trap();
        wmbus::DecoderMemory memory;
        (void)wmbus::decodeTelegram(*frame, wmbus::KeyRing(), memory);
    }
    return 0;
}

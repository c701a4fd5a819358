#include "core/capture/simulation_log.h"

#include "core/bytes/hex.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"

#include <algorithm>

namespace capture {

std::optional<std::string> SimulationLog::line(const wmbus::RadioFrame &frame)
{
    wmbus::DecoderMemory memory;
    const auto telegram = wmbus::decodeTelegram(frame, wmbus::KeyRing(), memory);
    if (!telegram)
        return std::nullopt;
    if (frame.heardAt) {
        if (!m_first)
            m_first = frame.heardAt;
        m_last = std::max<std::int64_t>(m_last, std::chrono::duration_cast<std::chrono::seconds>(*frame.heardAt - *m_first).count());
    }
    return "telegram=|" + bytes::toHex(telegram->data) + "|+" + std::to_string(m_last);
}

} // namespace capture

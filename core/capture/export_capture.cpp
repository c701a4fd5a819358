#include "core/capture/export_capture.h"

#include "core/capture/pseudonyms.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"

#include <cerrno>
#include <cstdio>
#include <map>
#include <optional>
#include <set>

namespace capture {

class CaptureExport::Disguise {
public:
    // Nothing where there is no address to disguise.
    std::optional<wmbus::RadioFrame> of(const wmbus::RadioFrame &frame, Outcome &outcome)
    {
        const auto telegram = wmbus::decodeTelegram(frame, m_noKeys, m_memory);
        if (!telegram)
            return std::nullopt;
        m_meters.insert(telegram->meter());
        outcome.meters = m_meters.size();
        outcome.undecodable += keepsEncryptedBytes(*telegram) ? 1 : 0;
        wmbus::RadioFrame shown = frame;
        shown.data = m_pseudonyms.disguised(*telegram).data;
        shown.stickId = number(m_sticks, frame.stickId, frame.stickId != 0);
        shown.port = frame.port.empty() ? std::string() : "stick " + std::to_string(number(m_ports, frame.port, true));
        return shown;
    }

private:
    template <class Key>
    static std::uint32_t number(std::map<Key, std::uint32_t> &known, const Key &key, bool isOne)
    {
        return isOne ? known.try_emplace(key, static_cast<std::uint32_t>(known.size() + 1)).first->second : 0;
    }

    Pseudonyms m_pseudonyms;
    wmbus::KeyRing m_noKeys;
    wmbus::DecoderMemory m_memory;
    std::set<wmbus::Address> m_meters;
    std::map<std::uint32_t, std::uint32_t> m_sticks;
    std::map<std::string, std::uint32_t> m_ports;
};

bool CaptureExport::open(const std::string &path, bool pseudonyms, Form form)
{
    m_path = path;
    m_temporary = path + ".part";
    m_pseudonyms = pseudonyms;
    m_outcome = {};
    m_error = 0;
    m_disguise = pseudonyms ? std::make_shared<Disguise>() : nullptr;
    std::remove(m_temporary.c_str());
    m_simulation.reset();
    if (form == Form::Simulation) {
        m_simulation.emplace();
        m_lines.open(m_temporary, std::ios::trunc);
        m_error = m_lines ? 0 : errno;
        return m_error == 0;
    }
    if (m_writer.open(m_temporary))
        return true;
    m_error = m_writer.error();
    return false;
}

void CaptureExport::append(const wmbus::RadioFrame &frame)
{
    if (!m_disguise) {
        write(frame);
        return;
    }
    if (const auto shown = m_disguise->of(frame, m_outcome)) {
        write(*shown);
    } else {
        ++m_outcome.leftOut;
    }
}

void CaptureExport::write(const wmbus::RadioFrame &frame)
{
    const auto line = m_simulation ? m_simulation->line(frame) : std::nullopt;
    if (m_simulation && !line) {
        ++m_outcome.leftOut;
        return;
    }
    if (line)
        m_lines << *line << '\n';
    else
        m_writer.append(frame);
    ++m_outcome.telegrams;
}

bool CaptureExport::finish()
{
    if (m_simulation) {
        m_lines.close();
        m_error = m_lines ? 0 : errno != 0 ? errno : EIO;
    } else {
        m_writer.close();
        m_error = m_writer.error();
    }
    if (m_error == 0 && std::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        m_error = errno;
    if (m_error != 0)
        std::remove(m_temporary.c_str());
    return m_error == 0;
}

} // namespace capture

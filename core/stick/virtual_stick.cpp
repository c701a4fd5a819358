#include "core/stick/virtual_stick.h"

#include "core/hci/encoder.h"
#include "core/stick/qt_bytes.h"

namespace stick {

namespace {

constexpr int startWithoutConfiguration = 1000; // ms
constexpr int hostSilent = 100;                 // ms; a request that is not whole by then is given up
constexpr int glueFor = 200;                    // ms
constexpr int gluedAtMost = 3;                  // frames
constexpr int chunkPause = 2;                   // ms

} // namespace

VirtualStick::VirtualStick(VirtualStickOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_emulation(m_options.stick), m_random(m_options.seed)
{
    for (const VirtualInverterOptions &inverter : m_options.inverters)
        m_inverters.emplace_back(inverter);
    m_invertersSince.start();
    setFaults(m_options.faults);
    connect(&m_terminal, &PseudoTerminal::bytesArrived, this, &VirtualStick::onBytes);
    for (QTimer *const timer : {&m_playTimer, &m_startPlaying, &m_resetTimer, &m_plugTimer, &m_lineSilent, &m_glueTimer, &m_chunkTimer})
        timer->setSingleShot(true);
    m_playTimer.setTimerType(Qt::PreciseTimer);
    m_chunkTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_playTimer, &QTimer::timeout, this, &VirtualStick::playDue);
    connect(&m_startPlaying, &QTimer::timeout, this, &VirtualStick::startPlaying);
    connect(&m_resetTimer, &QTimer::timeout, this, &VirtualStick::restart);
    connect(&m_plugTimer, &QTimer::timeout, this, &VirtualStick::changePlug);
    connect(&m_lineSilent, &QTimer::timeout, this, [this] { m_deframer.lineSilent(); });
    connect(&m_glueTimer, &QTimer::timeout, this, &VirtualStick::writeGlued);
    connect(&m_chunkTimer, &QTimer::timeout, this, &VirtualStick::writeNextChunk);
}

VirtualStick::~VirtualStick() = default;

void VirtualStick::setAir(std::unique_ptr<Air> air)
{
    m_air = std::move(air);
}

bool VirtualStick::start(QString *error)
{
    return plugIn(error);
}

void VirtualStick::stop()
{
    unplug();
    m_plugTimer.stop();
    m_playTimer.stop();
    m_startPlaying.stop();
    m_playing = false;
}

QString VirtualStick::portName() const
{
    return m_options.link.isEmpty() ? m_terminal.name() : m_options.link;
}

void VirtualStick::setFaults(const Faults &faults)
{
    m_options.faults = faults;
    // What is still on its way goes before what comes now.
    if (!has(Fault::Glued) && m_gluedFrames > 0)
        writeGlued();
    if (!has(Fault::Chunked) && !m_chunks.empty()) {
        m_chunkTimer.stop();
        m_terminal.write(bytes::Bytes(m_chunks.begin(), m_chunks.end()));
        m_chunks.clear();
    }
    m_emulation.setClearConfigurationWord(m_options.stick.clearConfigurationWord || has(Fault::CwCleared));
    if (m_plugged && has(Fault::GoneAndBack) && !m_plugTimer.isActive())
        m_plugTimer.start(m_options.stayFor);
}

bool VirtualStick::plugIn(QString *error)
{
    if (m_plugged)
        return true;
    if (!m_terminal.open(m_options.link, error))
        return false;
    m_plugged = true;
    m_booting = false;
    m_deframer.clear();
    m_emulation.powerUp();
    m_upSince.start();
    if (has(Fault::GoneAndBack))
        m_plugTimer.start(m_options.stayFor);
    if (!m_lastName.isEmpty() && m_lastName != m_terminal.name())
        emit portNameChanged(portName());
    m_lastName = m_terminal.name();
    return true;
}

void VirtualStick::unplug()
{
    m_plugged = false;
    m_resetTimer.stop();
    m_lineSilent.stop();
    m_glueTimer.stop();
    m_chunkTimer.stop();
    m_glued.clear();
    m_gluedFrames = 0;
    m_chunks.clear();
    m_terminal.close();
}

void VirtualStick::changePlug()
{
    if (!m_plugged) {
        plugIn();
        if (!m_plugged) // no pseudo-terminal free just now
            m_plugTimer.start(m_options.goneFor);
    } else if (has(Fault::GoneAndBack)) {
        unplug();
        m_plugTimer.start(m_options.goneFor);
    }
}

// Two steps: the reset itself, then the end of booting.
void VirtualStick::restart()
{
    if (m_booting) {
        m_booting = false;
        return;
    }
    m_emulation.powerUp();
    m_upSince.start();
    m_deframer.clear();
    m_booting = true;
    m_resetTimer.start(m_options.bootTime);
}

void VirtualStick::onBytes(const bytes::Bytes &data)
{
    if (m_booting)
        return;
    m_deframer.feed(data);
    m_lineSilent.start(hostSilent);
    while (const auto request = m_deframer.next())
        onRequest(*request);
}

void VirtualStick::onRequest(const hci::Message &request)
{
    emit requestSeen(request);
    if (has(Fault::Silent))
        return;
    const StickEmulation::Outcome outcome = m_emulation.answer(request, std::chrono::milliseconds(m_upSince.elapsed()));
    if (!outcome.answer)
        return;
    if (has(Fault::Slow))
        QTimer::singleShot(m_options.slowAnswer, this, [this, answer = *outcome.answer] { sendMessage(answer); });
    else
        sendMessage(*outcome.answer);
    if (outcome.resets && !m_resetTimer.isActive())
        m_resetTimer.start(m_options.resetDelay);
    if (outcome.sent) {
        pollInverters(*outcome.sent);
        emit telegramSent(*outcome.sent);
    }
    if (request.code == hci::SetConfig::code)
        startPlaying();
    else if (!m_playing && !m_startPlaying.isActive())
        m_startPlaying.start(startWithoutConfiguration);
}

// They hear and send in S2 only.
void VirtualStick::pollInverters(const bytes::Bytes &telegram)
{
    constexpr int level = -68; // dBm
    if (m_emulation.configuration().linkMode() != bytes::LinkMode::S2)
        return;
    for (VirtualInverter &inverter : m_inverters) {
        for (const VirtualInverter::Answer &answer : inverter.hear(telegram, std::chrono::milliseconds(m_invertersSince.elapsed()), m_options.faults)) {
            const Transmission transmission{{}, answer.telegram, bytes::LinkMode::S2, level};
            QTimer::singleShot(answer.after, this, [this, transmission] { transmit(transmission); });
        }
    }
}

// --- the air ----------------------------------------------------------------------------------------------------------

void VirtualStick::startPlaying()
{
    m_startPlaying.stop();
    if (m_playing || !m_air)
        return;
    m_playing = true;
    m_playSince.start();
    scheduleNext();
}

void VirtualStick::scheduleNext()
{
    m_next = m_air->next();
    if (!m_next) {
        emit airEnded();
        return;
    }
    m_playTimer.start(std::max(std::chrono::milliseconds(0), m_next->at - std::chrono::milliseconds(m_playSince.elapsed())));
}

// All that is due at once, so that a high rate does not depend on the timer's resolution.
void VirtualStick::playDue()
{
    int burst = 0;
    while (m_next && m_next->at.count() <= m_playSince.elapsed() && ++burst <= 50) {
        transmit(*m_next);
        m_next = m_air->next();
    }
    if (m_next)
        m_playTimer.start(std::max(std::chrono::milliseconds(0), m_next->at - std::chrono::milliseconds(m_playSince.elapsed())));
    else
        emit airEnded();
}

void VirtualStick::transmit(const Transmission &transmission)
{
    if (!m_plugged || m_booting || has(Fault::Silent))
        return;
    for (const hci::Message &message : m_emulation.hear(transmission, std::chrono::milliseconds(m_upSince.elapsed())))
        sendMessage(message);
}

// --- the line ---------------------------------------------------------------------------------------------------------

void VirtualStick::writeRaw(bytes::ByteSpan data)
{
    m_terminal.write(data);
}

void VirtualStick::sendMessage(const hci::Message &message)
{
    if (!m_plugged)
        return;
    ++m_frames;
    bytes::Bytes line;
    if (has(Fault::Garbage)) {
        for (std::uint32_t count = 1 + m_random() % 20; count > 0; --count)
            line.push_back(static_cast<std::uint8_t>(m_random()));
    }
    if (has(Fault::FalseSof) && m_frames % 3 == 0)
        line.insert(line.end(), {0xA5, 0xC2, 0x03, 0xF8});
    bytes::Bytes frame = hci::encode(message);
    if (has(Fault::BadFcs) && m_frames % 5 == 0)
        frame[4 + m_random() % (frame.size() - 4)] ^= static_cast<std::uint8_t>(1U << (m_random() % 8));
    line.insert(line.end(), frame.begin(), frame.end());

    if (has(Fault::Glued)) {
        m_glued.insert(m_glued.end(), line.begin(), line.end());
        if (++m_gluedFrames >= gluedAtMost)
            writeGlued();
        else if (!m_glueTimer.isActive())
            m_glueTimer.start(glueFor);
    } else if (has(Fault::Chunked)) {
        m_chunks.insert(m_chunks.end(), line.begin(), line.end());
        if (!m_chunkTimer.isActive())
            writeNextChunk();
    } else {
        m_terminal.write(line);
    }
}

void VirtualStick::writeGlued()
{
    m_glueTimer.stop();
    m_terminal.write(m_glued);
    m_glued.clear();
    m_gluedFrames = 0;
}

void VirtualStick::writeNextChunk()
{
    bytes::Bytes chunk;
    for (std::uint32_t count = 1 + m_random() % 8; count > 0 && !m_chunks.empty(); --count) {
        chunk.push_back(m_chunks.front());
        m_chunks.pop_front();
    }
    m_terminal.write(chunk);
    if (!m_chunks.empty())
        m_chunkTimer.start(chunkPause);
}

} // namespace stick

#include "core/stick/stick_finder.h"

#include <QSerialPortInfo>

#include <chrono>

namespace stick {

namespace {

constexpr quint16 siliconLabs = 0x10C4;
constexpr quint16 innogyStick = 0x87ED; // "IMST USB-Stick for Smart Meter", the iM871A under another name

} // namespace

std::optional<PortCandidate> candidateFrom(const PortFacts &facts, const QStringList &known)
{
    PortCandidate candidate{facts.port, facts.product, facts.vid, facts.pid, facts.serial, PortCandidate::Kind::AskFirst};
    const bool saysSo = facts.product.contains(QLatin1String("iM871A"), Qt::CaseInsensitive);
    const bool rebranded = facts.vid == siliconLabs && facts.pid == innogyStick;
    const bool usedBefore = known.contains(facts.port) || (!facts.serial.isEmpty() && known.contains(facts.serial));
    if (saysSo || rebranded || usedBefore)
        candidate.kind = PortCandidate::Kind::Certain;
    else if (facts.vid != siliconLabs)
        return std::nullopt;
    return candidate;
}

std::vector<PortFacts> SerialPortLister::ports() const
{
    std::vector<PortFacts> all;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts()) {
        all.push_back({info.systemLocation(), info.description(), info.manufacturer(), info.serialNumber(),
                       info.vendorIdentifier(), info.productIdentifier()});
    }
    return all;
}

StickFinder::StickFinder(std::unique_ptr<PortLister> lister, QObject *parent) : QObject(parent), m_lister(std::move(lister))
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &StickFinder::look);
}

void StickFinder::setKnownPorts(const QStringList &known)
{
    m_known = known;
    if (m_timer.isActive())
        look();
}

void StickFinder::start()
{
    m_timer.start();
    look();
}

void StickFinder::look()
{
    std::vector<PortCandidate> found;
    for (const PortFacts &facts : m_lister->ports()) {
        if (auto candidate = candidateFrom(facts, m_known))
            found.push_back(std::move(*candidate));
    }
    if (found == m_candidates)
        return;
    m_candidates = std::move(found);
    emit candidatesChanged(m_candidates);
}

} // namespace stick

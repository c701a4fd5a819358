#include "ui/cuxd/cuxd_plan.h"

#include <QUndoStack>

#include <algorithm>

namespace ui {

namespace {

const QString usualTty = QStringLiteral("ttyUSB0");

bool hearsRareSenders(bytes::LinkMode mode)
{
    using bytes::LinkMode;
    return mode == LinkMode::S1 || mode == LinkMode::S1m || mode == LinkMode::S2 || mode == LinkMode::R2;
}

std::vector<std::string> ttysOf(const cuxd::TtyinitReading &reading)
{
    std::vector<std::string> out;
    for (const cuxd::TtyinitLine &line : reading.lines) {
        if (!line.forTextDevice && !line.tty.empty() && std::find(out.begin(), out.end(), line.tty) == out.end())
            out.push_back(line.tty);
    }
    return out;
}

// The tty whose lines hold a key for this meter.
std::optional<std::string> ttyWith(const cuxd::TtyinitReading &reading, const wmbus::Address &meter)
{
    for (const std::string &tty : ttysOf(reading)) {
        if (cuxd::stickSetup(reading, tty).slotOf(meter))
            return tty;
    }
    return std::nullopt;
}

} // namespace

CuxdPlan::CuxdPlan(QObject *parent) : QObject(parent), m_document(new SetupDocument(this))
{
    findTargets();
    connect(m_document, &SetupDocument::changed, this, &CuxdPlan::findTargets);
}

void CuxdPlan::setInput(const CuxdInput &input)
{
    if (m_input == input)
        return;
    m_input = input;
    std::vector<crypto::Key> keys;
    for (const CuxdMeter &meter : m_input.meters) {
        if (meter.key)
            keys.push_back(*meter.key);
    }
    m_document->setKnownKeys(keys);
    findTargets();
    takeIn();
    emit inputChanged();
}

void CuxdPlan::load(const cuxd::SetupText &setup, const QString &name)
{
    m_taken.clear();
    m_modes.clear();
    m_document->load(setup, name);
    takeIn();
}

void CuxdPlan::unload()
{
    m_taken.clear();
    m_modes.clear();
    m_document->unload();
    takeIn();
}

// What is new in the key list and in the sticks' modes goes into the setup.
void CuxdPlan::takeIn()
{
    const bool untouched = m_document->undoStack()->count() == 0;
    const cuxd::SetupText text = merged(withoutForgotten(m_document->text()));
    if (untouched)
        m_document->begin(text);
    else
        m_document->edit(text, [] { return tr("keys from the key list"); });
    findTargets();
}

cuxd::SetupText CuxdPlan::withoutForgotten(cuxd::SetupText setup) const
{
    const cuxd::TtyinitReading base = cuxd::readTtyinit(m_document->base());
    for (const auto &[address, key] : m_taken) {
        const CuxdMeter *const known = meter(address);
        if ((known != nullptr && known->key) || ttyWith(base, address))
            continue;
        const cuxd::TtyinitReading reading = cuxd::readTtyinit(setup);
        const auto tty = ttyWith(reading, address);
        const auto slot = tty ? cuxd::stickSetup(reading, *tty).slotOf(address) : std::nullopt;
        if (slot)
            setup = cuxd::withoutKey(setup, *tty, *slot);
    }
    return setup;
}

cuxd::SetupText CuxdPlan::merged(cuxd::SetupText setup)
{
    for (const CuxdStick &stick : m_input.sticks) {
        if (stick.id == 0)
            continue;
        const auto before = m_modes.find(stick.id);
        const std::string tty = m_ttys.at(stick.id).toStdString();
        const auto now = cuxd::stickSetup(cuxd::readTtyinit(setup), tty).mode;
        const bool chosenHere = before != m_modes.end() && before->second != stick.mode; // after it was taken in
        const bool first = before == m_modes.end() && !now && stick.mode != bytes::LinkMode::T2;
        if ((chosenHere && (now || stick.mode != bytes::LinkMode::T2)) || first)
            setup = cuxd::withLinkMode(setup, tty, stick.mode);
        m_modes[stick.id] = stick.mode;
    }
    // Wanted places first, so that nobody else sits there.
    for (const bool wanted : {true, false}) {
        for (const CuxdMeter &meter : m_input.meters) {
            if (!meter.key || meter.slot.has_value() != wanted)
                continue;
            const auto taken = m_taken.find(meter.address);
            if (taken == m_taken.end() || !(taken->second == *meter.key))
                setup = withMeter(setup, meter);
            m_taken.insert_or_assign(meter.address, *meter.key);
        }
    }
    std::erase_if(m_taken, [this](const auto &taken) {
        const CuxdMeter *const known = meter(taken.first);
        return known == nullptr || !known->key;
    });
    return setup;
}

cuxd::SetupText CuxdPlan::withMeter(const cuxd::SetupText &setup, const CuxdMeter &meter) const
{
    const cuxd::TtyinitReading reading = cuxd::readTtyinit(setup);
    const std::string tty = ttyWith(reading, meter.address).value_or(targetOf(meter).toStdString());
    const cuxd::StickSetup stick = cuxd::stickSetup(reading, tty);
    auto slot = stick.slotOf(meter.address);
    if (!slot && meter.slot && *meter.slot < stick.places.size() && !stick.places[*meter.slot])
        slot = meter.slot;
    if (!slot)
        slot = stick.freeSlot();
    return slot ? cuxd::withKey(setup, tty, {*slot, meter.address, *meter.key}) : setup;
}

// The stick that hears the meter; else the first that hears those who send often.
QString CuxdPlan::targetOf(const CuxdMeter &meter) const
{
    const Target *best = nullptr;
    for (const CuxdStick &stick : m_input.sticks) {
        const auto target = std::find_if(m_targets.begin(), m_targets.end(), [&stick](const Target &t) { return t.port == stick.port; });
        if (target == m_targets.end())
            continue;
        if (meter.stickId && stick.id == *meter.stickId)
            return target->tty;
        if (best == nullptr && !hearsRareSenders(stick.mode))
            best = &*target;
    }
    return best != nullptr ? best->tty : m_targets.front().tty;
}

QString CuxdPlan::ttyOf(const CuxdStick &stick, const std::set<QString> &taken) const
{
    if (const auto chosen = m_ttys.find(stick.id); chosen != m_ttys.end())
        return chosen->second;
    const QString own = ttyOfPort(stick.port);
    const bool usual = own.startsWith(QLatin1String("ttyUSB")) || own.startsWith(QLatin1String("ttyACM"));
    if (usual && taken.count(own) == 0)
        return own;
    for (int i = 0;; ++i) {
        const QString tty = QStringLiteral("ttyUSB%1").arg(i);
        if (taken.count(tty) == 0)
            return tty;
    }
}

void CuxdPlan::findTargets()
{
    std::vector<Target> found;
    std::set<QString> taken;
    for (const CuxdStick &stick : m_input.sticks) {
        if (const auto chosen = m_ttys.find(stick.id); chosen != m_ttys.end())
            taken.insert(chosen->second);
    }
    for (const CuxdStick &stick : m_input.sticks) {
        const QString tty = ttyOf(stick, taken);
        taken.insert(tty);
        if (stick.id != 0)
            m_ttys.emplace(stick.id, tty);
        found.push_back({tty, stickTitle(stick), stick.id != 0 ? std::optional(stick.id) : std::nullopt, stick.port});
    }
    for (const std::string &named : ttysOf(m_document->reading())) {
        const QString tty = QString::fromStdString(named);
        if (taken.insert(tty).second)
            found.push_back({tty, tty, std::nullopt, {}});
    }
    if (found.empty())
        found.push_back({usualTty, usualTty, std::nullopt, {}});
    if (found == m_targets)
        return;
    const QString before = m_targets.empty() ? QString() : target().tty;
    m_targets = found;
    const auto same = std::find_if(m_targets.begin(), m_targets.end(), [&before](const Target &t) { return t.tty == before; });
    m_current = same == m_targets.end() ? 0 : static_cast<int>(same - m_targets.begin());
    emit targetsChanged();
}

void CuxdPlan::choose(int target)
{
    if (target < 0 || static_cast<std::size_t>(target) >= m_targets.size() || target == m_current)
        return;
    m_current = target;
    emit targetChosen();
}

void CuxdPlan::choosePort(const QString &port)
{
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (m_targets[i].port == port)
            choose(static_cast<int>(i));
    }
}

const CuxdStick *CuxdPlan::stick() const
{
    for (const CuxdStick &stick : m_input.sticks) {
        if (!target().port.isEmpty() && stick.port == target().port)
            return &stick;
    }
    return nullptr;
}

void CuxdPlan::setTty(const QString &tty)
{
    const Target old = target();
    const std::string from = old.tty.toStdString();
    const std::string to = tty.trimmed().toStdString();
    if (to.empty() || from == to || !old.stickId)
        return;
    m_ttys[*old.stickId] = QString::fromStdString(to);
    emit ttysChanged();
    // What the loaded setup says of the former port stays; what was made here goes to the new one.
    const auto base = ttysOf(cuxd::readTtyinit(m_document->base()));
    cuxd::SetupText text = m_document->text();
    const cuxd::StickSetup here = cuxd::stickSetup(m_document->reading(), from);
    const bool inBase = std::find(base.begin(), base.end(), from) != base.end();
    for (const auto &slot : here.places) {
        if (!slot || cuxd::stickSetup(cuxd::readTtyinit(text), to).slotOf(slot->meter))
            continue;
        const cuxd::StickSetup there = cuxd::stickSetup(cuxd::readTtyinit(text), to);
        const auto place = there.places[slot->slot] ? there.freeSlot() : std::optional(slot->slot);
        if (place)
            text = cuxd::withKey(text, to, {*place, slot->meter, slot->key});
        if (!inBase)
            text = cuxd::withoutKey(text, from, slot->slot);
    }
    if (here.mode && !cuxd::stickSetup(cuxd::readTtyinit(text), to).mode)
        text = cuxd::withLinkMode(text, to, *here.mode);
    if (!inBase)
        text = cuxd::withoutLinkMode(text, from);
    m_document->edit(text, [] { return tr("port of the stick"); });
    findTargets();
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (m_targets[i].stickId == old.stickId)
            choose(static_cast<int>(i));
    }
}

void CuxdPlan::setTtys(const std::map<std::uint32_t, QString> &ttys)
{
    m_ttys = ttys;
    findTargets();
}

cuxd::StickSetup CuxdPlan::stickSetup() const
{
    return cuxd::stickSetup(m_document->reading(), target().tty.toStdString());
}

std::vector<CuxdMeter> CuxdPlan::metersWithoutPlace() const
{
    std::vector<CuxdMeter> out;
    for (const CuxdMeter &meter : m_input.meters) {
        if (meter.key && !ttyWith(m_document->reading(), meter.address))
            out.push_back(meter);
    }
    return out;
}

const CuxdMeter *CuxdPlan::meter(const wmbus::Address &address) const
{
    const auto found = std::find_if(m_input.meters.begin(), m_input.meters.end(), [&address](const CuxdMeter &meter) { return meter.address == address; });
    return found == m_input.meters.end() ? nullptr : &*found;
}

std::vector<std::string> CuxdPlan::stickTtys() const
{
    std::vector<std::string> out;
    for (const Target &target : m_targets) {
        if (!target.port.isEmpty())
            out.push_back(target.tty.toStdString());
    }
    return out;
}

} // namespace ui

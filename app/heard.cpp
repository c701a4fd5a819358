#include "app/heard.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t mostOwn = 20'000; // telegrams; some MB

} // namespace

Heard::Heard(ui::Clock clock, QObject *parent) : QObject(parent), m_addresses(clock), m_telegrams(std::move(clock))
{
    connect(&m_reception, &reception::Reception::sighted, this, [this](const reception::Sighting &sighting) {
        const auto shared = std::make_shared<const reception::Sighting>(sighting);
        m_addresses.show(shared);
        m_telegrams.show(shared);
    });
    connect(&m_reception, &reception::Reception::heardByAnother, this, [this](const wmbus::Address &meter, const wmbus::RadioFrame &frame) {
        m_addresses.showOther(meter, frame);
        m_telegrams.showOther(meter, frame);
    });
    connect(&m_reception, &reception::Reception::unreadable, &m_telegrams, &ui::TelegramListModel::showUnreadable);
    connect(&m_beside, &reception::Reception::sighted, this, [this](const reception::Sighting &sighting) { keepOwn({sighting.frame, std::nullopt}); });
    connect(&m_beside, &reception::Reception::heardByAnother, this, [this](const wmbus::Address &meter, const wmbus::RadioFrame &frame) { keepOwn({frame, meter}); });
    connect(&m_again, &reception::RetroDecryption::readAgain, this, &Heard::take);
    connect(&m_again, &reception::RetroDecryption::finished, this, [this] { emit wasReadAgain(m_opened, m_locked); });
}

void Heard::setKeys(wmbus::KeyRing keys, std::vector<ui::KnownMeter> names)
{
    m_reception.setKeys(std::move(keys));
    m_addresses.setKnownMeters(std::move(names));
}

void Heard::setOwnKeys(wmbus::KeyRing keys, std::vector<ui::KnownMeter> names)
{
    m_beside.setKeys(std::move(keys));
    m_ownNames = std::move(names);
}

std::optional<QString> Heard::ownName(const wmbus::Address &meter) const
{
    std::optional<QString> name;
    for (const ui::KnownMeter &known : m_ownNames) {
        if (known.meters.matches(meter) && (!name || name->isEmpty()))
            name = known.name;
    }
    return name;
}

void Heard::setDemo(const QString &port)
{
    const bool begins = m_demoPort.isEmpty() && !port.isEmpty();
    const bool ends = !m_demoPort.isEmpty() && port.isEmpty();
    m_demoPort = port;
    if (begins) {
        m_beside.setMemory(m_reception.memory());
        m_reception.setMemory({});
        for (wmbus::RadioFrame &frame : m_telegrams.kept().frames)
            keepOwn({std::move(frame), std::nullopt});
    }
    if (begins || ends)
        clear(); // what was heard here and what is played do not belong into one list
    if (ends) {
        m_reception.setMemory(m_beside.memory());
        showOwn();
    }
}

void Heard::keepOwn(Own own)
{
    m_own.push_back(std::move(own));
    if (m_own.size() > mostOwn)
        m_own.pop_front();
}

// Where the list was left, and what came meanwhile: read with the user's keys alone.
void Heard::showOwn()
{
    for (const auto &[frame, other] : std::exchange(m_own, {})) {
        if (other) {
            m_addresses.showOther(*other, frame);
            m_telegrams.showOther(*other, frame);
            continue;
        }
        auto sighting = m_beside.again(frame);
        if (!sighting)
            continue;
        const auto shared = std::make_shared<const reception::Sighting>(*std::move(sighting));
        m_addresses.show(shared);
        m_telegrams.show(shared);
    }
}

void Heard::onFrame(const wmbus::RadioFrame &frame)
{
    const bool isBeside = !m_demoPort.isEmpty() && frame.port != m_demoPort.toStdString();
    (isBeside ? m_beside : m_reception).onFrame(frame);
}

std::optional<wmbus::Telegram> Heard::decode(const wmbus::RadioFrame &frame) const
{
    auto sighting = m_reception.again(frame);
    return sighting ? std::optional(std::move(sighting->telegram)) : std::nullopt;
}

void Heard::readAgain()
{
    ui::TelegramListModel::Kept kept = m_telegrams.kept();
    m_againNumbers = std::move(kept.numbers);
    m_againTaken = 0;
    m_locked = kept.locked;
    m_opened = 0;
    m_openings.clear();
    m_again.start(std::move(kept.frames), m_reception.keys(), m_reception.memory());
}

// The results come in the order of the frames, one for each: a frame whose address was readable stays readable.
void Heard::take(const std::vector<reception::Sighting> &batch)
{
    for (const reception::Sighting &sighting : batch) {
        if (m_againTaken == m_againNumbers.size())
            break;
        using Again = ui::TelegramListModel::Again;
        if (const Again again = m_telegrams.takeAgain(m_againNumbers[m_againTaken++], sighting); again != Again::Nothing) {
            Opening &opening = m_openings[sighting.telegram.meter()];
            ++opening.locked;
            opening.opened += again == Again::Opened ? 1 : 0;
            m_opened += again == Again::Opened ? 1 : 0;
        }
        m_addresses.takeAgain(std::make_shared<const reception::Sighting>(sighting));
    }
    m_telegrams.showAgain();
    m_addresses.flush();
}

Heard::Opening Heard::openingOf(const std::vector<wmbus::AddressPattern> &meters) const
{
    Opening sum;
    for (const auto &[meter, opening] : m_openings) {
        const auto fits = [&address = meter](const wmbus::AddressPattern &pattern) { return pattern.matches(address); };
        if (std::none_of(meters.begin(), meters.end(), fits))
            continue;
        sum.locked += opening.locked;
        sum.opened += opening.opened;
    }
    return sum;
}

void Heard::clear()
{
    m_again.cancel();
    m_addresses.clear();
    m_telegrams.clear();
    emit cleared();
}

void Heard::flush()
{
    m_addresses.flush();
    m_telegrams.flush();
}

} // namespace app

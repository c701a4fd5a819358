#include "app/heard.h"

#include <utility>

namespace app {

Heard::Heard(ui::Clock clock, QObject *parent) : QObject(parent), m_addresses(clock), m_telegrams(std::move(clock))
{
    connect(&m_reception, &reception::Reception::sighted, this, [this](const reception::Sighting &sighting) {
        const auto shared = std::make_shared<const reception::Sighting>(sighting);
        m_addresses.show(shared);
        m_telegrams.show(shared);
    });
    connect(&m_reception, &reception::Reception::unreadable, &m_telegrams, &ui::TelegramListModel::showUnreadable);
}

void Heard::setKeys(wmbus::KeyRing keys, std::vector<ui::KnownMeter> names)
{
    m_reception.setKeys(std::move(keys));
    m_addresses.setKnownMeters(std::move(names));
}

std::optional<wmbus::Telegram> Heard::decode(const wmbus::RadioFrame &frame) const
{
    auto sighting = m_reception.again(frame);
    return sighting ? std::optional(std::move(sighting->telegram)) : std::nullopt;
}

void Heard::clear()
{
    m_addresses.clear();
    m_telegrams.clear();
}

void Heard::flush()
{
    m_addresses.flush();
    m_telegrams.flush();
}

} // namespace app

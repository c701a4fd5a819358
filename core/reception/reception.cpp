#include "core/reception/reception.h"

namespace reception {

Reception::Reception(QObject *parent) : QObject(parent) {}

void Reception::setKeys(wmbus::KeyRing keys)
{
    m_keys = std::move(keys);
}

void Reception::onFrame(const wmbus::RadioFrame &frame)
{
    auto telegram = wmbus::decodeTelegram(frame, m_keys, m_memory);
    if (!telegram) {
        emit unreadable(frame, telegram.error());
        return;
    }
    auto reading = meter::readingFrom(*telegram);
    emit sighted({frame, std::move(*telegram), std::move(reading)}); // "no key" travels the same road as a reading
}

} // namespace reception

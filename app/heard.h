#pragma once

#include "core/reception/reception.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/telegrams/telegram_list_model.h"

#include <QObject>

#include <optional>
#include <vector>

namespace app {

// From a radio frame to the two lists: reception and the models that show what it says.
class Heard : public QObject {
    Q_OBJECT

public:
    explicit Heard(ui::Clock clock, QObject *parent = nullptr);

    [[nodiscard]] reception::Reception &reception() { return m_reception; }
    [[nodiscard]] ui::FoundAddressesModel &addresses() { return m_addresses; }
    [[nodiscard]] ui::TelegramListModel &telegrams() { return m_telegrams; }

    // Keys and names together: a meter with either is known, CUxD's [X].
    void setKeys(wmbus::KeyRing keys, std::vector<ui::KnownMeter> names);
    // Reads a frame again with the keys and formats there are now, and learns nothing from it.
    [[nodiscard]] std::optional<wmbus::Telegram> decode(const wmbus::RadioFrame &frame) const;
    void clear();
    void flush();

private:
    reception::Reception m_reception;
    ui::FoundAddressesModel m_addresses;
    ui::TelegramListModel m_telegrams;
};

} // namespace app

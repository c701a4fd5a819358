#pragma once

#include "core/reception/reception.h"
#include "core/reception/retro_decryption.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/telegrams/telegram_list_model.h"

#include <QObject>

#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace app {

// From a radio frame to the two lists: reception and the models that show what it says.
class Heard : public QObject {
    Q_OBJECT

public:
    explicit Heard(ui::Clock clock, QObject *parent = nullptr);

    // Of what is shown: the demo while it runs, else what the user's sticks hear.
    [[nodiscard]] reception::Reception &reception() { return m_reception; }
    // Of what the user's sticks hear while the demo runs: with the user's keys alone, and shown when the demo has ended.
    [[nodiscard]] reception::Reception &beside() { return m_beside; }
    // Of what the user's sticks hear, now.
    [[nodiscard]] reception::Reception &own() { return m_demoPort.isEmpty() ? m_reception : m_beside; }

    // The demo stick plays at this port; empty: it has ended. What it teaches about telegrams ends with it.
    void setDemo(const QString &port);
    void onFrame(const wmbus::RadioFrame &frame);
    [[nodiscard]] ui::FoundAddressesModel &addresses() { return m_addresses; }
    [[nodiscard]] ui::TelegramListModel &telegrams() { return m_telegrams; }

    // Keys and names together: a meter with either is known, CUxD's [X].
    void setKeys(wmbus::KeyRing keys, std::vector<ui::KnownMeter> names);
    // The user's own, without those of the demo: equal to the above while none runs.
    void setOwnKeys(wmbus::KeyRing keys, std::vector<ui::KnownMeter> names);
    // What the user calls a meter, also while the demo runs, whose meters have names as well. Nothing for an unknown one.
    [[nodiscard]] std::optional<QString> ownName(const wmbus::Address &meter) const;
    // Reads a frame again with the keys and formats there are now, and learns nothing from it.
    [[nodiscard]] std::optional<wmbus::Telegram> decode(const wmbus::RadioFrame &frame) const;
    // Reads every telegram that the list still keeps once more, in the background, with the keys there are now. Counts nothing twice.
    void readAgain();
    // Telegrams that no key could open before, and those of them that can be read now.
    struct Opening {
        int locked = 0;
        int opened = 0;
    };
    // What reading again has done so far for the meters that one of these patterns fits.
    [[nodiscard]] Opening openingOf(const std::vector<wmbus::AddressPattern> &meters) const;
    void clear();
    void flush();

signals:
    // Nothing that was heard is kept any more.
    void cleared();
    // `opened` of the `locked` telegrams that no key could open before can be read now.
    void wasReadAgain(int opened, int locked);

private:
    // Heard by the user's own sticks before the demo or during it. `other`: a second stick heard a telegram of this meter.
    struct Own {
        wmbus::RadioFrame frame;
        std::optional<wmbus::Address> other;
    };

    void take(const std::vector<reception::Sighting> &batch);
    void keepOwn(Own own);
    void showOwn();

    reception::Reception m_reception;
    reception::Reception m_beside;
    QString m_demoPort; // empty: no demo runs
    std::deque<Own> m_own; // empty without a demo
    std::vector<ui::KnownMeter> m_ownNames;
    ui::FoundAddressesModel m_addresses;
    ui::TelegramListModel m_telegrams;
    reception::RetroDecryption m_again;
    std::vector<std::uint64_t> m_againNumbers; // in the list of telegrams, of what is read again
    std::size_t m_againTaken = 0;
    std::unordered_map<wmbus::Address, Opening> m_openings;
    int m_locked = 0;
    int m_opened = 0;
};

} // namespace app

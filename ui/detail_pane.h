#pragma once

#include "ui/clock.h"
#include "ui/small_room.h"

#include <functional>
#include <optional>

namespace wmbus {
struct RadioFrame;
struct Telegram;
} // namespace wmbus

namespace ui {

class AddressRow;
class MeterPanel;
class Remembered;
class TelegramInspector;
struct TelegramRow;

// Reads a stored frame again, with the keys there are now; nothing when not even its address can be read.
using DecodeFrame = std::function<std::optional<wmbus::Telegram>(const wmbus::RadioFrame &)>;

// Beside or below the table: the meter, or the telegram, that is chosen there.
class DetailPane : public PageStack {
    Q_OBJECT

public:
    DetailPane(DecodeFrame decode, Clock clock, QWidget *parent = nullptr);

    void showMeter(const AddressRow &row);
    // `before`: the telegram of the same meter before this one, or null.
    void showTelegram(const TelegramRow &row, const TelegramRow *before);
    // Upright where the pane is higher than wide.
    void setUpright(bool upright);

    [[nodiscard]] MeterPanel *meter() const { return m_meter; }
    [[nodiscard]] TelegramInspector *inspector() const { return m_inspector; }

private:
    DecodeFrame m_decode;
    MeterPanel *m_meter;
    TelegramInspector *m_inspector;
};

} // namespace ui

#pragma once

#include "core/bytes/scaled_value.h"
#include "core/wmbus/address.h"
#include "ui/clock.h"
#include "ui/page.h"
#include "ui/rate.h"

#include <QTimer>

#include <optional>
#include <vector>

namespace ui {

class AddressRow;
class FoundAddressesModel;
class OverviewCard;

// What one meter has used today, or what an inverter has yielded.
struct TodayUse {
    QString name;
    wmbus::Address meter;                        // of a meter
    std::optional<bytes::ScaledValue> amount;    // nothing: not known
    std::string unit;                            // word of the quantity: "m3", "kWh"
    bool isEstimated = false;
    const char *icon = "gauge";
};

// The four things people come for, on one page: what is heard, what my meters say, whether it can be read, what was used today.
class OverviewPage : public Page {
    Q_OBJECT

public:
    OverviewPage(const FoundAddressesModel *meters, Clock clock);

    [[nodiscard]] Place place() const override { return {"Overview", "overview", 5, QKeySequence(Qt::CTRL | Qt::Key_Home)}; }
    [[nodiscard]] QString word() const override;
    [[nodiscard]] QString menuText() const override;

    // Of the user's own meters, in the order in which they are to stand; inverters with their power first.
    void setToday(const std::vector<TodayUse> &uses);
    // The inverter's power now, as words: "15 W"; empty where there is no inverter.
    void setPower(const QString &name, const QString &power);
    void refresh();

signals:
    void meterWanted(const wmbus::Address &address);
    void keyWanted(const wmbus::Address &address);
    void addMeterWanted();
    void pageWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectCards();
    void showHeard();
    void showMine();
    void showKeys();
    void showToday();
    void retranslate();

    const FoundAddressesModel *m_meters;
    Clock m_clock;
    QTimer m_timer;
    Rate m_rate;
    OverviewCard *m_heard;
    OverviewCard *m_mine;
    OverviewCard *m_keys;
    OverviewCard *m_today;
    std::vector<TodayUse> m_uses;
    QString m_inverter;
    QString m_power;
    // What a line's number stands for.
    std::vector<wmbus::Address> m_heardLines;
    std::vector<wmbus::Address> m_mineLines;
    std::vector<wmbus::Address> m_keyLines;
};

} // namespace ui

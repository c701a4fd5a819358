#include "app/tour_views.h"

#include "app/use_question.h"
#include "core/history/calendar.h"
#include "core/history/time_zone.h"
#include "core/polling/places.h"

#include <QCoreApplication>
#include <QDateTime>

namespace app {

ui::TimePoint standingNow()
{
    return ui::TimePoint(std::chrono::milliseconds(QDateTime(QDate(2026, 11, 22), QTime(13, 22, 30)).toMSecsSinceEpoch()));
}

stick::StickStatus listeningStick(std::uint64_t telegrams)
{
    const ui::TimePoint now = standingNow();
    stick::StickStatus status;
    status.port = tourPort.toStdString();
    status.phase = stick::Phase::Listening;
    status.device = hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x00103512};
    status.configuration = hci::cuxdConfiguration(bytes::LinkMode::T2);
    status.pingTime = std::chrono::milliseconds(3);
    status.telegrams = telegrams;
    status.listeningSince = now - tourHearsFor;
    status.lastByteAt = now - std::chrono::seconds(3);
    status.lastTelegramAt = status.lastByteAt;
    hci::SystemStatus counters;
    counters.systemTick = 242000;
    counters.framesReceived = static_cast<std::uint32_t>(telegrams);
    counters.crcErrors = 12;
    status.system = counters;
    return status;
}

stick::StickStatus deafStick()
{
    stick::StickStatus status = listeningStick(0);
    status.listeningSince = standingNow() - std::chrono::seconds(75);
    status.lastByteAt.reset();
    status.lastTelegramAt.reset();
    return status;
}

stick::StickStatus lockedStick()
{
    stick::StickStatus status;
    status.port = tourPort.toStdString();
    status.phase = stick::Phase::Waiting;
    status.problem = stick::Problem::NoPermission;
    return status;
}

wmbus::RadioFrame frameOf(const stick::Transmission &transmission)
{
    wmbus::RadioFrame frame;
    frame.data = transmission.telegram;
    frame.heardAt = standingNow() - tourHearsFor + transmission.at;
    frame.rssiDbm = transmission.rssiDbm;
    frame.linkMode = bytes::LinkMode::T2;
    frame.port = tourPort.toStdString();
    return frame;
}

ui::InverterView sunnyInverter()
{
    using inverter::DataPoint;
    const auto now = standingNow();
    ui::InverterView view;
    polling::InverterStatus &status = view.status;
    status.settings.number = 8061;
    status.settings.name = QCoreApplication::translate("app::InverterRoom", "Roof", "name of the demo's inverter");
    status.settings.plan.schedule = polling::Schedule::Daylight;
    status.settings.position = polling::placeOfZone("Europe/Berlin")->position;
    status.plan.state = true;
    status.plan.lastAnswer = now - std::chrono::seconds(98);
    status.plan.nextPoll = now + std::chrono::seconds(202);
    status.port = tourPort;
    status.values.set(DataPoint::Power, bytes::ScaledValue{15, 0});
    status.values.set(DataPoint::EnergyCounter, bytes::ScaledValue{48230, -3});
    status.values.set(DataPoint::Voltage, bytes::ScaledValue{4230, -1});
    status.values.set(DataPoint::Frequency, bytes::ScaledValue{5001, -2});
    status.values.set(DataPoint::AcTemperature, bytes::ScaledValue{130, -1});
    status.values.set(DataPoint::DcTemperature, bytes::ScaledValue{110, -1});
    status.values.set(DataPoint::CosPhi, bytes::ScaledValue{1000, -3});
    status.values.set(DataPoint::MaxPower, bytes::ScaledValue{200, 0});
    status.values.set(DataPoint::State, bytes::ScaledValue{1, 0});
    status.day = polling::Daylight(*status.settings.position, "Europe/Berlin", 0, 0).today(now);
    view.sums.sum24h = history::Sum{{90, -3}, 0, 0, true};
    view.sums.sumLastDay = history::Sum{{222, -3}, 0, 0, true};
    view.sums.sum = history::Sum{{1014, -2}, 0, 0, true};
    view.sums.sumDate = std::chrono::duration_cast<std::chrono::milliseconds>((now - std::chrono::hours(24 * 40)).time_since_epoch()).count();
    view.sticks = {QStringLiteral("00103512")};
    view.deaf = std::chrono::milliseconds(8400);
    view.lost = QStringLiteral("1 × 51601328");
    return view;
}

ui::InverterView silentInverter()
{
    ui::InverterView view = sunnyInverter();
    view.status.plan.state = false;
    view.status.last = polling::ExchangeResult::Outcome::NoAnswer;
    view.status.plan.lastAnswer = standingNow() - std::chrono::hours(3);
    view.lost.clear();
    return view;
}

ui::PanelUse monthOfGas(ui::TimePoint standing)
{
    constexpr std::int64_t share[] = {0, 0, 0, 0, 1, 4, 9, 8, 5, 3, 3, 4, 6, 5, 3, 3, 4, 7, 9, 9, 8, 5, 2, 1}; // hundredths of a m3 by hour
    UseMaterial material;
    material.unit = "m3";
    store::ReadingSpan span;
    const store::TimeMs now = std::chrono::floor<std::chrono::milliseconds>(standing).time_since_epoch().count();
    std::int64_t counter = 700'000;
    for (store::TimeMs at = now - 32 * store::dayMs; at <= now; at += 15 * store::minuteMs) {
        const std::int64_t hour = at / store::hourMs;
        counter += at / (15 * store::minuteMs) % 4 == 0 ? share[(hour + 1) % 24] * (8 + hour / 24 % 5) / 2 : 0;
        const store::TimeMs ago = now - at;
        if (ago < 20 * store::hourMs || ago > 29 * store::hourMs)
            span.inside.push_back({at, {counter, -2}, 0, 0});
    }
    material.detailsOf = {{span.inside.front().at, now + 1}};
    material.details = {span};
    return panelUse(material, {}, history::Calendar(history::zoneTable("Europe/Berlin")), now);
}

} // namespace app

#pragma once

#include "core/inverter/device_code.h"
#include "core/inverter/profile_reader.h"
#include "core/polling/exchange.h"

#include <QString>
#include <QStringList>

namespace text {

// CUxD's labels: "Power", "Voltage", "AC temperature".
[[nodiscard]] QString dataPointName(inverter::DataPoint point);
// "15 W", "48.230 kWh", "on"; a dash where there is no value.
[[nodiscard]] QString inverterValueText(inverter::DataPoint point, const std::optional<bytes::ScaledValue> &value);
// One of the three values that are written together.
[[nodiscard]] QString settingText(inverter::DataPoint point, const inverter::Settings &settings);

// "SMI 260 “Roof” (00008061)", or without a name "SMI 260 00008061".
[[nodiscard]] QString inverterName(const QString &name, std::uint32_t number);

[[nodiscard]] QString deviceCodeFaultText(inverter::DeviceCodeFault fault);
// How a CODE was read, and what speaks against it; empty when there is nothing to say.
[[nodiscard]] QStringList deviceCodeRemarks(const inverter::DeviceCode &code);

[[nodiscard]] QString profileErrorText(const inverter::ProfileError &error);
[[nodiscard]] QString refusalText(const inverter::WriteRefusal &refusal, const inverter::Profile &profile);

// What the user is asked before anything is written: device, value, consequence, and whether it was ever tried.
[[nodiscard]] QString writeQuestion(const inverter::Profile &profile, const QString &device, const polling::Wish &wish);
[[nodiscard]] QString wishText(const polling::Wish &wish); // "limit to 200 W, switch on"

// How a poll or a write ended, in one sentence with the next step.
[[nodiscard]] QString outcomeText(polling::ExchangeResult::Outcome outcome);

} // namespace text

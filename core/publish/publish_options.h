#pragma once

#include "core/publish/influx_writer.h"
#include "core/publish/mqtt_publisher.h"
#include "core/settings/settings_table.h"

namespace publish {

// What the settings say (core/settings), without the secrets, which are in files of their own. `folder`: where queues are kept.
[[nodiscard]] MqttOptions mqttOptions(const settings::Values &values, const QString &folder, const QString &version);
[[nodiscard]] InfluxOptions influxOptions(const settings::Values &values, const QString &folder);

// A setting, or what it usually is.
[[nodiscard]] QVariant valueOf(const settings::Values &values, const char *key);

} // namespace publish

#pragma once

// The names of the settings in the one table (settings_table.cpp), as they stand in meterscope.conf and in a file of settings.
namespace settings::key {

inline constexpr const char *language = "language";
inline constexpr const char *theme = "theme";
inline constexpr const char *scale = "window/scale";
inline constexpr const char *recentFiles = "window/recentFiles";
inline constexpr const char *newMeters = "notify/newMeters";
inline constexpr const char *silentMeters = "notify/silentMeters";
inline constexpr const char *silentAfter = "notify/silentAfter";
inline constexpr const char *openKnown = "sticks/openKnown";
inline constexpr const char *ports = "sticks/ports";
inline constexpr const char *linkModes = "linkModes";
inline constexpr const char *ringDays = "history/ringDays";
inline constexpr const char *ringMegabytes = "history/ringMegabytes";
inline constexpr const char *backups = "history/backups";
inline constexpr const char *zone = "history/zone";
inline constexpr const char *historyServer = "history/server";
inline constexpr const char *historyPasswordFile = "history/serverPasswordFile";
inline constexpr const char *clipboardSeconds = "keys/clipboardSeconds";
inline constexpr const char *sightSeconds = "keys/sightSeconds";
inline constexpr const char *ccuHost = "ccu/host";
inline constexpr const char *ccuHttps = "ccu/https";
inline constexpr const char *ccuUser = "ccu/user";
inline constexpr const char *ccuDevices = "ccu/devices"; // by the meter's bytes on air
inline constexpr const char *publishMeters = "publish/meters";
inline constexpr const char *mqttOn = "mqtt/on";
inline constexpr const char *mqttHost = "mqtt/host";
inline constexpr const char *mqttPort = "mqtt/port";
inline constexpr const char *mqttUser = "mqtt/user";
inline constexpr const char *mqttPasswordFile = "mqtt/passwordFile";
inline constexpr const char *mqttTls = "mqtt/tls";
inline constexpr const char *mqttCaFile = "mqtt/caFile";
inline constexpr const char *mqttPrefix = "mqtt/prefix";
inline constexpr const char *mqttShape = "mqtt/shape";
inline constexpr const char *mqttRetain = "mqtt/retain";
inline constexpr const char *mqttQos = "mqtt/qos";
inline constexpr const char *mqttQueueMegabytes = "mqtt/queueMegabytes";
inline constexpr const char *mqttDiscovery = "mqtt/discovery";
inline constexpr const char *mqttDiscoveryPrefix = "mqtt/discoveryPrefix";
inline constexpr const char *mqttExpireMinutes = "mqtt/expireMinutes";
inline constexpr const char *influxFile = "influx/file";
inline constexpr const char *influxUrl = "influx/url";
inline constexpr const char *influxTokenFile = "influx/tokenFile";
inline constexpr const char *influxQueueMegabytes = "influx/queueMegabytes";
inline constexpr const char *prometheusPort = "prometheus/port";
inline constexpr const char *awaited = "meters/awaited";

} // namespace settings::key

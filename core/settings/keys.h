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
inline constexpr const char *clipboardSeconds = "keys/clipboardSeconds";
inline constexpr const char *sightSeconds = "keys/sightSeconds";
inline constexpr const char *awaited = "meters/awaited";

} // namespace settings::key

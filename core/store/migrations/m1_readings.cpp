#include "core/store/migrations/migration.h"

namespace store {

// Addresses as 16 hex digits, the eight bytes as on air: unique and the same in every tool that looks into the file. Numbers as
// mantissa and exponent to ten. Times in milliseconds UTC.
const Migration migration1Readings{1, "devices, series, readings", R"sql(
CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE device (
    id {id},
    address TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL DEFAULT '',
    medium TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    photo TEXT NOT NULL DEFAULT '',
    mine INTEGER NOT NULL DEFAULT 0,
    keep_telegrams INTEGER NOT NULL DEFAULT 0,
    cuxd_device TEXT NOT NULL DEFAULT '',
    code TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    cyclic_info INTEGER NOT NULL DEFAULT 1,
    set_meter_mantissa BIGINT, set_meter_exponent INTEGER,
    max_meter_mantissa BIGINT, max_meter_exponent INTEGER
);
CREATE TABLE device_parameter (
    device BIGINT NOT NULL REFERENCES device(id),
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (device, name)
);
CREATE TABLE heard (
    device BIGINT NOT NULL PRIMARY KEY REFERENCES device(id),
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    telegrams BIGINT NOT NULL,
    data {blob}, at BIGINT, port TEXT, stick BIGINT, link_mode INTEGER, rssi INTEGER, rssi_raw INTEGER, key_wrong INTEGER
);
CREATE TABLE series (
    id {id},
    device BIGINT NOT NULL REFERENCES device(id),
    data_point TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind INTEGER NOT NULL,
    UNIQUE (device, data_point, unit)
);
CREATE TABLE reading (
    series BIGINT NOT NULL,
    at BIGINT NOT NULL,
    mantissa BIGINT NOT NULL,
    exponent INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (series, at)
) {clustered}
)sql"};

} // namespace store

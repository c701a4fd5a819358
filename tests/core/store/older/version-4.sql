-- A history as version 4 of the schema left it. Made once, never changed: sqlite3 history.db < version-4.sql
PRAGMA journal_mode = WAL;
BEGIN;
CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE device (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
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
    data BLOB, at BIGINT, port TEXT, stick BIGINT, link_mode INTEGER, rssi INTEGER, rssi_raw INTEGER, key_wrong INTEGER
);
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
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
) WITHOUT ROWID;
ALTER TABLE series ADD COLUMN zone TEXT NOT NULL DEFAULT '';
CREATE TABLE bucket_hour (
    series BIGINT NOT NULL,
    start BIGINT NOT NULL,
    first_at BIGINT NOT NULL, first_mantissa BIGINT NOT NULL, first_exponent INTEGER NOT NULL,
    last_at BIGINT NOT NULL, last_mantissa BIGINT NOT NULL, last_exponent INTEGER NOT NULL,
    min_mantissa BIGINT NOT NULL, min_exponent INTEGER NOT NULL,
    max_mantissa BIGINT NOT NULL, max_exponent INTEGER NOT NULL,
    sum_mantissa BIGINT, sum_exponent INTEGER,
    count INTEGER NOT NULL,
    falls INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    longest_gap BIGINT NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (series, start)
) WITHOUT ROWID;
CREATE TABLE bucket_day (
    series BIGINT NOT NULL,
    start BIGINT NOT NULL,
    first_at BIGINT NOT NULL, first_mantissa BIGINT NOT NULL, first_exponent INTEGER NOT NULL,
    last_at BIGINT NOT NULL, last_mantissa BIGINT NOT NULL, last_exponent INTEGER NOT NULL,
    min_mantissa BIGINT NOT NULL, min_exponent INTEGER NOT NULL,
    max_mantissa BIGINT NOT NULL, max_exponent INTEGER NOT NULL,
    sum_mantissa BIGINT, sum_exponent INTEGER,
    count INTEGER NOT NULL,
    falls INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    longest_gap BIGINT NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (series, start)
) WITHOUT ROWID;
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    device BIGINT NOT NULL REFERENCES device(id),
    at BIGINT NOT NULL,
    kind INTEGER NOT NULL,
    data_point TEXT NOT NULL,
    before_mantissa BIGINT, before_exponent INTEGER,
    after_mantissa BIGINT, after_exponent INTEGER,
    text TEXT NOT NULL
);
CREATE INDEX event_device ON event (device, at);
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at BIGINT NOT NULL,
    source TEXT NOT NULL,
    finished INTEGER NOT NULL,
    readings BIGINT NOT NULL
);
CREATE TABLE batch_part (
    batch BIGINT NOT NULL REFERENCES batch(id),
    series BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (batch, series)
);
ALTER TABLE reading ADD COLUMN batch BIGINT;
PRAGMA application_id = 1297302352;
PRAGMA user_version = 4;
INSERT INTO device (id, address, name, medium, note, photo, mine, keep_telegrams, cuxd_device, code, kind, cyclic_info, set_meter_mantissa, set_meter_exponent, max_meter_mantissa, max_meter_exponent)
    VALUES (1, 'C418281360510103', 'Gas Keller', 'gas', 'Notiz', '', 1, 0, 'ttyUSB0', '51601328', 'energycam', 1, 235400, -3, 99999999, -3);
INSERT INTO device (id, address) VALUES (2, 'AE4C445522336807');
INSERT INTO device_parameter VALUES (1, 'POLL_INTERVAL', '5');
INSERT INTO heard VALUES (1, 1774738800000, 1774825200000, 25, x'0A44C41828136051010307', 1774825200000, '/dev/ttyUSB0', 1058066, 4, -74, 97, 0);
INSERT INTO series (id, device, data_point, unit, kind) VALUES (1, 1, 'METER', 'm3', 0), (2, 1, 'RSSI', 'dBm', 1);
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
INSERT INTO reading (series, at, mantissa, exponent, flags) SELECT 1, 1774738800000 + i * 1800000, 806170 + i * 3, -2, CASE WHEN i = 50 THEN 4 ELSE 0 END FROM n;
INSERT INTO reading (series, at, mantissa, exponent, flags) VALUES (2, 1774738800000, -74, 0, 0);
INSERT INTO event (id, device, at, kind, data_point, before_mantissa, before_exponent, after_mantissa, after_exponent, text)
    VALUES (7, 1, 1774740000000, 0, 'METER', NULL, NULL, 235400, -3, 'abgelesen');
COMMIT;

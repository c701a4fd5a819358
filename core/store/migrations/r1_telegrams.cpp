#include "core/store/migrations/migration.h"

namespace store {

// through: bytes of all telegrams up to this one since the file was made; the difference of two is what lies between them.
const Migration ringMigration1Telegrams{1, "ring of raw telegrams", R"sql(
CREATE TABLE telegram (
    id {id},
    device TEXT NOT NULL,
    keep INTEGER NOT NULL,
    through BIGINT NOT NULL,
    data {blob} NOT NULL,
    at BIGINT NOT NULL,
    heard_at BIGINT, port TEXT NOT NULL, stick BIGINT NOT NULL, link_mode INTEGER, rssi INTEGER, rssi_raw INTEGER, key_wrong INTEGER NOT NULL
);
CREATE INDEX telegram_device ON telegram (device, at);
CREATE INDEX telegram_at ON telegram (at);
CREATE TABLE hearing (
    telegram BIGINT NOT NULL,
    at BIGINT NOT NULL,
    port TEXT NOT NULL,
    stick BIGINT NOT NULL,
    rssi INTEGER,
    PRIMARY KEY (telegram, stick, port)
) {clustered}
)sql"};

} // namespace store

#include "core/store/migrations/migration.h"

namespace store {

const Migration migration3Events{3, "events", R"sql(
CREATE TABLE event (
    id {id},
    device BIGINT NOT NULL REFERENCES device(id),
    at BIGINT NOT NULL,
    kind INTEGER NOT NULL,
    data_point TEXT NOT NULL,
    before_mantissa BIGINT, before_exponent INTEGER,
    after_mantissa BIGINT, after_exponent INTEGER,
    text TEXT NOT NULL
);
CREATE INDEX event_device ON event (device, at)
)sql"};

} // namespace store

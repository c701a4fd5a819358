#include "core/store/migrations/migration.h"

namespace store {

// Empty roll-ups: series.zone is not the zone of `meta` yet, so they are computed from the readings when the file is opened.
const Migration migration2RollUps{2, "hour and day roll-ups", R"sql(
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
) {clustered};
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
) {clustered}
)sql"};

} // namespace store

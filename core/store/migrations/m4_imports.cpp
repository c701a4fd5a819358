#include "core/store/migrations/migration.h"

namespace store {

// batch_part says where readings of a batch may lie, so that no index over all readings is needed to take one back.
const Migration migration4Imports{4, "imports that can be taken back", R"sql(
CREATE TABLE batch (
    id {id},
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
ALTER TABLE reading ADD COLUMN batch BIGINT
)sql"};

} // namespace store

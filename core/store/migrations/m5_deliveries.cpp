#include "core/store/migrations/migration.h"

namespace store {

// For a database that many programs write to over a network. delivery: what each of them has delivered from its spool, written in the
// same transaction as what was delivered, so that nothing is stored twice when the answer to a COMMIT is lost. `source` is one opening
// of one spool; `jobs` the number of its last job in here, `pieces` that of its last piece of work in bulk, `ring_bytes` what it has
// added to the ring of raw telegrams minus what it has dropped from it. device.revision counts transactions that touched anything
// of the device: who has seen that number knows that nobody else has written since. batch.owner is the source that imports.
const Migration migration5Deliveries{5, "several programs at one server", R"sql(
ALTER TABLE device ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
CREATE TABLE delivery (
    source TEXT NOT NULL PRIMARY KEY,
    jobs BIGINT NOT NULL,
    pieces BIGINT NOT NULL,
    ring_bytes BIGINT NOT NULL
);
ALTER TABLE batch ADD COLUMN owner TEXT NOT NULL DEFAULT ''
)sql"};

} // namespace store

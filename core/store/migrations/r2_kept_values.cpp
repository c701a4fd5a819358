#include "core/store/migrations/migration.h"

namespace store {

// How many values came with the telegram: a listener that has the key stores what one without it could not, of the same telegram.
const Migration ringMigration2KeptValues{2, "values that came with a telegram", R"sql(
ALTER TABLE telegram ADD COLUMN kept_values INTEGER NOT NULL DEFAULT 0;
CREATE INDEX telegram_kept ON telegram (device) WHERE keep <> 0
)sql"};

} // namespace store

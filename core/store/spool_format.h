#pragma once

#include "core/store/jobs.h"

#include <QByteArray>

#include <optional>

namespace store {

// Jobs as bytes, for the spool. A change of this format is a change of spoolFormat (spool.h).
[[nodiscard]] QByteArray toBytes(const Job &job);
// Nothing when they are damaged.
[[nodiscard]] std::optional<Job> jobFrom(const QByteArray &bytes);

} // namespace store

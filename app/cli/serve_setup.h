#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"
#include "app/cli/server.h"
#include "core/bytes/result.h"

#include <QString>

namespace cli {

// Why a service cannot run with what it is told.
struct SetupFault {
    ExitCode code = ExitCode::File;
    QString file;   // in which it lies
    QString reason; // a sentence
};

// Reads settings, keys and passwords. Everything that can be wrong is found before anything is changed, so that a reload with a bad file
// changes nothing. Settings that mean nothing are named in the log and left out, those of the history's place excepted: readings in
// the wrong place are worse than none. `folder` of the data.
[[nodiscard]] bytes::Result<ServerSetup, SetupFault> readSetup(const ServeOptions &options, const QString &folder);

} // namespace cli

#pragma once

#include <QCoreApplication>

namespace cli {

// Where the sentences of the console program are translated: Cli::tr("…").
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace cli

#include "app/cli/messages.h"

#include <cstdio>

namespace cli {

void say(const QString &message)
{
    std::fprintf(stderr, "meterscope-cli: %s\n", message.toUtf8().constData());
    std::fflush(stderr);
}

} // namespace cli

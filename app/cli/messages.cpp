#include "app/cli/messages.h"

#include <cstdio>

namespace cli {

namespace {

KeptMessages *keeper = nullptr;

} // namespace

KeptMessages::KeptMessages()
{
    keeper = this;
}

KeptMessages::~KeptMessages()
{
    keeper = nullptr;
}

void say(const QString &message)
{
    if (keeper != nullptr) {
        keeper->m_messages += message;
        return;
    }
    std::fprintf(stderr, "meterscope-cli: %s\n", message.toUtf8().constData());
    std::fflush(stderr);
}

} // namespace cli

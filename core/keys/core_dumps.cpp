#include "core/keys/core_dumps.h"

#include <sys/resource.h>

namespace keys {

void forbidCoreDumps()
{
    // Not 0: where core_pattern names a program, Linux asks the limit only for this value (core(5), fs/coredump.c). No file is that short.
    // PR_SET_DUMPABLE would close /proc/self to its owner, where desktop portals look who asks them.
    constexpr rlim_t shorterThanAnyDump = 1;
    const rlimit limit{shorterThanAnyDump, shorterThanAnyDump};
    ::setrlimit(RLIMIT_CORE, &limit);
}

} // namespace keys

#pragma once

namespace keys {

// From here on a crash of this program, and of those it starts, writes no picture of its memory to the disk: opened keys would be in it.
// Also where pictures go to a program (systemd-coredump, apport). Costs nothing else: debuggers and portals still see the program.
void forbidCoreDumps();

} // namespace keys

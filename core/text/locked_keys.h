#pragma once

namespace text {

// While the user's keys are locked in their vault nobody knows which meters have one: what is encrypted and cannot be read is not said to lack
// its key then, but that the keys are locked. Belongs to what the program says, as its language does; may be asked from any thread.
// True when this is something new, so that everything must be said again.
bool setKeysLocked(bool locked);
[[nodiscard]] bool keysAreLocked();

} // namespace text

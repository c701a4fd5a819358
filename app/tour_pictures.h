#pragma once

#include <functional>
#include <vector>

namespace app {

class TourStage;

struct TourPicture {
    const char *name; // of its file, behind its number
    std::function<void(TourStage &)> arrange;
};

// In the order of their numbers, which documents name.
[[nodiscard]] std::vector<TourPicture> tourPictures();

} // namespace app

#include "ui/marks.h"

#include "core/wmbus/names.h"

namespace ui {

Mark verdictMark(wmbus::Verdict verdict)
{
    switch (verdict) {
    case wmbus::Verdict::Clear: return {"circle-open", Token::Secondary};
    case wmbus::Verdict::NoKey: return {"key", Token::Warn};
    case wmbus::Verdict::WrongKey: return {"key-crossed", Token::Bad};
    case wmbus::Verdict::Secure: return {"lock-closed", Token::Good};
    case wmbus::Verdict::Unsupported: return {"not-readable", Token::Warn};
    }
    return {"info", Token::Secondary};
}

const char *mediumIcon(const wmbus::Address &address)
{
    const auto names = wmbus::deviceTypeNames(address);
    return mediumIcon(names ? names->category : std::string_view());
}

// Takes the words of a device type's category as well.
const char *mediumIcon(std::string_view word)
{
    if (word == "gas")
        return "gas";
    if (word.find("water") != std::string_view::npos)
        return "water";
    if (word == "electricity")
        return "electricity";
    if (word == "hca" || word == "heat_cost_allocation")
        return "radiator";
    if (word.find("heat") != std::string_view::npos || word.find("cool") != std::string_view::npos)
        return "heat";
    if (word.find("smoke") != std::string_view::npos || word.find("detector") != std::string_view::npos)
        return "smoke";
    return "gauge";
}

std::span<const std::string_view> chosenMedia()
{
    static constexpr std::string_view words[] = {"gas", "water", "cold_water", "warm_water", "hot_water", "waste_water", "electricity", "heat", "cooling",
                                                 "heat_cost_allocation", "oil", "smoke_detector", "room_sensor", "other"};
    return words;
}

} // namespace ui

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
    const std::string_view category = names ? names->category : std::string_view();
    if (category == "gas")
        return "gas";
    if (category.find("water") != std::string_view::npos)
        return "water";
    if (category == "electricity")
        return "electricity";
    if (category == "hca")
        return "radiator";
    if (category.find("heat") != std::string_view::npos || category.find("cool") != std::string_view::npos)
        return "heat";
    if (category.find("smoke") != std::string_view::npos || category.find("detector") != std::string_view::npos)
        return "smoke";
    return "gauge";
}

} // namespace ui

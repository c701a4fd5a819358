#include "core/hci/messages.h"

#include <algorithm>
#include <array>

namespace hci {

namespace {

// A code that has a name. For requests the payload lengths that exist; SET_CONFIG may be as short as flag and empty list (two
// bytes), and has 24 when every parameter is named.
struct KnownCode {
    Code code;
    std::string_view name;
    bool request = false;
    std::uint8_t shortest = 0;
    std::uint8_t longest = 0;
};

constexpr auto device = Endpoint::DeviceManagement;
constexpr auto radio = Endpoint::RadioLink;

constexpr std::array known{
    KnownCode{{device, 0x01}, "PING_REQ", true, 0, 0},
    KnownCode{{device, 0x02}, "PING_RSP"},
    KnownCode{{device, 0x03}, "SET_CONFIG_REQ", true, 2, 24},
    KnownCode{{device, 0x04}, "SET_CONFIG_RSP"},
    KnownCode{{device, 0x05}, "GET_CONFIG_REQ", true, 0, 0},
    KnownCode{{device, 0x06}, "GET_CONFIG_RSP"},
    KnownCode{{device, 0x07}, "RESET_REQ", true, 0, 0},
    KnownCode{{device, 0x08}, "RESET_RSP"},
    KnownCode{{device, 0x09}, "FACTORY_RESET_REQ", true, 1, 1},
    KnownCode{{device, 0x0A}, "FACTORY_RESET_RSP"},
    KnownCode{{device, 0x0B}, "GET_OPMODE_REQ", true, 0, 0},
    KnownCode{{device, 0x0C}, "GET_OPMODE_RSP"},
    KnownCode{{device, 0x0D}, "SET_OPMODE_REQ", true, 1, 1},
    KnownCode{{device, 0x0E}, "SET_OPMODE_RSP"},
    KnownCode{{device, 0x0F}, "GET_DEVICEINFO_REQ", true, 0, 0},
    KnownCode{{device, 0x10}, "GET_DEVICEINFO_RSP"},
    KnownCode{{device, 0x11}, "GET_SYSSTATUS_REQ", true, 0, 0},
    KnownCode{{device, 0x12}, "GET_SYSSTATUS_RSP"},
    KnownCode{{device, 0x13}, "GET_FWINFO_REQ", true, 1, 1},
    KnownCode{{device, 0x14}, "GET_FWINFO_RSP"},
    KnownCode{{device, 0x19}, "GET_RTC_REQ", true, 0, 0},
    KnownCode{{device, 0x1A}, "GET_RTC_RSP"},
    KnownCode{{device, 0x1B}, "SET_RTC_REQ", true, 4, 4},
    KnownCode{{device, 0x1C}, "SET_RTC_RSP"},
    KnownCode{{device, 0x1D}, "ENTER_LPM_REQ", true, 1, 1},
    KnownCode{{device, 0x1E}, "ENTER_LPM_RSP"},
    KnownCode{{device, 0x21}, "SET_AES_ENCKEY_REQ", true, 17, 17},
    KnownCode{{device, 0x22}, "SET_AES_ENCKEY_RSP"},
    KnownCode{{device, 0x23}, "ENABLE_AES_ENCKEY_REQ", true, 2, 2},
    KnownCode{{device, 0x24}, "ENABLE_AES_ENCKEY_RSP"},
    KnownCode{{device, 0x25}, "SET_AES_DECKEY_REQ", true, 25, 25},
    KnownCode{{device, 0x26}, "SET_AES_DECKEY_RSP"},
    KnownCode{{device, 0x27}, "AES_DEC_ERROR_IND"},
    KnownCode{{radio, 0x01}, "WMBUSMSG_REQ", true, 9, 255},
    KnownCode{{radio, 0x02}, "WMBUSMSG_RSP"},
    KnownCode{{radio, 0x03}, "WMBUSMSG_IND"},
    KnownCode{{radio, 0x04}, "DATA_REQ", true, 1, 255},
    KnownCode{{radio, 0x05}, "DATA_RSP"},
    KnownCode{linkTestStart, "RADIOLINKTEST_START_REQ", true, 7, 7},
    KnownCode{linkTestStart.answer(), "RADIOLINKTEST_START_RSP"},
    KnownCode{linkTestStop, "RADIOLINKTEST_STOP_REQ", true, 0, 0},
    KnownCode{linkTestStop.answer(), "RADIOLINKTEST_STOP_RSP"},
    KnownCode{linkTestStatus, "RADIOLINKTEST_STATUS_IND"},
    KnownCode{radioTest, "HWTEST_RADIOTEST_REQ", true, 4, 4},
    KnownCode{radioTest.answer(), "HWTEST_RADIOTEST_RSP"},
};

const KnownCode *find(Code code)
{
    const auto *const found = std::find_if(known.begin(), known.end(), [code](const KnownCode &k) { return k.code == code; });
    return found == known.end() ? nullptr : found;
}

} // namespace

std::string_view codeName(Code code)
{
    const KnownCode *const k = find(code);
    return k != nullptr ? k->name : std::string_view();
}

std::optional<Code> answerTo(Code request)
{
    const KnownCode *const k = find(request);
    if (k != nullptr && !k->request)
        return std::nullopt;
    // A code that nobody has named is tried by the rule: requests are odd.
    if (k == nullptr && (request.id & 1U) == 0)
        return std::nullopt;
    return request.answer();
}

bool isRequestOfLength(Code code, std::size_t payloadLength)
{
    const KnownCode *const k = find(code);
    return k != nullptr && k->request && payloadLength >= k->shortest && payloadLength <= k->longest;
}

} // namespace hci

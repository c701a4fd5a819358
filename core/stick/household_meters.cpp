#include "core/stick/household_meters.h"

#include <array>

// Telegrams of real meters, as data; each row names where it was published. Encrypted ones whose key was published with them stand
// here in the clear and are encrypted again when they are sent.
namespace stick {

namespace {

using Coding = HouseholdRegister::Coding;
using Movement = HouseholdRegister::Movement;
using bytes::LinkMode;

constexpr std::array registers0{
    HouseholdRegister{"0415", 4, Coding::Binary, Movement::PerHour, 6.0},
    HouseholdRegister{"02FD08", 1, Coding::Binary, Movement::PerTelegram, 1.0},
};
constexpr std::array registers1{
    HouseholdRegister{"0414", 4, Coding::Binary, Movement::PerHour, 40.0},
    HouseholdRegister{"02FD08", 1, Coding::Binary, Movement::PerTelegram, 1.0},
};
constexpr std::array registers2{
    HouseholdRegister{"0413", 4, Coding::Binary, Movement::PerHour, 14.0},
};
constexpr std::array registers4{
    HouseholdRegister{"0413", 4, Coding::Binary, Movement::PerHour, 22.0},
};
constexpr std::array registers5{
    HouseholdRegister{"0406", 4, Coding::Binary, Movement::PerHour, 6.0},
    HouseholdRegister{"0413", 4, Coding::Binary, Movement::PerHour, 410.0},
};
constexpr std::array registers6{
    HouseholdRegister{"0406", 4, Coding::Binary, Movement::PerHour, 3.14},
    HouseholdRegister{"0414", 4, Coding::Binary, Movement::PerHour, 28.5},
};
constexpr std::array registers7{
    HouseholdRegister{"0E03", 6, Coding::Bcd, Movement::PerHour, 445.0},
    HouseholdRegister{"8E1003", 6, Coding::Bcd, Movement::PerHour, 445.0},
};
constexpr std::array registers8{
    HouseholdRegister{"0E8400", 6, Coding::Bcd, Movement::PerHour, 60.0},
};
constexpr std::array registers9{
    HouseholdRegister{"0B6E", 3, Coding::Bcd, Movement::PerHour, 2.0},
};
constexpr std::array registers10{
    HouseholdRegister{"0B6E", 3, Coding::Bcd, Movement::PerHour, 0.5},
};
constexpr std::array registers11{
    HouseholdRegister{"0B6E", 3, Coding::Bcd, Movement::PerHour, 1.0},
};
constexpr std::array registers12{
    HouseholdRegister{"036E", 3, Coding::Binary, Movement::PerHour, 1.0},
};
constexpr std::array registers13{
    HouseholdRegister{"0412", 4, Coding::Binary, Movement::PerHour, 110.0},
};
constexpr std::array registers14{
    HouseholdRegister{"0413", 4, Coding::Binary, Movement::PerHour, 9.0},
};
constexpr std::array registers16{
    HouseholdRegister{"0A66", 2, Coding::Bcd, Movement::Swings, 6.0},
    HouseholdRegister{"0AFB1A", 2, Coding::Bcd, Movement::Swings, 14.0},
};
constexpr std::array registers19{
    HouseholdRegister{"8E40FD3A", 6, Coding::Bcd, Movement::PerHour, 40.0},
};

constexpr std::array meters{
    // a real one, from a screen in CUxD's manual 2.10, page 11
    HouseholdMeter{"EnergyCam, gas",
                   "1944C4189804500401037A2F0000A00415AC76000002FD08BCBF",
                   "", LinkMode::T2, 12, 250, -76, 0.02,
                   registers0},
    // built after the EnergyCam maker's own program; address and key are the example of CUxD's wM-Bus document 2.5
    HouseholdMeter{"EnergyCam, gas, encrypted",
                   "1E44C4182813605101037A650000852F2F04141A4D0C0002FD0865102F2F2F",
                   "12312311112311312312312311111111", LinkMode::T2, 20, 1500, -78, 0.03,
                   registers1},
    // public test suite of wmbusmeters (GPL-3.0), iPERL
    HouseholdMeter{"iPERL, water",
                   "1844AE4C4455223368077A55000000041389E20100023B0000",
                   "", LinkMode::T1, 15, 600, -66, 0.01,
                   registers2},
    // wmbusmeters/wmbusmeters issue 370
    HouseholdMeter{"iPERL, water, key unknown",
                   "1E44AE4C9465232168077A1200100544FA9D402576E578E71D3C548783B8F9",
                   "", LinkMode::T1, 16, 2300, -84, 0.06,
                   {}},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/itron.xmq
    HouseholdMeter{"Itron, water",
                   "384497265909312000077A930000A0041360B50100066D101295F427004413AC570100426CDF2C047F0000060C027F6C"
                   "2A0E79000000000000",
                   "", LinkMode::T1, 30, 900, -81, 0.04,
                   registers4},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/itronheat.xmq
    HouseholdMeter{"Itron, heat",
                   "404497A65757751100047A040000A00406494C0000041348318000066D2B0ED7EE2A0044069A360000426CDF2C0D7FEB"
                   "0700000006040C5C7E034E0C7942502321",
                   "", LinkMode::T1, 35, 3100, -72, 0.02,
                   registers5},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/supercal.xmq
    HouseholdMeter{"Sontex Supercal, heat",
                   "4444EE4D198050891B047AFB000000046D3612E423820A6CE1F1040628010000840A060000000004144A110000840A14"
                   "000000000259E30F025D2A0C023B1D01032C3A0100",
                   "", LinkMode::T1, 25, 1900, -69, 0.01,
                   registers6},
    // public test suite of wmbusmeters (GPL-3.0), git-history:drivers/src/amiplus.xmq
    HouseholdMeter{"electricity, encrypted",
                   "BE44ED145145583001027AE700B0052F2F066D5028405C37800C78514558300E031882941500008E1003188294150000"
                   "8E20030000000000008E30030000000000008E8010030000000000000E833C2300000000008E10833C2300000000008E"
                   "20833C0000000000008E30833C0000000000008E8010833C0000000000000B2B4504000BAB3C0000000BFB140000000B"
                   "FB943C3404000AFDC9FC0136020AFDC9FC0235020AFDC9FC0338020BABC8FC100000072F2F2F2F2F2F2F2F2F2F2F2F",
                   "FBA95687613B73604C320A16AA8892EA", LinkMode::T1, 10, 1200, -61, 0.0,
                   registers7},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/abbb23.xmq
    HouseholdMeter{"ABB B23, electricity",
                   "844442040011223320027A3E0000200E840017495200000004FFA0150000000004FFA1150000000004FFA21500000000"
                   "04FFA3150000000007FFA600000000000000000007FFA700000000000000000007FFA800000000000000000007FFA900"
                   "00000000000000000DFD8E0007302E38322E31420DFFAA000B3030312D313131203332421F",
                   "", LinkMode::S1, 60, 5200, -88, 0.08,
                   registers8},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/caltose.xmq
    HouseholdMeter{"heat cost allocator, kitchen, encrypted",
                   "5E44496A91190880FC087A744050052F2F0B6E250200426C41314B6E99000082046C41328B046E0302008D04EE132C3B"
                   "FE990000520000100000000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF2F2F2F2F",
                   "6B6B5EB80884328A7B1E45043D39FAAD", LinkMode::T1, 45, 2700, -79, 0.03,
                   registers9},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/caltose.xmq
    HouseholdMeter{"heat cost allocator, hall, encrypted",
                   "5E44496A09180880FC087A844050052F2F0B6E000000426C41314B6E00000082046C41328B046E0000008D04EE132C3B"
                   "FE000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF2F2F2F2F",
                   "EB7CA876CAA641DAC39239326F6DD7EA", LinkMode::T1, 48, 4200, -85, 0.07,
                   registers10},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/caltose.xmq
    HouseholdMeter{"heat cost allocator, bath, encrypted",
                   "5E44496A07190880FC087A714050052F2F0B6E000000426C41314B6E02000082046C41328B046E0000008D04EE132C3B"
                   "FE020000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF2F2F2F2F",
                   "750381240D0A7E371D4CB8D1869D8F9B", LinkMode::T1, 52, 3600, -82, 0.05,
                   registers11},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/fhkvdataiv.xmq
    HouseholdMeter{"Techem FHKV data IV, heat cost allocator, encrypted",
                   "4E4468507620541494087AAD0040052F2F036E020000436E190000426C9F2C83046E00000082046C7F2A8D04EE1F1E72"
                   "FE000000000000000000000000000000000000000000000000030016002F2F",
                   "FCF41938F63432975B52505F547FCEDF", LinkMode::T1, 55, 4700, -93, 0.18,
                   registers12},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/kadenwater.xmq
    HouseholdMeter{"water, encrypted",
                   "4E448E2C1782221901077AB50040052F2F02FD1700000D780837313238323239310412E05F0C00041260000000023B00"
                   "00123BB306047400000000047400000000046D24134D362F2F2F2F2F2F2F2F",
                   "82B0551191F51D66EFCDAB8967452301", LinkMode::T1, 40, 5900, -87, 0.05,
                   registers13},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/maddalena.xmq
    HouseholdMeter{"Maddalena, water",
                   "4E4424349986012401077AF20000202F2F0413A7000000046D0E0C163B04FD17000000000E789986012401FF44130000"
                   "0000426C01018401134A00000082016C1F3AD3013B470500C4016D1B14153B",
                   "", LinkMode::T1, 38, 6500, -90, 0.1,
                   registers14},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/ei6500.xmq
    HouseholdMeter{"Ei Electronics Ei6500, smoke detector",
                   "58442515747209010C1A7A8B0000000BFD0F070101046D2A06D82502FD17000082206CD825426CD0238440FF2C000F11"
                   "008250FD61000082506C01018260FD6100008360FD3100000082606C01018270FD61000082706C0101",
                   "", LinkMode::T1, 90, 7200, -83, 0.04,
                   {}},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/munia.xmq
    HouseholdMeter{"Weptech Munia, room sensor",
                   "2E44B05C82340100021B7A460000002F2F0A6601020AFB1A570602FD971D00002F2F2F2F2F2F2F2F2F2F2F2F2F2F2F",
                   "", LinkMode::T1, 18, 7900, -58, 0.0,
                   registers16},
    // captured with an iM871A, E5PRO5-2020/IM871A_driver
    HouseholdMeter{"Kamstrup, water, key unknown",
                   "27442D2C5768663230028D20CB103407201D82040F26A7E808FF3449F9E9D2E4B28BD7E7C6F1C6DF",
                   "", LinkMode::C1B, 16, 700, -71, 0.02,
                   {}},
    // public test suite of wmbusmeters (GPL-3.0), git-history:drivers/src/kamwater.xmq
    HouseholdMeter{"Kamstrup flowIQ 2200, cold water, encrypted",
                   "3444372C197434233C168D20B39CF9A921C816F87B86D91ED5371B979E3A111B703E7F9757F69F890B281958F43E7F18"
                   "4B33A4F0F7",
                   "", LinkMode::C1B, 32, 2000, -80, 0.03,
                   {}},
    // public test suite of wmbusmeters (GPL-3.0), drivers/src/lansenpu.xmq
    HouseholdMeter{"Lansen pulse counter, electricity",
                   "1A443330503702000B027AD70000202F2F8E40FD3A700800000000",
                   "", LinkMode::S1, 20, 800, -64, 0.0,
                   registers19},
};

} // namespace

std::span<const HouseholdMeter> householdMeters()
{
    return meters;
}

} // namespace stick

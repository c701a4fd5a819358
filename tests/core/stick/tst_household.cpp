#include "core/bytes/hex.h"
#include "core/stick/household.h"
#include "core/stick/mode5.h"

#include <QTest>

#include <map>
#include <set>
#include <string>

using namespace stick;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::vector<Transmission> played(std::uint32_t seed, milliseconds until)
{
    Household household(seed);
    std::vector<Transmission> all;
    while (const auto one = household.next()) {
        if (one->at > until)
            break;
        all.push_back(*one);
    }
    return all;
}

std::string addressOf(const Transmission &transmission)
{
    return bytes::toHex(bytes::ByteSpan(transmission.telegram).subspan(2, 8));
}

} // namespace

class TestHousehold : public QObject {
    Q_OBJECT
private slots:
    void everyRowFits();
    void firstTelegramsAreTheRecordedOnes();
    void showsRowsAtOnce();
    void isRepeatable();
    void valuesMove();
    void encryptedTelegramsKeepTheirKey();
    void lossesAndLevels();
};

void TestHousehold::everyRowFits()
{
    for (const HouseholdMeter &meter : householdMeters()) {
        const auto telegram = bytes::fromHex(meter.telegram);
        QVERIFY2(telegram.has_value(), meter.name);
        QVERIFY2(telegram->size() == std::size_t((*telegram)[0]) + 1, meter.name);
        const std::string text = meter.telegram;
        for (const HouseholdRegister &one : meter.registers) {
            const auto at = text.find(one.header, 22);
            QVERIFY2(at != std::string::npos && at % 2 == 0, meter.name);
            QVERIFY2(text.substr(20, 2) == "7A", meter.name); // the access number stands behind it
        }
    }
}

void TestHousehold::firstTelegramsAreTheRecordedOnes()
{
    // The real EnergyCam telegram from a CUxD screen comes first.
    const auto all = played(1, seconds(10));
    QCOMPARE(bytes::toHex(all.front().telegram), std::string("1944C4189804500401037A2F0000A00415AC76000002FD08BCBF"));
    std::set<std::string> recorded;
    for (const HouseholdMeter &meter : householdMeters()) {
        if (std::string(meter.key).empty())
            recorded.insert(meter.telegram);
    }
    std::set<std::string> heard;
    for (const Transmission &one : all)
        heard.insert(bytes::toHex(one.telegram));
    for (const std::string &telegram : recorded)
        QVERIFY2(heard.contains(telegram), telegram.c_str());
}

void TestHousehold::showsRowsAtOnce()
{
    const auto all = played(1, seconds(10));
    QVERIFY(all.front().at <= milliseconds(300));
    std::set<std::string> meters, inThreeSeconds;
    for (const Transmission &one : all) {
        if (!one.mode || !bytes::hears(bytes::LinkMode::T2, *one.mode))
            continue;
        meters.insert(addressOf(one));
        if (one.at <= seconds(3))
            inThreeSeconds.insert(addressOf(one));
    }
    QVERIFY(inThreeSeconds.size() >= 6);
    QVERIFY(meters.size() >= 12);
    // Some can only be heard in C1 or S1.
    int others = 0;
    for (const HouseholdMeter &meter : householdMeters())
        others += bytes::hears(bytes::LinkMode::T2, meter.mode) ? 0 : 1;
    QVERIFY(others >= 3);
}

void TestHousehold::isRepeatable()
{
    QVERIFY(played(1, seconds(300)) == played(1, seconds(300)));
    QVERIFY(played(1, seconds(300)) != played(2, seconds(300)));
}

void TestHousehold::valuesMove()
{
    // iPERL: 123.529 m3 at first; access number and liters only go up.
    std::vector<std::pair<std::uint8_t, std::uint32_t>> seen;
    for (const Transmission &one : played(1, std::chrono::hours(2))) {
        if (addressOf(one) != "AE4C445522336807")
            continue;
        const auto &t = one.telegram;
        seen.emplace_back(t[11], t[17] | t[18] << 8 | t[19] << 16 | static_cast<std::uint32_t>(t[20]) << 24);
    }
    QVERIFY(seen.size() > 400);
    QCOMPARE(seen.front().second, 123529U);
    QCOMPARE(seen.back().second, 123529U + 27); // 14 l an hour for two hours
    for (std::size_t i = 1; i < seen.size(); ++i) {
        QVERIFY(seen[i].second >= seen[i - 1].second);
        const auto step = static_cast<std::uint8_t>(seen[i].first - seen[i - 1].first);
        QVERIFY(step >= 1 && step <= 5); // more than 1 where telegrams were lost
    }
}

void TestHousehold::encryptedTelegramsKeepTheirKey()
{
    std::map<std::string, crypto::Key> keys;
    for (const HouseholdMeter &meter : householdMeters()) {
        if (const auto key = crypto::Key::fromHex(meter.key))
            keys.emplace(std::string(meter.telegram).substr(4, 16), *key);
    }
    QVERIFY(keys.size() >= 6);
    int proven = 0;
    for (const Transmission &one : played(1, seconds(600))) {
        const auto key = keys.find(addressOf(one));
        if (key == keys.end())
            continue;
        bytes::Bytes telegram(one.telegram.begin() + 1, one.telegram.end());
        const auto layout = mode5Layout(telegram);
        QVERIFY(layout);
        QVERIFY(telegram[layout->begin] != 0x2F || telegram[layout->begin + 1] != 0x2F);
        QVERIFY(decryptMode5(telegram, key->second));
        QCOMPARE(int(telegram[layout->begin]), 0x2F);
        QCOMPARE(int(telegram[layout->begin + 1]), 0x2F);
        ++proven;
    }
    QVERIFY(proven > 50);
}

void TestHousehold::lossesAndLevels()
{
    std::map<std::string, int> counted;
    for (const Transmission &one : played(1, std::chrono::hours(10))) {
        ++counted[addressOf(one)];
        QVERIFY(one.rssiDbm && *one.rssiDbm < -50 && *one.rssiDbm > -101);
    }
    for (const HouseholdMeter &meter : householdMeters()) {
        const auto address = std::string(meter.telegram).substr(4, 16);
        const double wanted = 36000.0 / meter.interval * (1 - meter.loss);
        QVERIFY2(std::abs(counted[address] - wanted) < wanted * 0.1, meter.name);
    }
}

QTEST_GUILESS_MAIN(TestHousehold)
#include "tst_household.moc"

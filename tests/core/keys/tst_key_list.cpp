#include "core/bytes/hex.h"
#include "core/keys/key_list.h"

#include <QTest>

using keys::KeyEntry;
using keys::KeyListFault;

namespace {

std::vector<KeyEntry> someEntries()
{
    KeyEntry plain;
    plain.meters.id = 0x51601328;
    plain.key = *crypto::Key::fromHex("12313123131231231311231321231111");
    KeyEntry full = plain;
    full.meters = *wmbus::addressPatternFromText("C418 28136051 0103");
    full.name = "Gas Kellerstra\xC3\x9F" "e";
    full.slot = 0x0F;
    full.since = std::chrono::sys_seconds(std::chrono::seconds(1763793840));
    full.origin = keys::KeyOrigin::Kem;
    full.source = "Lieferung.kem";
    return {plain, full};
}

} // namespace

class TestKeyList : public QObject {
    Q_OBJECT

private slots:
    void roundTrip()
    {
        const auto entries = someEntries();
        const auto data = keys::writeKeyList(entries);
        const auto read = keys::readKeyList(data);
        QVERIFY(read);
        QVERIFY(*read == entries);
        QVERIFY(keys::readKeyList(keys::writeKeyList({}))->empty());
    }

    // Written by hand after the table in key_list.h.
    void layout()
    {
        const auto data = bytes::fromHex("0100 01000000"
                                         "1F 06 28136051 C418 01 03 0F 308E216900000000 12313123131231231311231321231111 0300 476173 0100 78");
        QVERIFY(data);
        const auto read = keys::readKeyList(*data);
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t(1));
        QVERIFY(read->front().meters == *wmbus::addressPatternFromText("C418 28136051 0103"));
        QCOMPARE(read->front().since->time_since_epoch().count(), std::int64_t(0x69218E30));
        QCOMPARE(read->front().name, std::string("Gas"));
        QCOMPARE(read->front().source, std::string("x"));
        const auto again = keys::writeKeyList(*read);
        QVERIFY(std::equal(again.begin(), again.end(), data->begin(), data->end()));
    }

    void everyCut()
    {
        const auto data = keys::writeKeyList(someEntries());
        for (std::size_t size = 0; size < data.size(); ++size) {
            const auto read = keys::readKeyList(bytes::ByteSpan(data).first(size));
            QVERIFY(!read && read.error() == KeyListFault::Damaged);
        }
        auto longer = data;
        longer.push_back(0);
        QVERIFY(!keys::readKeyList(longer));
    }

    void newer()
    {
        auto data = keys::writeKeyList(someEntries());
        data[0] = 3;
        QVERIFY(keys::readKeyList(data).error() == KeyListFault::Newer);
    }

    void secrets()
    {
        const keys::Secrets secrets{{"influx", "a token"}, {"mqtt", "correct horse battery"}};
        const auto data = keys::writeKeyList(someEntries(), secrets);
        keys::Secrets read;
        QVERIFY(keys::readKeyList(data, &read).value() == someEntries());
        QVERIFY(read == secrets);
        for (std::size_t size = 0; size < data.size(); ++size)
            QVERIFY(!keys::readKeyList(bytes::ByteSpan(data).first(size), &read));
        // Written by hand after the table in key_list.h; then two of one name, one without a name, an empty one, none at all.
        const auto good = bytes::fromHex("0200 00000000 01000000 0100 61 0200 6263");
        QVERIFY(keys::readKeyList(*good, &read));
        QVERIFY((read == keys::Secrets{{"a", "bc"}}));
        for (const char *bad : {"0200 00000000 02000000 0100 61 0200 6263 0100 61 0200 6263", "0200 00000000 01000000 0000 0200 6263", "0200 00000000 01000000 0100 61 0000", "0200 00000000 00000000", "0200 00000000 FFFFFFFF"})
            QVERIFY2(!keys::readKeyList(*bytes::fromHex(bad), &read), bad);
    }

    void hugeCountAllocatesNothing()
    {
        QVERIFY(keys::readKeyList(*bytes::fromHex("0100FFFFFFFF")).error() == KeyListFault::Damaged);
    }

    void longNameIsCut()
    {
        auto entries = someEntries();
        entries[0].name.assign(70000, 'n');
        const auto read = keys::readKeyList(keys::writeKeyList(entries));
        QVERIFY(read);
        QCOMPARE(read->front().name.size(), std::size_t(65535));
    }
};

QTEST_APPLESS_MAIN(TestKeyList)
#include "tst_key_list.moc"

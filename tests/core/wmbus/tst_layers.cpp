#include "core/bytes/hex.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/explain.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/learnt_formats.h"
#include "core/wmbus/telegram.h"
#include "core/wmbus/telegram_input.h"

#include <QFile>
#include <QtTest>

using namespace wmbus;

namespace {

bytes::Bytes hex(const QString &text)
{
    return bytes::fromHex(text.toStdString()).value_or(bytes::Bytes{});
}

RadioFrame frameOf(const QString &text)
{
    RadioFrame frame;
    frame.data = normalise(hex(text))->data;
    return frame;
}

QString plainPayload(const Telegram &telegram)
{
    // The plaintext of the vectors begins at the payload CRC with AES-CTR, at the header's end otherwise, and ends before a tag.
    if (!telegram.extendedLink || !telegram.extendedLink->session) {
        // not encrypted: from the CI of the transport layer on
        if (telegram.security.encrypted.empty() && !telegram.link.wired)
            return QString::fromStdString(bytes::toHex(bytes::ByteSpan(telegram.data).subspan(telegram.transport->range.offset)));
    }
    const std::size_t from = telegram.security.scheme == Scheme::EllCtr || !telegram.extendedLink || !telegram.extendedLink->session
        ? (telegram.security.encrypted.empty() ? telegram.payload.offset : telegram.security.encrypted.offset)
        : telegram.extendedLink->range.end() - 2U;
    bytes::ByteSpan all(telegram.data);
    return QString::fromStdString(bytes::toHex(all.subspan(from)));
}

} // namespace

// The worked examples of the standards and of public threads, each checked by another program before (tests/vectors/layers.tsv).
class TestLayers : public QObject {
    Q_OBJECT

    struct Vector {
        QString name, form, telegram, key, scheme, plaintext;
    };
    static QList<Vector> vectors()
    {
        QList<Vector> all;
        QFile file(QStringLiteral(VECTORS_DIR "/layers.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            return all;
        while (!file.atEnd()) {
            const QStringList parts = QString::fromUtf8(file.readLine()).split('\t');
            if (parts.size() >= 6 && !parts[0].startsWith('#') && parts[0] != "name")
                all.append({parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]});
        }
        return all;
    }

private slots:
    void plaintext_data()
    {
        QTest::addColumn<QString>("telegram");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("plaintext");
        for (const Vector &vector : vectors()) {
            if (!vector.name.startsWith("AFL fragment"))
                QTest::newRow(qPrintable(vector.name)) << vector.telegram << vector.key << vector.scheme << vector.plaintext;
        }
    }
    void plaintext()
    {
        QFETCH(QString, telegram);
        QFETCH(QString, key);
        QFETCH(QString, scheme);
        QFETCH(QString, plaintext);
        const RadioFrame frame = frameOf(telegram);
        KeyRing keys;
        DecoderMemory memory;
        auto decoded = decodeTelegram(frame, keys, memory);
        QVERIFY(decoded);
        if (const auto parsed = crypto::Key::fromHex(key.toStdString())) { // the makers' default keys of PRIOS have 8 bytes: built in
            QVERIFY(decoded->stopped);
            QCOMPARE(decoded->stopped->fault, Fault::NoKey);
            QCOMPARE(decoded->security.verdict, Verdict::NoKey);
            keys.add({decoded->meter().id, {}, {}, {}}, *parsed);
            decoded = decodeTelegram(frame, keys, memory);
        }
        QVERIFY(!decoded->stopped);
        QVERIFY2(plainPayload(*decoded).startsWith(plaintext), qPrintable(plainPayload(*decoded)));
        if (scheme.startsWith("afl"))
            QCOMPARE(decoded->security.proof, Proof::Mac);
        if (scheme == "mode10")
            QCOMPARE(decoded->security.proof, Proof::Tag);
        if (scheme == "ell-ctr")
            QCOMPARE(decoded->security.proof, Proof::PayloadCrc);
        if (scheme == "mode5")
            QCOMPARE(decoded->security.proof, Proof::FillerAndRecords);
        if (!key.isEmpty())
            QCOMPARE(decoded->security.verdict, Verdict::Secure);
    }

    // Synthetic, made from the OMS example: no public telegram in fragments exists.
    void fragments()
    {
        QList<Vector> parts;
        for (const Vector &vector : vectors()) {
            if (vector.name.startsWith("AFL fragment"))
                parts.append(vector);
        }
        QCOMPARE(parts.size(), 2);
        KeyRing keys;
        keys.add({0x12345678, {}, {}, {}}, *crypto::Key::fromHex(parts[0].key.toStdString()));
        DecoderMemory memory;
        const auto second = decodeTelegram(frameOf(parts[1].telegram), keys, memory);
        QCOMPARE(second->stopped->fault, Fault::FragmentMissing);
        const auto first = decodeTelegram(frameOf(parts[0].telegram), keys, memory);
        QCOMPARE(first->stopped->fault, Fault::FragmentWaiting);
        const auto whole = decodeTelegram(frameOf(parts[1].telegram), keys, memory);
        QVERIFY(!whole->stopped);
        QCOMPARE(whole->security.proof, Proof::Mac);
        QCOMPARE(whole->records.size(), std::size_t{3});
        QCOMPARE(bytes::toDecimal(whole->records[0].number), std::string("28504.27"));
        // The same fragment once more belongs to nothing.
        QCOMPARE(decodeTelegram(frameOf(parts[1].telegram), keys, memory)->stopped->fault, Fault::FragmentMissing);
    }

    void fragmentsTooLate()
    {
        const auto all = vectors();
        KeyRing keys;
        DecoderMemory memory;
        for (const Vector &vector : all) {
            if (!vector.name.startsWith("AFL fragment"))
                continue;
            RadioFrame frame = frameOf(vector.telegram);
            frame.heardAt = std::chrono::system_clock::time_point(std::chrono::minutes(vector.name.contains("1 of") ? 0 : 3));
            const auto telegram = decodeTelegram(frame, keys, memory);
            QCOMPARE(telegram->stopped->fault, vector.name.contains("1 of") ? Fault::FragmentWaiting : Fault::FragmentMissing);
        }
    }

    // What stands in front of the point where reading stops is kept, whatever follows.
    void cutAnywhere_data()
    {
        QTest::addColumn<QString>("telegram");
        QTest::addColumn<QString>("key");
        for (const Vector &vector : vectors())
            QTest::newRow(qPrintable(vector.name)) << vector.telegram << vector.key;
    }
    void cutAnywhere()
    {
        QFETCH(QString, telegram);
        QFETCH(QString, key);
        const RadioFrame whole = frameOf(telegram);
        KeyRing keys;
        DecoderMemory memory;
        const auto complete = decodeTelegram(whole, keys, memory);
        if (const auto parsed = crypto::Key::fromHex(key.toStdString()))
            keys.add({complete->meter().id, {}, {}, {}}, *parsed);
        for (std::size_t length = 0; length < whole.data.size(); ++length) {
            RadioFrame cut;
            cut.data.assign(whole.data.begin(), whole.data.begin() + static_cast<std::ptrdiff_t>(length));
            const auto decoded = decodeTelegram(cut, keys, memory);
            if (length < 10) {
                QVERIFY(!decoded);
                QCOMPARE(decoded.error().layer, Layer::Link);
                continue;
            }
            if (complete->link.privateFormat && length < 15)
                continue; // which order the address has is told by the CI and the configuration word
            if (complete->link.wired)
                continue; // without its end it is no wired frame
            QVERIFY(decoded);
            QCOMPARE(decoded->link.sender, complete->link.sender);
            QVERIFY2(decoded->stopped, qPrintable(QString::number(length)));
            QVERIFY(decoded->stopped->offset <= length);
            std::size_t at = 0;
            for (const Explanation &part : explain(*decoded)) {
                QCOMPARE(static_cast<std::size_t>(part.range.offset), at);
                at = part.range.end();
            }
            QCOMPARE(at, decoded->data.size());
        }
    }

    void wrongPayloadCrcIsNotRead()
    {
        // CEN mode C example, one bit of the payload flipped: not encrypted, so the CRC says that it is damaged.
        for (const Vector &vector : vectors()) {
            if (vector.name != "compact, already decrypted")
                continue;
            RadioFrame frame = frameOf(vector.telegram);
            frame.data[14] = 0; // session number without encryption
            frame.data[15] = 0;
            frame.data[16] = 0;
            frame.data.back() ^= 1;
            KeyRing keys;
            DecoderMemory memory;
            auto decoded = decodeTelegram(frame, keys, memory);
            QVERIFY(decoded->stopped);
            QCOMPARE(decoded->stopped->fault, Fault::BadCrc);
            QVERIFY(decoded->records.empty());
            return;
        }
        QFAIL("vector missing");
    }

    // Annex G, en13757.md 3.7: format frame, then the compact frame that needs it.
    void formatAndCompactFrame()
    {
        KeyRing keys;
        DecoderMemory memory;
        const auto decode = [&](const QString &payload) {
            RadioFrame frame;
            frame.data = hex("00442D2C785634120103" + payload);
            frame.data[0] = static_cast<std::uint8_t>(frame.data.size() - 1);
            return decodeTelegram(frame, keys, memory);
        };
        QCOMPARE(decode("79313B42A6D2042E163423")->stopped->fault, Fault::UnknownFormat);
        QVERIFY(!decode("6908313B02020215022A")->stopped);
        const auto compact = decode("79313B42A6D2042E163423");
        QVERIFY(!compact->stopped);
        QCOMPARE(compact->records.size(), std::size_t{3});
        QCOMPARE(bytes::toDecimal(compact->records[0].number), std::string("0.1234")); // 1234 x 10^-1 Wh
        QCOMPARE(compact->records[1].quantity, Quantity::Volume);
        QCOMPARE(bytes::toHex(compact->dib(compact->records[1])), std::string("02"));
        QCOMPARE(decode("79313B42A6D2042E163424")->stopped->fault, Fault::BadCrc);
        DecoderMemory other;
        std::swap(memory, other);
        QVERIFY(!decode("780202D20402152E16022A3423")->stopped); // a full frame teaches the same
        QVERIFY(!decode("79313B42A6D2042E163423")->stopped);
    }

    void formatsSurviveARestart()
    {
        DecoderMemory memory;
        QCOMPARE(learnFromText("3B31\t02020215022A\n", memory), std::size_t{1});
        QCOMPARE(toText(memory.learntFormats()), std::string("3B31\t02020215022A\n"));
        DecoderMemory restarted;
        QCOMPARE(learnFromText(toText(memory.learntFormats()), restarted), std::size_t{1});
        QVERIFY(restarted.formats(0x3B31) != nullptr);
        // A damaged file teaches nothing wrong.
        DecoderMemory other;
        QCOMPARE(learnFromText("3B32\t02020215022A\r\nrubbish\n\n3B31\n3B31\t\n3B31\t0202021502", other), std::size_t{0});
    }

    void otherPayloads_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<int>("fault"); // -1: understood
        QTest::addColumn<int>("note");  // -1: none
        QTest::newRow("application error 8") << "7008" << -1 << static_cast<int>(NoteKind::ApplicationErrorCode);
        QTest::newRow("application error without code") << "6E2A000000" << -1 << static_cast<int>(NoteKind::ApplicationErrorCode);
        QTest::newRow("alarm state") << "742A00000001" << -1 << static_cast<int>(NoteKind::AlarmState);
        QTest::newRow("acknowledge with status") << "8A2A040000" << -1 << -1;
        QTest::newRow("no CI at all") << "" << -1 << -1;
        QTest::newRow("DLMS") << "7D2A000000C401" << static_cast<int>(Fault::Unsupported) << -1;
        QTest::newRow("extended link layer V") << "86010203" << static_cast<int>(Fault::Unsupported) << -1;
        QTest::newRow("reserved CI") << "30010203" << static_cast<int>(Fault::Unsupported) << -1;
        QTest::newRow("maker's CI") << "A5010203" << static_cast<int>(Fault::ManufacturerSpecific) << -1;
        QTest::newRow("set clock") << "6C785634122D2C01032A000000000B0C8D59130C0000000000000000" << -1 << -1;
        QTest::newRow("DIF 1F: more follows") << "780413010000001FAA" << -1 << static_cast<int>(NoteKind::MoreRecordsFollow);
    }
    void otherPayloads()
    {
        QFETCH(QString, payload);
        QFETCH(int, fault);
        QFETCH(int, note);
        RadioFrame frame;
        frame.data = hex("00442D2C785634120103" + payload);
        frame.data[0] = static_cast<std::uint8_t>(frame.data.size() - 1);
        KeyRing keys;
        DecoderMemory memory;
        const auto decoded = decodeTelegram(frame, keys, memory);
        QVERIFY(decoded);
        QCOMPARE(decoded->stopped ? static_cast<int>(decoded->stopped->fault) : -1, fault);
        QCOMPARE(decoded->notes.empty() ? -1 : static_cast<int>(decoded->notes.front().kind), note);
    }

    // EN 1434-3 before 2004: counters 00001234 and 00000567 in litres and 100 Wh.
    void fixedStructure()
    {
        KeyRing keys;
        DecoderMemory memory;
        const auto decoded = decodeTelegram(frameOf("6813136808057378563412150069053412000067050000C916"), keys, memory);
        QVERIFY(decoded);
        QVERIFY(!decoded->stopped);
        QCOMPARE(idText(decoded->meter().id), std::string("12345678"));
        QCOMPARE(decoded->records.size(), std::size_t{2});
        QCOMPARE(bytes::toDecimal(decoded->records[0].number), std::string("1.234"));
        QCOMPARE(decoded->records[0].unit, Unit::CubicMetre);
        QCOMPARE(bytes::toDecimal(decoded->records[1].number), std::string("567"));
        QCOMPARE(decoded->records[1].unit, Unit::kWh);
    }
};

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"

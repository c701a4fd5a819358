#include <QtTest>

#include "core/bytes/hex.h"
#include "core/hci/deframer.h"
#include "core/hci/encoder.h"
#include "core/hci/messages.h"
#include "core/hci/rssi.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"
#include "core/wmbus/telegram_input.h"
#include "corpus.h"

using namespace wmbus;

// The whole road from the serial line to the records, in one piece and byte by byte: the same telegrams, the same values, whatever
// the size of the pieces, as from the bare telegram. Telegrams are the wireless rows of the corpus.
class TestLineToRecords : public QObject {
    Q_OBJECT

    // Everything that is shown of a telegram, as text.
    static QStringList shown(const std::vector<bytes::Bytes> &telegrams)
    {
        QStringList lines;
        KeyRing keys;
        DecoderMemory memory;
        for (const bytes::Bytes &telegram : telegrams) {
            RadioFrame frame;
            frame.data = telegram;
            const auto decoded = decodeTelegram(frame, keys, memory);
            if (!decoded) {
                lines.append(QString("no telegram %1").arg(int(decoded.error().fault)));
                continue;
            }
            std::string text = dottedText(decoded->meter()) + " " + std::to_string(int(decoded->security.verdict));
            for (const DataRecord &record : decoded->records) {
                text += " ";
                bytes::appendDecimal(text, record.number);
                text += record.text + std::string(word(record.quantity));
            }
            if (decoded->stopped)
                text += " stopped " + std::to_string(decoded->stopped->offset);
            lines.append(QString::fromStdString(text));
        }
        return lines;
    }

    static std::vector<bytes::Bytes> corpusTelegrams()
    {
        std::vector<bytes::Bytes> telegrams;
        for (const corpus::Row &row : corpus::rows()) {
            const auto normalised = normalise(row.telegram);
            if (!row.wired && normalised && normalised->form != TelegramForm::Unclear)
                telegrams.push_back(normalised->data);
        }
        return telegrams;
    }

private slots:
    void pieces_data()
    {
        QTest::addColumn<int>("piece"); // bytes; 0: all at once
        QTest::addColumn<QString>("between"); // hex of what stands between the frames
        QTest::newRow("one burst") << 0 << "";
        QTest::newRow("byte by byte") << 1 << "";
        QTest::newRow("pieces of 7") << 7 << "";
        QTest::newRow("pieces of 7, false start between the frames") << 7 << "A50203";
        QTest::newRow("byte by byte, noise between the frames") << 1 << "00FF17";
    }
    void pieces()
    {
        QFETCH(int, piece);
        QFETCH(QString, between);
        const auto telegrams = corpusTelegrams();
        QVERIFY(telegrams.size() > 150);
        const bytes::Bytes noise = *bytes::fromHex(between.toStdString());
        bytes::Bytes line;
        for (const bytes::Bytes &telegram : telegrams) {
            hci::Message message = hci::messageOf(hci::RadioIndication{bytes::Bytes(telegram.begin() + 1, telegram.end())});
            message.rssi = 0x5E;
            const bytes::Bytes frame = hci::encode(message);
            line.insert(line.end(), noise.begin(), noise.end());
            line.insert(line.end(), frame.begin(), frame.end());
        }
        hci::Deframer deframer;
        std::vector<bytes::Bytes> heard;
        const std::size_t step = piece == 0 ? line.size() : static_cast<std::size_t>(piece);
        for (std::size_t at = 0; at < line.size(); at += step) {
            deframer.feed(bytes::ByteSpan(line).subspan(at, std::min(step, line.size() - at)));
            while (const auto message = deframer.next()) {
                QCOMPARE(hci::rssiDbm(*message->rssi), -77); // formula A of 0x5E
                heard.push_back(hci::read<hci::RadioIndication>(*message)->withLengthField());
            }
        }
        QCOMPARE(shown(heard), shown(telegrams));
    }
};

QTEST_APPLESS_MAIN(TestLineToRecords)
#include "tst_line_to_records.moc"

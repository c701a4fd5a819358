#include "core/bytes/hex.h"
#include "core/keys/import/import_keys.h"
#include "core/keys/wmbusmeters_meter.h"

#include <QElapsedTimer>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>
#include <openssl/evp.h>

using keys::ImportFault;
using keys::KeyOrigin;
using keys::KeyTextFault;
using keys::LineFault;

namespace {

const std::string key1 = "12313123131231231311231321231111";
const std::string key2 = "00112233445566778899AABBCCDDEEFF";

bytes::ByteSpan spanOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

// "51601328 1231… Gas" or "FFD 51601328 …" for each key, then "3: fault" for each bad line.
QByteArray described(const keys::ImportResult &result)
{
    if (!result)
        return "fault " + QByteArray::number(int(result.error()));
    QByteArray text;
    for (const auto &key : result->keys) {
        const auto &entry = key.entry;
        text += QByteArray::number(key.line) + ' ';
        if (entry.meters.manufacturer)
            text += QByteArray(wmbus::manufacturerCode(*entry.meters.manufacturer).data()) + ' ';
        text += QByteArray::fromStdString(wmbus::idText(entry.meters.id));
        if (entry.meters.version && entry.meters.type)
            text += '.' + QByteArray::number(*entry.meters.version) + '.' + QByteArray::number(*entry.meters.type);
        if (entry.slot)
            text += " slot" + QByteArray::number(*entry.slot);
        text += entry.key == *crypto::Key::fromHex(key1) ? " key1" : entry.key == *crypto::Key::fromHex(key2) ? " key2" : " other";
        text += " '" + QByteArray::fromStdString(entry.name) + "'" + (key.zerosAdded ? " zeros" : "") + "\n";
    }
    for (const auto &bad : result->badLines) {
        static const char *const names[] = {"no address", "bad address", "no key", "bad key", "open quote"};
        text += QByteArray::number(bad.line) + ": " + names[int(bad.fault)];
        if (bad.fault == LineFault::BadKey)
            text += ' ' + QByteArray::number(int(bad.text.fault)) + ' ' + QByteArray::number(bad.text.value);
        if (bad.meters)
            text += " of " + QByteArray::fromStdString(wmbus::idText(bad.meters->id));
        text += '\n';
    }
    return text;
}

std::string utf16(const QString &text, bool bigEndian, bool mark)
{
    std::string out;
    for (const QChar c : (mark ? QString(QChar(0xFEFF)) + text : text)) {
        const char high = char(c.unicode() >> 8), low = char(c.unicode() & 0xFF);
        out += bigEndian ? high : low;
        out += bigEndian ? low : high;
    }
    return out;
}

std::string zipOf(const std::vector<std::pair<std::string, std::string>> &members)
{
    std::string out(64 * 1024 + 2 * 1024 * 1024, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, out.data(), out.size(), &used);
    for (const auto &[name, content] : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, la_int64_t(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.resize(used);
    return out;
}

const std::string strings = R"(<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
                            "<si><t>Z\xC3\xA4hlernummer</t></si><si><t>Schl\xC3\xBCssel</t></si><si><t>Raum</t></si>"
                            "<si><r><t>12313123131231231</t></r><r><t>311231321231111</t></r><rPh><t>x</t></rPh></si><si><t>K&#252;che &amp; Bad</t></si></sst>";
const std::string sheet = R"(<worksheet xmlns="x"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>)"
                          R"(<row r="3"><c r="A3"><v>5.1601328E7</v></c><c r="B3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c></row>)"
                          R"(<row r="4"><c r="A4"><v>345678</v></c><c r="B4" t="inlineStr"><is><t>00112233445566778899AABBCCDDEEFF</t></is></c></row>)"
                          R"(<row r="5"><c r="A5"><v>87654321</v></c><c r="B5" t="str"><v>1234</v></c></row></sheetData></worksheet>)";

std::string workbook()
{
    return zipOf({{"[Content_Types].xml", "<Types/>"},
                  {"xl/workbook.xml", R"(<workbook xmlns:r="r"><sheets><sheet name="Schl" sheetId="7" r:id="rId9"/><sheet name="B" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
                  {"xl/_rels/workbook.xml.rels", R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Target="worksheets/sheet2.xml"/></Relationships>)"},
                  {"xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"},
                  {"xl/worksheets/sheet2.xml", sheet},
                  {"xl/sharedStrings.xml", strings}});
}

// Encrypted by OpenSSL as wmbusmeters' kem-import describes it: key = IV = password padded with zeros.
std::string kemOf(const std::string &list, const std::string &password, char padding = '\0')
{
    std::string plain = list;
    const std::size_t missing = 16 - plain.size() % 16;
    plain.append(missing, padding == '#' ? char(missing) : padding);
    std::string key = password;
    key.resize(16, '\0');
    std::string cipher(plain.size() + 16, '\0');
    int first = 0, last = 0;
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.data());
    EVP_EncryptInit_ex(context, EVP_aes_128_cbc(), nullptr, bytes, bytes);
    EVP_CIPHER_CTX_set_padding(context, 0);
    EVP_EncryptUpdate(context, reinterpret_cast<unsigned char *>(cipher.data()), &first, reinterpret_cast<const unsigned char *>(plain.data()), int(plain.size()));
    EVP_EncryptFinal_ex(context, reinterpret_cast<unsigned char *>(cipher.data()) + first, &last);
    EVP_CIPHER_CTX_free(context);
    cipher.resize(std::size_t(first + last));
    const auto base64 = QByteArray::fromStdString(cipher).toBase64().toStdString();
    return "<?xml version=\"1.0\"?>\n<EncryptedData xmlns=\"http://www.w3.org/2001/04/xmlenc#\"><EncryptionMethod Algorithm=\"aes128-cbc\"/>"
           "<CipherData><CipherValue>" + base64.substr(0, 40) + "\n" + base64.substr(40) + "</CipherValue></CipherData></EncryptedData>";
}

const std::string orders = "<?xml version=\"1.0\" encoding=\"utf-8\"?><MetersInOrder><Meter><MeterName>MC21</MeterName><MeterNo>Bad</MeterNo><SerialNo>51601328</SerialNo>"
                           "<VendorId>KAM</VendorId><EncKeys><DEK>12313123131231231311231321231111</DEK></EncKeys></Meter>"
                           "<Meter><SerialNo>12345678</SerialNo><VendorId>KAM</VendorId><EncKeys><DEK/></EncKeys></Meter></MetersInOrder>";
const std::string devices = "<Devices><Device><SerialNumber>345678</SerialNumber><CustomerDeviceNumber>K&#252;che</CustomerDeviceNumber><ManufacturerId>KAM</ManufacturerId>"
                            "<Keys><Key><Value>00112233445566778899AABBCCDDEEFF</Value></Key></Keys></Device></Devices>";

} // namespace

class TestKeyImport : public QObject {
    Q_OBJECT

private slots:
    // What is written for wmbusmeters is read again as it was.
    void writtenForWmbusmeters()
    {
        const auto key = crypto::Key::fromHex(key2);
        for (const char *address : {"51601328", "FFD.51601328.01.03", "KAM.00ABCDEF.1B.16"}) {
            const auto pattern = *wmbus::addressPatternFromText(address);
            const std::string file = keys::wmbusmetersMeter(pattern, " Gas\nKeller\t", &*key);
            const auto read = keys::importKeys(spanOf(file));
            QVERIFY(read);
            QVERIFY(read->format == KeyOrigin::Wmbusmeters && read->badLines.empty());
            QCOMPARE(read->keys.size(), std::size_t(1));
            QVERIFY(read->keys[0].entry.meters == pattern);
            QVERIFY(read->keys[0].entry.key == *key);
            QCOMPARE(read->keys[0].entry.name, std::string("Gas Keller"));
            const std::string open = keys::wmbusmetersMeter(pattern, "x", nullptr);
            QVERIFY(open.find("NOKEY") == std::string::npos && open.find("\nkey=") == std::string::npos && open.find("\n# key=") != std::string::npos);
        }
        QCOMPARE(keys::wmbusmetersFileName(*wmbus::addressPatternFromText("FFD.51601328.01.03"), "../K\xC3\xBC" "che /"), std::string("___K__che__-51601328-FFD-01-03"));
    }

    void texts_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QByteArray>("wanted");
        const QByteArray both = "2 51601328 key1 'Gas Keller'\n3 12345678 key2 'Wasser'\n";
        QTest::newRow("German spreadsheet") << "Nummer;Schl\xC3\xBCssel;Raum\r\n51601328;" + key1 + ";Gas Keller\r\n12345678;" + key2 + ";Wasser\r\n" << both;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBFNummer;Key;Raum\n51601328;" + key1 + ";Gas Keller\n12345678;" + key2 + ";Wasser" << both;
        QTest::newRow("tabs, other order") << "Raum\tKey\tId\nGas Keller\t" + key1 + "\t51601328\nWasser\t" + key2 + "\t12345678\n" << both;
        QTest::newRow("commas and quotes") << "id,name,key\n\"51601328\",\"Gas Keller\",\"" + key1 + "\"\n12345678,Wasser," + key2 + "\n" << both;
        QTest::newRow("quotes in quotes, line end in quotes") << "id,name,key\n51601328,\"Gas \"\"K\"\",\nlinks\"," + key1 + "\n12345678,W," + key2 + "\n"
                                                              << QByteArray("2 51601328 key1 'Gas \"K\",\nlinks'\n4 12345678 key2 'W'\n");
        QTest::newRow("code page 1252") << "id;name;key\n51601328;K\xFC" "che \x80;" + key1 + "\n" << QByteArray("2 51601328 key1 'K\xC3\xBC" "che \xE2\x82\xAC'\n");
        const QString wide = QString::fromStdString("id;name;key\n51601328;Gas Keller;" + key1 + "\n12345678;Wasser;" + key2 + "\n");
        QTest::newRow("UTF-16, little") << utf16(wide, false, true) << both;
        QTest::newRow("UTF-16, big") << utf16(wide, true, true) << both;
        QTest::newRow("UTF-16 without a mark") << utf16(wide, false, false) << both;
        QTest::newRow("maker and short numbers") << "FFD;1601328;" + key1 + "\nKAM;12345678;" + key2 + "\n" << QByteArray("1 FFD 01601328 key1 '' zeros\n2 KAM 12345678 key2 ''\n");
        QTest::newRow("address as on air") << "adr;key\nC418281360510103;" + key1 + "\n" << QByteArray("2 FFD 51601328.1.3 key1 ''\n");
        QTest::newRow("two columns of numbers") << "Auftrag;Seriennummer;Key\n20261122;51601328;" + key1 + "\n20261122;12345678;" + key2 + "\n"
                                                << QByteArray("2 51601328 key1 ''\n3 12345678 key2 ''\n");
        QTest::newRow("bad lines") << "id;key\n51601328;" + key1 + "\n;" + key2 + "\nabc;" + key2 + "\n12345678;\n12345678;" + key2.substr(1) + "\n12345678;"
                + key1.substr(1) + "O\n\n\n12345678;" + key2 + "\n"
                                   << QByteArray("2 51601328 key1 ''\n10 12345678 key2 ''\n3: no address\n4: bad address\n5: no key of 12345678\n6: bad key 1 31 of 12345678\n7: bad key 3 0 of 12345678\n");
        QTest::newRow("list") << "# from the maker\n51601328 " + key1 + " Gas Keller # old\n\n" + "C418 28136051 0103 12313123 13123123 13112313 21231111\n" + key2
                + " 12345678 Wasser\nFFD.51601328.01.03 ABEiM0RVZneImaq7zN3u/w==\n12345678 1234\nhello\n12345678 NOKEY\n"
                              << QByteArray("2 51601328 key1 'Gas Keller'\n4 FFD 51601328.1.3 key1 ''\n5 12345678 key2 'Wasser'\n6 FFD 51601328.1.3 key2 ''\n"
                                            "7: bad key 1 4 of 12345678\n8: bad address\n9: no key of 12345678\n");
        QTest::newRow("wmbusmeters") << "name=Gas Keller\nid=51601328\nkey=" + key1 + "\ndriver=energycam\n\nname=Wasser\ndriver=auto\nid=12345678.M=KAM.V=1b.T=16,87654321\nkey="
                + key2 + "\nname=Offen\nid=11111111\nkey=NOKEY\nname=Alle\nid=*\nkey=" + key1 + "\n"
                                     << QByteArray("2 51601328 key1 'Gas Keller'\n8 KAM 12345678.27.22 key2 'Wasser'\n8 87654321 key2 'Wasser'\n11: no key of 11111111\n14: bad address\n");
        QTest::newRow("cuxd.ini") << "; mine\nTTYPARAM=ttyUSB0:57600:8N1\nTTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + key1 + ":0125|0F C418 78563412 0102 " + key2
                + "\nTTYINIT=ttyUSB1:+0125|01 C418 28136051 0103 1234\n"
                                  << QByteArray("3 FFD 51601328.1.3 slot0 key1 ''\n3 FFD 12345678.1.2 slot15 key2 ''\n4: bad key 1 4\n");
        QTest::newRow("nothing") << std::string() << QByteArray("fault 0");
        QTest::newRow("blank lines") << std::string(" \n\n") << QByteArray("fault 0");
        QTest::newRow("prose") << std::string("Dear customer,\nyour keys follow by mail.\n") << QByteArray("fault 2");
        QTest::newRow("noise") << std::string("\x7F" "ELF\x02\x01\x01\0\0\0\0\xFF\xFE\xFD", 14) << QByteArray("fault 2");
    }
    void texts()
    {
        QFETCH(std::string, text);
        QFETCH(QByteArray, wanted);
        QCOMPARE(described(keys::importKeys(spanOf(text))), wanted);
    }

    void sourceIsTheFileName()
    {
        const auto result = keys::importKeys(spanOf("51601328 " + key1), "/home/me/keys.txt");
        QCOMPARE(QByteArray::fromStdString(result->keys.at(0).entry.source), QByteArray("keys.txt"));
        QVERIFY(result->keys.at(0).entry.origin == KeyOrigin::List);
    }

    // The guess can be read, and put right.
    void chosenColumns()
    {
        const std::string text = "20261122;51601328;" + key1 + ";Bad\n20261122;12345678;" + key2 + ";Gas\n";
        auto table = keys::importTable(spanOf(text));
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(2));
        QVERIFY((table->columns == keys::KeyTableColumns{2, 0, {}, 3}));
        table->columns = {2, 1, {}, {}};
        QCOMPARE(described(keys::importKeys(*table, "x/order.csv")), QByteArray("1 51601328 key1 ''\n2 12345678 key2 ''\n"));
        QCOMPARE(QByteArray::fromStdString(keys::importKeys(*table, "x/order.csv")->keys.at(0).entry.source), QByteArray("order.csv"));
        table->columns.key.reset();
        QVERIFY(keys::importKeys(*table, {}).error() == ImportFault::NotRecognised);
        table->columns = {99, 1, {}, {}}; // beyond the table: every line without a key
        QCOMPARE(described(keys::importKeys(*table, {})), QByteArray("1: no key of 51601328\n2: no key of 12345678\n"));
    }

    void tables_data()
    {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<bool>("table");
        QTest::newRow("CSV") << "id;key\n51601328;" + key1 << true;
        QTest::newRow("workbook") << workbook() << true;
        QTest::newRow("columns cannot be told") << std::string("a;b\nc;d\n") << true;
        QTest::newRow("list") << "51601328 " + key1 << false;
        QTest::newRow("wmbusmeters") << "name=Gas\nid=51601328\nkey=" + key1 << false;
        QTest::newRow("cuxd.ini") << "TTYINIT=ttyUSB0:+0125|00 C418 28136051 0103 " + key1 << false;
        QTest::newRow("KEM") << kemOf(orders, "x") << false;
        QTest::newRow("zipped KEM") << zipOf({{"a.kem", kemOf(orders, "x")}}) << false;
        QTest::newRow("zip of something") << zipOf({{"readme.txt", "hello"}}) << false;
        QTest::newRow("nothing") << std::string() << false;
        QTest::newRow("prose") << std::string("Dear customer,\nyour keys follow by mail.\n") << true; // a comma in each line: the user may look
    }
    void tables()
    {
        QFETCH(std::string, file);
        QFETCH(bool, table);
        QCOMPARE(keys::importTable(spanOf(file)).has_value(), table);
    }

    void openQuote()
    {
        const auto result = keys::importKeys(spanOf("id;key\n51601328;" + key1 + "\n12345678;\"" + key2 + "\n"));
        QCOMPARE(described(result), QByteArray("2 51601328 key1 ''\n3: open quote\n"));
    }

    void thousandLines()
    {
        std::string text = "Nummer;Key;Name\n";
        for (int i = 0; i < 1000; ++i)
            text += QStringLiteral("%1;%2%3;Meter %1\n").arg(10000000 + i).arg(QString::fromStdString(key1.substr(4))).arg(i, 4, 10, QChar('0')).toStdString();
        QElapsedTimer clock;
        clock.start();
        const auto result = keys::importKeys(spanOf(text));
        QVERIFY(clock.elapsed() < 2000);
        QCOMPARE(result->keys.size(), std::size_t(1000));
        QVERIFY(result->badLines.empty());
    }

    void xlsx()
    {
        const auto result = keys::importKeys(spanOf(workbook()), "keys.xlsx");
        QCOMPARE(described(result), QByteArray("3 51601328 key1 'K\xC3\xBC" "che & Bad'\n4 00345678 key2 '' zeros\n5: bad key 1 4 of 87654321\n"));
        QVERIFY(result->format == KeyOrigin::Xlsx);
    }

    void xlsxBroken_data()
    {
        QTest::addColumn<std::string>("zip");
        QTest::addColumn<int>("fault");
        QTest::newRow("no sheet") << zipOf({{"readme.txt", "hello"}}) << int(ImportFault::NotRecognised);
        QTest::newRow("sheet is no XML") << zipOf({{"xl/worksheets/sheet1.xml", "<row <<"}}) << int(ImportFault::Damaged);
        QTest::newRow("defines entities") << zipOf({{"xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\">]><row/>"}}) << int(ImportFault::Damaged);
        QTest::newRow("bomb in the sheet") << zipOf({{"xl/worksheets/sheet1.xml", std::string(40U << 20, ' ')}}) << int(ImportFault::TooBig);
        QTest::newRow("bomb in the strings") << zipOf({{"xl/worksheets/sheet1.xml", sheet}, {"xl/sharedStrings.xml", std::string(40U << 20, 'a')}}) << int(ImportFault::TooBig);
        std::vector<std::pair<std::string, std::string>> many;
        for (int i = 0; i < 1001; ++i)
            many.emplace_back("f" + std::to_string(i), "");
        QTest::newRow("too many members") << zipOf(many) << int(ImportFault::TooBig);
        std::string cells;
        for (int i = 0; i < 3000; ++i)
            cells += "<row><c t=\"s\"><v>0</v></c></row>";
        QTest::newRow("one long string in every cell") << zipOf({{"xl/sharedStrings.xml", "<si><t>" + std::string(100000, 'a') + "</t></si>"}, {"xl/worksheets/sheet1.xml", cells}})
                                                       << int(ImportFault::TooBig);
    }
    void xlsxBroken()
    {
        QFETCH(std::string, zip);
        QFETCH(int, fault);
        const auto result = keys::importKeys(spanOf(zip));
        QVERIFY(!result);
        QCOMPARE(int(result.error()), fault);
    }

    // Cut short it is refused, or, where only the directory at the end is missing, read whole.
    void xlsxEveryCut()
    {
        const std::string whole = workbook();
        const QByteArray wanted = described(keys::importKeys(spanOf(whole)));
        for (std::size_t size = 4; size < whole.size(); size += 3) {
            const auto result = keys::importKeys(spanOf(whole.substr(0, size)));
            if (result)
                QCOMPARE(described(result), wanted);
        }
    }

    void kem_data()
    {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<QByteArray>("wanted");
        const QByteArray first = "1 KAM 51601328 key1 'Bad'\n2: no key of 12345678\n";
        const QByteArray second = "1 KAM 00345678 key2 'K\xC3\xBC" "che' zeros\n";
        QTest::newRow("KEM") << kemOf(orders, "customer 4711") << first;
        QTest::newRow("KEM2") << kemOf(devices, "customer 4711") << second;
        QTest::newRow("padded as PKCS 7 does") << kemOf(orders, "customer 4711", '#') << first;
        QTest::newRow("zipped") << zipOf({{"readme.txt", "x"}, {"Lieferung.kem", kemOf(orders, "customer 4711")}}) << first;
        QTest::newRow("two in a zip") << zipOf({{"a.KEM2", kemOf(orders, "customer 4711")}, {"b.kem2", kemOf(devices, "customer 4711")}})
                                      << QByteArray("1 KAM 51601328 key1 'Bad'\n3 KAM 00345678 key2 'K\xC3\xBC" "che' zeros\n2: no key of 12345678\n");
        QTest::newRow("not encrypted") << orders << first;
        QTest::newRow("other password") << kemOf(orders, "customer 4712") << QByteArray("fault 5");
        QTest::newRow("half a block") << std::string("<EncryptedData><CipherValue>AAAA</CipherValue></EncryptedData>") << QByteArray("fault 3");
        QTest::newRow("list without an end") << std::string("<MetersInOrder><Meter><SerialNo>1</SerialNo>") << QByteArray("fault 3");
    }
    void kem()
    {
        QFETCH(std::string, file);
        QFETCH(QByteArray, wanted);
        QCOMPARE(described(keys::importKeys(spanOf(file), "x.kem", "customer 4711")), wanted);
    }

    void kemPasswords()
    {
        const std::string file = kemOf(orders, "0123456789abcdef");
        QCOMPARE(described(keys::importKeys(spanOf(file))), QByteArray("fault 4"));
        QVERIFY(keys::importKeys(spanOf(file), {}, "0123456789abcdef"));
        QCOMPARE(described(keys::importKeys(spanOf(file), {}, "0123456789abcdefg")), QByteArray("fault 5"));
    }
};

QTEST_APPLESS_MAIN(TestKeyImport)
#include "tst_key_import.moc"

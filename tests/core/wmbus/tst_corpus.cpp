#include "corpus.h"

#include "core/bytes/hex.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/explain.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"
#include "core/wmbus/telegram_input.h"

#include <QRegularExpression>
#include <QtTest>

#include <cmath>

using namespace wmbus;

namespace {

Result<Telegram> decodeRow(const corpus::Row &row)
{
    KeyRing keys;
    DecoderMemory memory;
    const auto decode = [&](const bytes::Bytes &raw) -> Result<Telegram> {
        auto normalised = normalise(raw);
        if (!normalised)
            return bytes::unexpected(normalised.error());
        RadioFrame frame;
        frame.data = normalised->data;
        auto telegram = decodeTelegram(frame, keys, memory);
        // The key is for this meter, whoever sends for it.
        if (telegram && !row.key.empty() && keys.empty()) {
            keys.add({telegram->meter().id, {}, {}, {}}, *crypto::Key::fromHex(row.key));
            return decodeTelegram(frame, keys, memory);
        }
        return telegram;
    };
    for (const bytes::Bytes &earlier : row.earlier)
        (void)decode(earlier);
    return decode(row.telegram);
}

// How many of the peer's unit one of ours is.
std::optional<double> factorTo(const std::string &peerUnit, Unit unit)
{
    struct Entry {
        const char *peer;
        Unit ours;
        double factor;
    };
    static const Entry entries[] = {
        {"kwh", Unit::kWh, 1},      {"kwh", Unit::MJ, 1 / 3.6},  {"kw", Unit::W, 1e-3},          {"kw", Unit::JoulePerHour, 1 / 3.6e6},
        {"m3", Unit::CubicMetre, 1}, {"m3h", Unit::CubicMetrePerHour, 1}, {"c", Unit::Celsius, 1}, {"c", Unit::K, 1},
        {"h", Unit::s, 1 / 3600.0}, {"h", Unit::min, 1 / 60.0},  {"h", Unit::h, 1},              {"h", Unit::d, 24},
        {"hca", Unit::HCA, 1},      {"rh", Unit::Percent, 1},    {"counter", Unit::None, 1},     {"v", Unit::V, 1},
        {"a", Unit::A, 1},          {"bar", Unit::bar, 1},
    };
    for (const Entry &entry : entries) {
        if (peerUnit == entry.peer && entry.ours == unit)
            return entry.factor;
    }
    return std::nullopt;
}

struct PeerField {
    Function function = Function::Instantaneous;
    std::uint64_t storage = 0;
    std::uint32_t tariff = 0;
    std::uint16_t subunit = 0;
    std::string unit;
};

std::optional<PeerField> parseField(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("_(ins|max|min|ate)_s(\\d+)_t(\\d+)_u(\\d+)_([a-z0-9]+)$"));
    const auto match = pattern.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    static const std::map<QString, Function> functions{{"ins", Function::Instantaneous}, {"max", Function::Maximum},
                                                       {"min", Function::Minimum}, {"ate", Function::Error}};
    return PeerField{functions.at(match.captured(1)), match.captured(2).toULongLong(), match.captured(3).toUInt(),
                     static_cast<std::uint16_t>(match.captured(4).toUInt()), match.captured(5).toStdString()};
}

bool sameRegister(const DataRecord &record, const PeerField &field)
{
    return record.function == field.function && record.storage == field.storage && record.tariff == field.tariff && record.subunit == field.subunit;
}

bool hasNumber(const Telegram &telegram, const PeerField &field, double wanted)
{
    for (const DataRecord &record : telegram.records) {
        if (record.kind != ValueKind::Number || !sameRegister(record, field))
            continue;
        const auto factor = factorTo(field.unit, record.unit);
        if (factor && std::abs(bytes::toDouble(record.number) * *factor - wanted) <= 1e-6 + 1e-9 * std::abs(wanted))
            return true;
    }
    return false;
}

bool hasTime(const Telegram &telegram, const PeerField &field, QString wanted)
{
    wanted.replace(' ', 'T');
    for (const DataRecord &record : telegram.records) {
        if (record.kind == ValueKind::Time && sameRegister(record, field) && QString::fromStdString(isoText(record.time)).startsWith(wanted))
            return true;
    }
    return false;
}

std::string describe(const Telegram &telegram)
{
    std::string out;
    for (const DataRecord &record : telegram.records) {
        out += "\n  " + bytes::toHex(telegram.dib(record)) + " " + bytes::toHex(telegram.vib(record)) + " s" + std::to_string(record.storage) + " t"
            + std::to_string(record.tariff) + " u" + std::to_string(record.subunit) + " " + std::string(word(record.quantity)) + " = ";
        if (record.kind == ValueKind::Number) {
            bytes::appendDecimal(out, record.number);
            out += " ";
            appendUnit(out, record);
        } else if (record.kind == ValueKind::Time) {
            out += isoText(record.time);
        } else {
            out += record.text.empty() ? bytes::toHex(telegram.dataOf(record)) : record.text;
        }
    }
    if (telegram.stopped)
        out += "\n  stopped: fault " + std::to_string(static_cast<int>(telegram.stopped->fault)) + " at " + std::to_string(telegram.stopped->offset);
    return out;
}

} // namespace

class TestCorpus : public QObject {
    Q_OBJECT

    std::map<std::string, corpus::Row> m_rows;
    std::map<std::string, std::string> m_differences;

    bool meant(const corpus::Row &row, const std::string &field) const { return m_differences.count(std::to_string(row.id) + "\t" + field) != 0; }

    void addRows()
    {
        QTest::addColumn<QString>("row");
        for (const auto &[name, row] : m_rows)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    const corpus::Row &currentRow() const
    {
        QFETCH(QString, row);
        return m_rows.at(row.toStdString());
    }

private slots:
    void initTestCase()
    {
        for (const corpus::Row &row : corpus::rows())
            m_rows.emplace(row.name, row);
        QVERIFY(m_rows.size() >= 180);
        m_differences = corpus::differences();
    }

    void address_data() { addRows(); }
    void address()
    {
        const corpus::Row &row = currentRow();
        const auto telegram = decodeRow(row);
        QVERIFY(telegram.has_value());
        const Address &address = row.wired ? telegram->meter() : telegram->link.sender;
        if (meant(row, "address"))
            return;
        QCOMPARE(std::string(manufacturerCode(address.manufacturer).data()), row.manufacturer);
        QCOMPARE(static_cast<int>(address.version), row.version);
        QCOMPARE(static_cast<int>(address.type), row.type);
        if (!row.wired)
            QCOMPARE(idText(address.id), row.deviceId);
    }

    void peerValues_data() { addRows(); }
    void peerValues()
    {
        const corpus::Row &row = currentRow();
        const auto telegram = decodeRow(row);
        QVERIFY(telegram.has_value());
        for (auto it = row.peerGeneric.begin(); it != row.peerGeneric.end(); ++it) {
            const auto field = parseField(it.key());
            if (!field || it.value().isNull() || meant(row, it.key().toStdString()) || meant(row, "values"))
                continue; // the peer, too, found no value where it says null
            const bool found = it.value().isDouble() ? hasNumber(*telegram, *field, it.value().toDouble())
                                                     : hasTime(*telegram, *field, it.value().toString());
            if (!found)
                QFAIL(qPrintable(it.key() + " = " + it.value().toVariant().toString() + " not found in"
                                 + QString::fromStdString(describe(*telegram))));
        }
    }

    void understoodToTheEnd_data() { addRows(); }
    void understoodToTheEnd()
    {
        const corpus::Row &row = currentRow();
        const auto telegram = decodeRow(row);
        QVERIFY(telegram.has_value());
        if (telegram->stopped && !meant(row, "stopped"))
            QFAIL(qPrintable(QString::fromStdString(describe(*telegram))));
        const bool inside = !telegram->contained.empty() && telegram->contained.front().security.verdict == Verdict::Secure;
        if (!row.key.empty() && !meant(row, "stopped"))
            QVERIFY(inside || telegram->security.verdict == Verdict::Secure);
    }

    void everyByteExplainedOnce_data() { addRows(); }
    void everyByteExplainedOnce()
    {
        const auto telegram = decodeRow(currentRow());
        QVERIFY(telegram.has_value());
        std::size_t at = 0;
        for (const Explanation &part : explain(*telegram)) {
            QCOMPARE(static_cast<std::size_t>(part.range.offset), at);
            QVERIFY(part.range.length > 0);
            at = part.range.end();
        }
        QCOMPARE(at, telegram->data.size());
    }
};

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"

#include "store_fixture.h"

#include "core/store/server_address.h"
#include "core/store/spool_format.h"
#include "core/store/sql_error.h"

using namespace store;
using namespace store::testing;

// What stands in the setting, what libpq says, and what waits in the spool.
class TestServerAddress : public QObject {
    Q_OBJECT

private slots:
    void good_data();
    void good();
    void refused_data();
    void refused();
    void encryption_data();
    void encryption();
    void words_data();
    void words();
    void spooledJobsComeBack();
    void damagedJobsAreNone();
};

void TestServerAddress::good_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *text, const char *host, int port, const char *database, const char *user, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(host) << port << QString::fromUtf8(database) << QString::fromUtf8(user) << QString::fromUtf8(shown);
    };
    row("usual", "postgresql://anna@db.example:5433/meters?sslmode=verify-full", "db.example", 5433, "meters", "anna", "postgresql://db.example:5433/meters");
    row("short name of the scheme", "postgres://db/meters", "db", 0, "meters", "", "postgresql://db/meters");
    row("socket", "postgresql:///meters", "", 0, "meters", "", "postgresql:///meters");
    row("socket of another folder", "postgresql:///meters?host=/run/pg", "/run/pg", 0, "meters", "", "postgresql:///meters");
    row("service file", "postgresql:///?service=meters", "", 0, "", "", "postgresql:///?service=meters");
    row("IPv6", "postgresql://[::1]:5432/m", "::1", 5432, "m", "", "postgresql://[::1]:5432/m");
    row("encoded", "postgresql://anna%40site@db/z%C3%A4hler", "db", 0, "zähler", "anna@site", "postgresql://db/zähler");
}

void TestServerAddress::good()
{
    QFETCH(QString, text);
    const auto address = ServerAddress::parse(text);
    QVERIFY(address);
    QTEST(address->host, "host");
    QTEST(address->port, "port");
    QTEST(address->database, "database");
    QTEST(address->user, "user");
    QTEST(address->shown(), "shown");
}

void TestServerAddress::refused_data()
{
    using Kind = AddressFault::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("option");
    const auto row = [](const char *text, Kind kind, const char *option = "") { QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(kind) << QString::fromUtf8(option); };
    for (const char *text : {"", "meters", "mysql://db/meters", "http://x", "host=db dbname=meters password=secret", "postgresql:db", "postgresql://", "postgresql://db/meters?sslmode=a;b", "postgresql://db/a/b",
                             "postgresql://db/meters#x", "postgresql://db:99999/m", "postgresql://db/meters?sec%20ret=x", "postgresql://db/meters?sec%1Bret"})
        row(text, Kind::NoAddress);
    // Also what somebody forgot to encode.
    for (const char *text : {"postgresql://anna:secret@db/meters", "postgresql://anna:secret%202@db/meters", "postgresql://anna:@db/meters", "postgresql://anna:sec/ret@db/meters", "postgresql://anna:12/ret@db",
                             "postgresql://anna:sec#ret@db/meters", "postgresql://anna:sec?ret@db/meters", "postgresql://anna:sec ret@db/meters", "postgresql://anna:se@cret@db/meters", "postgresql://db/meters?password=secret",
                             "postgresql://db/meters?foo=1&PassWord=secret", "postgresql://db/meters?sslpassword=secret"})
        row(text, Kind::HasPassword);
    row("postgresql://db/meters?passwort=x", Kind::UnknownOption, "passwort");
    row("postgresql://db/meters?sslmode=require&foo=bar", Kind::UnknownOption, "foo");
}

void TestServerAddress::refused()
{
    QFETCH(QString, text);
    const auto address = ServerAddress::parse(text);
    QVERIFY(!address);
    QTEST(static_cast<int>(address.error().kind), "kind");
    QTEST(address.error().option, "option");
    QCOMPARE(ServerAddress::shown(text), QStringLiteral("postgresql://…"));
}

void TestServerAddress::encryption_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mode"); // empty: libpq's choice
    QTest::newRow("over a network") << QStringLiteral("postgresql://db/m") << QStringLiteral("sslmode='require'");
    QTest::newRow("as it is said") << QStringLiteral("postgresql://db/m?sslmode=verify-full") << QStringLiteral("sslmode='verify-full'");
    QTest::newRow("this computer") << QStringLiteral("postgresql://127.0.0.1/m") << QString();
    QTest::newRow("socket") << QStringLiteral("postgresql:///m") << QString();
}

void TestServerAddress::encryption()
{
    QFETCH(QString, text);
    QFETCH(QString, mode);
    const QString options = ServerAddress::parse(text)->connectOptions();
    QCOMPARE(options.contains(QStringLiteral("sslmode")), !mode.isEmpty());
    QVERIFY(options.contains(mode));
    QVERIFY(options.contains(QStringLiteral("connect_timeout='5'")));
}

// Sentences of libpq 15, which has no numbers for them.
void TestServerAddress::words_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<Trouble>("trouble");
    const auto row = [](const char *said, Trouble trouble) { QTest::newRow(said) << QString::fromLatin1(said) << trouble; };
    row("connection to server at \"127.0.0.1\", port 1 failed: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?", Trouble::ServerAway);
    row("could not translate host name \"db\" to address: Name or service not known", Trouble::ServerAway);
    row("connection to server at \"db\" (10.0.0.1), port 5432 failed: timeout expired", Trouble::ServerAway);
    row("connection to server at \"db\", port 5432 failed: FATAL:  the database system is starting up", Trouble::ServerAway);
    row("connection to server at \"db\", port 5432 failed: FATAL:  sorry, too many clients already", Trouble::ServerAway);
    row("connection to server at \"db\", port 5432 failed: FATAL:  password authentication failed for user \"anna\"", Trouble::ServerDenies);
    row("connection to server at \"db\", port 5432 failed: fe_sendauth: no password supplied", Trouble::ServerDenies);
    row("connection to server at \"db\", port 5432 failed: FATAL:  database \"meters\" does not exist", Trouble::ServerDenies);
    row("connection to server at \"db\", port 5432 failed: SSL error: certificate verify failed", Trouble::Untrusted);
    row("connection to server at \"db\", port 5432 failed: server certificate for \"a\" does not match host name \"b\"", Trouble::Untrusted);
    row("connection to server at \"db\", port 5432 failed: server does not support SSL, but SSL was required", Trouble::Untrusted);
    row("root certificate file \"/x\" does not exist", Trouble::Untrusted);
}

void TestServerAddress::words()
{
    QFETCH(QString, said);
    QTEST(connectError(said).trouble(), "trouble");
}

namespace {

std::vector<Job> allJobs()
{
    Observation observation{gasMeter(), -5, frameAt(1'700'000'000'123, 7, 4711, -91), {meterValue(std::numeric_limits<std::int64_t>::min(), -12, {60'000, true})}};
    observation.frame->stickKeyWrong = true;
    Observation bare{waterMeter(), latestTime, std::nullopt, {}};
    DeviceEntry entry;
    entry.address = waterMeter();
    entry.name = std::string("Süd\0x", 6);
    entry.mine = true;
    entry.parameters = {"ttyUSB0", "03601721", "energycam", false, bytes::ScaledValue{235400, -3}, std::nullopt, {{"A", "1"}, {"B", ""}}};
    const Event event{0, gasMeter(), 42, EventKind::MeterExchange, "METER", bytes::ScaledValue{9, 0}, std::nullopt, "ß"};
    return {observation, bare, entry, AddEvent{event, {}}, RemoveEvent{77}, ChangeFlags{5, {1, -2, 3}, 4, 8}};
}

bool same(const Job &left, const Job &right)
{
    if (left.index() != right.index())
        return false;
    if (const auto *observation = std::get_if<Observation>(&left))
        return *observation == std::get<Observation>(right);
    if (const auto *entry = std::get_if<DeviceEntry>(&left))
        return *entry == std::get<DeviceEntry>(right);
    if (const auto *event = std::get_if<AddEvent>(&left))
        return event->event == std::get<AddEvent>(right).event;
    if (const auto *remove = std::get_if<RemoveEvent>(&left))
        return remove->event == std::get<RemoveEvent>(right).event;
    const auto &one = std::get<ChangeFlags>(left);
    const auto &other = std::get<ChangeFlags>(right);
    return one.series == other.series && one.times == other.times && one.set == other.set && one.clear == other.clear;
}

} // namespace

void TestServerAddress::spooledJobsComeBack()
{
    for (const Job &job : allJobs()) {
        const auto back = jobFrom(toBytes(job));
        QVERIFY(back);
        QVERIFY2(same(*back, job), qPrintable(QStringLiteral("job of kind %1").arg(job.index())));
    }
}

// Every shorter beginning, and a kind that does not exist.
void TestServerAddress::damagedJobsAreNone()
{
    for (const Job &job : allJobs()) {
        const QByteArray whole = toBytes(job);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!jobFrom(whole.left(size)));
    }
    QByteArray unknown = toBytes(RemoveEvent{1});
    unknown[7] = 99;
    QVERIFY(!jobFrom(unknown));
}

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_server_address.moc"

#include <QtTest>

#include "core/hci/configuration.h"
#include "core/reception/survey.h"
#include "heard_by_hand.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_proxy.h"
#include "ui/panels/panel_list.h"
#include "ui/stick/meter_check.h"
#include "ui/survey/signal_figures.h"
#include "ui/survey/signal_texts.h"

using namespace ui;
using namespace std::chrono_literals;
using quality::Reception;

Q_DECLARE_METATYPE(quality::Reception)

namespace {

stick::StickStatus listening(stick::TimePoint since)
{
    stick::StickStatus status;
    status.port = "/dev/ttyUSB0";
    status.phase = stick::Phase::Listening;
    status.device = hci::DeviceInfo{hci::moduleIm871a, 0, 0x13, 1, 0x00103512};
    status.configuration = hci::cuxdConfiguration(bytes::LinkMode::T2);
    status.telegrams = 80;
    status.listeningSince = since;
    return status;
}

} // namespace

// The same telegrams get the same word and the same shape wherever a meter's reception is judged.
class TestOneJudgement : public QObject {
    Q_OBJECT

private slots:
    void everywhere_data()
    {
        QTest::addColumn<int>("usual");   // dBm of all telegrams but the last
        QTest::addColumn<int>("last");    // dBm of that
        QTest::addColumn<int>("missing"); // of each 40 transmissions
        QTest::addColumn<Reception>("verdict");
        QTest::addColumn<QString>("because");
        const auto row = [](const char *name, int usual, int last, int missing, Reception verdict, const char *because) {
            QTest::newRow(name) << usual << last << missing << verdict << QString::fromUtf8(because);
        };
        row("strong is good", -60, -60, 0, Reception::Good, "good, median −60 dBm");
        row("good", -80, -80, 0, Reception::Good, "good, median −80 dBm");
        row("good at its border", -85, -85, 0, Reception::Good, "good, median −85 dBm");
        row("the last one is weak, the meter is not", -84, -89, 0, Reception::Good, "good, median −84 dBm");
        row("the last one is good, the meter is not", -86, -70, 0, Reception::Weak, "weak, median −86 dBm");
        row("weak at its border", -95, -95, 0, Reception::Weak, "weak, median −95 dBm");
        row("bad", -96, -96, 0, Reception::Bad, "bad, median −96 dBm");
        row("weak by its loss alone", -60, -60, 4, Reception::Weak, "lost");
        row("bad by its loss alone", -60, -60, 20, Reception::Bad, "lost");
        row("loss does not hide a bad level", -100, -100, 4, Reception::Bad, "bad, median −100 dBm");
    }
    void everywhere()
    {
        QFETCH(int, usual);
        QFETCH(int, last);
        QFETCH(int, missing);
        QFETCH(Reception, verdict);
        QFETCH(QString, because);

        constexpr int transmissions = 161;
        double second = 0;
        const auto clock = [&second] { return byhand::at(second); };
        reception::SignalTracker tracker(clock);
        const stick::StickStatus status = listening(clock());
        tracker.onStick(status);
        reception::Survey survey(tracker);
        AddressRow row;
        for (int i = 0; i < transmissions; ++i) {
            const bool isLast = i + 1 == transmissions;
            if (i > 0 && !isLast && i * 7 % 40 < missing)
                continue;
            second = 10 + i * 16;
            const SightingPtr sighting = byhand::sighting({0x51601328, second, isLast ? last : usual, wmbus::Verdict::Secure, 8061700});
            auto frame = sighting->frame;
            frame.linkMode = bytes::LinkMode::T2;
            tracker.take(sighting->telegram.meter(), static_cast<std::uint8_t>(i), frame);
            if (row.count == 0)
                row = AddressRow(sighting, frame.heardAt.value_or(clock()));
            else
                row.take(sighting, frame.heardAt.value_or(clock()));
        }
        const wmbus::Address meter = row.address;
        const quality::MeterSignal signal = tracker.signalOf(meter);
        row.signal = std::make_shared<const quality::MeterSignal>(signal);
        const QString word = receptionWord(verdict);

        // The table: the shape's verdict, its tool tips, what a screen reader says, the quick filter.
        QCOMPARE(row.signal->reception, verdict);
        const QString levelTip = cellToolTip(row, AddressColumn::Rssi, clock());
        QVERIFY2(levelTip.contains(QStringLiteral("Reception: ") + word + QStringLiteral(", ")) && levelTip.contains(because), qPrintable(levelTip));
        QVERIFY(cellToolTip(row, AddressColumn::Loss, clock()).startsWith(QStringLiteral("Reception: ") + word));
        QVERIFY(cellAccessibleText(row, AddressColumn::Rssi, clock()).contains(QStringLiteral(", ") + word + QStringLiteral(", ")));
        QCOMPARE(passes(row, QuickFilter::Weak), verdict != Reception::Good);

        // Its details.
        const std::vector<PanelFact> facts = panelFacts(row);
        const auto fact = std::find_if(facts.begin(), facts.end(), [](const PanelFact &one) { return one.what == QLatin1String("Reception"); });
        QVERIFY(fact != facts.end());
        QCOMPARE(fact->reception, verdict);
        QVERIFY2(fact->says.startsWith(word) && fact->says.contains(because), qPrintable(fact->says));

        // The signal page, the big figure and the report.
        const SignalFigures figures(tracker, survey, nullptr, clock);
        const std::vector<SignalRow> rows = figures.rows(SignalFigures::sinceStart);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().reception, verdict);
        QCOMPARE(figures.bigFigure(meter, SignalFigures::sinceStart).reception, verdict);
        const QString html = reportHtml(figures.report({}));
        QVERIFY(html.contains(receptionShape(verdict) + QStringLiteral("&nbsp;") + word));

        // The check of a meter.
        CheckInput input;
        input.typed = QStringLiteral("51601328");
        input.sticks = {status};
        input.now = clock();
        MeterFacts checked;
        checked.address = meter;
        checked.modes.add(bytes::LinkMode::T2);
        checked.signal = signal;
        checked.security.verdict = wmbus::Verdict::Secure;
        checked.value = QStringLiteral("8,061.70 m³");
        input.meters = {checked};
        const CheckResult result = checkMeter(input);
        const auto step = std::find_if(result.steps.begin(), result.steps.end(), [](const CheckStep &one) { return one.check == Check::Signal; });
        QVERIFY(step != result.steps.end());
        QCOMPARE(step->detail, word);
        QVERIFY(step->more.startsWith(QStringLiteral("Reception: ") + word));
        QCOMPARE(step->state, verdict == Reception::Good ? CheckState::Passed : verdict == Reception::Weak ? CheckState::Doubtful : CheckState::Failed);
    }

    // Too few for a share: how many of those expected at this place are lost, not how many were heard.
    void fewAtAPoint_data()
    {
        QTest::addColumn<QList<int>>("heard"); // of the transmissions 100, 101 … at the point
        QTest::addColumn<QString>("loss");
        QTest::newRow("none lost") << QList<int>{100, 101, 102, 103} << QStringLiteral("0 of 4");
        QTest::newRow("one lost") << QList<int>{100, 101, 103} << QStringLiteral("1 of 4");
    }
    void fewAtAPoint()
    {
        QFETCH(QList<int>, heard);
        double second = 0;
        const auto clock = [&second] { return byhand::at(second); };
        reception::SignalTracker tracker(clock);
        tracker.onStick(listening(clock()));
        reception::Survey survey(tracker);
        const auto hear = [&](int transmission) {
            second = 10 + transmission * 16;
            const SightingPtr sighting = byhand::sighting({0x51601328, second, -70, wmbus::Verdict::Secure, 8061700});
            auto frame = sighting->frame;
            frame.linkMode = bytes::LinkMode::T2;
            tracker.take(sighting->telegram.meter(), static_cast<std::uint8_t>(transmission), frame);
        };
        for (int i = 0; i < 100; ++i)
            hear(i);
        second += 1;
        const int point = survey.begin(QStringLiteral("Cellar"));
        for (const int transmission : heard)
            hear(transmission);
        second += 1;
        const std::vector<SignalRow> rows = SignalFigures(tracker, survey, nullptr, clock).rows(point);
        QCOMPARE(rows.size(), std::size_t(1));
        QTEST(rows.front().loss, "loss");
    }

    // Bars show a level alone, of one telegram; their borders are those of the words.
    void bars_data()
    {
        QTest::addColumn<int>("dbm");
        QTest::addColumn<int>("bars");
        QTest::addRow("-69") << -69 << 4;
        QTest::addRow("-70") << -70 << 4;
        QTest::addRow("-71") << -71 << 3;
        QTest::addRow("-85") << -85 << 3;
        QTest::addRow("-86") << -86 << 2;
        QTest::addRow("-95") << -95 << 2;
        QTest::addRow("-96") << -96 << 1;
    }
    void bars()
    {
        QFETCH(int, dbm);
        QTEST(quality::barsOf(dbm), "bars");
    }

    // Its header is in clear and reports no error; who cannot read the meter is told that first.
    void statusOfWhatCannotBeRead_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("readable") << static_cast<int>(wmbus::Verdict::Secure) << 0 << QStringLiteral("No error");
        QTest::newRow("key missing") << static_cast<int>(wmbus::Verdict::NoKey) << 0 << QStringLiteral("Key missing");
        QTest::newRow("key wrong") << static_cast<int>(wmbus::Verdict::WrongKey) << 0 << QStringLiteral("Wrong key");
        QTest::newRow("key missing, and it reports a low battery") << static_cast<int>(wmbus::Verdict::NoKey) << 4 << QStringLiteral("No error, power low");
    }
    void statusOfWhatCannotBeRead()
    {
        QFETCH(int, verdict);
        QFETCH(int, status);
        QFETCH(QString, says);
        const SightingPtr heard = byhand::sighting({0x51601328, 0, -70, static_cast<wmbus::Verdict>(verdict)});
        auto changed = std::make_shared<reception::Sighting>(*heard);
        changed->telegram.transport.emplace();
        changed->telegram.transport->header = wmbus::HeaderKind::Short;
        changed->telegram.transport->status = static_cast<std::uint8_t>(status);
        const std::vector<PanelFact> facts = panelFacts(AddressRow(changed, byhand::at(0)));
        const auto fact = std::find_if(facts.begin(), facts.end(), [](const PanelFact &one) { return one.what == QLatin1String("Status"); });
        QVERIFY(fact != facts.end());
        QCOMPARE(fact->says, says);
    }

    // Before anything was judged the one level speaks, with the same words.
    void oneTelegram()
    {
        const AddressRow row(byhand::sighting({0x51601328, 0, -86}), byhand::at(0));
        QVERIFY(cellToolTip(row, AddressColumn::Rssi, byhand::at(1)).endsWith(QStringLiteral("Reception: weak, −86 dBm in one telegram")));
    }
};

QTEST_GUILESS_MAIN(TestOneJudgement)
#include "tst_one_judgement.moc"

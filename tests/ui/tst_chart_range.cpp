#include "ui/charts/bucketing.h"
#include "ui/charts/calendar_ticks.h"
#include "ui/charts/local_time.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/range_model.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui::charts;

namespace {

const QTimeZone berlin("Europe/Berlin");

TimeMs at(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), berlin).toMSecsSinceEpoch();
}

} // namespace

// One object that everything changes: what the buttons, the wheel and the keys mean.
class TestChartRange : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_range = std::make_unique<RangeModel>(berlin);
        m_range->setNow(at(2026, 11, 22, 17, 0));
        m_range->setData({at(2025, 1, 1), at(2026, 11, 22, 16, 50)});
    }

    // facts 3.1: which bucket Highcharts takes for groupPixelWidth 40.
    void automaticBuckets_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("bucketing");
        struct Row {
            const char *span;
            double hours;
            Bucketing narrow, middle, wide;
        };
        using B = Bucketing;
        const Row rows[] = {
            {"1 h", 1, B::HalfHour, B::HalfHour, B::HalfHour},
            {"6 h", 6, B::HalfHour, B::HalfHour, B::HalfHour},
            {"1 day", 24, B::Hour, B::Hour, B::HalfHour},
            {"38 h", 38, B::TwoHours, B::TwoHours, B::Hour},
            {"3 days", 72, B::TwoHours, B::TwoHours, B::TwoHours},
            {"1 week", 168, B::TwelveHours, B::SixHours, B::SixHours},
            {"2 weeks", 336, B::Day, B::TwelveHours, B::SixHours},
            {"1 month", 720, B::Day, B::Day, B::Day}, // Highcharts: 12 hours at 1600; ours never goes below days from four weeks on
            {"3 months", 2184, B::Week, B::Day, B::Day},
            {"6 months", 4380, B::Week, B::Week, B::Week},
            {"1 year", 8760, B::Month, B::Week, B::Week},
            {"3 years", 26280, B::Month, B::Month, B::Month},
        };
        for (const Row &row : rows) {
            QTest::addRow("%s at 740", row.span) << row.hours << 740 << static_cast<int>(row.narrow);
            QTest::addRow("%s at 1000", row.span) << row.hours << 1000 << static_cast<int>(row.middle);
            QTest::addRow("%s at 1600", row.span) << row.hours << 1600 << static_cast<int>(row.wide);
        }
    }
    void automaticBuckets()
    {
        QFETCH(double, hours);
        QFETCH(int, width);
        QFETCH(int, bucketing);
        const TimeMs from = at(2026, 1, 1);
        QCOMPARE(static_cast<int>(automaticBucketing({from, from + static_cast<TimeMs>(hours * hourMs)}, width)), bucketing);
    }

    void bucketsOfDaysWithAChangeOfTheClocks_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("sixHours");
        QTest::addRow("spring, 23 hours") << 3 << 29 << 23 << 4;
        QTest::addRow("autumn, 25 hours") << 10 << 25 << 25 << 4;
        QTest::addRow("a usual day") << 10 << 26 << 24 << 4;
    }
    void bucketsOfDaysWithAChangeOfTheClocks()
    {
        QFETCH(int, month);
        QFETCH(int, day);
        QFETCH(int, hours);
        QFETCH(int, sixHours);
        const Span whole{at(2026, month, day), startOfDay(QDate(2026, month, day).addDays(1), berlin)};
        QCOMPARE(length(whole), hours * hourMs);
        const auto byHour = bucketBorders(whole, Bucketing::Hour, berlin);
        QCOMPARE(static_cast<int>(byHour.size()), hours + 1);
        QCOMPARE(static_cast<int>(bucketBorders(whole, Bucketing::HalfHour, berlin).size()), 2 * hours + 1);
        QCOMPARE(static_cast<int>(bucketBorders(whole, Bucketing::SixHours, berlin).size()), sixHours + 1);
        QCOMPARE(bucketBorders(whole, Bucketing::Day, berlin), (std::vector<TimeMs>{whole.from, whole.to}));
        for (const Bucketing bucketing : {Bucketing::HalfHour, Bucketing::Hour, Bucketing::TwoHours, Bucketing::SixHours, Bucketing::TwelveHours}) {
            const auto borders = bucketBorders(whole, bucketing, berlin);
            QCOMPARE(borders.front(), whole.from);
            QCOMPARE(borders.back(), whole.to);
            QVERIFY(std::is_sorted(borders.begin(), borders.end()));
        }
    }

    void ticks_data()
    {
        QTest::addColumn<TimeMs>("from");
        QTest::addColumn<TimeMs>("to");
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QStringList>("strong");
        QTest::addRow("a day: every two hours, midnight strong") << at(2026, 11, 21, 22) << at(2026, 11, 22, 20) << QStringList{"22:00", "22 Nov", "02:00", "04:00", "06:00", "08:00", "10:00", "12:00", "14:00", "16:00", "18:00"} << QStringList{"22 Nov"};
        QTest::addRow("spring forward: 02:00 is not there") << at(2026, 3, 29) << at(2026, 3, 29, 6) << QStringList{"29 Mar", "00:30", "01:00", "01:30", "03:00", "03:30", "04:00", "04:30", "05:00", "05:30"} << QStringList{"29 Mar"};
        QTest::addRow("autumn back: 02:00 comes twice") << at(2026, 10, 25) << at(2026, 10, 25, 5) << QStringList{"25 Oct", "00:30", "01:00", "01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30", "04:00", "04:30"} << QStringList{"25 Oct"};
        QTest::addRow("two weeks: every second day from the first of the month") << at(2026, 10, 22) << at(2026, 11, 6) << QStringList{"23 Oct", "25 Oct", "27 Oct", "29 Oct", "1 Nov", "3 Nov", "5 Nov"} << QStringList{"1 Nov"};
        QTest::addRow("two months: Mondays") << at(2026, 10, 1) << at(2026, 12, 1) << QStringList{"5 Oct", "12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov", "16 Nov", "23 Nov", "30 Nov"} << QStringList{"5 Oct", "2 Nov"};
        QTest::addRow("a year: firsts of months, the new year strong") << at(2025, 8, 15) << at(2026, 4, 15) << QStringList{"Sep", "Oct", "Nov", "Dec", "2026", "Feb", "Mar", "Apr"} << QStringList{"2026"};
        QTest::addRow("ten years") << at(2016, 6, 1) << at(2026, 6, 1) << QStringList{"2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"} << QStringList{};
    }
    void ticks()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFETCH(TimeMs, from);
        QFETCH(TimeMs, to);
        QFETCH(QStringList, labels);
        QFETCH(QStringList, strong);
        QStringList found;
        QStringList foundStrong;
        TimeMs before = 0;
        for (const Tick &tick : calendarTicks({from, to}, 860, 70, berlin)) {
            found += tick.label;
            if (tick.strong)
                foundStrong += tick.label;
            QVERIFY(tick.at > before && holds(Span{from, to}, tick.at));
            before = tick.at;
        }
        QCOMPARE(found, labels);
        QCOMPARE(foundStrong, strong);
    }

    void firstDataShowsTheLastDayGlued()
    {
        QVERIFY(m_range->isGlued());
        QCOMPARE(m_range->span(), (Span{at(2026, 11, 21, 17), at(2026, 11, 22, 17)}));
        QVERIFY(m_range->isPressed(Preset::Day));
    }

    void presetsEndWhereTheViewEnds_data()
    {
        QTest::addColumn<int>("preset");
        QTest::addColumn<TimeMs>("to");
        QTest::addColumn<TimeMs>("from");
        QTest::addColumn<TimeMs>("newTo");
        const auto row = [](const char *name, Preset preset, TimeMs to, TimeMs from, TimeMs newTo) { QTest::addRow("%s", name) << static_cast<int>(preset) << to << from << newTo; };
        row("a month by the calendar", Preset::Month, at(2026, 3, 31), at(2026, 2, 28), at(2026, 3, 31));
        row("a day with 23 hours", Preset::Day, at(2026, 3, 30), at(2026, 3, 29), at(2026, 3, 30));
        row("a year", Preset::Year, at(2026, 11, 22, 17), at(2025, 11, 22, 17), at(2026, 11, 22, 17));
        row("not before the first value", Preset::Month, at(2025, 1, 10), at(2025, 1, 1), at(2025, 2, 1));
        row("all", Preset::All, at(2026, 1, 1), at(2025, 1, 1), at(2026, 11, 22, 17));
    }
    void presetsEndWhereTheViewEnds()
    {
        QFETCH(int, preset);
        QFETCH(TimeMs, to);
        QFETCH(TimeMs, from);
        QFETCH(TimeMs, newTo);
        m_range->set({to - 2 * hourMs, to});
        m_range->choose(static_cast<Preset>(preset));
        QCOMPARE(m_range->span(), (Span{from, newTo}));
        QVERIFY(m_range->isPressed(static_cast<Preset>(preset)));
    }

    // A history that is as long as a button's span: one of the two is lit, the one that was chosen.
    void theWholeAndAYearAreNotLitTogether()
    {
        RangeModel range(berlin);
        range.setNow(at(2026, 11, 22, 17));
        range.setData({at(2025, 11, 22, 17), at(2026, 11, 22, 17)});
        const auto lit = [&range] {
            QString names;
            for (const Preset preset : presets)
                names += range.isPressed(preset) ? presetName(preset) + QLatin1Char(' ') : QString();
            return names.trimmed();
        };
        range.choose(Preset::Year);
        QCOMPARE(lit(), presetName(Preset::Year));
        range.choose(Preset::All); // the same span
        QCOMPARE(lit(), presetName(Preset::All));
        range.set({at(2026, 1, 1), at(2026, 1, 2)});
        QCOMPARE(lit(), presetName(Preset::Day));
        range.set(range.limits());
        QCOMPARE(lit(), presetName(Preset::All));
    }

    void periodsAreThoseOfTheCalendar()
    {
        QCOMPARE(m_range->spanOf(Period::LastMonth), (Span{at(2026, 10, 1), at(2026, 11, 1)}));
        QCOMPARE(length(m_range->spanOf(Period::LastMonth)), 31 * dayMs + hourMs);
        QCOMPARE(m_range->spanOf(Period::ThisWeek), (Span{at(2026, 11, 16), at(2026, 11, 23)}));
        QCOMPARE(m_range->spanOf(Period::Yesterday), (Span{at(2026, 11, 21), at(2026, 11, 22)}));
        QCOMPARE(m_range->spanOf(Period::LastYear), (Span{at(2025, 1, 1), at(2026, 1, 1)}));
    }

    void periodsFollowEachOther()
    {
        m_range->choose(Period::LastMonth);
        m_range->movePeriods(-1);
        QCOMPARE(m_range->span(), (Span{at(2026, 9, 1), at(2026, 10, 1)}));
        m_range->movePeriods(-7);
        QCOMPARE(m_range->span(), (Span{at(2026, 2, 1), at(2026, 3, 1)}));
        m_range->set({at(2026, 3, 29), at(2026, 3, 30)});
        m_range->movePeriods(1);
        QCOMPARE(m_range->span(), (Span{at(2026, 3, 30), at(2026, 3, 31)}));
    }

    void buttonsThatCannotBeServedAreOff()
    {
        RangeModel fresh(berlin);
        for (const Preset preset : presets)
            QVERIFY(!fresh.isAvailable(preset));
        fresh.setNow(at(2026, 11, 22, 17));
        fresh.setData({at(2026, 11, 22, 9), at(2026, 11, 22, 17)});
        QVERIFY(fresh.isAvailable(Preset::SixHours));
        QVERIFY(!fresh.isAvailable(Preset::Day));
        QVERIFY(fresh.isAvailable(Preset::All));
    }

    void gluedMovesWithTime()
    {
        const TimeMs wide = length(m_range->span());
        m_range->setNow(at(2026, 11, 22, 17, 5));
        QCOMPARE(m_range->span().to, at(2026, 11, 22, 17, 5));
        QCOMPARE(length(m_range->span()), wide);
        m_range->pan(-0.5);
        QVERIFY(!m_range->isGlued());
        const Span stands = m_range->span();
        m_range->setNow(at(2026, 11, 22, 18));
        QCOMPARE(m_range->span(), stands);
        m_range->toEnd();
        QVERIFY(m_range->isGlued());
    }

    void nothingMovesDuringAGesture()
    {
        const Span before = m_range->span();
        m_range->beginGesture();
        m_range->setNow(at(2026, 11, 22, 19));
        m_range->setData({at(2025, 1, 1), at(2026, 11, 22, 19)});
        QCOMPARE(m_range->span(), before);
        m_range->endGesture();
        QCOMPARE(m_range->span().to, at(2026, 11, 22, 19));
    }

    void wheelKeepsTheMomentUnderThePointer()
    {
        m_range->set({at(2026, 6, 1), at(2026, 7, 1)});
        const TimeMs pointer = at(2026, 6, 10);
        const double share = static_cast<double>(pointer - m_range->span().from) / static_cast<double>(length(m_range->span()));
        m_range->zoomAt(pointer, 1);
        QVERIFY(qAbs(static_cast<double>(length(m_range->span())) - 30.0 * dayMs / 1.1) < 2);
        const double after = static_cast<double>(pointer - m_range->span().from) / static_cast<double>(length(m_range->span()));
        QVERIFY(qAbs(after - share) < 1e-6);
    }

    void zoomingOutPushesAtTheEnds()
    {
        m_range->set({at(2025, 1, 2), at(2025, 1, 12)});
        m_range->zoomAt(at(2025, 1, 7), -5);
        QCOMPARE(m_range->span().from, at(2025, 1, 1));
        QVERIFY(length(m_range->span()) > 16 * dayMs);
        m_range->zoomAt(at(2025, 1, 7), -100);
        QCOMPARE(m_range->span(), m_range->limits());
        m_range->zoomAt(at(2025, 1, 7), 1000);
        QCOMPARE(length(m_range->span()), RangeModel::leastLength);
    }

    void undoAndRedo()
    {
        const Span first = m_range->span();
        m_range->choose(Preset::Week);
        const Span second = m_range->span();
        m_range->beginGesture();
        m_range->set({at(2026, 5, 1), at(2026, 5, 2)});
        m_range->set({at(2026, 5, 3), at(2026, 5, 4)});
        m_range->endGesture();
        m_range->undo();
        QCOMPARE(m_range->span(), second);
        m_range->undo();
        QCOMPARE(m_range->span(), first);
        QVERIFY(m_range->isGlued());
        QVERIFY(!m_range->canUndo());
        m_range->redo();
        m_range->redo();
        QCOMPARE(m_range->span(), (Span{at(2026, 5, 3), at(2026, 5, 4)}));
        QVERIFY(!m_range->canRedo());
    }

    void notchesAreOneStep()
    {
        m_range->set({at(2026, 6, 1), at(2026, 7, 1)});
        const Span before = m_range->span();
        for (int i = 0; i < 10; ++i)
            m_range->zoomAt(at(2026, 6, 10), 1);
        QVERIFY(!m_range->isSettled());
        m_range->undo();
        QCOMPARE(m_range->span(), before);
    }

    void cancelledGestureLeavesNoTrace()
    {
        const Span before = m_range->span();
        m_range->beginGesture();
        m_range->set({at(2026, 5, 1), at(2026, 5, 2)});
        m_range->cancelGesture();
        QCOMPARE(m_range->span(), before);
        QVERIFY(!m_range->canUndo());
        QVERIFY(!m_range->inGesture());
    }

    void datesAreInclusiveAndInEitherOrder()
    {
        m_range->setDates(QDate(2026, 10, 31), QDate(2026, 10, 1));
        QCOMPARE(m_range->span(), (Span{at(2026, 10, 1), at(2026, 11, 1)}));
        m_range->setDates(QDate(), QDate(2026, 1, 1));
        QCOMPARE(m_range->span(), (Span{at(2026, 10, 1), at(2026, 11, 1)}));
    }

private:
    std::unique_ptr<RangeModel> m_range;
};

QTEST_MAIN(TestChartRange)
#include "tst_chart_range.moc"

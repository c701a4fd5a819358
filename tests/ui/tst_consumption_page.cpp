#include "../support/memory_source.h"
#include "ui/charts/bucket_table.h"
#include "ui/charts/chart_actions.h"
#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/chart_texts.h"
#include "ui/charts/consumption_chart.h"
#include "ui/charts/consumption_page.h"
#include "ui/charts/legend.h"
#include "ui/charts/local_time.h"
#include "ui/charts/navigator.h"
#include "ui/charts/range_bar.h"
#include "ui/charts/range_model.h"
#include "ui/charts/tariff_dialog.h"
#include "ui/remembered.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <random>

using namespace ui::charts;
using bytes::ScaledValue;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QString gas = QStringLiteral("gas");
const QString power = QStringLiteral("power");

TimeMs at(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), berlin).toMSecsSinceEpoch();
}

const TimeMs now = at(2026, 11, 22, 17);

std::vector<meter::CounterSample> readings(unsigned seed, std::int64_t most)
{
    std::mt19937 random(seed);
    std::vector<meter::CounterSample> samples;
    std::int64_t counter = 100'000;
    for (TimeMs time = at(2025, 9, 1) + 77'000; time < now; time += hourMs) {
        counter += static_cast<std::int64_t>(random()) % most;
        if (time < at(2026, 10, 20, 2, 10) || time > at(2026, 10, 20, 9, 40)) // a night without reception
            samples.push_back({history::instant(time), {counter, -2}, false});
    }
    return samples;
}

class MemoryOfTheUser : public ui::Remembered {
public:
    QVariant recall(const QString &what) const override { return m_values.value(what); }
    void remember(const QString &what, const QVariant &value) override { m_values[what] = value; }

private:
    QMap<QString, QVariant> m_values;
};

} // namespace

// The acceptance list of the charts (G1 to G10), the task "gas by day for last month, printed", and what is shown of every number.
class TestConsumptionPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::applyTheme(*qApp, ui::ThemeChoice::Light, qApp->palette());
    }
    void init()
    {
        m_source = std::make_unique<MemorySource>();
        m_source->addCounter(gas, QStringLiteral("Gas cellar"), QStringLiteral("m³"), QStringLiteral("gas"), readings(1, 40));
        m_source->addCounter(power, QStringLiteral("Power"), QStringLiteral("kWh"), QStringLiteral("electricity"), readings(2, 90));
        open();
    }
    void cleanup()
    {
        m_page.reset();
        m_source.reset();
    }

    // G1: everything changes one range; Alt+Left takes each back.
    void g1_everyControlChangesTheOneRange_data()
    {
        QTest::addColumn<QString>("control");
        for (const char *control : {"button", "period", "date", "navigator", "navigator edge", "navigator click", "wheel", "drag zoom", "pan", "key", "period by key"})
            QTest::addRow("%s", control) << QString::fromLatin1(control);
    }
    void g1_everyControlChangesTheOneRange()
    {
        QFETCH(QString, control);
        range().choose(Period::LastMonth);
        settle();
        const Span before = range().span();
        QSignalSpy changes(&range(), &RangeModel::changed);
        QWidget *pane = chart().panes().front()->viewport();
        const QRect plot = chart().panes().front()->plotScale().plot.toRect();
        Navigator *navigator = chart().navigator();
        const QRect window = navigator->windowRect().toRect();
        if (control == QLatin1String("button"))
            m_page->rangeBar()->button(Preset::Week)->click();
        else if (control == QLatin1String("period"))
            m_page->findChild<QAction *>(QStringLiteral("periodYesterday"))->trigger();
        else if (control == QLatin1String("date"))
            m_page->findChild<QDateEdit *>(QStringLiteral("rangeFrom"))->setDate(QDate(2026, 9, 15));
        else if (control == QLatin1String("navigator"))
            drag(navigator, window.center(), window.center() - QPoint(60, 0));
        else if (control == QLatin1String("navigator edge"))
            drag(navigator, {window.left(), window.center().y()}, {window.left() - 40, window.center().y()});
        else if (control == QLatin1String("navigator click"))
            QTest::mouseClick(navigator, Qt::LeftButton, {}, {window.left() - 150, window.center().y()});
        else if (control == QLatin1String("wheel"))
            wheel(pane, plot.center(), 120);
        else if (control == QLatin1String("drag zoom"))
            drag(pane, plot.center() - QPoint(100, 0), plot.center() + QPoint(100, 0));
        else if (control == QLatin1String("pan"))
            drag(pane, plot.center(), plot.center() + QPoint(120, 0), Qt::ShiftModifier);
        else if (control == QLatin1String("key"))
            key(Qt::Key_Left);
        else
            key(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(!changes.isEmpty());
        QVERIFY(range().span() != before);
        settle();
        QCOMPARE(chart().panes().front()->plotScale().span, range().span());
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(range().span(), before);
        key(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(range().span() != before);
    }

    void g2_keys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<Span>("expected");
        const Span october{at(2026, 10, 1), at(2026, 11, 1)};
        const TimeMs tenth = length(october) / 10;
        const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const Span &span) { QTest::addRow("%s", name) << key << static_cast<int>(modifiers) << span; };
        row("left: a tenth", Qt::Key_Left, {}, {october.from - tenth, october.to - tenth});
        row("right: a tenth", Qt::Key_Right, {}, {october.from + tenth, october.to + tenth});
        row("Ctrl+left: the month before", Qt::Key_Left, Qt::ControlModifier, {at(2026, 9, 1), at(2026, 10, 1)});
        row("Ctrl+right: the month after", Qt::Key_Right, Qt::ControlModifier, {at(2026, 11, 1), at(2026, 12, 1)});
        row("1: an hour", Qt::Key_1, {}, {october.to - hourMs, october.to});
        row("3: a day", Qt::Key_3, {}, {at(2026, 10, 31), october.to});
        row("5: a month", Qt::Key_5, {}, october);
        row("6: a year", Qt::Key_6, {}, {at(2025, 11, 1), october.to});
        row("7: all", Qt::Key_7, {}, {at(2025, 9, 1) + 77'000, now});
        row("0: all", Qt::Key_0, {}, {at(2025, 9, 1) + 77'000, now});
        row("Home: the first", Qt::Key_Home, {}, {at(2025, 9, 1) + 77'000, at(2025, 9, 1) + 77'000 + length(october)});
        row("End: the last", Qt::Key_End, {}, {now - length(october), now});
        row("space: back to now", Qt::Key_Space, {}, {now - length(october), now});
    }
    void g2_keys()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(Span, expected);
        range().choose(Period::LastMonth);
        settle();
        QTest::keyClick(&chart(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(range().span().from, expected.from);
        QCOMPARE(range().span().to, expected.to);
    }
    void g2_plusAndMinusKeepTheMiddle()
    {
        range().choose(Period::LastMonth);
        settle();
        const TimeMs middle = range().span().from + length(range().span()) / 2;
        const TimeMs wide = length(range().span());
        key(Qt::Key_Plus);
        QVERIFY(length(range().span()) < wide);
        QVERIFY(std::abs(range().span().from + length(range().span()) / 2 - middle) <= 1);
        key(Qt::Key_Minus);
        QVERIFY(std::abs(length(range().span()) - wide) <= 2);
    }
    // Tab walks chart, series, and on; the arrows walk the points of a series and say them.
    void g2_tabWalksSeriesAndPoints()
    {
        range().choose(Period::LastMonth);
        settle();
        chart().setFocus();
        QTest::keyClick(&chart(), Qt::Key_Tab);
        QCOMPARE(chart().focusedSeries(), 0);
        QVERIFY(chart().hover().has_value());
        const Span last = chart().hover()->span;
        QVERIFY(chart().accessibleDescription().contains(QStringLiteral("Gas cellar")));
        QVERIFY(chart().accessibleDescription().contains(QStringLiteral("m³")));
        QTest::keyClick(&chart(), Qt::Key_Left);
        QCOMPARE(chart().hover()->span.to, last.from);
        QTest::keyClick(&chart(), Qt::Key_Tab);
        QCOMPARE(chart().focusedSeries(), 1);
        QTest::keyClick(&chart(), Qt::Key_Escape);
        QCOMPARE(chart().focusedSeries(), -1);
        QTest::keyClick(&chart(), Qt::Key_Tab);
        QTest::keyClick(&chart(), Qt::Key_Tab);
        QTest::keyClick(&chart(), Qt::Key_Tab);
        QVERIFY(!chart().hasFocus()); // no trap
    }

    void g3_liveBadge()
    {
        auto *live = m_page->findChild<QToolButton *>(QStringLiteral("rangeLive"));
        QCOMPARE(live->text(), QStringLiteral("live"));
        range().pan(-0.5);
        QCOMPARE(live->text(), QStringLiteral("Back to now"));
        live->click();
        QCOMPARE(live->text(), QStringLiteral("live"));
        QVERIFY(range().isGlued());
        live->click();
        QVERIFY(!range().isGlued());
        QCOMPARE(live->text(), QStringLiteral("stands still"));
    }

    void g4_resolutionIsInTheAxisTitle_data()
    {
        QTest::addColumn<int>("bucketing");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("buckets");
        QTest::addRow("auto") << static_cast<int>(Bucketing::Auto) << "m³ per day" << 31;
        QTest::addRow("30 min") << static_cast<int>(Bucketing::HalfHour) << "m³ per 30 min" << 2 * (31 * 24 + 1);
        QTest::addRow("hour") << static_cast<int>(Bucketing::Hour) << "m³ per hour" << 31 * 24 + 1;
        QTest::addRow("day") << static_cast<int>(Bucketing::Day) << "m³ per day" << 31;
        QTest::addRow("week") << static_cast<int>(Bucketing::Week) << "m³ per week" << 5;
        QTest::addRow("month") << static_cast<int>(Bucketing::Month) << "m³ per month" << 1;
        QTest::addRow("year") << static_cast<int>(Bucketing::Year) << "m³ per year" << 1;
    }
    void g4_resolutionIsInTheAxisTitle()
    {
        QFETCH(int, bucketing);
        QFETCH(QString, title);
        QFETCH(int, buckets);
        range().choose(Period::LastMonth);
        settle();
        choose(QStringLiteral("chartBucketing"), bucketing);
        QTRY_COMPARE(chart().panes().front()->content().units[0], title);
        QCOMPARE(tableOf(m_page->sheet()).rowCount(), buckets);
    }
    void g4_rawValuesAreBetweenReadings()
    {
        range().set({at(2026, 10, 5, 10), at(2026, 10, 5, 16)});
        choose(QStringLiteral("chartBucketing"), static_cast<int>(Bucketing::Raw));
        QTRY_COMPARE(chart().panes().front()->content().units[0], QStringLiteral("m³ between readings"));
        for (const Column &column : chart().data().series.front().columns)
            QVERIFY(column.amount.has_value() && column.estimated == 0);
        QCOMPARE(chart().data().series.front().columns.front().span.to - chart().data().series.front().columns.front().span.from, hourMs);
    }

    void g5_tooltipSaysAll()
    {
        Tariffs tariffs;
        tariffs.bySeries[gas] = {{{QDate(), {11234, -3}, {9512, -4}}}, {{QDate(), {1189, -4}, PriceUnit::KilowattHour}}};
        m_page->feed()->setTariffs(tariffs);
        range().set({at(2026, 10, 20), at(2026, 10, 21)});
        settle();
        choose(QStringLiteral("chartBucketing"), static_cast<int>(Bucketing::Hour));
        settle();
        const PlotScale &scale = chart().panes().front()->plotScale();
        QTest::mouseMove(chart().panes().front()->viewport(), QPoint(static_cast<int>(scale.x(at(2026, 10, 20, 5, 30))), scale.plot.toRect().center().y()));
        QTRY_VERIFY(chart().hover().has_value());
        const Hover &hover = *chart().hover();
        QCOMPARE(hover.title, QStringLiteral("Tue, 20 Oct 2026, 05:00–06:00"));
        QCOMPARE(hover.rows.size(), std::size_t(2));
        QCOMPARE(hover.rows[0].name, QStringLiteral("Gas cellar"));
        QVERIFY(hover.rows[0].value.contains(QStringLiteral("m³")));
        QCOMPARE(hover.rows[0].note, QStringLiteral("100\u202F% estimated"));
        const Column *own = columnAt(chart().data().series[0].columns, hover.span.from);
        QVERIFY(hover.rows[0].value.startsWith(amountText(*own->amount)));
        QVERIFY2(hover.footer.contains(QStringLiteral("nothing received")), qPrintable(hover.footer));
        // The price of it and how it comes about.
        QVERIFY2(hover.footer.contains(QStringLiteral("€")) && hover.footer.contains(QStringLiteral("m³ × 11.234")), qPrintable(hover.footer));
    }

    void g6_hiddenSeriesSurviveARestart()
    {
        m_page->legend()->button(power)->click();
        QCOMPARE(chart().visibleSeries().size(), std::size_t(1));
        MemoryOfTheUser memory;
        m_page->saveLayout(memory);
        m_page.reset();
        open(&memory);
        QCOMPARE(chart().visibleSeries().size(), std::size_t(1));
        QCOMPARE(chart().visibleSeries().front().shown->info.id, gas);
    }
    void g6_ofManySeriesFiveAreShown()
    {
        m_page.reset();
        for (int i = 0; i < 6; ++i)
            m_source->addCounter(QStringLiteral("water%1").arg(i), QStringLiteral("Water %1").arg(i), QStringLiteral("m³"), QStringLiteral("water"), readings(static_cast<unsigned>(i), 5));
        open();
        QCOMPARE(m_page->feed()->choice().series.size(), 8);
        QCOMPARE(chart().visibleSeries().size(), std::size_t(5));
    }
    void g6_ctrlClickShowsOneAlone()
    {
        QTest::mouseClick(m_page->legend()->button(gas), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(chart().visibleSeries().size(), std::size_t(1));
        QCOMPARE(chart().visibleSeries().front().shown->info.id, gas);
        m_page->legend()->button(power)->click();
        QCOMPARE(chart().visibleSeries().size(), std::size_t(2));
    }
    void g6_theLegendsMenuShowsOneAloneAndAllAgain()
    {
        const auto choose = [this](const char *entry) {
            QToolButton *row = m_page->legend()->button(gas);
            QContextMenuEvent wanted(QContextMenuEvent::Keyboard, row->rect().center(), row->mapToGlobal(row->rect().center()));
            QCoreApplication::sendEvent(row, &wanted);
            auto *menu = m_page->legend()->findChild<QMenu *>(QStringLiteral("legendMenu"));
            auto *action = menu ? menu->findChild<QAction *>(QLatin1String(entry)) : nullptr;
            const bool can = action && action->isEnabled();
            if (can)
                action->trigger();
            delete menu;
            return can;
        };
        const std::size_t all = chart().visibleSeries().size();
        QVERIFY(all > 1 && !choose("showAllSeries"));
        QVERIFY(choose("showOnlyThis"));
        QCOMPARE(chart().visibleSeries().size(), std::size_t(1));
        QCOMPARE(chart().visibleSeries().front().shown->info.id, gas);
        QVERIFY(choose("showAllSeries"));
        QCOMPARE(chart().visibleSeries().size(), all);
    }

    void g7_aThirdUnitGetsItsOwnChart()
    {
        QCOMPARE(chart().panes().size(), std::size_t(1));
        QCOMPARE(chart().panes().front()->content().units[1].left(3), QStringLiteral("kWh"));
        std::vector<Sample> warmth;
        for (TimeMs time = at(2026, 11, 1); time < now; time += hourMs)
            warmth.push_back({time, 10 + 5 * std::sin(static_cast<double>(time) / dayMs)});
        m_source->addLine(QStringLiteral("outside"), QStringLiteral("Outside"), QStringLiteral("°C"), Drawing::Line, warmth);
        Choice choice = m_page->feed()->choice();
        choice.series += QStringLiteral("outside");
        m_page->feed()->setChoice(choice);
        QTRY_COMPARE(chart().panes().size(), std::size_t(2));
        settle();
        const PlotScale above = chart().panes()[0]->plotScale();
        const PlotScale below = chart().panes()[1]->plotScale();
        QCOMPARE(below.span, above.span);
        QCOMPARE(below.plot.left(), above.plot.left());
        QCOMPARE(below.plot.right(), above.plot.right());
        QCOMPARE(chart().panes()[1]->content().units[0], QStringLiteral("°C"));
        range().pan(-0.3);
        chart().flush();
        QCOMPARE(chart().panes()[1]->plotScale().span, range().span());
        QVERIFY(chart().panes()[1]->pointsDrawn() > 1);
    }

    void g8_tableHasTheSameBucketsAndFollowsTheChoice()
    {
        range().choose(Period::LastMonth);
        settle();
        m_page->actions()->table->trigger();
        QVERIFY(m_page->table()->isVisible());
        settle();
        QTRY_COMPARE(m_page->table()->model()->rowCount(), 31);
        for (int row = 0; row < 31; ++row) {
            const Column &column = chart().data().series.front().columns[columnAtDay(row)];
            QCOMPARE(m_page->table()->model()->index(row, 1).data().toString(), amountText(*column.amount));
        }
        const PlotScale &scale = chart().panes().front()->plotScale();
        const auto click = [&] {
            QTest::mouseClick(chart().panes().front()->viewport(), Qt::LeftButton, {}, QPoint(static_cast<int>(scale.x(at(2026, 10, 15, 12))), scale.plot.toRect().center().y()));
        };
        click();
        QCOMPARE(m_page->table()->currentIndex().row(), 14);
        QVERIFY(chart().selectedBucket());
        click(); // again: none is chosen, none is pale
        QVERIFY(!chart().selectedBucket());
        click();
        QVERIFY(chart().selectedBucket());
        QTest::keyClick(&chart(), Qt::Key_Escape);
        QVERIFY(!chart().selectedBucket());
        click();
        m_page->actions()->table->trigger();
        QVERIFY(!m_page->table()->isVisible());
        QVERIFY(!chart().selectedBucket());
        m_page->actions()->table->trigger();
        QCOMPARE(m_page->table()->model()->index(14, 0).data().toString(), QStringLiteral("Thu, 15 Oct 2026"));
        QVERIFY(m_page->table()->model()->index(14, 1).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Gas cellar [m³]: ")));
    }

    void g9_everythingHasAShortcutAndIsInTheMenu()
    {
        QStringList shortcuts;
        for (const QAction *action : m_page->actions()->menu()->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            shortcuts += action->shortcut().toString();
        }
        QCOMPARE(shortcuts.size(), 10);
        QCOMPARE(shortcuts.removeDuplicates(), 0);
        QVERIFY(shortcuts.contains(QStringLiteral("Ctrl+P")) && shortcuts.contains(QStringLiteral("Ctrl+C")));
        QSignalSpy wanted(&chart(), &ConsumptionChart::menuWanted);
        QContextMenuEvent event(QContextMenuEvent::Mouse, {200, 100}, chart().mapToGlobal(QPoint(200, 100)));
        QApplication::sendEvent(&chart(), &event);
        QCOMPARE(wanted.size(), 1);
        m_page->actions()->menu()->close();
    }
    void g9_copyTakesPictureAndTable()
    {
        range().choose(Period::LastMonth);
        settle();
        chart().setFocus();
        QTest::keyClick(&chart(), Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QTRY_VERIFY(copied->hasImage());
        QCOMPARE(copied->text().count(QLatin1Char('\n')), 33); // title, heads, 31 days
        QVERIFY(copied->text().contains(QStringLiteral("Thu, 15 Oct 2026\t")));
    }

    void g10_nothingJumpsWhileDragging()
    {
        QWidget *pane = chart().panes().front()->viewport();
        const QPoint middle = chart().panes().front()->plotScale().plot.toRect().center();
        QTest::mousePress(pane, Qt::LeftButton, {}, middle);
        const Span before = range().span();
        const int asked = m_source->asked();
        m_source->append(gas, {history::instant(now + 10 * minuteMs), {999'999, -2}, false});
        m_now = now + 10 * minuteMs;
        range().setNow(m_now);
        QTest::mouseMove(pane, middle + QPoint(40, 0));
        QCoreApplication::processEvents();
        QCOMPARE(range().span(), before);
        QCOMPARE(m_source->asked(), asked);
        QTest::keyClick(&chart(), Qt::Key_Escape); // no zoom after all
        QTest::mouseRelease(pane, Qt::LeftButton, {}, middle + QPoint(40, 0));
        QTRY_COMPARE(range().span().to, now + 10 * minuteMs);
        QTRY_VERIFY(m_source->asked() > asked);
    }
    // Values that come in a burst are shown together: at most four questions a second.
    void liveValuesAreShownTogether()
    {
        settle();
        const int asked = m_source->asked();
        for (int i = 1; i <= 50; ++i)
            m_source->append(gas, {history::instant(now + i * 1000), {999'000 + i, -2}, false});
        QTRY_VERIFY(m_source->asked() > asked);
        settle();
        QVERIFY(m_source->asked() <= asked + 3); // one picture, its overview, one after the range followed
        QVERIFY(ChartFeed::liveIntervalMs >= 250);
    }

    // Gas consumption by day for last month, printed.
    void gasByDayForLastMonthPrinted()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("print.pdf"));
        int asked = 0;
        m_page->setAskPrinter([&](QPrinter &printer) {
            ++asked;
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(file);
            return true;
        });
        QTest::mouseClick(m_page->legend()->button(gas), Qt::LeftButton, Qt::ControlModifier);
        m_page->findChild<QAction *>(QStringLiteral("periodLastMonth"))->trigger();
        settle();
        QCOMPARE(m_page->feed()->bucketing(), Bucketing::Day); // by itself
        QTest::keyClick(&chart(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(asked, 1);
        const BucketTable table = tableOf(m_page->sheet());
        QCOMPARE(table.rowCount(), 31);
        for (int row = 0; row < table.rowCount(); ++row)
            QVERIFY(table.number(row, {BucketTable::Kind::Amount, 0}).has_value());
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray content = pdf.readAll();
        QVERIFY(content.startsWith("%PDF"));
        QVERIFY2(content.contains("/MediaBox [0 0 842"), "A4 landscape");
        QCOMPARE(content.count("/Type /Page\n"), 2);
    }

    // What stands in the legend is the same sum however time is cut, and the same as the rows of the file.
    void sumAsShownIsTheSameForEveryResolution()
    {
        const meter::Consumption consumption = m_source->consumption(gas);
        for (const Span &span : {Span{at(2026, 3, 29), at(2026, 3, 30)}, Span{at(2026, 10, 25), at(2026, 10, 26)}, Span{at(2026, 10, 1), at(2026, 11, 1)}}) {
            range().set(span);
            settle();
            const auto whole = bytes::minus(*consumption.readingAt(history::instant(span.to)), *consumption.readingAt(history::instant(span.from)));
            const QString expected = QStringLiteral("Σ ") + withUnit(amountText(*whole), QStringLiteral("m³"));
            for (const Bucketing bucketing : {Bucketing::HalfHour, Bucketing::Hour, Bucketing::Day}) {
                choose(QStringLiteral("chartBucketing"), static_cast<int>(bucketing));
                settle();
                QTRY_COMPARE(chart().data().bucketing, bucketing);
                QCOMPARE(m_page->legend()->rowTexts(0).first(), expected);
                QCOMPARE(csvSum(), *whole);
            }
        }
    }
    void daysOfTheClockChangeHaveTheirHours_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<int>("hours");
        QTest::addRow("29 March 2026") << 3 << 29 << 23;
        QTest::addRow("25 October 2026") << 10 << 25 << 25;
    }
    void daysOfTheClockChangeHaveTheirHours()
    {
        QFETCH(int, month);
        QFETCH(int, day);
        QFETCH(int, hours);
        range().setDates(QDate(2026, month, day), QDate(2026, month, day));
        choose(QStringLiteral("chartBucketing"), static_cast<int>(Bucketing::Hour));
        settle();
        const BucketTable table = tableOf(m_page->sheet());
        QCOMPARE(table.rowCount(), hours);
        QSet<QString> texts;
        for (int row = 0; row < hours; ++row)
            texts += table.text(row, {BucketTable::Kind::From});
        QCOMPARE(texts.size(), hours); // the two hours at 02:00 read differently
        const QByteArray csv = toCsv(table, CsvStyle::International);
        QSet<QByteArray> iso;
        for (const QByteArray &line : csv.split('\n').mid(1))
            iso += line.split(',').value(1);
        iso.remove({});
        QCOMPARE(iso.size(), hours);
    }

    void csvOfGermanExcel()
    {
        range().setDates(QDate(2026, 10, 25), QDate(2026, 10, 25));
        choose(QStringLiteral("chartBucketing"), static_cast<int>(Bucketing::Hour));
        settle();
        const QByteArray csv = toCsv(tableOf(m_page->sheet()), CsvStyle::ExcelGerman);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF" "From;ISO 8601;To;Gas cellar [m\xC2\xB3];Gas cellar estimated [%];Power [kWh];Power estimated [%]\r\n"));
        const QList<QByteArray> lines = csv.split('\n');
        QVERIFY2(lines[3].startsWith("2026-10-25 02:00:00;2026-10-25T02:00:00+02:00;2026-10-25 02:00:00;"), lines[3].constData());
        QVERIFY2(lines[4].startsWith("2026-10-25 02:00:00;2026-10-25T02:00:00+01:00;2026-10-25 03:00:00;"), lines[4].constData());
        QCOMPARE(lines.size(), 27);
        QVERIFY(!csv.contains(".")); // decimal comma
    }
    void csvNeutralisesNamesThatLookLikeFormulas()
    {
        auto data = std::make_shared<ChartData>(chart().data());
        data->series[0].info.name = QStringLiteral("=cmd|' /C calc'!A0");
        ChartSheet sheet = m_page->sheet();
        sheet.data = data;
        QVERIFY(toCsv(tableOf(sheet), CsvStyle::International).contains(",'=cmd"));
    }

    void picturesAreWhiteInTheDarkToo()
    {
        range().choose(Period::LastMonth);
        settle();
        const QImage light = toImage(m_page->sheet());
        ui::applyTheme(*qApp, ui::ThemeChoice::Dark, qApp->palette());
        QCoreApplication::processEvents();
        const QImage dark = toImage(m_page->sheet());
        ui::applyTheme(*qApp, ui::ThemeChoice::Light, qApp->palette());
        QCOMPARE(dark.size(), m_page->sheet().shape * 2);
        QCOMPARE(dark.pixelColor(2, 2), QColor(Qt::white));
        QCOMPARE(dark, light);
    }
    void filesAreWritten_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("begins");
        QTest::addRow("PNG") << "chartSavePng" << QByteArray("\x89PNG");
        QTest::addRow("SVG") << "chartSaveSvg" << QByteArray("<?xml");
        QTest::addRow("PDF") << "chartSavePdf" << QByteArray("%PDF");
        QTest::addRow("CSV") << "chartSaveCsv" << QByteArray("From,ISO 8601,To,");
    }
    void filesAreWritten()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, begins);
        range().choose(Period::LastMonth);
        settle();
        const QTemporaryDir folder;
        QString suggested;
        m_page->setAskFile([&](const QString &, const QString &suggestion, const QString &) {
            suggested = suggestion;
            return folder.filePath(suggestion);
        });
        QSignalSpy said(m_page.get(), &ConsumptionPage::said);
        m_page->findChild<QAction *>(action)->trigger();
        QVERIFY2(suggested.startsWith(QStringLiteral("Gas cellar, Power October 2026.")), qPrintable(suggested));
        QFile file(folder.filePath(suggested));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().at(1).toBool(), false);
        m_page->setAskFile([](const QString &, const QString &suggestion, const QString &) { return QStringLiteral("/proc/nowhere/") + suggestion; });
        m_page->findChild<QAction *>(action)->trigger();
        QCOMPARE(said.last().at(1).toBool(), true);
    }

    void emptyTimesSayWhyAndUntilWhen()
    {
        auto *empty = m_page->findChild<QLabel *>(QStringLiteral("chartEmpty"));
        QVERIFY(!empty->isVisible());
        range().set({at(2024, 5, 3), at(2024, 5, 10)});
        settle();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->text(), QStringLiteral("No values: 3 May 2024 – 9 May 2024.\nThe first reading came Mon, 1 Sep 2025, 00:01."));
        range().set({at(2027, 5, 3), at(2027, 5, 10)});
        settle();
        QTRY_VERIFY(empty->text().contains(QStringLiteral("Last reading Sun, 22 Nov 2026")));
        range().choose(Period::LastMonth);
        settle();
        QTRY_VERIFY(!empty->isVisible());
        m_page->legend()->button(gas)->click();
        m_page->legend()->button(power)->click();
        QVERIFY(empty->text().contains(QStringLiteral("hidden")));
    }
    // A meter that was heard for a few minutes: there is no difference yet, and that is what is said.
    void oneReadingIsNoConsumptionYet_data()
    {
        QTest::addColumn<bool>("thinned");
        QTest::newRow("the user's meter") << false;
        QTest::newRow("another meter") << true;
    }
    void oneReadingIsNoConsumptionYet()
    {
        QFETCH(bool, thinned);
        m_page.reset();
        m_source = std::make_unique<MemorySource>();
        m_source->addCounter(gas, QStringLiteral("Gas cellar"), QStringLiteral("m³"), QStringLiteral("gas"), {{history::instant(now - 600'000), {806'170, -2}, false}});
        if (thinned)
            m_source->setThinned(gas);
        open();
        range().set({now - hourMs, now});
        settle();
        auto *empty = m_page->findChild<QLabel *>(QStringLiteral("chartEmpty"));
        QTRY_VERIFY(empty->isVisible());
        QVERIFY2(empty->text().contains(QStringLiteral("Readings came in this time, but no two of the same meter yet")), qPrintable(empty->text()));
        QCOMPARE(empty->text().contains(QStringLiteral("one reading in 15 minutes is kept")), thinned);
        range().set({now - 30 * hourMs, now - 29 * hourMs});
        settle();
        QTRY_VERIFY2(empty->text().contains(QStringLiteral("The first reading came")), qPrintable(empty->text()));
    }
    void noMetersAtAll()
    {
        MemorySource none;
        ConsumptionPage page(&none, [] { return ui::TimePoint(std::chrono::milliseconds(now)); }, berlin);
        page.show();
        QVERIFY(page.findChild<QWidget *>(QStringLiteral("consumptionAction")) != nullptr);
        QVERIFY(!page.chart()->isVisible());
    }

    void compareShowsTheYearBefore()
    {
        range().choose(Period::LastMonth);
        settle();
        choose(QStringLiteral("chartCompare"), static_cast<int>(Compare::LastYear));
        QTRY_VERIFY(!chart().data().series.front().compared.empty());
        const ShownSeries &shown = chart().data().series.front();
        const auto index = static_cast<std::size_t>(columnAt(shown.columns, at(2026, 10, 15)) - shown.columns.data());
        QCOMPARE(shown.compared[index].span, (Span{at(2025, 10, 15), at(2025, 10, 16)}));
        const auto direct = columnsBetween(m_source->consumption(gas), std::vector<TimeMs>{at(2025, 10, 15), at(2025, 10, 16)});
        QCOMPARE(shown.compared[index].amount, direct.front().amount);
    }
    void comparedWithThePeriodBeforeIsAskedForOnce()
    {
        range().choose(Period::LastMonth);
        settle();
        const int asked = m_source->asked();
        choose(QStringLiteral("chartCompare"), static_cast<int>(Compare::PreviousPeriod));
        QTRY_VERIFY(!chart().data().series.front().compared.empty());
        settle();
        QCOMPARE(m_source->asked(), asked + 2); // the picture and its overview, each once
        const ShownSeries &shown = chart().data().series.front();
        const auto index = static_cast<std::size_t>(columnAt(shown.columns, at(2026, 10, 15)) - shown.columns.data());
        QCOMPARE(shown.compared[index].span, (Span{at(2026, 9, 15), at(2026, 9, 16)}));
        key(Qt::Key_Left, Qt::ControlModifier);
        settle();
        QTRY_COMPARE(columnAt(chart().data().series.front().columns, at(2026, 9, 15)) != nullptr, true);
        QTRY_VERIFY(!m_page->feed()->isWaiting());
    }
    void costAndEnergyReplaceTheUnit()
    {
        Tariffs tariffs;
        tariffs.bySeries[gas] = {{{QDate(), {11234, -3}, {9512, -4}}}, {}};
        m_page->feed()->setTariffs(tariffs);
        range().choose(Period::LastMonth);
        settle();
        QVERIFY(m_page->legend()->rowTexts(0).first().contains(QStringLiteral(" = "))); // m³ = kWh
        choose(QStringLiteral("chartMeasure"), static_cast<int>(Measure::Energy));
        QTRY_COMPARE(chart().panes().front()->content().units[0], QStringLiteral("kWh per day"));
        QVERIFY(chart().panes().front()->content().units[1].isEmpty()); // both in kWh: one axis
    }
    void pricesAreTyped()
    {
        m_page->actions()->tariffs->trigger();
        auto *dialog = m_page->window()->findChild<TariffDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        dialog->findChild<QToolButton *>(QStringLiteral("tariffGasAdd"))->click();
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("tariffSave"));
        dialog->gasTable()->item(0, 1)->setText(QStringLiteral("eleven"));
        QVERIFY(!save->isEnabled());
        dialog->gasTable()->item(0, 1)->setText(QStringLiteral("11,234"));
        dialog->gasTable()->item(0, 0)->setText(QStringLiteral("2026-10-01"));
        QVERIFY(save->isEnabled());
        save->click();
        const Tariff tariff = m_page->feed()->tariffs().bySeries.value(gas);
        QCOMPARE(tariff.gas.size(), std::size_t(1));
        QCOMPARE(tariff.gas[0].calorific, (ScaledValue{11234, -3}));
        QCOMPARE(tariff.gas[0].from, QDate(2026, 10, 1));
        QVERIFY(!TariffDialog::numberFrom(QStringLiteral("1.234,5")));
    }

    void marksAreDrawnAndTold()
    {
        m_source->addMark({gas, at(2026, 10, 15, 12), MarkKind::MeterExchange, QStringLiteral("new meter 51601329")});
        range().choose(Period::LastMonth);
        settle();
        const PlotScale &scale = chart().panes().front()->plotScale();
        QCOMPARE(chart().panes().front()->marksNear(scale.x(at(2026, 10, 15, 12))).size(), std::size_t(1));
        QTest::mouseMove(chart().panes().front()->viewport(), QPoint(static_cast<int>(scale.x(at(2026, 10, 15, 12))), scale.plot.toRect().center().y()));
        QTRY_VERIFY(chart().hover() && chart().hover()->footer.contains(QStringLiteral("Meter exchanged, new meter 51601329")));
        m_page->legend()->button(gas)->click(); // hidden: its marks go with it
        QVERIFY(chart().panes().front()->content().marks.empty());
    }
    void nightsAreAskedForWhatIsShown()
    {
        m_page->setNights([](const Span &span) { return std::vector<Span>{{span.from, span.from + hourMs}}; });
        settle();
        QTRY_COMPARE(chart().data().nights.size(), std::size_t(1));
        m_page->actions()->nights->trigger();
        QTRY_VERIFY(chart().data().nights.empty());
    }
    void fullScreenAndBack()
    {
        m_page->actions()->fullScreen->trigger();
        QVERIFY(chart().window() != m_page->window());
        QTest::keyClick(chart().window(), Qt::Key_Escape);
        QCOMPARE(chart().window(), m_page->window());
        QVERIFY(!m_page->actions()->fullScreen->isChecked());
    }
    void newestQuestionWins()
    {
        range().choose(Preset::Week);
        range().choose(Period::LastYear);
        range().choose(Period::LastMonth);
        settle();
        QVERIFY(covers(chart().data().span, range().span()));
        QCOMPARE(chart().data().bucketing, Bucketing::Day);
    }
    void narrowColumnsAreMarked()
    {
        range().choose(Preset::Year);
        settle();
        choose(QStringLiteral("chartBucketing"), static_cast<int>(Bucketing::Hour));
        QTRY_VERIFY(chart().isMerged());
        settle();
        QVERIFY(m_page->findChild<QLabel *>(QStringLiteral("chartHint"))->text().contains(QStringLiteral("the tallest is drawn")));
    }
    void everythingToActOnHasNames()
    {
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const bool acts = widget->inherits("QComboBox") || widget->inherits("QAbstractButton") || (widget->inherits("QLineEdit") && !widget->parent()->inherits("QAbstractSpinBox"))
                || widget->inherits("QDateEdit") || widget->inherits("QListWidget");
            if (!acts || widget->objectName().startsWith(QLatin1String("qt_")) || widget->inherits("QTableCornerButton") || widget->parent()->inherits("QLineEdit")
                || widget->parent()->inherits("QCalendarView") || widget->parent()->parent()->inherits("QCalendarWidget"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || widget->isHidden(), qPrintable(widget->objectName()));
        }
    }

private:
    void open(MemoryOfTheUser *memory = nullptr)
    {
        m_now = now;
        m_page = std::make_unique<ConsumptionPage>(m_source.get(), [this] { return ui::TimePoint(std::chrono::milliseconds(m_now)); }, berlin);
        m_page->resize(1100, 640);
        if (memory)
            m_page->restoreLayout(*memory);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        settle();
    }
    RangeModel &range() { return *m_page->range(); }
    ConsumptionChart &chart() { return *m_page->chart(); }
    void settle()
    {
        QTRY_VERIFY(range().isSettled() && !m_page->feed()->isWaiting() && covers(chart().data().span, range().span()) && !chart().data().series.empty());
        chart().flush();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&chart(), key, modifiers); }
    void choose(const QString &box, int data)
    {
        auto *combo = m_page->findChild<QComboBox *>(box);
        combo->setCurrentIndex(combo->findData(data));
        emit combo->activated(combo->currentIndex());
    }
    static void drag(QWidget *widget, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(widget, Qt::LeftButton, modifiers, from);
        QTest::mouseMove(widget, (from + to) / 2);
        QTest::mouseMove(widget, to);
        QTest::mouseRelease(widget, Qt::LeftButton, modifiers, to);
    }
    static void wheel(QWidget *widget, const QPoint &at, int delta)
    {
        QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    }
    std::size_t columnAtDay(int row) { return static_cast<std::size_t>(columnAt(chart().data().series.front().columns, at(2026, 10, 1 + row, 12)) - chart().data().series.front().columns.data()); }
    ScaledValue csvSum()
    {
        ScaledValue sum{0, -2};
        const QByteArray csv = toCsv(tableOf(m_page->sheet()), CsvStyle::International);
        for (const QByteArray &line : csv.split('\n').mid(1)) {
            if (!line.isEmpty())
                sum = *bytes::plus(sum, *bytes::fromDecimal(line.split(',').at(3).toStdString()));
        }
        return sum;
    }

    std::unique_ptr<MemorySource> m_source;
    std::unique_ptr<ConsumptionPage> m_page;
    TimeMs m_now = now;
};

QTEST_MAIN(TestConsumptionPage)
#include "tst_consumption_page.moc"

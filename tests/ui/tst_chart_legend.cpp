#include "ui/charts/legend.h"
#include "ui/charts/range_model.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace ui::charts;

// Rows come and go while meters are heard for the first time; who is at a row stays there.
class TestChartLegend : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_range = std::make_unique<RangeModel>(QTimeZone("Europe/Berlin"));
        m_legend = std::make_unique<Legend>(m_range.get());
        m_legend->resize(900, 200);
        show({"gas", "power"});
        m_legend->show();
        m_legend->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_legend.get()));
    }
    void cleanup()
    {
        m_legend.reset();
        m_range.reset();
    }

    void rowsThatStayAreTheSame_data()
    {
        QTest::addColumn<QStringList>("after");
        QTest::newRow("one behind") << QStringList{"gas", "power", "water"};
        QTest::newRow("one before") << QStringList{"water", "gas", "power"};
        QTest::newRow("between, and one gone") << QStringList{"water", "power", "heat"};
        QTest::newRow("other order") << QStringList{"power", "gas"};
        QTest::newRow("alone") << QStringList{"power"};
    }
    void rowsThatStayAreTheSame()
    {
        QFETCH(QStringList, after);
        QToolButton *power = m_legend->button("power");
        power->setFocus();
        QVERIFY(power->hasFocus());
        show(after);
        QCOMPARE(m_legend->button("power"), power);
        QVERIFY(power->hasFocus());
        QCOMPARE(m_legend->findChildren<QToolButton *>().size(), after.size());
        const QToolButton *previous = nullptr;
        for (const QString &id : after) {
            const QToolButton *button = m_legend->button(id);
            QVERIFY(button);
            QCOMPARE(button->text(), id);
            QTRY_VERIFY(button->isVisible());
            if (previous) {
                QTRY_VERIFY(button->y() >= previous->y() + previous->height());
                QCOMPARE(previous->nextInFocusChain(), button);
            }
            previous = button;
        }
    }

    void aClickDuringWhichARowComes()
    {
        const QSignalSpy toggled(m_legend.get(), &Legend::toggled);
        QToolButton *power = m_legend->button("power");
        QTest::mousePress(power, Qt::LeftButton, {}, {4, 4});
        show({"gas", "power", "water"});
        QTest::mouseRelease(power, Qt::LeftButton, {}, {4, 4});
        QCOMPARE(toggled.size(), 1);
        QCOMPARE(toggled.front().front().toString(), QStringLiteral("power"));
    }

private:
    void show(const QStringList &ids)
    {
        auto data = std::make_shared<ChartData>();
        for (const QString &id : ids) {
            ShownSeries series;
            series.info.id = series.info.name = id;
            series.info.unit = QStringLiteral("m³");
            data->series.push_back(series);
        }
        m_legend->setContent(data, {});
    }

    std::unique_ptr<RangeModel> m_range;
    std::unique_ptr<Legend> m_legend;
};

QTEST_MAIN(TestChartLegend)
#include "tst_chart_legend.moc"

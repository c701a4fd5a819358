#include "heard_by_hand.h"
#include "ui/state_panel.h"
#include "ui/telegrams/telegram_list_model.h"
#include "ui/telegrams/telegrams_page.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using byhand::at;
using byhand::sighting;

class TestTelegramList : public QObject {
    Q_OBJECT

private slots:
    void ringKeepsTheNewest()
    {
        TelegramListModel model([] { return at(0); }, 100);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        for (int i = 0; i < 250; ++i)
            model.show(sighting({1, static_cast<double>(i)}));
        model.flush();
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.row(99).heardAt, at(249));
        model.show(sighting({1, 300}));
        model.show(sighting({1, 310}));
        model.flush();
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.row(0).heardAt, at(152));
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.row(99).interval.value(), 10.0);
    }

    void unreadableFrameHasItsRowAndReason()
    {
        TelegramListModel model([] { return at(0); });
        wmbus::RadioFrame frame;
        frame.data = {0x05, 0x44};
        model.showUnreadable(frame, {wmbus::Fault::Truncated, wmbus::Layer::Link, 2});
        model.flush();
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.row(0).readable);
        QVERIFY(!model.index(0, static_cast<int>(TelegramColumn::Security)).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void staysAtTheEndUntilTheUserScrollsUp()
    {
        TelegramListModel model([] { return at(0); });
        TelegramsPage page(&model, [] { return at(0); });
        page.resize(900, 400);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QScrollBar *bar = page.view()->verticalScrollBar();
        const auto hear = [&model](int count) {
            for (int i = 0; i < count; ++i)
                model.show(sighting({1, static_cast<double>(i)}));
            model.flush();
        };
        hear(100);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(bar->maximum() > 0);
        hear(10);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(bar->maximum() / 2);
        const int kept = bar->value();
        hear(10);
        QCOMPARE(bar->value(), kept);
        bar->setValue(bar->maximum());
        hear(10);
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void filterHidesAndSaysSo()
    {
        TelegramListModel model([] { return at(0); });
        TelegramsPage page(&model, [] { return at(0); });
        page.show();
        model.show(sighting({0x51601328, 0}));
        model.show(sighting({0x00000002, 1}));
        model.flush();
        page.setFilter(SightingFilter::parse(QStringLiteral("code=51601328")));
        QCOMPARE(page.view()->model()->rowCount(), 1);
        page.setFilter(SightingFilter::parse(QStringLiteral("code=99999999")));
        QVERIFY(page.findChild<StatePanel *>()->isVisible());
    }
};

QTEST_MAIN(TestTelegramList)
#include "tst_telegram_list.moc"

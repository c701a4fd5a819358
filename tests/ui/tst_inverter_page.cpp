#include "app/composition.h"
#include "app/inverter_file.h"
#include "app/language.h"
#include "core/inverter/profile_reader.h"
#include "core/stick/virtual_stick.h"
#include "ui/main_window.h"
#include "ui/panels/inverter_form.h"
#include "ui/panels/inverter_page.h"
#include "ui/panels/inverter_panel.h"
#include "ui/panels/profile_check.h"
#include "ui/panels/write_box.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;
using bytes::LinkMode;

// The inverter's page as a user has it: the whole program against a virtual stick with an inverter.
class TestInverterPage : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        app::installLanguage(*qApp, QStringLiteral("en"));
        m_dir = std::make_unique<QTemporaryDir>();
        stick::VirtualStickOptions options;
        options.inverters.push_back({});
        options.inverters.back().answersAfter = std::chrono::milliseconds(5);
        m_stick = std::make_unique<stick::VirtualStick>(options);
        QString error;
        QVERIFY2(m_stick->start(&error), qPrintable(error));
        start();
    }
    void cleanup()
    {
        m_house.reset();
        m_stick.reset();
    }

    // Poll every 5 minutes, by day only, and limit to 200 W.
    void pollByDayAndLimit()
    {
        const auto click = [&](const char *name) {
            auto *const button = shown<QAbstractButton>(name);
            QVERIFY2(button != nullptr && button->isEnabled(), name);
            QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center() - QPoint(button->rect().width() / 2 - 8, 0));
        };
        const auto type = [&](const char *name, const char *text) {
            auto *const field = shown<QLineEdit>(name);
            QVERIFY2(field != nullptr, name);
            QTest::keyClicks(field, QString::fromLatin1(text));
        };
        click("inverterEmptyAction");
        type("inverterCode", "1F7D");
        QVERIFY(shown<QLabel>("inverterCodeRead")->text().contains(QStringLiteral("00008061")));
        QCOMPARE(shown<QSpinBox>("pollInterval")->value(), 5);
        click("pollByDay");
        type("inverterLimit", "200");
        click("inverterAdd");
        QTRY_VERIFY(shown<QLabel>("writeQuestionText") != nullptr);
        const QString question = shown<QLabel>("writeQuestionText")->text();
        for (const char *part : {"00008061", "200", "never verified on a real device"})
            QVERIFY2(question.contains(QString::fromLatin1(part)), qPrintable(question));
        QCOMPARE(m_stick->inverters().front().maxPower(), 260); // not before the yes
        click("writeYes");

        QTRY_COMPARE_WITH_TIMEOUT(m_stick->inverters().front().maxPower(), 200, 15000);
        QTRY_VERIFY_WITH_TIMEOUT(shown<QLabel>("lastChange") && shown<QLabel>("lastChange")->text().contains(QStringLiteral("Confirmed")), 15000);
        QVERIFY(shown<QLabel>("lastChange")->text().contains(QStringLiteral("200")));
        QTRY_COMPARE(*m_stick->emulation().configuration().linkMode(), LinkMode::T2);

        QFile log(m_dir->filePath(QStringLiteral("inverter-changes.jsonl")));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QJsonObject line = QJsonDocument::fromJson(log.readLine()).object();
        QCOMPARE(line["CODE"].toInt(), 8061);
        QCOMPARE(line["outcome"].toString(), QString("confirmed"));
        QCOMPARE(line["before"].toObject()["MAX_POWER"].toString(), QString("260"));
        QCOMPARE(line["after"].toObject()["MAX_POWER"].toString(), QString("200"));
    }

    // What is said of the number, and what belongs to a choice, have their room before: the next click hits what it was aimed at.
    void nothingMovesUnderTheHand()
    {
        ui::InverterForm form;
        form.setProfile(inverter::builtInProfile());
        form.open({});
        form.adjustSize();
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        auto *byDay = form.findChild<QAbstractButton *>(QStringLiteral("pollByDay"));
        auto *add = form.findChild<QAbstractButton *>(QStringLiteral("inverterAdd"));
        const auto places = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            return std::pair(byDay->mapTo(&form, QPoint()).y(), add->mapTo(&form, QPoint()).y());
        };
        const auto before = places();
        const QSize size = form.sizeHint();
        QTest::keyClicks(form.findChild<QLineEdit *>(QStringLiteral("inverterCode")), QStringLiteral("10001F7D"));
        QCOMPARE(places(), before);
        byDay->click();
        QCOMPARE(places(), before);
        QCOMPARE(form.sizeHint().height(), size.height());
    }

    // Another site's inverter of the same CODE is another one.
    void lastKnownValuesComeBackToTheirOwnProfile()
    {
        add("00008061");
        QTRY_VERIFY_WITH_TIMEOUT(powerShown().startsWith(QStringLiteral("15")), 15000);
        const QString power = powerShown();
        const QString port = m_stick->portName();
        m_house.reset();
        m_stick.reset(); // nothing can be asked any more
        open(port, QStringLiteral("Site B"));
        QVERIFY(page()->panel(8061) == nullptr);
        add("00008061");
        QVERIFY(powerShown() != power);
        QVERIFY(!spoken().contains(QStringLiteral("last ")));
        open(port, QString());
        QTRY_COMPARE(powerShown(), power);
        QVERIFY(spoken().contains(QStringLiteral("48.230\u202fkWh")));
        QVERIFY2(QRegularExpression(QStringLiteral("last [^\n]*\\([^\n]+\\)")).match(spoken()).hasMatch(), qPrintable(spoken())); // how old they are
        open(port, QStringLiteral("Site B"));
        QTRY_VERIFY(page()->panel(8061) != nullptr);
        QVERIFY(powerShown() != power);
    }

    // The values of CUxD's screen, by CUxD's names, with the units of the seed.
    void valuesAppearAndAreKept()
    {
        add("00008061");
        QTRY_VERIFY_WITH_TIMEOUT(shown<QLabel>("inverterPower") && shown<QLabel>("inverterPower")->text().startsWith(QStringLiteral("15")), 15000);
        QStringList said;
        for (const QLabel *label : page()->panel(8061)->findChildren<QLabel *>())
            said << label->text();
        for (const char *value : {"48.230\u202fkWh", "423.0\u202fV", "50.01\u202fHz", "13.0\u202f°C", "11.0\u202f°C", "1.000", "260\u202fW"})
            QVERIFY2(said.contains(QString::fromUtf8(value)), value);

        m_house.reset();
        const auto kept = app::readInverters(m_dir->path());
        QCOMPARE(kept.inverters.size(), std::size_t(1));
        QCOMPARE(kept.inverters.front().settings.number, 8061U);
        QVERIFY(kept.inverters.front().sums.last.has_value());
        QVERIFY(!kept.inverters.front().settings.writing);
        start();
        QTRY_VERIFY(page()->panel(8061) != nullptr);
    }

    void numbersAreCheckedWhileTyping_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("good");
        QTest::newRow("sticker") << "00001F7D" << "hex 00001F7D" << true;
        QTest::newRow("both ways") << "00001234" << "4660" << true;
        QTest::newRow("too many digits") << "1234567" << "more than six digits" << true;
        QTest::newRow("a word") << "roof" << "Only the digits" << false;
        QTest::newRow("zero") << "0" << "number 0" << false;
    }
    void numbersAreCheckedWhileTyping()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        QFETCH(bool, good);
        page()->addInverter();
        QTest::keyClicks(shown<QLineEdit>("inverterCode"), typed);
        QVERIFY2(shown<QLabel>("inverterCodeRead")->text().contains(said), qPrintable(shown<QLabel>("inverterCodeRead")->text()));
        QCOMPARE(shown<QAbstractButton>("inverterAdd")->isEnabled(), good);
    }

    void limitsAreCheckedWhileTyping_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        QTest::newRow("0") << "0" << true;
        QTest::newRow("260") << "260" << true;
        QTest::newRow("261") << "261" << false;
        QTest::newRow("-1") << "-1" << false;
        QTest::newRow("199,5") << "199,5" << false;
        QTest::newRow("200,0") << "200,0" << true;
        QTest::newRow("much") << "much" << false;
    }
    void limitsAreCheckedWhileTyping()
    {
        QFETCH(QString, typed);
        add("8061");
        QTRY_VERIFY_WITH_TIMEOUT(shown<QLabel>("inverterPower") && shown<QLabel>("inverterPower")->text().startsWith(QStringLiteral("15")), 15000);
        QTest::keyClicks(shown<QLineEdit>("powerLimit"), typed);
        QTEST(shown<QAbstractButton>("sendSettings")->isEnabled(), "good");
        QTEST(shown<QLabel>("writeProblem") == nullptr, "good");
    }

    void noIsNo()
    {
        add("8061");
        QTRY_VERIFY_WITH_TIMEOUT(shown<QLabel>("inverterPower") && shown<QLabel>("inverterPower")->text().startsWith(QStringLiteral("15")), 15000);
        int sets = 0;
        connect(m_stick.get(), &stick::VirtualStick::telegramSent, this, [&sets](const bytes::Bytes &telegram) { sets += telegram.at(0) == 0x44 ? 1 : 0; });
        QTest::keyClicks(shown<QLineEdit>("powerLimit"), QStringLiteral("100"));
        shown<QAbstractButton>("sendSettings")->click();
        QVERIFY(QApplication::focusWidget() == shown<QAbstractButton>("writeNo") || !page()->isActiveWindow()); // Enter by habit changes nothing
        shown<QAbstractButton>("writeNo")->click();
        QVERIFY(shown<QAbstractButton>("writeYes") == nullptr);
        page()->panel(8061)->findChild<QAbstractButton *>(QStringLiteral("inverterPoll"))->click();
        QTRY_VERIFY(m_house->sticks().find(m_stick->portName())->lending.times >= 2);
        QCOMPARE(sets, 0);
    }

    void profileCheckShowsTheSelectors()
    {
        page()->showProfileCheck(true);
        page()->profileCheck()->setCapture(QStringLiteral("5C08B4B06180000001027A01000000122B0401027C076968705F736F63E80301FD6601027C04716572668913027C08706D6574636463646E00027C07706D74"
                                                          "636163648200027C0A6C6F765F63645F6365738610017C056D72616C6100"));
        const auto *table = shown<QTableWidget>("profileTable");
        QVERIFY(table != nullptr);
        QMap<QString, QStringList> rows;
        for (int row = 0; row < table->rowCount(); ++row)
            rows[table->item(row, 0)->text()] = {table->item(row, 1)->text(), table->item(row, 2)->text(), table->item(row, 3)->text()};
        QCOMPARE(rows.value(QStringLiteral("VOLTAGE")).value(0), QString::fromUtf8("423.0\u202fV"));
        QVERIFY(rows.value(QStringLiteral("VOLTAGE")).value(1).contains(QStringLiteral("volt|sec_dc")));
        QVERIFY(rows.value(QStringLiteral("VOLTAGE")).value(2).contains(QStringLiteral("sec_dc_vol")));
        QVERIFY(rows.value(QStringLiteral("MAX_POWER")).value(1).contains(QStringLiteral("122B")) || rows.value(QStringLiteral("MAX_POWER")).value(1).contains(QStringLiteral("2B")));
        page()->profileCheck()->setCapture(QStringLiteral("nonsense"));
        QVERIFY(shown<QTableWidget>("profileTable") == nullptr);
    }

    void everyWidgetHasAName()
    {
        add("8061");
        page()->addInverter();
        page()->showProfileCheck(true);
        for (const QWidget *widget : page()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(page()) || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)) {
                if (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || widget->parentWidget()->inherits("QComboBox"))
                    continue;
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    void aHostileProfileIsSaid()
    {
        m_house.reset();
        QFile file(m_dir->filePath(QStringLiteral("smi260.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"format\": 1, \"id\": 7 }");
        file.close();
        start();
        bool said = false;
        for (const QLabel *label : m_house->window().findChildren<QLabel *>())
            said = said || label->text().contains(QStringLiteral("smi260.json"));
        QVERIFY(said);
    }

private:
    void open(const QString &port, const QString &profile)
    {
        m_house.reset();
        app::CommandLine line;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.port = port;
        line.profile = profile;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        m_house->window().showPage(QStringLiteral("Inverter"));
    }
    void start()
    {
        open(m_stick->portName(), QString());
        QTRY_VERIFY(m_house->sticks().find(m_stick->portName())->phase == stick::Phase::Listening);
    }
    void add(const char *code)
    {
        page()->addInverter();
        QTest::keyClicks(shown<QLineEdit>("inverterCode"), QString::fromLatin1(code));
        shown<QAbstractButton>("inverterAdd")->click();
        QVERIFY(page()->panel(8061) != nullptr);
    }
    [[nodiscard]] QString powerShown() const
    {
        const auto *const label = page()->panel(8061) ? page()->panel(8061)->findChild<QLabel *>(QStringLiteral("inverterPower")) : nullptr;
        return label ? label->text() : QString();
    }
    // All that the inverter's panel says.
    [[nodiscard]] QString spoken() const
    {
        QStringList said;
        for (const QLabel *label : page()->panel(8061)->findChildren<QLabel *>())
            said << label->text();
        return said.join(QLatin1Char('\n'));
    }
    [[nodiscard]] InverterPage *page() const { return m_house->window().findChild<InverterPage *>(); }
    // The one with this name that can be seen, or null.
    template <class Widget>
    [[nodiscard]] Widget *shown(const char *name) const
    {
        for (Widget *widget : m_house->window().findChildren<Widget *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<stick::VirtualStick> m_stick;
    std::unique_ptr<app::Composition> m_house;
};

QTEST_MAIN(TestInverterPage)
#include "tst_inverter_page.moc"

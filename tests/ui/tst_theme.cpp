#include "ui/theme.h"

#include <QTest>

using namespace ui;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void everyInkIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("ink");
        const std::pair<const char *, Token> inks[] = {{"text", Token::Text}, {"secondary", Token::Secondary}, {"accent", Token::Accent},
                                                       {"good", Token::Good}, {"warn", Token::Warn},           {"bad", Token::Bad}};
        for (const bool dark : {false, true}) {
            for (const auto &[name, token] : inks)
                QTest::addRow("%s, %s", name, dark ? "dark" : "light") << dark << static_cast<int>(token);
        }
    }
    void everyInkIsReadable()
    {
        QFETCH(bool, dark);
        QFETCH(int, ink);
        const QPalette palette = themePalette(dark);
        const QColor colour = color(static_cast<Token>(ink), palette);
        for (const Token ground : {Token::Window, Token::Surface})
            QVERIFY2(contrast(colour, color(ground, palette)) >= 5.0, qPrintable(QString::number(contrast(colour, color(ground, palette)))));
        for (const QColor &ground : {selectedGround(palette), hoverGround(palette), chipGround(colour, palette)})
            QVERIFY2(contrast(colour, ground) >= 4.5, qPrintable(ground.name() + QLatin1Char(' ') + QString::number(contrast(colour, ground))));
    }

    void textOnAccentIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addRow("light") << false;
        QTest::addRow("dark") << true;
    }
    void textOnAccentIsReadable()
    {
        QFETCH(bool, dark);
        const QPalette palette = themePalette(dark);
        QVERIFY(contrast(onAccent(palette), color(Token::Accent, palette)) >= 4.5);
        QCOMPARE(isDark(palette), dark);
        QVERIFY(!isHighContrast(palette));
    }

    // WCAG 2's own examples: black on white is 21, #767676 on white is the lightest grey that reaches 4.5.
    void contrastIsWcag()
    {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(contrast(QColor("#767676"), Qt::white) >= 4.5);
        QVERIFY(contrast(QColor("#777777"), Qt::white) < 4.5);
    }

    void highContrastOfTheSystemWins()
    {
        QPalette system(Qt::white, Qt::black);
        system.setColor(QPalette::WindowText, Qt::white);
        system.setColor(QPalette::Window, Qt::black);
        QVERIFY(isHighContrast(system));
        QCOMPARE(color(Token::Secondary, system), QColor(Qt::white));
    }
};

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"

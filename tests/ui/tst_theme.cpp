#include "ui/charts/series_style.h"
#include "ui/instrument_style.h"
#include "ui/theme.h"

#include <QImage>
#include <QPainter>
#include <QStyleOptionHeader>
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

    // Every pair of ink and ground that Qt's own widgets take out of a palette.
    void everyPairOfThePaletteIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        using P = QPalette;
        const std::tuple<const char *, P::ColorRole, P::ColorRole> pairs[] = {
            {"text in a field", P::Text, P::Base},          {"text in every other row", P::Text, P::AlternateBase}, {"text in a window", P::WindowText, P::Window},
            {"text on a card", P::WindowText, P::Base},     {"button", P::ButtonText, P::Button},                   {"selected text", P::HighlightedText, P::Highlight},
            {"tool tip", P::ToolTipText, P::ToolTipBase},   {"placeholder", P::PlaceholderText, P::Base},           {"link in a window", P::Link, P::Window},
            {"link in a text", P::Link, P::Base},           {"visited link", P::LinkVisited, P::Base}};
        for (const bool dark : {false, true}) {
            for (const auto &[name, ink, ground] : pairs)
                QTest::addRow("%s, %s", name, dark ? "dark" : "light") << dark << static_cast<int>(ink) << static_cast<int>(ground);
        }
    }
    void everyPairOfThePaletteIsReadable()
    {
        QFETCH(bool, dark);
        QFETCH(int, ink);
        QFETCH(int, ground);
        const QPalette palette = themePalette(dark);
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            const double found = contrast(palette.color(group, static_cast<QPalette::ColorRole>(ink)), palette.color(group, static_cast<QPalette::ColorRole>(ground)));
            QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
        }
    }

    // WCAG asks nothing of what cannot be used; 3 : 1 lets it be read all the same.
    void whatIsDisabledCanBeRead_data() { textOnAccentIsReadable_data(); }
    void whatIsDisabledCanBeRead()
    {
        QFETCH(bool, dark);
        const QPalette palette = themePalette(dark);
        for (const QPalette::ColorRole ink : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
            for (const QPalette::ColorRole ground : {QPalette::Base, QPalette::Window, QPalette::Button}) {
                const double found = contrast(palette.color(QPalette::Disabled, ink), palette.color(QPalette::Disabled, ground));
                QVERIFY2(found >= 3.0 && found < 6.0, qPrintable(QString::number(found)));
            }
        }
    }

    // Columns and lines of charts: 3 : 1 against their ground (WCAG 1.4.11), by their edge where the colour itself is light.
    void everySeriesIsSeen_data() { textOnAccentIsReadable_data(); }
    void everySeriesIsSeen()
    {
        QFETCH(bool, dark);
        const QPalette palette = themePalette(dark);
        const QColor ground = color(Token::Surface, palette);
        for (const char *medium : {"gas", "electricity", "water", "warm_water", "heat", "cooling", "solar", "temperature", "other"}) {
            for (int slot = 0; slot < 8; ++slot) {
                const QColor line = charts::seriesLine(charts::seriesColour(QString::fromLatin1(medium), slot, palette), palette);
                QVERIFY2(contrast(line, ground) >= 3.0, qPrintable(QStringLiteral("%1 %2: %3").arg(QLatin1String(medium)).arg(slot).arg(contrast(line, ground))));
            }
        }
    }

    // WCAG 2's own examples: black on white is 21, #767676 on white is the lightest grey that reaches 4.5.
    void contrastIsWcag()
    {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(contrast(QColor("#767676"), Qt::white) >= 4.5);
        QVERIFY(contrast(QColor("#777777"), Qt::white) < 4.5);
    }

    // The arrow of the sorted column belongs to its words, however wide the column is.
    void sortArrowStandsBesideTheWords_data()
    {
        QTest::addColumn<int>("alignment");
        QTest::newRow("from the left") << static_cast<int>(Qt::AlignLeft);
        QTest::newRow("to the right") << static_cast<int>(Qt::AlignRight);
    }
    void sortArrowStandsBesideTheWords()
    {
        QFETCH(int, alignment);
        constexpr int width = 300;
        InstrumentStyle style;
        QStyleOptionHeader option;
        option.palette = themePalette(false);
        option.rect = QRect(0, 0, width, 28);
        option.text = QStringLiteral("RSSI");
        option.textAlignment = Qt::Alignment(alignment) | Qt::AlignVCenter;
        option.sortIndicator = QStyleOptionHeader::SortUp;
        QImage image(option.rect.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        option.fontMetrics = painter.fontMetrics();
        style.drawControl(QStyle::CE_Header, &option, &painter, nullptr);
        painter.end();
        const int words = option.fontMetrics.horizontalAdvance(option.text);
        const QRgb accent = color(Token::Accent, option.palette).rgb();
        int first = width;
        int last = -1;
        for (int x = 0; x < width; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(x, y) == accent) {
                    first = std::min(first, x);
                    last = std::max(last, x);
                }
            }
        }
        QVERIFY(first <= last);
        const int mostAway = words + 2 * gap + 16;
        QVERIFY2(alignment == Qt::AlignLeft ? last <= mostAway : first >= width - mostAway, qPrintable(QStringLiteral("%1 to %2").arg(first).arg(last)));
    }

    void highContrastOfTheSystemWins()
    {
        QPalette system(Qt::white, Qt::black);
        system.setColor(QPalette::WindowText, Qt::white);
        system.setColor(QPalette::Window, Qt::black);
        QVERIFY(isHighContrast(system));
        QCOMPARE(color(Token::Secondary, system), QColor(Qt::white));
    }

    // Blue on black can hardly be read, though white on that blue can.
    void highContrastNeedsNoReadableHighlight()
    {
        QPalette system(Qt::white, Qt::black);
        system.setColor(QPalette::WindowText, Qt::white);
        system.setColor(QPalette::Window, Qt::black);
        system.setColor(QPalette::Base, Qt::black);
        system.setColor(QPalette::Highlight, QColor("#0000AA"));
        system.setColor(QPalette::Link, QColor("#FFFF00"));
        QCOMPARE(color(Token::Accent, system), QColor("#FFFF00"));
        system.setColor(QPalette::Link, QColor("#0000CC"));
        QCOMPARE(color(Token::Accent, system), QColor(Qt::white));
        system.setColor(QPalette::Highlight, QColor("#1AEBFF"));
        QCOMPARE(color(Token::Accent, system), QColor("#1AEBFF"));
        for (const Token token : {Token::Text, Token::Secondary, Token::Accent, Token::Good, Token::Warn, Token::Bad})
            QVERIFY(contrast(color(token, system), Qt::black) >= 4.5);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

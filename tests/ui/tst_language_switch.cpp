// Every picture of the tour, begun in one language and switched to the other: all that is painted, and all that is said in tips, names,
// headers, menus and cells, is then the same as in a program that was begun in the other one. The tour stands for everything that a user may
// have before him: each page with content, without, with a notice, with a dialog open.
#include "app/language.h"
#include "app/tour.h"
#include "app/tour_pictures.h"
#include "app/tour_stage.h"
#include "painted_words.h"
#include "ui/window_actions.h"
#include "walk.h"

#include <QDialog>
#include <QMenu>
#include <QTabBar>

namespace {

// The names of the demo's meters and rooms are data: what the program was given in one language stays.
class Data {
public:
    Data()
    {
        QFile ts(QStringLiteral(TRANSLATIONS_DIR "/meterscope_de.ts"));
        if (!ts.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&ts);
        QString context;
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == QLatin1String("translation") && isData(context, source))
                m_words.push_back({xml.readElementText(QXmlStreamReader::IncludeChildElements), source});
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] QString inEnglish(QString text) const
    {
        for (const auto &[german, english] : m_words)
            text.replace(german, english);
        return text;
    }
    // A name and nothing else, its initial, or one that had no room.
    [[nodiscard]] bool isName(const QString &text) const
    {
        if (text.size() < 2 || std::any_of(m_words.begin(), m_words.end(), [&text](const auto &word) { return text == word.first || text == word.second; }))
            return true;
        static constexpr int told = 5;
        const auto begins = [&text](const QString &word) { return text.startsWith(word.left(told)); };
        return text.contains(QChar(0x2026)) && std::any_of(m_words.begin(), m_words.end(), [&begins](const auto &word) { return begins(word.first) || begins(word.second); });
    }

private:
    static bool isData(const QString &context, const QString &source) { return context == QLatin1String("DemoKeys") || context == QLatin1String("Tour") || source == QLatin1String("Roof"); }
    std::vector<std::pair<QString, QString>> m_words;
};

void ask(const QAction &action, QStringList &said)
{
    said += {action.text(), action.toolTip(), action.statusTip()};
}

void ask(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &said)
{
    constexpr int mostRows = 200;
    for (int row = 0; row < std::min(mostRows, model.rowCount(parent)); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex at = model.index(row, column, parent);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                said += model.data(at, role).toString();
        }
        if (model.hasChildren(model.index(row, 0, parent)))
            ask(model, model.index(row, 0, parent), said);
    }
    for (int column = 0; column < model.columnCount(parent); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            said += model.headerData(column, Qt::Horizontal, role).toString();
    }
}

// What only a tip, a menu, assistive technology or scrolling brings to light.
QStringList hiddenIn(const QWidget &window)
{
    QStringList said = walk::saidBy(&window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        said += widget->whatsThis();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            ask(*view->model(), view->rootIndex(), said);
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                said += {tabs->tabText(i), tabs->tabToolTip(i)};
        }
    }
    for (const QAction *action : window.findChildren<QAction *>())
        ask(*action, said);
    for (const QMenu *menu : window.findChildren<QMenu *>())
        said += menu->title();
    return said;
}

// What was typed or is counted in a field stays as it is.
bool isTyped(const QWidget &window, const QString &text)
{
    const QList<QLineEdit *> fields = window.findChildren<QLineEdit *>();
    return std::any_of(fields.begin(), fields.end(), [&text](const QLineEdit *field) { return field->isVisible() && !text.isEmpty() && field->text().contains(text); });
}

// Among what is said; a text that had no room may have had a little more or less of it.
bool holds(const QStringList &said, const QString &text)
{
    constexpr int told = 8;
    const bool isCut = text.contains(QChar(0x2026)) && text.size() > told;
    return said.contains(text) || (isCut && std::any_of(said.begin(), said.end(), [&text](const QString &other) { return other.startsWith(text.left(told)); }));
}

} // namespace

class TestLanguageSwitch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(!m_data.isEmpty());
        qputenv("TZ", "Europe/Berlin");
        qApp->installEventFilter(&m_standing);
        ui::applyTheme(*qApp, ui::ThemeChoice::Light, QPalette());
        m_year = std::make_unique<app::TourYear>(std::chrono::duration_cast<std::chrono::milliseconds>(app::standingNow().time_since_epoch()).count());
        m_year->speak(); // the names of the year's meters, and with them the order of the series, stay
    }
    void cleanupTestCase() { m_year.reset(); }

    void saysTheSame_data()
    {
        QTest::addColumn<int>("picture");
        const std::vector<app::TourPicture> all = app::tourPictures();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s", all[i].name) << static_cast<int>(i);
    }
    void saysTheSame()
    {
        QFETCH(int, picture);
        const app::TourPicture wanted = app::tourPictures().at(static_cast<std::size_t>(picture));
        speak("de");
        const QStringList begun = said(wanted, nullptr);
        speak("en");
        const QStringList switched = said(wanted, "de");
        QVERIFY(begun.size() > 20);
        QStringList differences;
        for (const QString &text : switched) {
            if (!holds(begun, text))
                differences += QStringLiteral("still ") + text;
        }
        for (const QString &text : begun) {
            if (!holds(switched, text))
                differences += QStringLiteral("not   ") + text;
        }
        QVERIFY2(differences.isEmpty(), qPrintable(QLatin1Char('\n') + differences.join(QLatin1Char('\n'))));
    }

private:
    static void speak(const char *language) { app::installLanguage(*qApp, QString::fromLatin1(language)); }
    QStringList said(const app::TourPicture &picture, const char *switchTo)
    {
        app::TourStage stage(*m_year);
        picture.arrange(stage);
        stage.window->setPaused(stage.window->actions().pause->isChecked()); // what the bars say by a timer is said now
        stage.awaitHistory();
        rest(stage);
        if (switchTo) {
            speak(switchTo);
            stage.useKeys(); // names of the demo's meters, as the program does it
            stage.awaitHistory();
            rest(stage);
        }
        QStringList texts;
        const auto add = [&texts](QWidget &window) {
            for (const QString &text : walk::paintedBy(window) + hiddenIn(window)) {
                if (!isTyped(window, text))
                    texts += text;
            }
        };
        add(*stage.window);
        if (stage.front)
            add(*stage.front);
        for (QDialog *dialog : stage.window->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                add(*dialog);
        }
        for (QString &text : texts)
            text = m_data.isName(text) ? QString() : m_data.inEnglish(text);
        texts.removeDuplicates();
        std::sort(texts.begin(), texts.end());
        return texts;
    }
    static void rest(const app::TourStage &stage)
    {
        constexpr int mostTurns = 50;
        QStringList before;
        QStringList now = walk::paintedBy(*stage.window);
        for (int turn = 0; turn < mostTurns && now != before; ++turn) {
            QApplication::processEvents();
            before = std::exchange(now, walk::paintedBy(*stage.window));
        }
    }

    app::StandingTime m_standing;
    Data m_data;
    std::unique_ptr<app::TourYear> m_year;
};

QTEST_MAIN(TestLanguageSwitch)
#include "tst_language_switch.moc"

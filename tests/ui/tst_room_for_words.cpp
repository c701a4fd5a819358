// The whole program in a made-up language whose words are 40 % longer, with accents and brackets, at 1280 x 720: nothing that says something
// is cut off. And everything to act on is told to assistive technology.
#include "app/composition.h"
#include "app/settings_room.h"
#include "core/stick/virtual_stick.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/main_window.h"
#include "ui/quiet_label.h"
#include "ui/settings/settings_dialog.h"
#include "ui/window_actions.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace ui;

namespace {

// "[Ķéýš xxx]" for "Keys".
class LongWords : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (QLatin1String(context).startsWith(QLatin1String("Q")) || !source || !*source)
            return {};
        QString text = QString::fromUtf8(source);
        const bool isMarkup = text.contains(QLatin1Char('<'));
        if (isMarkup)
            return {};
        const QString plain = QStringLiteral("aeiouAEIOUKyszc");
        const QString accented = QStringLiteral("äéîõûÄÉÎÕÛĶýšžç");
        for (QChar &letter : text) {
            const qsizetype at = plain.indexOf(letter);
            // "%n" and "%1" stay, and so does the mnemonic.
            if (at >= 0)
                letter = accented[at];
        }
        const qsizetype more = std::max<qsizetype>(0, text.size() * 4 / 10 - 2);
        QString filler;
        while (filler.size() < more)
            filler += filler.size() % 7 == 0 ? QLatin1Char(' ') : QLatin1Char('x');
        return QLatin1Char('[') + text + filler + QLatin1Char(']');
    }
};

QString nameOf(const QWidget *widget)
{
    const QWidget *const first = widget;
    QStringList names;
    for (; widget; widget = widget->parentWidget())
        names += widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName();
    const auto *label = names.isEmpty() ? nullptr : qobject_cast<const QLabel *>(first);
    return (label ? QLatin1Char('"') + label->text() + QStringLiteral("\" ") : QString()) + names.mid(0, 4).join(QStringLiteral(" < "));
}

// How much narrower or lower than its words the widget is; 0 when all is seen.
QSize missing(const QWidget *widget)
{
    QSize needed;
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        const auto *quiet = qobject_cast<const QuietLabel *>(label);
        if (label->text().isEmpty() || (quiet && quiet->isYielding()) || !label->pixmap(Qt::ReturnByValue).isNull())
            return {};
        needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    } else if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget)
               || (qobject_cast<const QToolButton *>(widget) && !static_cast<const QToolButton *>(widget)->text().isEmpty()
                   && static_cast<const QToolButton *>(widget)->toolButtonStyle() != Qt::ToolButtonIconOnly)) {
        needed = widget->sizeHint();
    } else {
        return {};
    }
    return {std::max(0, needed.width() - widget->width()), std::max(0, needed.height() - widget->height())};
}

bool isInner(const QWidget *widget)
{
    const QWidget *above = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QLineEdit *>(above) || qobject_cast<const QComboBox *>(above)
        || qobject_cast<const QAbstractSpinBox *>(above) || (above && qobject_cast<const QComboBox *>(above->parentWidget())) || widget->inherits("QTableCornerButton");
}

} // namespace

class TestRoomForWords : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        app::CommandLine line;
        line.demo = true;
        line.dataDir = m_dir->path();
        line.language = QStringLiteral("en");
        line.theme = ThemeChoice::Light;
        m_house = std::make_unique<app::Composition>(line, *qApp);
        m_house->start();
        window().resize(1280, 720);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(m_house->heard().addresses().rowCount() >= 5, 15000);
    }
    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_longWords);
        m_house.reset();
    }

    void longWordsHaveRoom_data() { pages(); }
    void longWordsHaveRoom()
    {
        QFETCH(QString, page);
        QCoreApplication::installTranslator(&m_longWords);
        window().showPage(page);
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents(); // layouts settle
        QStringList cut;
        int asked = 0;
        for (const QWidget *widget : window().findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty() || isInner(widget))
                continue;
            ++asked;
            const QSize less = missing(widget);
            if ((less.width() > 0 || less.height() > 0) && widget->toolTip().isEmpty())
                cut += QStringLiteral("%1: %2x%3").arg(nameOf(widget)).arg(less.width()).arg(less.height());
        }
        QVERIFY(asked > 10);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
        QVERIFY2(window().minimumSizeHint().width() <= 1280, qPrintable(QString::number(window().minimumSizeHint().width())));
        QVERIFY2(window().minimumSizeHint().height() <= 720, qPrintable(QString::number(window().minimumSizeHint().height())));
    }

    void longWordsHaveRoomInTheSettings()
    {
        QCoreApplication::installTranslator(&m_longWords);
        window().actions().settings->trigger();
        SettingsDialog &dialog = m_house->settingsRoom().dialog();
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        QStringList cut;
        for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (widget->isVisible() && !isInner(widget) && missing(widget) != QSize(0, 0) && missing(widget).isValid())
                cut += nameOf(widget);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }

    void everythingIsToldToAssistiveTechnology_data() { pages(); }
    void everythingIsToldToAssistiveTechnology()
    {
        QFETCH(QString, page);
        window().showPage(page);
        QStringList nameless;
        int asked = 0;
        walk(QAccessible::queryAccessibleInterface(&window()), nameless, asked);
        QVERIFY(asked > 10);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void dialogsAreToldToo()
    {
        for (const char *action : {"openSettings", "openPalette", "newProfile"}) {
            window().findChild<QAction *>(QLatin1String(action))->trigger();
            QWidget *dialog = nullptr;
            for (QDialog *each : window().findChildren<QDialog *>()) {
                if (each->isVisible())
                    dialog = each;
            }
            QVERIFY2(dialog, action);
            QVERIFY2(!dialog->accessibleName().isEmpty(), action);
            QStringList nameless;
            int asked = 0;
            walk(QAccessible::queryAccessibleInterface(dialog), nameless, asked);
            QVERIFY2(asked >= 2, action);
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
            dialog->close();
        }
    }

private:
    static void pages()
    {
        QTest::addColumn<QString>("page");
        for (const char *page : {"Overview", "Addresses", "Telegrams", "Signal", "Consumption", "Inverter", "Keys", "Cuxd", "Stick"})
            QTest::addRow("%s", page) << QString::fromLatin1(page);
    }

    static void walk(QAccessibleInterface *interface, QStringList &nameless, int &asked)
    {
        if (!interface || !interface->isValid() || interface->state().invisible)
            return;
        auto *widget = qobject_cast<QWidget *>(interface->object());
        if (widget && !widget->isVisible())
            return;
        const QAccessible::Role role = interface->role();
        const bool acts = role == QAccessible::Button || role == QAccessible::CheckBox || role == QAccessible::RadioButton || role == QAccessible::ComboBox || role == QAccessible::EditableText
            || role == QAccessible::SpinBox || role == QAccessible::Slider || role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List;
        if (widget && acts && !isInner(widget)) {
            ++asked;
            if (interface->text(QAccessible::Name).isEmpty())
                nameless += nameOf(widget);
        }
        if (widget && qobject_cast<QAbstractItemView *>(widget))
            return; // cells speak by their models
        for (int i = 0; i < interface->childCount(); ++i)
            walk(interface->child(i), nameless, asked);
    }

    MainWindow &window() { return m_house->window(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Composition> m_house;
    LongWords m_longWords;
};

QTEST_MAIN(TestRoomForWords)
#include "tst_room_for_words.moc"

#pragma once
// What a walk over windows and dialogs needs: words that are 40 % longer, what of a text is cut off, what Tab reaches and in which order,
// whether the focus is seen, which texts are still in the language from before.
#include "ui/quiet_label.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QScrollArea>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTranslator>
#include <QXmlStreamReader>

#include <set>

namespace walk {

// "[Ķéýš xxx]" for "Keys". Markup is left alone.
class LongWords : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QLatin1String where(context);
        if ((where.startsWith(QLatin1String("Q")) && where != QLatin1String("QObject")) || !source || !*source)
            return {};
        QString text = QString::fromUtf8(source);
        if (text.contains(QLatin1Char('<')))
            return {};
        const QString plain = QStringLiteral("aeiouAEIOUKyszc");
        const QString accented = QStringLiteral("äéîõûÄÉÎÕÛĶýšžç");
        for (QChar &letter : text) {
            if (const qsizetype at = plain.indexOf(letter); at >= 0)
                letter = accented[at];
        }
        const qsizetype more = std::max<qsizetype>(0, text.size() * 4 / 10 - 2);
        QString filler;
        while (filler.size() < more)
            filler += filler.size() % 7 == 0 ? QLatin1Char(' ') : QLatin1Char('x');
        return QLatin1Char('[') + text + filler + QLatin1Char(']');
    }
};

inline QString nameOf(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    QStringList names;
    for (const QWidget *each = widget; each; each = each->parentWidget())
        names += each->objectName().isEmpty() ? QString::fromLatin1(each->metaObject()->className()) : each->objectName();
    return (label ? QLatin1Char('"') + label->text() + QStringLiteral("\" ") : QString()) + names.mid(0, 4).join(QStringLiteral(" < "));
}

// A part of a widget that is asked as a whole.
inline bool isInner(const QWidget *widget)
{
    const QWidget *above = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QLineEdit *>(above) || qobject_cast<const QComboBox *>(above)
        || qobject_cast<const QAbstractSpinBox *>(above) || (above && qobject_cast<const QComboBox *>(above->parentWidget())) || widget->inherits("QTableCornerButton");
}

// How much narrower or lower than its words the widget is; nothing when all is seen.
inline QSize missing(const QWidget *widget)
{
    QSize needed;
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        const auto *quiet = qobject_cast<const ui::QuietLabel *>(label);
        if (label->text().isEmpty() || (quiet && quiet->isYielding()) || !label->pixmap(Qt::ReturnByValue).isNull())
            return {0, 0};
        needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool hasWords = !button->text().isEmpty() && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
        const bool isUsual = tool || qobject_cast<const QPushButton *>(button) || qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button);
        if (!hasWords || !isUsual)
            return {0, 0};
        needed = button->sizeHint();
    } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
        // The chosen word, a little inside of what its arrow leaves.
        if (box->isEditable())
            return {0, 0};
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QRect words = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        return {std::max(0, box->fontMetrics().horizontalAdvance(box->currentText()) + ui::gap - 2 - words.width()), 0};
    } else {
        return {0, 0};
    }
    return {std::max(0, needed.width() - widget->width()), std::max(0, needed.height() - widget->height())};
}

// What is cut off below `window`, one a line. A tool tip that says it whole makes an ellipsis bearable.
inline QString cutWords(const QWidget *window, int *asked = nullptr)
{
    QStringList cut;
    int count = 0;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window || widget->visibleRegion().isEmpty() || isInner(widget))
            continue;
        ++count;
        const QSize less = missing(widget);
        if ((less.width() > 0 || less.height() > 0) && widget->toolTip().isEmpty())
            cut += QStringLiteral("%1: %2x%3").arg(nameOf(widget)).arg(less.width()).arg(less.height());
    }
    if (asked)
        *asked = count;
    return cut.join(QLatin1Char('\n'));
}

inline bool actsOn(QAccessible::Role role)
{
    static const std::set<QAccessible::Role> acting{QAccessible::Button, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ComboBox, QAccessible::EditableText,
                                                    QAccessible::SpinBox, QAccessible::Slider, QAccessible::Table, QAccessible::Tree, QAccessible::List,
                                                    QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::Link, QAccessible::Chart, QAccessible::PageTab};
    return acting.contains(role);
}

// What assistive technology meets: everything that acts, or that Tab reaches, has a name and a role that says what it is.
inline void tell(QAccessibleInterface *interface, QStringList &faults, int &asked)
{
    if (!interface || !interface->isValid() || interface->state().invisible)
        return;
    auto *widget = qobject_cast<QWidget *>(interface->object());
    if (widget && !widget->isVisible())
        return;
    const bool reached = widget && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !widget->isWindow();
    if (widget && !isInner(widget) && (actsOn(interface->role()) || reached)) {
        ++asked;
        if (interface->text(QAccessible::Name).trimmed().isEmpty())
            faults += QStringLiteral("no name: ") + nameOf(widget);
        if (interface->role() == QAccessible::Client || interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Pane)
            faults += QStringLiteral("no role: ") + nameOf(widget);
        if (widget->objectName().isEmpty())
            faults += QStringLiteral("no objectName: ") + nameOf(widget);
    }
    if (widget && qobject_cast<QAbstractItemView *>(widget))
        return; // cells speak by their models
    for (int i = 0; i < interface->childCount(); ++i)
        tell(interface->child(i), faults, asked);
}

inline QString untold(QWidget *window, int *asked = nullptr)
{
    QStringList faults;
    int count = 0;
    tell(QAccessible::queryAccessibleInterface(window), faults, count);
    if (asked)
        *asked = count;
    if (window->windowTitle().isEmpty() && window->accessibleName().isEmpty())
        faults += QStringLiteral("a window without title");
    return faults.join(QLatin1Char('\n'));
}

inline void settle()
{
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
}

// ---- Tab -----------------------------------------------------------------------------------------------------------------------------

struct Stop {
    QWidget *widget = nullptr;
    QRect place; // in the window, when the focus was there
};

// What Tab must reach.
inline QList<QWidget *> mustBeReached(const QWidget *window)
{
    QList<QWidget *> all;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->window() == window && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !isInner(widget)
            && !widget->size().isEmpty())
            all += widget;
    }
    return all;
}

inline QRect placeOf(const QWidget *widget, const QWidget *window)
{
    return {widget->mapTo(window, QPoint()), widget->size()};
}

// As if nothing were scrolled.
inline QRect unscrolledPlaceOf(const QWidget *widget, const QWidget *window)
{
    QRect place = placeOf(widget, window);
    for (const QWidget *above = widget->parentWidget(); above && above != window; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QScrollArea *>(above))
            place.translate(area->horizontalScrollBar()->value(), area->verticalScrollBar()->value());
    }
    return place;
}

// From where the focus is, round to the same widget again. A widget may keep Tab for its own parts (series of a chart), but not for ever.
template <typename AtStop>
QList<Stop> tabRound(QWidget *window, bool forward, QString &fault, AtStop atStop)
{
    constexpr int mostSteps = 500;
    constexpr int mostInside = 12;
    QList<Stop> stops;
    int inside = 0;
    for (int step = 0; step < mostSteps; ++step) {
        QWidget *now = QApplication::focusWidget();
        if (!now || now->window() != window) {
            fault = QStringLiteral("the focus left the window after %1").arg(stops.isEmpty() ? QStringLiteral("nothing") : nameOf(stops.back().widget));
            return stops;
        }
        const bool stays = !stops.isEmpty() && stops.back().widget == now;
        if (stays && mustBeReached(window).size() <= 1)
            return stops; // nowhere else to go
        if (stays && ++inside > mostInside) {
            fault = QStringLiteral("no way out of ") + nameOf(now);
            return stops;
        }
        if (!stays) {
            inside = 0;
            if (!stops.isEmpty() && stops.front().widget == now)
                return stops;
            if (std::any_of(stops.begin(), stops.end(), [now](const Stop &stop) { return stop.widget == now; })) {
                fault = QStringLiteral("goes round without its first: ") + nameOf(now);
                return stops;
            }
            stops += Stop{now, unscrolledPlaceOf(now, window)};
            atStop(now);
        }
        // As a user leaves fields that take Tab for themselves.
        const auto *rich = qobject_cast<const QTextEdit *>(now);
        const auto *plain = qobject_cast<const QPlainTextEdit *>(now);
        const bool keepsTab = (rich && !rich->tabChangesFocus() && !rich->isReadOnly()) || (plain && !plain->tabChangesFocus() && !plain->isReadOnly());
        Qt::KeyboardModifiers with = keepsTab ? Qt::ControlModifier : Qt::NoModifier;
        if (!forward)
            with |= Qt::ShiftModifier;
        QTest::keyClick(now, forward ? Qt::Key_Tab : Qt::Key_Backtab, with);
    }
    fault = QStringLiteral("never comes round");
    return stops;
}

inline QList<Stop> tabRound(QWidget *window, bool forward, QString &fault)
{
    return tabRound(window, forward, fault, [](QWidget *) {});
}

// Reading order: never up within a column, never left within a row. The step from the last to the first is none.
inline QString againstReading(QList<Stop> stops, const QWidget *window)
{
    const auto holds = [&stops](const QWidget *widget) { return std::find_if(stops.begin(), stops.end(), [widget](const Stop &stop) { return stop.widget == widget; }); };
    for (const QWidget *each = window->nextInFocusChain(); each != window; each = each->nextInFocusChain()) {
        if (const auto first = holds(each); first != stops.end()) {
            std::rotate(stops.begin(), first, stops.end());
            break;
        }
    }
    QStringList faults;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QRect before = stops[i - 1].place;
        const QRect after = stops[i].place;
        const int sameRow = std::min(before.bottom(), after.bottom()) - std::max(before.top(), after.top());
        const int sameColumn = std::min(before.right(), after.right()) - std::max(before.left(), after.left());
        const bool left = sameRow > std::min(before.height(), after.height()) / 2 && after.right() <= before.left();
        const bool up = sameColumn > 0 && after.bottom() <= before.top();
        if (left || up)
            faults += QStringLiteral("%1 from %2 (%3,%4) to %5 (%6,%7)")
                          .arg(left ? QStringLiteral("left") : QStringLiteral("up"), nameOf(stops[i - 1].widget)).arg(before.x()).arg(before.y()).arg(nameOf(stops[i].widget)).arg(after.x()).arg(after.y());
    }
    return faults.join(QLatin1Char('\n'));
}

// ---- focus ring ----------------------------------------------------------------------------------------------------------------------

inline QImage around(const QWidget *widget)
{
    constexpr int edge = 4;
    QWidget *window = widget->window();
    return window->grab(placeOf(widget, window).adjusted(-edge, -edge, edge, edge).intersected(window->rect())).toImage();
}

// How many pixels tell by a contrast of 3 : 1 (WCAG 2.4.11) that the focus is here.
inline int telling(const QImage &with, const QImage &without)
{
    if (with.size() != without.size())
        return std::max(with.width(), without.width());
    int count = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x)
            count += with.pixel(x, y) != without.pixel(x, y) && ui::contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3.0 ? 1 : 0;
    }
    return count;
}

// More than a cursor, and for something small at least a line on two of its sides.
inline int enoughFor(const QWidget *widget)
{
    constexpr int aboutThreeCursors = 60;
    return std::min(aboutThreeCursors, widget->width() + widget->height());
}

// Walks round by Tab and looks at each stop with the focus and without. Returns those whose focus is not seen, one a line.
inline QString unseenFocus(QWidget *window, QString &fault, int &asked)
{
    QStringList faults;
    const QList<Stop> stops = tabRound(window, true, fault, [&faults](QWidget *widget) {
        widget->clearFocus();
        QCoreApplication::processEvents();
        const QImage without = around(widget);
        widget->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        const QImage with = around(widget);
        if (const int seen = telling(with, without); seen < enoughFor(widget))
            faults += QStringLiteral("%1: %2 pixels").arg(nameOf(widget)).arg(seen);
    });
    asked = static_cast<int>(stops.size());
    return faults.join(QLatin1Char('\n'));
}

// ---- language ------------------------------------------------------------------------------------------------------------------------

// The English sentences of the program as patterns, from a .ts file. Only those whose translation differs.
class Sources {
public:
    explicit Sources(const QString &file)
    {
        QFile ts(file);
        if (!ts.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&ts);
        QString context; // names of the demo's meters are data: they stay as they were stored
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == QLatin1String("translation") && !isData(context, source))
                add(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
        }
    }
    [[nodiscard]] qsizetype size() const { return m_plain.size(); }
    [[nodiscard]] bool holds(QString text) const { return m_plain.contains(text.remove(QLatin1Char('&'))); }

private:
    static bool isData(const QString &context, const QString &source) { return context.startsWith(QLatin1String("Demo")) || source == QLatin1String("Roof"); }
    void add(QString source, QString translation)
    {
        source.remove(QLatin1Char('&'));
        translation.remove(QLatin1Char('&'));
        const bool isSentence = source.contains(QRegularExpression(QStringLiteral("[a-z]{3}")));
        if (isSentence && source != translation.trimmed() && !source.contains(QLatin1Char('%')))
            m_plain.insert(source);
    }
    QSet<QString> m_plain;
};

// All that `window` says: texts, tips, names, descriptions, headers, entries of menus.
inline QStringList saidBy(const QWidget *window)
{
    QStringList said{window->windowTitle()};
    const auto ask = [&said](const QWidget *widget) {
        said += widget->toolTip();
        said += widget->accessibleName();
        said += widget->accessibleDescription();
        said += widget->statusTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            said += label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            said += button->text();
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            said += field->placeholderText();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                said += box->itemText(i);
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            said += group->title();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            for (int i = 0; i < view->model()->columnCount(view->rootIndex()); ++i)
                said += view->model()->headerData(i, Qt::Horizontal).toString();
        for (const QAction *action : widget->actions())
            said += {action->text(), action->toolTip()};
    };
    ask(window);
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->isVisible())
            ask(widget);
    }
    said.removeAll(QString());
    said.removeDuplicates();
    return said;
}

inline QString notTranslated(const QWidget *window, const Sources &english)
{
    QStringList left;
    for (const QString &text : saidBy(window)) {
        if (english.holds(text))
            left += text;
    }
    return left.join(QLatin1Char('\n'));
}

} // namespace walk

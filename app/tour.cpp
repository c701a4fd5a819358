#include "app/tour.h"

#include "app/language.h"
#include "app/tour_pictures.h"
#include "app/tour_stage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QTimer>

#include <cstdio>

namespace app {

namespace {

// The window, and a dialog that is open in its middle: nobody places windows where there is no desktop.
QPixmap withDialogs(QWidget &window)
{
    QPixmap picture = window.grab();
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        const QPixmap above = dialog->grab();
        QPainter painter(&picture);
        painter.fillRect(window.rect(), QColor(0, 0, 0, 96));
        const QRect place(QPoint((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2), dialog->size());
        painter.drawPixmap(place.topLeft(), above);
        painter.setPen(ui::color(ui::Token::Line, window.palette()));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    return picture;
}

// A blinking cursor is not the same twice. A window that becomes active only later would still give the field its focus: it forgets which.
void leaveFields()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (QWidget *chosen = window->focusWidget())
            chosen->clearFocus();
    }
}

QImage grabbed(const TourStage &stage)
{
    return stage.front ? stage.front->grab().toImage() : withDialogs(*stage.window).toImage();
}

// Layouts, and what is put off to the next turn of the event loop, come to rest.
QImage settled(const TourStage &stage)
{
    constexpr int mostTurns = 50;
    QImage before;
    QImage now = grabbed(stage);
    for (int turn = 0; turn < mostTurns && now != before; ++turn) {
        QApplication::processEvents();
        leaveFields();
        before = std::exchange(now, grabbed(stage));
    }
    return now;
}

bool take(const TourPicture &picture, const TourYear &year, const QString &file)
{
    TourStage stage(year);
    picture.arrange(stage);
    stage.awaitHistory();
    return settled(stage).save(file, "PNG");
}

} // namespace

bool StandingTime::eventFilter(QObject *object, QEvent *event)
{
    constexpr int shortestMs = 1000;
    const auto *timer = event->type() == QEvent::Timer ? qobject_cast<const QTimer *>(object) : nullptr;
    return timer && timer->interval() >= shortestMs;
}

int takeTour(const QString &folder, QApplication &application)
{
    qputenv("TZ", "Europe/Berlin"); // times of day are part of the pictures
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("Tour", "%1 cannot be made.").arg(folder)));
        return 1;
    }
    StandingTime standing;
    application.installEventFilter(&standing);
    const QPalette system = application.palette();
    const std::vector<TourPicture> all = tourPictures();
    TourYear year(std::chrono::duration_cast<std::chrono::milliseconds>(standingNow().time_since_epoch()).count());
    for (const QString &language : {QStringLiteral("de"), QStringLiteral("en")}) {
        installLanguage(application, language);
        QLocale::setDefault(language == QLatin1String("de") ? QLocale(QLocale::German, QLocale::Germany) : QLocale(QLocale::English, QLocale::UnitedStates));
        year.speak();
        for (const ui::ThemeChoice theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::applyTheme(application, theme, system);
            int number = 0;
            for (const TourPicture &picture : all) {
                const QString name = QStringLiteral("%1-%2-%3-%4.png").arg(++number, 2, 10, QLatin1Char('0')).arg(QLatin1String(picture.name),
                                         theme == ui::ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark"), language);
                if (!take(picture, year, QDir(folder).filePath(name))) {
                    std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("Tour", "%1 cannot be written.").arg(name)));
                    return 1;
                }
                std::printf("%s\n", qPrintable(name));
            }
        }
    }
    return 0;
}

} // namespace app

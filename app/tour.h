#pragma once

#include <QObject>
#include <QString>

class QApplication;

namespace app {

// As an event filter of the application: what looks at the clock every second finds the same as before, however long the arranging of a
// picture took.
class StandingTime : public QObject {
    bool eventFilter(QObject *object, QEvent *event) override;
};

// Fills every page from the demo household in simulated time, with a standing clock, and writes one picture per page, theme and
// language to `folder`. Prints their names. 0, or 1 when a picture cannot be written. The same pictures every time.
[[nodiscard]] int takeTour(const QString &folder, QApplication &application);

} // namespace app

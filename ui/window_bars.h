#pragma once

#include "core/stick/stick_status.h"
#include "ui/clock.h"
#include "ui/rate.h"

#include <QObject>

#include <vector>

class QAction;
class QLabel;
class QMainWindow;
class QToolBar;
class QToolButton;

namespace ui {

class FilterField;
class FoundAddressesModel;
class WindowActions;

// Tool bar and status bar: whether and since when is recorded, which stick, how many telegrams; and the filter.
class WindowBars : public QObject {
    Q_OBJECT

public:
    WindowBars(QMainWindow *window, const WindowActions &actions);

    struct State {
        const std::vector<stick::StickStatus> &sticks;
        const FoundAddressesModel &heard;
        QString replay; // file that is shown instead of a stick; empty for none
        TimePoint now;
    };
    void show(const State &state);
    void retranslate(bool paused);

    [[nodiscard]] FilterField *filter() const { return m_filter; }
    // Which profile is open; empty: the usual one, which is not said.
    void setProfile(const QString &name);
    [[nodiscard]] QToolButton *palette() const { return m_palette; }
    [[nodiscard]] QToolButton *recording() const { return m_recording; }
    [[nodiscard]] QToolButton *stick() const { return m_stick; }

private:
    QToolButton *button(const char *name, const char *iconName);
    void showRecording(const State &state, const stick::StickStatus *listening);
    void showStick(const State &state, const stick::StickStatus *listening);
    void showRates(const State &state);

    QToolBar *m_bar;
    FilterField *m_filter;
    QToolButton *m_recording;
    QToolButton *m_stick;
    QToolButton *m_pause;
    QLabel *m_rates;
    QLabel *m_mode;
    QLabel *m_profile;
    QToolButton *m_palette;
    const QAction *m_paletteAction;
    QString m_profileName;
    Rate m_rate;
};

} // namespace ui

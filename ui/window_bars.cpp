#include "ui/window_bars.h"

#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/filter_field.h"
#include "ui/icons.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int filterWidth = 320;

// "0:12:31"
QString stopwatch(std::chrono::seconds time)
{
    const auto seconds = std::max<std::int64_t>(time.count(), 0);
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString modeName(bytes::LinkMode mode)
{
    return QString::fromLatin1(bytes::linkModeName(mode).data());
}

int countable(quint64 count)
{
    return static_cast<int>(std::min<quint64>(count, 2147483647));
}

} // namespace

WindowBars::WindowBars(QMainWindow *window, const WindowActions &actions)
    : QObject(window), m_bar(new QToolBar(window)), m_filter(new FilterField(m_bar)), m_recording(button("recordingState", "record")), m_stick(button("stickState", "stick")),
      m_rates(new QLabel(window)), m_mode(new QLabel(window)), m_profile(new QLabel(window)), m_palette(new QToolButton(window->menuBar())), m_paletteAction(actions.palette)
{
    m_bar->setObjectName(QStringLiteral("toolBar"));
    m_bar->setMovable(false);
    m_bar->toggleViewAction()->setObjectName(QStringLiteral("showToolBar"));
    m_bar->setIconSize({smallIcon, smallIcon});
    m_bar->setContentsMargins(gap, 2, gap, 3);
    m_filter->setFixedWidth(filterWidth);
    auto *stretch = new QWidget(m_bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(m_recording);
    m_bar->addAction(actions.pause);
    m_pause = qobject_cast<QToolButton *>(m_bar->widgetForAction(actions.pause));
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->addWidget(stretch);
    m_bar->addWidget(m_stick);
    m_bar->addWidget(m_filter);
    window->addToolBar(m_bar);

    QStatusBar *status = window->statusBar();
    status->setObjectName(QStringLiteral("statusBar"));
    status->setSizeGripEnabled(false);
    m_rates->setContentsMargins(gap + 4, 0, 0, 2);
    m_mode->setContentsMargins(0, 0, gap + 4, 2);
    status->addWidget(m_rates, 1);
    status->addPermanentWidget(m_mode);
    status->addPermanentWidget(m_profile);
    m_profile->setContentsMargins(0, 0, gap + 4, 2);
    m_profile->hide();
    m_palette->setObjectName(QStringLiteral("paletteButton"));
    m_palette->setIcon(icon("search"));
    m_palette->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_palette->setAutoRaise(true);
    m_palette->setFocusPolicy(Qt::NoFocus); // its shortcut is always nearer
    window->menuBar()->setCornerWidget(m_palette);
}

QToolButton *WindowBars::button(const char *name, const char *iconName)
{
    auto *made = new QToolButton(m_bar);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(iconName, Token::Secondary));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    return made;
}

void WindowBars::show(const State &state)
{
    const auto found = std::find_if(state.sticks.begin(), state.sticks.end(), [](const stick::StickStatus &s) { return s.phase == stick::Phase::Listening; });
    const stick::StickStatus *listening = found == state.sticks.end() ? nullptr : &*found;
    showRecording(state, listening);
    showStick(state, listening);
    showRates(state);
    m_mode->setText(listening ? tr("Mode %1").arg(modeName(listening->wantedMode)) : QString());
}

void WindowBars::showRecording(const State &state, const stick::StickStatus *listening)
{
    if (listening) {
        const auto since = std::chrono::duration_cast<std::chrono::seconds>(state.now - listening->listeningSince.value_or(state.now));
        m_recording->setText(tr("Recording %1").arg(stopwatch(since)));
        m_recording->setIcon(icon("record", Token::Accent));
    } else {
        m_recording->setText(state.replay.isEmpty() ? tr("Not recording") : tr("Replay of %1").arg(QFileInfo(state.replay).fileName()));
        m_recording->setIcon(icon(state.replay.isEmpty() ? "circle-open" : "play"));
    }
    m_recording->setAccessibleName(m_recording->text());
    m_recording->setToolTip(tr("Shows the telegrams as they arrive"));
}

void WindowBars::showStick(const State &state, const stick::StickStatus *listening)
{
    if (state.sticks.empty()) {
        m_stick->setText(tr("No stick"));
    } else {
        const stick::StickStatus &first = listening ? *listening : state.sticks.front();
        QStringList words;
        words += first.device ? tr("iM871A %1").arg(QString::fromStdString(first.device->idText())) : tr("Stick");
        if (listening)
            words += modeName(first.wantedMode);
        words += shortPort(first.port);
        if (state.sticks.size() > 1)
            words += QStringLiteral("+%1").arg(state.sticks.size() - 1);
        m_stick->setText(words.join(QStringLiteral(" · ")));
    }
    m_stick->setIcon(icon("stick", listening ? Token::Good : state.sticks.empty() ? Token::Secondary : Token::Warn));
    m_stick->setAccessibleName(m_stick->text());
    m_stick->setToolTip(tr("Shows the sticks, their link mode and their check chain"));
}

void WindowBars::showRates(const State &state)
{
    m_rate.look(state.heard.recordedTelegrams(), state.now);
    std::uint64_t bad = 0;
    for (const stick::StickStatus &status : state.sticks)
        bad += status.badFrames;
    QStringList words;
    if (const auto perMinute = m_rate.perMinute())
        words += tr("%1 telegrams/min").arg(QLocale().toString(*perMinute, 'f', 1));
    words += tr("%n meter(s)", nullptr, countable(state.heard.recordedMeters()));
    words += tr("%n telegram(s)", nullptr, countable(state.heard.recordedTelegrams()));
    const QString line = tr("%n bad frame(s) on the line", nullptr, countable(bad));
    if (bad > 0)
        words += line;
    m_rates->setToolTip(tr("%1. The line is the one between stick and computer; the stick does not report what is broken on the air.").arg(line));
    m_rates->setText(words.join(QStringLiteral("  ·  ")));
}

void WindowBars::setProfile(const QString &name)
{
    m_profileName = name;
    m_profile->setVisible(!name.isEmpty());
    m_profile->setText(tr("Profile %1").arg(name));
}

void WindowBars::retranslate(bool paused)
{
    setProfile(m_profileName);
    m_palette->setText(tr("Command…  %1").arg(m_paletteAction->shortcut().toString(QKeySequence::NativeText)));
    m_palette->adjustSize();
    if (auto *bar = qobject_cast<QMenuBar *>(m_palette->parentWidget()))
        bar->setCornerWidget(m_palette); // gives it the place its new words need, at the right edge
    m_palette->setAccessibleName(tr("Command palette"));
    m_palette->setToolTip(tr("Finds everything that can be done, every page and every meter by its name"));
    m_bar->setWindowTitle(tr("Tools"));
    m_pause->setAccessibleName(paused ? tr("Go on") : tr("Pause the display"));
}

} // namespace ui

// The words of the main window: what changes with the language and what its bars say of the recording.
#include "ui/main_window.h"

#include "core/text/time_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"
#include "ui/filter_field.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/navigation.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

// "0:12:31"
QString stopwatch(std::chrono::seconds time)
{
    const auto seconds = std::max<std::int64_t>(time.count(), 0);
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

void MainWindow::updateRecording()
{
    const TimePoint now = m_parts.clock();
    const auto listening = std::find_if(m_sticks.begin(), m_sticks.end(), [](const stick::StickStatus &s) { return s.phase == stick::Phase::Listening; });
    const bool records = listening != m_sticks.end();
    if (records) {
        const auto since = std::chrono::duration_cast<std::chrono::seconds>(now - listening->listeningSince.value_or(now));
        m_recording->setText(tr("Recording %1").arg(stopwatch(since)));
        m_recording->setIcon(icon("record", Token::Accent));
    } else {
        m_recording->setText(m_replay.isEmpty() ? tr("Not recording") : tr("Replay of %1").arg(QFileInfo(m_replay).fileName()));
        m_recording->setIcon(icon(m_replay.isEmpty() ? "circle-open" : "play"));
    }
    m_recording->setAccessibleName(m_recording->text());
    m_recording->setToolTip(tr("Shows the telegrams as they arrive"));

    if (m_sticks.empty()) {
        m_stickButton->setText(tr("No stick"));
    } else {
        const stick::StickStatus &first = records ? *listening : m_sticks.front();
        QStringList words;
        words += first.device ? tr("iM871A %1").arg(QString::fromStdString(first.device->idText())) : tr("Stick");
        if (records)
            words += QString::fromLatin1(bytes::linkModeName(first.wantedMode).data());
        words += shortPort(first.port);
        if (m_sticks.size() > 1)
            words += QStringLiteral("+%1").arg(m_sticks.size() - 1);
        m_stickButton->setText(words.join(QStringLiteral(" · ")));
    }
    m_stickButton->setIcon(icon("stick", records ? Token::Good : m_sticks.empty() ? Token::Secondary : Token::Warn));
    m_stickButton->setAccessibleName(m_stickButton->text());
    m_stickButton->setToolTip(tr("Shows the sticks, their link mode and their check chain"));

    m_rate.look(m_parts.addresses->recordedTelegrams(), now);
    const auto perMinute = m_rate.perMinute();
    std::uint64_t bad = 0;
    for (const stick::StickStatus &status : m_sticks)
        bad += status.badFrames;
    QStringList left;
    if (perMinute)
        left += tr("%1 telegrams/min").arg(QLocale().toString(*perMinute, 'f', 1));
    left += tr("%n meter(s)", nullptr, static_cast<int>(m_parts.addresses->recordedMeters()));
    left += tr("%n telegram(s)", nullptr, static_cast<int>(std::min<quint64>(m_parts.addresses->recordedTelegrams(), 2147483647)));
    left += tr("%n bad frame(s) on the line", nullptr, static_cast<int>(std::min<std::uint64_t>(bad, 2147483647)));
    m_rates->setText(left.join(QStringLiteral("  ·  ")));
    m_mode->setText(records ? tr("Mode %1").arg(QString::fromLatin1(bytes::linkModeName(listening->wantedMode).data())) : QString());
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Meterscope"));
    setAccessibleName(tr("Meterscope"));
    m_navigation->setWords({tr("Addresses"), tr("Telegrams"), tr("Stick")},
                           {m_goAddresses->shortcut().toString(QKeySequence::NativeText), m_goTelegrams->shortcut().toString(QKeySequence::NativeText),
                            m_goStick->shortcut().toString(QKeySequence::NativeText)});
    retranslateMenus();
    updateRecording();
}

void MainWindow::retranslateMenus()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_stickMenu->setTitle(tr("&Stick"));
    m_helpMenu->setTitle(tr("&Help"));
    m_open->setText(tr("&Open telegrams…"));
    m_open->setToolTip(tr("Shows a file of telegrams: hex lines, CUxD's terminal, rtl_wmbus or wmbusmeters"));
    m_clear->setText(tr("&Clear the lists"));
    m_quit->setText(tr("&Quit"));
    m_copyCuxd->setText(tr("Copy as &CUxD line"));
    m_copyCsv->setText(tr("Copy as C&SV"));
    m_copyJson->setText(tr("Copy as &JSON"));
    m_copyTelegram->setText(tr("Copy &telegram as hex"));
    m_find->setText(tr("&Filter"));
    m_goAddresses->setText(tr("Found &addresses"));
    m_goTelegrams->setText(tr("&Telegrams"));
    m_goStick->setText(tr("&Stick"));
    m_pause->setText(m_pause->isChecked() ? tr("Go on") : tr("&Pause"));
    m_pause->setToolTip(m_pause->isChecked() ? tr("Show what was recorded meanwhile (F8)") : tr("The display stands still, recording goes on (F8)"));
    m_showDetail->setText(tr("&Details"));
    m_fold->setText(tr("Fold the &navigation"));
    m_nextPane->setText(tr("Next &part of the window"));
    m_fullScreen->setText(tr("F&ull screen"));
    m_demo->setText(tr("&Demo stick"));
    m_telegramsOfRow->setText(tr("Show telegrams"));
    m_german->setText(QStringLiteral("&Deutsch"));
    m_english->setText(QStringLiteral("&English"));
    m_themeSystem->setText(tr("As the s&ystem"));
    m_themeLight->setText(tr("&Light"));
    m_themeDark->setText(tr("&Dark"));
    m_about->setText(tr("&About Meterscope"));
    m_toolBar->setWindowTitle(tr("Tools"));
    if (auto *pause = findChild<QToolButton *>(QStringLiteral("pauseButton")))
        pause->setAccessibleName(m_pause->isChecked() ? tr("Go on") : tr("Pause the display"));
}

} // namespace ui

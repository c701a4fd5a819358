#include "app/start_notes.h"

#include "ui/help/crash_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"

#include <QLocale>

namespace app {

StartNotes::StartNotes(ui::MainWindow &window, std::vector<SettingsTrouble> troubles, const QString &dataDir)
    : m_window(window), m_troubles(std::move(troubles)), m_reports(dataDir), m_crash(m_reports.untold())
{
    const auto makeBar = [this](const char *name) {
        auto *bar = new ui::NoticeBar;
        bar->setObjectName(QLatin1String(name));
        m_window.addBanner(bar);
        return bar;
    };
    if (!m_troubles.empty())
        m_settingsBar = makeBar("settingsBanner");
    if (m_crash)
        m_crashBar = makeBar("crashBanner");
    tell();
    m_reports.setTold();
}

void StartNotes::showReport()
{
    auto *dialog = new ui::CrashDialog({m_crash->at, m_crash->runningFor, m_crash->recording, m_crash->text, m_reports.folder()}, ui::CrashDialog::Kind::Tells, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void StartNotes::tell()
{
    if (m_settingsBar) {
        m_settingsBar->show([troubles = m_troubles] {
            QStringList sentences;
            for (const SettingsTrouble &trouble : troubles)
                sentences += sentenceOf(trouble);
            return sentences.join(QLatin1Char('\n'));
        }, ui::NoticeBar::Kind::Problem);
    }
    if (m_crashBar) {
        const auto words = [at = m_crash->at, recording = m_crash->recording] {
            const QString when = QLocale().toString(at, QLocale::ShortFormat);
            return recording ? tr("Meterscope crashed on %1. What was heard until then is in the history and in the recording, and recording goes on.").arg(when)
                             : tr("Meterscope crashed on %1. What was heard until then is in the history, and listening goes on.").arg(when);
        };
        m_crashBar->show(words, ui::NoticeBar::Kind::Problem, [] { return tr("Show the report…"); }, [this] { showReport(); });
    }
}

} // namespace app

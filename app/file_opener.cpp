#include "app/file_opener.h"

#include "app/heard.h"
#include "app/input_file.h"
#include "app/recent_files.h"
#include "ui/main_window.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <vector>

namespace app {

namespace {

constexpr int playedAtOnce = 200; // telegrams between two looks at the event loop

struct ChosenFile {
    QString path;
    QString chosen; // by the user: the file, or the folder it is in
};

// A folder stands for the files in it, as the folder of a wmbusmeters installation.
std::vector<ChosenFile> filesOf(const QStringList &paths)
{
    constexpr qsizetype most = 1000;
    std::vector<ChosenFile> files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.push_back({path, path});
            continue;
        }
        const QDir folder(path);
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name).mid(0, most))
            files.push_back({folder.filePath(name), path});
    }
    return files;
}

} // namespace

FileOpener::FileOpener(ui::MainWindow &window, Heard &heard, RecentFiles &recent, std::function<bool(const QString &)> takenByRoom)
    : m_window(window), m_heard(heard), m_recent(recent), m_takenByRoom(std::move(takenByRoom))
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &FileOpener::playNext);
}

void FileOpener::open(const QStringList &files)
{
    std::vector<ui::Spoken> problems;
    QString shown;
    // A folder is remembered, not each of its files: nobody has chosen them.
    for (const auto &[path, chosen] : filesOf(files)) {
        if (m_takenByRoom(path)) {
            m_recent.add(chosen);
            continue;
        }
        InputFile file = readInputFile(path);
        if (!file.problem.text().isEmpty())
            problems.push_back(std::move(file.problem));
        if (!file.frames.empty()) {
            m_recent.add(chosen);
            shown = path;
        }
        std::move(file.frames.begin(), file.frames.end(), std::back_inserter(m_waiting));
    }
    if (!shown.isEmpty()) {
        m_window.setReplay(shown);
        m_timer.start();
    }
    if (!problems.empty()) {
        m_window.showNotice([problems] {
            QStringList sentences;
            for (ui::Spoken problem : problems) {
                problem.sayAgain();
                sentences += problem.text();
            }
            return sentences.join(QLatin1Char('\n'));
        });
    }
}

void FileOpener::playNext()
{
    for (int i = 0; i < playedAtOnce && !m_waiting.empty(); ++i) {
        m_heard.reception().onFrame(m_waiting.front());
        m_waiting.pop_front();
    }
    if (m_waiting.empty())
        m_timer.stop();
}

} // namespace app

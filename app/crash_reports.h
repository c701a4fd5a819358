#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace app {

// What a CrashNote wrote, as an earlier run left it.
struct CrashReport {
    QString path;
    QString text;
    QDateTime at;           // of the crash, local time; the file's where the note was cut off
    qint64 runningFor = 0;  // seconds
    bool recording = false; // to a file
};

// The notes in a data folder.
class CrashReports {
public:
    explicit CrashReports(const QString &dataDir);

    [[nodiscard]] QString folder() const { return m_folder; }
    // The youngest that nobody was told of yet; nothing when there is none.
    [[nodiscard]] std::optional<CrashReport> untold() const;
    // From here on all of them are known; of the oldest only the last ten stay.
    void setTold();

private:
    QString m_folder;
};

} // namespace app

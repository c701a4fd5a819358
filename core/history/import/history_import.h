#pragma once

#include "core/history/import/open_history.h"
#include "core/history/import/series_resolver.h"
#include "core/store/history_store.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace history {

struct ImportOptions {
    ImportHints hints;
    ImportTarget target;
    QByteArray zone;  // IANA id of the files' wall clock; empty: the computer's
    QString badLines; // file for the lines that cannot be read; made when there is one. Empty: they are only counted
};

// What became of an import.
struct ImportReport {
    struct File {
        QString path;
        std::optional<ImportFault> fault; // nothing of it was read
        QString detail;                   // of the system, for ImportFault::Unreadable
        HistoryForm form = HistoryForm::DeviceLog;
        std::uint64_t lines = 0;
        std::uint64_t readings = 0;
        std::uint64_t noNumber = 0; // good lines with a text in place of a number
        std::uint64_t bad = 0;
        std::uint64_t homeless = 0; // readings of which neither the file nor the user says whose they are
    };
    struct Series {
        QString source; // as the file names the device
        ResolvedSeries series;
        std::uint64_t readings = 0;
        store::TimeMs first = 0;
        store::TimeMs last = 0;
    };
    std::vector<File> files;
    std::vector<Series> series;
    store::Appended appended;
    store::BatchId batch = 0;        // how it is taken back; 0 where nothing was stored
    QString badLines;                // where they are; empty: there are none, or nowhere
    std::optional<store::Failure> failure; // of the store: what had been stored was taken back
    bool cancelled = false;          // likewise
};

// Brings files of history into the store, in slices between which the event loop runs. All of it is one batch: it can be taken back,
// and readings that are there already are not stored twice.
class HistoryImport : public QObject {
    Q_OBJECT

public:
    HistoryImport(store::HistoryStore &store, ImportOptions options, QObject *parent = nullptr);
    ~HistoryImport() override;

    void start(const QStringList &files);
    void cancel();

signals:
    void progressed(qint64 bytesRead, qint64 bytesOfAll);
    void finished(const history::ImportReport &report);

private:
    // One series of the file that is being read.
    struct Lane {
        std::size_t report = 0; // index into ImportReport::series
        bool homeless = false;
    };

    void begin(std::vector<store::Device> devices, std::vector<store::Series> series);
    void step();
    [[nodiscard]] bool openNext();
    [[nodiscard]] bool openReader(QByteArray &chunk);
    void takeLine(std::string_view line, bool tooLong);
    void keepBadLine(std::string_view line);
    void collect();
    [[nodiscard]] const Lane &laneOf(std::uint32_t series);
    void closeFile();
    void flush();
    void finish();
    void fail(const store::Failure &failure);
    void end();

    store::HistoryStore &m_store;
    ImportOptions m_options;
    ZoneTable m_zone;
    QStringList m_waiting;
    qint64 m_bytesRead = 0;
    qint64 m_bytesOfAll = 0;
    ImportReport m_report;
    std::optional<SeriesResolver> m_resolver;

    QFile m_file;
    OpenedHistory m_opened;
    LineCutter m_cutter;
    std::vector<Lane> m_lanes;               // by the reader's series
    std::vector<SourceReading> m_line;       // of the line just read
    std::vector<store::SeriesReadings> m_collected; // by ImportReport::series
    std::size_t m_collectedCount = 0;
    QFile m_badLines;
    QString m_badFile; // whose bad lines were written last
    std::map<store::SeriesKey, std::size_t> m_known; // index into ImportReport::series
    int m_underway = 0; // pieces that the store has not answered yet
    bool m_reading = false;
    bool m_readAll = false;
    bool m_ended = false;
};

} // namespace history

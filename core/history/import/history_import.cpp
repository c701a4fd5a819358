#include "core/history/import/history_import.h"

#include "core/history/time_zone.h"
#include "core/keys/import/text_encoding.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace history {

namespace {

constexpr qint64 chunkBytes = 1 << 20;
constexpr qint64 beginningBytes = 1 << 16;     // what the form is found out from
constexpr qint64 mostForeign = 512LL << 20;    // of a file that must be in memory as a whole to be converted
constexpr std::size_t pieceReadings = 250'000; // for one call of the store
constexpr int mostUnderway = 2;
constexpr int sliceMs = 20;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// A cut character at the end does not count.
bool isUtf8(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Default);
    (void)QString(decoder(bytes));
    return !decoder.hasError();
}

} // namespace

HistoryImport::HistoryImport(store::HistoryStore &store, ImportOptions options, QObject *parent)
    : QObject(parent), m_store(store), m_options(std::move(options)), m_zone(zoneTable(m_options.zone))
{
}

HistoryImport::~HistoryImport() = default;

void HistoryImport::start(const QStringList &files)
{
    m_waiting = files;
    for (const QString &file : files)
        m_bytesOfAll += QFileInfo(file).size();
    m_store.devices(this, [this, files](const store::Answer<std::vector<store::Device>> &devices) {
        if (!devices) {
            fail(devices.error());
            return;
        }
        m_store.series(this, [this, files, known = *devices](const store::Answer<std::vector<store::Series>> &series) {
            if (!series)
                fail(series.error());
            else
                begin(known, *series);
        });
    });
}

void HistoryImport::begin(std::vector<store::Device> devices, std::vector<store::Series> series)
{
    m_resolver.emplace(std::move(devices), std::move(series), m_options.target);
    QStringList names;
    for (const QString &file : std::as_const(m_waiting))
        names << QFileInfo(file).fileName();
    m_store.beginBatch(names.join(QStringLiteral(", ")).toStdString(), this, [this](const store::Answer<store::BatchId> &batch) {
        if (!batch) {
            fail(batch.error());
            return;
        }
        m_report.batch = *batch;
        step();
    });
}

void HistoryImport::cancel()
{
    m_report.cancelled = true;
    m_readAll = true;
    m_waiting.clear();
    if (m_underway == 0)
        finish();
}

// Reads for a moment; goes on by itself, or when the store has answered.
void HistoryImport::step()
{
    if (m_ended || m_readAll)
        return;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < sliceMs) {
        if (m_underway >= mostUnderway)
            return; // its answer calls step()
        if (!m_reading && !openNext()) {
            m_readAll = true;
            flush();
            if (m_underway == 0)
                finish();
            return;
        }
        if (!m_reading)
            continue; // could not be read; the next one
        QByteArray chunk = m_file.read(chunkBytes);
        if (chunk.isEmpty()) {
            closeFile();
            continue;
        }
        m_bytesRead += chunk.size();
        m_cutter.feed(view(chunk), [this](std::string_view line, bool tooLong) { takeLine(line, tooLong); });
        if (m_collectedCount >= pieceReadings)
            flush();
    }
    emit progressed(m_bytesRead, m_bytesOfAll);
    QMetaObject::invokeMethod(this, &HistoryImport::step, Qt::QueuedConnection);
}

// False when there is no further file. A file that cannot be read has its line in the report.
bool HistoryImport::openNext()
{
    if (m_waiting.isEmpty())
        return false;
    m_report.files.push_back({});
    ImportReport::File &report = m_report.files.back();
    report.path = m_waiting.takeFirst();
    m_file.setFileName(report.path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        report.fault = ImportFault::Unreadable;
        report.detail = m_file.errorString();
        return true;
    }
    QByteArray beginning = m_file.peek(beginningBytes);
    if (!openReader(beginning)) {
        m_file.close();
        return true;
    }
    m_reading = true;
    return true;
}

// What is no UTF-8 is converted as a whole.
bool HistoryImport::openReader(QByteArray &chunk)
{
    ImportReport::File &report = m_report.files.back();
    const bool marked = chunk.startsWith("\xEF\xBB\xBF");
    bytes::SecretString converted;
    if (!isUtf8(chunk)) {
        const QByteArray all = m_file.read(mostForeign);
        converted = keys::toUtf8({reinterpret_cast<const std::uint8_t *>(all.constData()), static_cast<std::size_t>(all.size())});
        chunk = QByteArray(converted.data(), static_cast<qsizetype>(std::min(converted.size(), static_cast<std::size_t>(beginningBytes))));
        m_bytesRead += all.size();
    } else if (marked) {
        (void)m_file.skip(3);
        chunk.remove(0, 3);
    }
    auto opened = openHistory(view(chunk), m_options.hints, m_zone);
    if (!opened) {
        report.fault = opened.error();
        return false;
    }
    report.form = opened->form;
    m_opened = std::move(*opened);
    m_lanes.clear();
    if (!converted.empty())
        m_cutter.feed(std::string_view(converted.data(), converted.size()), [this](std::string_view line, bool tooLong) { takeLine(line, tooLong); });
    return true;
}

void HistoryImport::closeFile()
{
    if (m_file.error() != QFileDevice::NoError) {
        m_report.files.back().fault = ImportFault::Unreadable;
        m_report.files.back().detail = m_file.errorString();
    }
    m_cutter.finish([this](std::string_view line, bool tooLong) { takeLine(line, tooLong); });
    m_cutter = LineCutter();
    m_file.close();
    m_reading = false;
}

void HistoryImport::takeLine(std::string_view line, bool tooLong)
{
    ImportReport::File &report = m_report.files.back();
    ++report.lines;
    m_line.clear();
    switch (tooLong ? LineKind::Bad : m_opened.reader->read(line, m_line)) {
    case LineKind::Readings: collect(); break;
    case LineKind::Empty: break;
    case LineKind::NoNumber: ++report.noNumber; break;
    case LineKind::Bad:
        ++report.bad;
        keepBadLine(line);
        break;
    }
}

void HistoryImport::keepBadLine(std::string_view line)
{
    if (m_options.badLines.isEmpty())
        return;
    if (!m_badLines.isOpen()) {
        m_badLines.setFileName(m_options.badLines);
        if (!m_badLines.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            m_options.badLines.clear();
            return;
        }
        m_report.badLines = m_options.badLines;
    }
    if (m_badFile != m_report.files.back().path) {
        m_badFile = m_report.files.back().path;
        m_badLines.write("# " + m_badFile.toUtf8() + '\n');
    }
    m_badLines.write(line.data(), static_cast<qint64>(line.size()));
    m_badLines.write("\n");
}

const HistoryImport::Lane &HistoryImport::laneOf(std::uint32_t series)
{
    while (m_lanes.size() <= series) {
        const SourceSeries &source = m_opened.reader->series()[m_lanes.size()];
        auto resolved = m_resolver->resolve(source, m_opened.form == HistoryForm::DeviceLog);
        Lane lane;
        lane.homeless = !resolved;
        if (resolved) {
            const auto [known, fresh] = m_known.try_emplace(resolved->key, m_report.series.size());
            lane.report = known->second;
            if (fresh) {
                m_collected.push_back({resolved->key, resolved->kind, {}});
                m_report.series.push_back({QString::fromStdString(source.device), std::move(*resolved), 0, 0, 0});
            }
        }
        m_lanes.push_back(lane);
    }
    return m_lanes[series];
}

void HistoryImport::collect()
{
    ImportReport::File &report = m_report.files.back();
    for (const SourceReading &reading : m_line) {
        const Lane &lane = laneOf(reading.series);
        if (lane.homeless) {
            ++report.homeless;
            continue;
        }
        ImportReport::Series &series = m_report.series[lane.report];
        const auto value = series.series.offset.mantissa == 0 ? std::optional(reading.value) : bytes::minus(reading.value, series.series.offset);
        if (!value)
            continue;
        m_collected[lane.report].readings.push_back({reading.at, *value, reading.flags, 0});
        ++m_collectedCount;
        ++report.readings;
        series.first = series.readings == 0 ? reading.at : std::min(series.first, reading.at);
        series.last = series.readings == 0 ? reading.at : std::max(series.last, reading.at);
        ++series.readings;
    }
}

void HistoryImport::flush()
{
    if (m_collectedCount == 0)
        return;
    std::vector<store::SeriesReadings> piece;
    for (store::SeriesReadings &one : m_collected) {
        if (!one.readings.empty())
            piece.push_back({one.key, one.kind, std::exchange(one.readings, {})});
    }
    m_collectedCount = 0;
    ++m_underway;
    m_store.appendReadings(m_report.batch, std::move(piece), this, [this](const store::Answer<store::Appended> &appended) {
        --m_underway;
        if (!appended) {
            fail(appended.error());
            return;
        }
        m_report.appended.stored += appended->stored;
        m_report.appended.alreadyThere += appended->alreadyThere;
        m_report.appended.conflicting += appended->conflicting;
        if (m_readAll && m_underway == 0)
            finish();
        else
            step();
    });
}

void HistoryImport::finish()
{
    if (m_ended)
        return;
    m_ended = true;
    if (m_report.batch != 0 && (m_report.cancelled || m_report.appended.stored == 0)) {
        m_store.removeBatch(m_report.batch, this, [this](const store::Answer<std::uint64_t> &) {
            m_report.batch = 0;
            end();
        });
        return;
    }
    for (const ImportReport::Series &series : m_report.series) {
        if (series.series.name.empty())
            continue;
        store::DeviceEntry entry;
        entry.address = series.series.key.device;
        entry.name = series.series.name;
        m_store.saveDevice(std::move(entry));
    }
    m_store.finishBatch(m_report.batch, this, [this](const store::Answer<store::Batch> &batch) {
        if (!batch)
            m_report.failure = batch.error();
        end();
    });
}

void HistoryImport::fail(const store::Failure &failure)
{
    if (m_ended)
        return;
    m_ended = true;
    m_report.failure = failure;
    if (m_report.batch == 0) {
        end();
        return;
    }
    m_store.removeBatch(m_report.batch, this, [this](const store::Answer<std::uint64_t> &) {
        m_report.batch = 0;
        end();
    });
}

void HistoryImport::end()
{
    m_badLines.close();
    emit progressed(m_bytesOfAll, m_bytesOfAll);
    emit finished(m_report);
}

} // namespace history

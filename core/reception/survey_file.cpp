#include "core/reception/survey_file.h"

#include "core/reception/survey_lines.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>

namespace reception {

namespace {

constexpr int figuresEveryMs = 30'000;
constexpr qint64 longestLine = 64 * 1024; // of figures of a thousand meters
constexpr auto pattern = "survey-*.jsonl";

// A survey is put into a file of the time at which it begins; a second one in the same second gets a number.
QString freeName(const QDir &folder, quality::Time at)
{
    const QString stem = QStringLiteral("survey-") + QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = stem + QStringLiteral(".jsonl");
    for (int i = 2; folder.exists(name); ++i)
        name = stem + QStringLiteral("-%1.jsonl").arg(i);
    return folder.filePath(name);
}

void readAll(const QString &path, SurveyReader &reader)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd())
        reader.take(file.readLine(longestLine));
}

} // namespace

SurveyFile::SurveyFile(Survey &survey, QObject *parent) : QObject(parent), m_survey(survey)
{
    connect(&survey, &Survey::changed, this, &SurveyFile::onChanged);
    connect(&survey.tracker(), &SignalTracker::heard, this, &SurveyFile::onHeard);
    m_figures.setInterval(figuresEveryMs);
    connect(&m_figures, &QTimer::timeout, this, &SurveyFile::writeFigures);
}

void SurveyFile::open(const QString &folder)
{
    close();
    m_folder = folder;
    m_failed = false;
    const QStringList names = QDir(folder).entryList({QLatin1String(pattern)}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        leave();
    else
        read(QDir(folder).filePath(names.back()));
    m_figures.start();
}

void SurveyFile::beginNew()
{
    writeFigures();
    leave();
}

void SurveyFile::openEarlier(const QString &path)
{
    writeFigures();
    read(path);
}

void SurveyFile::close()
{
    writeFigures();
    m_figures.stop();
    m_file.close();
    m_file.setFileName({});
    m_folder.clear();
}

// The points that are there leave the program, not the file.
void SurveyFile::leave()
{
    m_file.close();
    m_file.setFileName({});
    m_written.clear();
    m_sticks.clear();
    m_reading = true;
    m_survey.clear();
    m_reading = false;
}

void SurveyFile::read(const QString &path)
{
    leave();
    SurveyReader reader([this](const std::string &port) { return m_survey.tracker().stickNumber(port); });
    readAll(path, reader);
    const int lastNumber = reader.lastNumber();
    std::vector<MeasuringPoint> points = std::move(reader).points();
    for (const MeasuringPoint &point : points)
        m_written[point.number] = {point.name, true, false, point.expected};
    m_file.setFileName(path);
    m_reading = true;
    m_survey.restore(std::move(points), lastNumber);
    m_reading = false;
}

std::vector<KeptSurvey> SurveyFile::earlier() const
{
    std::vector<KeptSurvey> all;
    const QDir folder(m_folder);
    if (m_folder.isEmpty())
        return all;
    const QStringList names = folder.entryList({QLatin1String(pattern)}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        KeptSurvey kept;
        kept.path = folder.filePath(name);
        if (kept.path == m_file.fileName())
            continue;
        SurveyReader reader([](const std::string &) { return 0U; });
        readAll(kept.path, reader);
        const std::vector<MeasuringPoint> points = std::move(reader).points();
        if (points.empty())
            continue;
        kept.begun = points.front().from;
        for (const MeasuringPoint &point : points)
            kept.points += point.name;
        all.push_back(std::move(kept));
    }
    return all;
}

bool SurveyFile::begin(quality::Time at)
{
    if (m_file.isOpen())
        return true;
    if (m_folder.isEmpty() || m_failed)
        return false;
    const bool fresh = m_file.fileName().isEmpty();
    if (fresh) {
        QDir().mkpath(m_folder);
        m_file.setFileName(freeName(QDir(m_folder), at));
    }
    m_failed = !m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered);
    if (m_failed) {
        emit failed(m_file.fileName(), m_file.errorString());
        return false;
    }
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (fresh) {
        append(surveyHeader());
    } else if (m_file.size() > 0) { // the torn last line of a killed program is ended first
        m_file.seek(m_file.size() - 1);
        if (m_file.read(1) != "\n")
            append({});
    }
    return !m_failed;
}

void SurveyFile::append(const QByteArray &line)
{
    if (m_file.write(line + '\n') == line.size() + 1 || m_failed)
        return;
    m_failed = true;
    emit failed(m_file.fileName(), m_file.errorString());
}

// What differs from what the file says.
void SurveyFile::onChanged()
{
    if (m_reading || m_folder.isEmpty())
        return;
    for (const MeasuringPoint &point : m_survey.points()) {
        if (!begin(point.from))
            return;
        const auto known = m_written.find(point.number);
        if (known == m_written.end()) {
            append(pointLine(point));
            m_written[point.number] = {point.name, false, false, {}};
            continue;
        }
        Written &written = known->second;
        if (std::exchange(written.removed, false))
            append(putLine(point.number));
        if (written.name != point.name) {
            append(renameLine(point));
            written.name = point.name;
        }
        if (point.to && !std::exchange(written.ended, true)) {
            append(endLine(point));
            writeFiguresOf(point);
        }
    }
    for (auto &[number, written] : m_written) {
        if (!written.removed && !m_survey.point(number) && begin({})) {
            append(removeLine(number));
            written.removed = true;
        }
    }
}

void SurveyFile::onHeard(const wmbus::Address &meter, const quality::Hit &hit)
{
    const MeasuringPoint *const here = m_survey.current();
    if (!here || !m_file.isOpen())
        return;
    if (m_sticks.emplace(hit.stick, true).second)
        append(stickLine(hit.stick, m_survey.tracker().portOf(hit.stick)));
    append(hitLine(meter, hit));
}

void SurveyFile::writeFigures()
{
    if (!m_file.isOpen())
        return;
    for (const MeasuringPoint &point : m_survey.points()) {
        if (!point.past)
            writeFiguresOf(point);
    }
}

void SurveyFile::writeFiguresOf(const MeasuringPoint &point)
{
    std::map<wmbus::Address, std::uint64_t> expected;
    for (const PointFigure &figure : m_survey.figuresOf(point.number))
        expected[figure.meter] = figure.loss.expected;
    Written &written = m_written[point.number];
    if (point.to && written.expected == expected)
        return;
    append(figuresLine(point.number, point.to.value_or(m_survey.tracker().now()), expected));
    written.expected = std::move(expected);
}

} // namespace reception

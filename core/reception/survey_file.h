#pragma once

#include "core/reception/survey.h"

#include <QFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <vector>

namespace reception {

// A survey that is kept: survey-20261122-153012.jsonl, named by its first point's local time.
struct KeptSurvey {
    QString path;
    quality::Time begun;
    QStringList points; // their names
};

// Keeps a survey in a folder, so that a walk through the house survives the end of the program, also a sudden one. A survey is a file
// of lines that are only ever appended, each a JSON value, times in ms since 1970:
//   {"meterscope":"survey","version":1}
//   {"point":3,"name":"Cellar","from":1795342000000,"sticks":"iM871A 00103512, firmware 1.3","modes":"T2"}
//   {"end":3,"to":1795342060000}, {"rename":3,"name":"Hall"}, {"remove":3}, {"put":3}: taken back
//   {"stick":1,"port":"/dev/ttyUSB0"}
//   [1795342001000,"C418280450040103",7,-60,"T2",1]      heard at the last point: meter, access number, dBm, mode, stick; null: unknown
//   {"figures":3,"to":1795342060000,"expected":{"C418280450040103":12}}   how many transmissions were to be expected; the last one counts
// A line that cannot be read, such as the torn last one of a killed program, is passed over.
class SurveyFile : public QObject {
    Q_OBJECT

public:
    explicit SurveyFile(Survey &survey, QObject *parent = nullptr);
    ~SurveyFile() override { close(); }

    // Follows the survey in this folder from now on. The last survey there is read first, whatever the survey held before.
    void open(const QString &folder);
    // An empty survey, in a file of its own as soon as it has a point.
    void beginNew();
    // One of earlier(); it is gone on with.
    void openEarlier(const QString &path);
    // Writes the figures and follows no longer.
    void close();

    [[nodiscard]] std::vector<KeptSurvey> earlier() const; // the newest first, without the one that is open
    [[nodiscard]] QString path() const { return m_file.fileName(); } // empty before the first point

signals:
    // Points can be measured, but are not kept. `reason` is the system's text.
    void failed(const QString &path, const QString &reason);

private:
    // What the file says of a point.
    struct Written {
        QString name;
        bool ended = false;
        bool removed = false;
        std::map<wmbus::Address, std::uint64_t> expected;
    };

    void read(const QString &path);
    void onChanged();
    void onHeard(const wmbus::Address &meter, const quality::Hit &hit);
    void writeFigures();
    void writeFiguresOf(const MeasuringPoint &point);
    bool begin(quality::Time at);
    void append(const QByteArray &line);
    void leave();

    Survey &m_survey;
    QString m_folder; // empty: nothing is kept
    QFile m_file;
    std::map<int, Written> m_written;
    std::map<std::uint32_t, bool> m_sticks; // that the file names
    QTimer m_figures;
    bool m_reading = false;
    bool m_failed = false;
};

} // namespace reception

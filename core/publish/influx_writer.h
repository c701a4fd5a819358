#pragma once

#include "core/bytes/secret.h"
#include "core/publish/outbox.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <vector>

namespace publish {

struct MeterState;

struct InfluxOptions {
    QString file;              // lines are appended; empty: none
    QUrl url;                  // whole, ".../api/v2/write?org=home&bucket=meters"; precision is added. Empty: none
    bytes::SecretString token; // empty: none
    bool hold = false;         // as MqttOptions::hold
    QString queueFile;         // of what the server has not taken yet; empty: only in memory
    std::uint64_t queueBytes = 16'000'000;
    std::chrono::milliseconds firstPause{1000}; // before the next try; doubles up to the longest
    std::chrono::milliseconds longestPause{60000};
    std::chrono::milliseconds patience{30000};  // with an answer
    bool operator==(const InfluxOptions &) const = default;
};

struct InfluxStatus {
    QString problem;            // empty while all is well
    std::uint64_t waiting = 0;  // lines for the server
    std::uint64_t dropped = 0;  // oldest lines that found no room
    std::uint64_t rejected = 0; // lines that the server called wrong (400, 413, 422), each alone: sent again they would block all others
    bool operator==(const InfluxStatus &) const = default;
};

// Writes points to a file, to a server, or to both. While the server is away, they wait in a bounded queue on disk and go in order.
class InfluxWriter : public QObject {
    Q_OBJECT
public:
    explicit InfluxWriter(InfluxOptions options, QObject *parent = nullptr);
    ~InfluxWriter() override;

    void start();
    void publish(const MeterState &state);
    [[nodiscard]] const InfluxStatus &status() const { return m_status; }
    [[nodiscard]] const InfluxOptions &options() const { return m_options; }

signals:
    void statusChanged(const publish::InfluxStatus &status);

private:
    void appendToFile(const QByteArray &line);
    void send();
    void onAnswer(QNetworkReply *reply);
    void split();
    void tryLater(const QString &why);
    void report();

    InfluxOptions m_options;
    Outbox m_outbox;
    QNetworkAccessManager m_network;
    QNetworkReply *m_underWay = nullptr;
    std::uint64_t m_firstUnderWay = 0;
    std::uint64_t m_lastUnderWay = 0;   // number behind the last line of it
    std::vector<std::uint64_t> m_parts; // of a refused request: the numbers behind the last line of each, the next one at the back
    QTimer m_later;
    std::chrono::milliseconds m_pause{0};
    QString m_fileTrouble;
    QString m_serverTrouble;
    std::uint64_t m_rejected = 0;
    InfluxStatus m_status;
};

} // namespace publish

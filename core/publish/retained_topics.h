#pragma once

#include <QString>

#include <map>
#include <vector>

namespace publish {

// Which topics brokers keep a message of by our doing (retained), so that it can be taken back when nothing of it is true any more: also
// in a later run, and of a broker that was left for another and is used again.
class RetainedTopics {
public:
    struct Entry {
        QString style; // of the settings that made it; said by the publisher
        QString meter; // its id; empty: of none
        bool operator==(const Entry &) const = default;
    };
    using Topics = std::map<QString, Entry>;

    // `file` empty: only in memory. `broker`: "localhost:1883".
    RetainedTopics(QString file, QString broker) : m_file(std::move(file)), m_broker(std::move(broker)) {}

    // As Identities::open().
    bool open(QString *error);
    [[nodiscard]] const Topics &topics() { return m_brokers[m_broker]; } // of this broker
    // On disk when it returns, or trouble() says why not.
    void add(const Topics &topics);
    // On disk after flush(); until then it may be taken back once more.
    void remove(const QString &topic) { m_changed = m_brokers[m_broker].erase(topic) != 0 || m_changed; }
    void flush();
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

private:
    bool read(const QByteArray &json);
    void save();

    QString m_file;
    QString m_broker;
    bool m_changed = false;
    std::map<QString, Topics> m_brokers;
    QString m_trouble;
};

} // namespace publish

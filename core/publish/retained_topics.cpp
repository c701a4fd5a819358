#include "core/publish/retained_topics.h"

#include "core/publish/kept_file.h"

namespace publish {

namespace {

const QString format = QStringLiteral("meterscope-retained-topics");
const QString styleKey = QStringLiteral("style");
const QString meterKey = QStringLiteral("meter");

} // namespace

bool RetainedTopics::open(QString *error)
{
    const auto kept = readKept(m_file, error);
    if (!kept)
        return false;
    return read(*kept) || putAside(m_file, error);
}

bool RetainedTopics::read(const QByteArray &json)
{
    if (json.isEmpty())
        return true;
    const auto object = keptObject(json, format);
    if (!object)
        return false;
    const QJsonObject brokers = object->value(QStringLiteral("brokers")).toObject();
    for (auto broker = brokers.begin(); broker != brokers.end(); ++broker) {
        const QJsonObject topics = broker.value().toObject();
        for (auto topic = topics.begin(); topic != topics.end(); ++topic) {
            const QJsonObject entry = topic.value().toObject();
            m_brokers[broker.key()][topic.key()] = {entry.value(styleKey).toString(), entry.value(meterKey).toString()};
        }
    }
    return true;
}

void RetainedTopics::add(const Topics &topics)
{
    Topics &known = m_brokers[m_broker];
    bool news = false;
    for (const auto &[topic, entry] : topics) {
        Entry &place = known[topic];
        news = news || !(place == entry);
        place = entry;
    }
    if (news)
        save();
}

void RetainedTopics::flush()
{
    if (m_changed)
        save();
}

void RetainedTopics::save()
{
    QJsonObject brokers;
    for (const auto &[broker, topics] : m_brokers) {
        QJsonObject list;
        for (const auto &[topic, entry] : topics)
            list.insert(topic, QJsonObject{{styleKey, entry.style}, {meterKey, entry.meter}});
        if (!list.isEmpty())
            brokers.insert(broker, list);
    }
    m_changed = false;
    m_trouble.clear();
    (void)writeKept(m_file, format, {{QStringLiteral("brokers"), brokers}}, &m_trouble); // its words are kept
}

} // namespace publish

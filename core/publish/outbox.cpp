#include "core/publish/outbox.h"

#include <QSaveFile>
#include <QtEndian>

#include <algorithm>

namespace publish {

namespace {

// The file: magic, then records. A record: kind, length (32 bit, LSB first), payload, CRC-16 of all that (qChecksum).
const QByteArray magic("meterscope-queue-1\n");
constexpr char message = 'M';
constexpr char gone = 'G'; // the oldest is delivered
constexpr qsizetype headSize = 5;
constexpr qsizetype checkSize = 2;
constexpr std::uint64_t garbageAllowed = 1 << 20; // or as much as there is of use, so that a long queue is not copied for each bit of it

QByteArray recordOf(char kind, const QByteArray &payload)
{
    QByteArray record(headSize, kind);
    qToLittleEndian(static_cast<quint32>(payload.size()), record.data() + 1);
    record += payload;
    const quint16 check = qChecksum(record);
    record.append(static_cast<char>(check & 0xFF)).append(static_cast<char>(check >> 8));
    return record;
}

} // namespace

bool Outbox::open(QString *error)
{
    if (m_path.isEmpty())
        return true;
    m_file.setFileName(m_path);
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        m_trouble = m_file.errorString();
    else if (read())
        return true;
    if (error != nullptr)
        *error = m_trouble;
    m_file.close();
    return false;
}

bool Outbox::read()
{
    const QByteArray all = m_file.readAll();
    if (!all.isEmpty() && !all.startsWith(magic)) {
        m_trouble = QStringLiteral("not a queue of this program");
        return false;
    }
    qsizetype at = magic.size();
    while (all.size() - at >= headSize + checkSize) {
        const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(all.constData() + at + 1));
        const qsizetype size = headSize + length + checkSize;
        if (size > all.size() - at)
            break;
        const QByteArray record = all.mid(at, size);
        if (recordOf(record[0], record.mid(headSize, length)) != record)
            break;
        if (record[0] == message) {
            m_messages.push_back(record.mid(headSize, length));
            m_bytes += static_cast<std::uint64_t>(length);
        } else if (record[0] == gone && !m_messages.empty()) {
            removeFirst();
        }
        at += size;
    }
    rewrite();
    return m_trouble.isEmpty();
}

void Outbox::push(const QByteArray &payload)
{
    while (!m_messages.empty() && m_bytes + static_cast<std::uint64_t>(payload.size()) > m_mostBytes) {
        pop();
        ++m_dropped;
    }
    m_messages.push_back(payload);
    m_bytes += static_cast<std::uint64_t>(payload.size());
    write(message, payload);
}

void Outbox::pop()
{
    removeFirst();
    if (m_messages.empty() || m_garbage > std::max(garbageAllowed, m_bytes))
        rewrite();
    else
        write(gone, {});
}

void Outbox::removeFirst()
{
    const auto size = static_cast<std::uint64_t>(m_messages.front().size());
    m_bytes -= size;
    m_garbage += size + 2 * (headSize + checkSize);
    m_messages.pop_front();
    ++m_first;
}

void Outbox::write(char kind, const QByteArray &payload)
{
    if (!m_file.isOpen())
        return;
    const QByteArray record = recordOf(kind, payload);
    const qint64 before = m_file.size();
    if (m_file.write(record) == record.size() && m_file.flush()) {
        m_trouble.clear();
        return;
    }
    // A record that is half written would hide those behind it.
    m_trouble = m_file.errorString();
    m_file.resize(before);
    m_file.seek(before);
}

// Only what waits. An empty box needs no new file: cutting cannot fail half way.
void Outbox::rewrite()
{
    m_garbage = 0;
    if (!m_file.isOpen())
        return;
    if (m_messages.empty()) {
        const bool cut = m_file.size() >= magic.size() && m_file.resize(magic.size());
        if (cut || (m_file.resize(0) && m_file.seek(0) && m_file.write(magic) == magic.size() && m_file.flush())) {
            m_file.seek(magic.size());
            m_trouble.clear();
        } else {
            m_trouble = m_file.errorString();
        }
        return;
    }
    QSaveFile fresh(m_path);
    QByteArray all = magic;
    for (const QByteArray &payload : m_messages)
        all += recordOf(message, payload);
    if (!fresh.open(QIODevice::WriteOnly) || fresh.write(all) != all.size() || !fresh.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || !fresh.commit()) {
        m_trouble = fresh.errorString();
        m_file.seek(m_file.size());
        return;
    }
    m_file.close();
    if (m_file.open(QIODevice::ReadWrite)) {
        m_file.seek(m_file.size());
        m_trouble.clear();
    } else {
        m_trouble = m_file.errorString();
    }
}

} // namespace publish

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdint>
#include <deque>

namespace publish {

// What waits to be delivered, in order, through restarts of the program and a kill -9. Bounded: where it is full, the oldest goes. A
// message is delivered when pop() was called; after a crash the last ones may be delivered once more, none is lost.
class Outbox {
public:
    // `file` empty: only in memory. Made when missing (0600).
    Outbox(QString file, std::uint64_t mostBytes) : m_path(std::move(file)), m_mostBytes(mostBytes) {}

    // Reads what an earlier run left; a damaged end is cut off. False, with the system's words, when the file cannot be used: then it
    // works in memory.
    bool open(QString *error);
    void push(const QByteArray &message);
    // The number of the oldest message; they count up, also through push() of a full box.
    [[nodiscard]] std::uint64_t first() const { return m_first; }
    [[nodiscard]] std::uint64_t end() const { return m_first + m_messages.size(); }
    // first() <= number < end()
    [[nodiscard]] const QByteArray &at(std::uint64_t number) const { return m_messages[static_cast<std::size_t>(number - m_first)]; }
    void pop(); // the oldest
    [[nodiscard]] std::size_t count() const { return m_messages.size(); }
    [[nodiscard]] bool empty() const { return m_messages.empty(); }
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; } // since the program began
    // Empty while the file can be written.
    [[nodiscard]] QString trouble() const { return m_trouble; }

private:
    bool read();
    void write(char kind, const QByteArray &payload);
    void rewrite();
    void removeFirst();

    QString m_path;
    std::uint64_t m_mostBytes;
    QFile m_file;
    std::deque<QByteArray> m_messages;
    std::uint64_t m_bytes = 0;    // of m_messages
    std::uint64_t m_first = 0;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_garbage = 0;  // bytes of the file that are no use any more
    QString m_trouble;
};

} // namespace publish

#include "core/store/spool_format.h"

#include <QDataStream>
#include <QIODevice>

namespace store {

namespace {

// Reads and writes the same fields in the same order: one description of each structure.
class Out {
public:
    explicit Out(QByteArray *bytes) : m_stream(bytes, QIODevice::WriteOnly) { m_stream.setVersion(QDataStream::Qt_6_0); }

    template <class T>
    void number(const T &value)
    {
        m_stream << static_cast<qint64>(value);
    }
    void text(const std::string &value) { m_stream << QByteArray::fromRawData(value.data(), static_cast<qsizetype>(value.size())); }
    template <class T, class Each>
    void list(const std::vector<T> &values, Each each)
    {
        number(values.size());
        for (const T &value : values)
            each(value);
    }
    void data(const std::vector<std::uint8_t> &value) { m_stream << QByteArray::fromRawData(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size())); }
    template <class T, class Each>
    void optional(const std::optional<T> &value, Each each)
    {
        number(value.has_value() ? 1 : 0);
        if (value)
            each(*value);
    }
    void map(const std::map<std::string, std::string> &values)
    {
        number(values.size());
        for (const auto &[name, value] : values) {
            text(name);
            text(value);
        }
    }

private:
    QDataStream m_stream;
};

class In {
public:
    explicit In(const QByteArray &bytes) : m_stream(bytes) { m_stream.setVersion(QDataStream::Qt_6_0); }

    [[nodiscard]] bool good() const { return m_stream.status() == QDataStream::Ok; }

    template <class T>
    void number(T &value)
    {
        qint64 read = 0;
        m_stream >> read;
        value = static_cast<T>(read);
    }
    void text(std::string &value)
    {
        QByteArray read;
        m_stream >> read;
        value = read.toStdString();
    }
    template <class T, class Each>
    void list(std::vector<T> &values, Each each)
    {
        qint64 count = 0;
        number(count);
        for (qint64 i = 0; i < count && good(); ++i)
            each(values.emplace_back());
    }
    void data(std::vector<std::uint8_t> &value)
    {
        QByteArray read;
        m_stream >> read;
        value.assign(read.begin(), read.end());
    }
    template <class T, class Each>
    void optional(std::optional<T> &value, Each each)
    {
        int there = 0;
        number(there);
        if (there != 0)
            each(value.emplace());
    }
    void map(std::map<std::string, std::string> &values)
    {
        qint64 count = 0;
        number(count);
        for (qint64 i = 0; i < count && good(); ++i) {
            std::string name;
            text(name);
            text(values[name]);
        }
    }

private:
    QDataStream m_stream;
};

template <class Stream, class T>
void number(Stream &stream, T &value)
{
    stream.number(value);
}

template <class Stream, class Scaled>
void scaled(Stream &stream, Scaled &value)
{
    stream.number(value.mantissa);
    stream.number(value.exponent);
}

template <class Stream, class Address>
void address(Stream &stream, Address &value)
{
    stream.number(value.manufacturer);
    stream.number(value.id);
    stream.number(value.version);
    stream.number(value.type);
}

// Frames know their time as a point of the clock; here it is milliseconds, as in the tables.
void heardAt(Out &stream, const wmbus::RadioFrame &frame)
{
    stream.optional(frame.heardAt, [&](const auto &at) { stream.number(std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count()); });
}

void heardAt(In &stream, wmbus::RadioFrame &frame)
{
    stream.optional(frame.heardAt, [&](auto &at) {
        TimeMs ms = 0;
        stream.number(ms);
        at = std::chrono::system_clock::time_point(std::chrono::milliseconds(ms));
    });
}

template <class Stream, class Frame>
void radioFrame(Stream &stream, Frame &frame)
{
    stream.data(frame.data);
    heardAt(stream, frame);
    stream.text(frame.port);
    stream.number(frame.stickId);
    const auto one = [&stream](auto &value) { stream.number(value); };
    stream.optional(frame.linkMode, one);
    stream.optional(frame.rssiDbm, one);
    stream.optional(frame.rssiRaw, one);
    stream.number(frame.stickKeyWrong);
}

template <class Stream, class Observed>
void observation(Stream &stream, Observed &value)
{
    address(stream, value.device);
    stream.number(value.at);
    stream.optional(value.frame, [&stream](auto &frame) { radioFrame(stream, frame); });
    stream.list(value.values, [&stream](auto &one) {
        stream.text(one.dataPoint);
        stream.text(one.unit);
        stream.number(one.kind);
        scaled(stream, one.value);
        stream.number(one.flags);
        stream.number(one.thinning.distance);
        stream.number(one.thinning.mergeEqual);
    });
}

template <class Stream, class Entry>
void device(Stream &stream, Entry &entry)
{
    address(stream, entry.address);
    for (auto *text : {&entry.name, &entry.medium, &entry.note, &entry.photo})
        stream.text(*text);
    stream.number(entry.mine);
    stream.number(entry.keepTelegrams);
    auto &parameters = entry.parameters;
    for (auto *text : {&parameters.device, &parameters.code, &parameters.kind})
        stream.text(*text);
    stream.number(parameters.cyclicInfo);
    const auto one = [&stream](auto &value) { scaled(stream, value); };
    stream.optional(parameters.setMeter, one);
    stream.optional(parameters.maxMeter, one);
    stream.map(parameters.more);
}

template <class Stream, class What>
void event(Stream &stream, What &value)
{
    address(stream, value.device);
    stream.number(value.at);
    stream.number(value.kind);
    stream.text(value.dataPoint);
    const auto one = [&stream](auto &number) { scaled(stream, number); };
    stream.optional(value.before, one);
    stream.optional(value.after, one);
    stream.text(value.text);
}

template <class Stream, class Change>
void flags(Stream &stream, Change &change)
{
    stream.number(change.series);
    stream.list(change.times, [&stream](auto &at) { stream.number(at); });
    stream.number(change.set);
    stream.number(change.clear);
}

template <class Stream, class What>
void fields(Stream &stream, What &what)
{
    using Plain = std::remove_const_t<What>;
    if constexpr (std::is_same_v<Plain, Observation>)
        observation(stream, what);
    else if constexpr (std::is_same_v<Plain, DeviceEntry>)
        device(stream, what);
    else if constexpr (std::is_same_v<Plain, AddEvent>)
        event(stream, what.event);
    else if constexpr (std::is_same_v<Plain, RemoveEvent>)
        stream.number(what.event);
    else
        flags(stream, what);
}

template <std::size_t Index = 0>
Job emptyJob(std::size_t index)
{
    if constexpr (Index + 1 < std::variant_size_v<Job>) {
        if (index != Index)
            return emptyJob<Index + 1>(index);
    }
    return Job(std::in_place_index<Index>);
}

} // namespace

QByteArray toBytes(const Job &job)
{
    QByteArray bytes;
    Out out(&bytes);
    out.number(job.index());
    std::visit([&out](const auto &what) { fields(out, what); }, job);
    return bytes;
}

std::optional<Job> jobFrom(const QByteArray &bytes)
{
    In in(bytes);
    std::size_t index = 0;
    in.number(index);
    if (!in.good() || index >= std::variant_size_v<Job>)
        return std::nullopt;
    Job job = emptyJob(index);
    std::visit([&in](auto &what) { fields(in, what); }, job);
    return in.good() ? std::optional(std::move(job)) : std::nullopt;
}

} // namespace store

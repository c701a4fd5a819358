#include "core/publish/influx_writer.h"

#include "core/publish/influx_line.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrlQuery>

#include <algorithm>

namespace publish {

namespace {

constexpr std::uint64_t mostLines = 1000; // in one request
constexpr qsizetype mostAnswer = 300;     // characters of what the server says are kept
constexpr int noContent = 204, badRequest = 400, tooLarge = 413, unprocessable = 422;

} // namespace

InfluxWriter::InfluxWriter(InfluxOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_outbox(m_options.queueFile, m_options.queueBytes)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &InfluxWriter::send);
}

InfluxWriter::~InfluxWriter()
{
    if (m_underWay == nullptr)
        return;
    m_underWay->disconnect(this); // what it carries still waits in the queue
    m_underWay->abort();
}

void InfluxWriter::start()
{
    if (m_options.url.isEmpty())
        return;
    QString error;
    if (!m_outbox.open(&error))
        m_fileTrouble = m_options.queueFile + QStringLiteral(": ") + error;
    send();
    report();
}

void InfluxWriter::publish(const MeterState &state)
{
    const QByteArray line = QByteArray::fromStdString(influxLine(state)) + '\n';
    if (!m_options.file.isEmpty())
        appendToFile(line);
    if (!m_options.url.isEmpty()) {
        m_outbox.push(line);
        if (!m_later.isActive())
            send();
    }
    report();
}

// Opened for each line: who rotates the file needs to tell nobody.
void InfluxWriter::appendToFile(const QByteArray &line)
{
    QFile file(m_options.file);
    const bool good = file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(line) == line.size() && file.flush();
    m_fileTrouble = good ? QString() : m_options.file + QStringLiteral(": ") + file.errorString();
}

void InfluxWriter::send()
{
    if (m_underWay != nullptr || m_outbox.empty() || m_options.hold)
        return;
    QByteArray body;
    while (!m_parts.empty() && m_parts.back() <= m_outbox.first())
        m_parts.pop_back();
    m_firstUnderWay = m_outbox.first();
    m_lastUnderWay = m_parts.empty() ? std::min(m_outbox.end(), m_firstUnderWay + mostLines) : m_parts.back();
    for (std::uint64_t i = m_firstUnderWay; i < m_lastUnderWay; ++i)
        body += m_outbox.at(i);
    QUrl url = m_options.url;
    QUrlQuery query(url);
    query.removeQueryItem(QStringLiteral("precision"));
    query.addQueryItem(QStringLiteral("precision"), QStringLiteral("ns"));
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain; charset=utf-8"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy); // the token is for this server only
    request.setTransferTimeout(static_cast<int>(m_options.patience.count()));
    if (!m_options.token.empty())
        request.setRawHeader("Authorization", "Token " + QByteArray(m_options.token.data(), static_cast<qsizetype>(m_options.token.size())));
    m_underWay = m_network.post(request, body);
    connect(m_underWay, &QNetworkReply::finished, this, [this, reply = m_underWay] { onAnswer(reply); });
}

void InfluxWriter::onAnswer(QNetworkReply *reply)
{
    reply->deleteLater();
    m_underWay = nullptr;
    const int code = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool taken = code == noContent || code == 200;
    const bool wrong = code == badRequest || code == tooLarge || code == unprocessable;
    if (!taken && !wrong) {
        tryLater(code == 0 ? reply->errorString() : QStringLiteral("HTTP %1").arg(code));
        return;
    }
    m_pause = std::chrono::milliseconds(0);
    if (wrong && m_lastUnderWay - m_firstUnderWay > 1) {
        split();
    } else {
        m_serverTrouble = taken ? QString() : QStringLiteral("HTTP %1: %2").arg(code).arg(QString::fromUtf8(reply->read(mostAnswer)).simplified());
        m_rejected += wrong ? 1 : 0;
        while (!m_outbox.empty() && m_outbox.first() < m_lastUnderWay)
            m_outbox.pop();
    }
    send();
    report();
}

// One wrong line is no reason to lose its neighbours: what was refused goes again in halves, in order, until the wrong lines stand alone.
// A server may have kept the good lines of what it refused; a point of the same series and time takes the place of the one before, so
// sending it again does no harm.
void InfluxWriter::split()
{
    const std::uint64_t first = m_outbox.first(); // the oldest may have made room meanwhile
    if (m_lastUnderWay <= first)
        return;
    if (m_parts.empty())
        m_parts.push_back(m_lastUnderWay);
    if (const std::uint64_t half = (m_lastUnderWay - first) / 2; half > 0)
        m_parts.push_back(first + half);
}

void InfluxWriter::tryLater(const QString &why)
{
    m_serverTrouble = why;
    m_pause = std::clamp(m_pause * 2, m_options.firstPause, m_options.longestPause);
    m_later.start(m_pause);
    report();
}

void InfluxWriter::report()
{
    const QString queue = m_outbox.trouble();
    InfluxStatus now{m_serverTrouble.isEmpty() ? m_fileTrouble.isEmpty() ? queue : m_fileTrouble : m_serverTrouble, m_outbox.count(), m_outbox.dropped(), m_rejected};
    if (now == m_status)
        return;
    m_status = now;
    emit statusChanged(m_status);
}

} // namespace publish

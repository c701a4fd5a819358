#include "core/ccu/rega_client.h"

#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrlQuery>

namespace ccu {

namespace {

constexpr qint64 longestAnswer = 64 * 1024;

QString withoutEntities(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<")).replace(QLatin1String("&gt;"), QLatin1String(">")).replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&apos;"), QLatin1String("'")).replace(QLatin1String("&amp;"), QLatin1String("&"));
}

// An answer of ReGa is XML around the script's variables. [inferred: <xml><exec>…</exec>…<x>…</x></xml>]
bool isRega(const QByteArray &answer)
{
    return answer.contains("<xml>") && answer.contains("</xml>");
}

RegaClient::Answer answerFrom(QNetworkReply &reply)
{
    const int code = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (code == 401 || code == 403)
        return bytes::unexpected(RegaError{RegaFault::NotAllowed, QStringLiteral("HTTP %1").arg(code)});
    if (code == 0)
        return bytes::unexpected(RegaError{RegaFault::NoAnswer, reply.errorString()});
    const QByteArray answer = reply.read(longestAnswer);
    if (code != 200 || !isRega(answer))
        return bytes::unexpected(RegaError{RegaFault::NotRega, QStringLiteral("HTTP %1").arg(code)});
    return valueFrom(answer);
}

} // namespace

std::optional<QString> channelFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(CUX[0-9]{7})(:[0-9]{1,3})?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1) + (match.captured(2).isEmpty() ? QStringLiteral(":1") : match.captured(2));
}

QUrl addressFor(const QUrl &base, const DataPointName &name)
{
    QUrl url = base;
    url.setPath(QStringLiteral("/x.exe"));
    const QString script = QStringLiteral("dom.GetObject(\"CUxD.%1.%2\").Value()").arg(name.channel, name.dataPoint);
    url.setQuery(QStringLiteral("x=") + QString::fromLatin1(QUrl::toPercentEncoding(script)), QUrl::StrictMode);
    return url;
}

std::optional<QString> valueFrom(const QByteArray &answer)
{
    const qsizetype from = answer.lastIndexOf("<x>");
    const qsizetype to = from < 0 ? -1 : answer.indexOf("</x>", from);
    if (to < 0)
        return std::nullopt;
    const QString value = withoutEntities(QString::fromUtf8(answer.mid(from + 3, to - from - 3))).trimmed();
    if (value.isEmpty() || value == QLatin1String("null"))
        return std::nullopt;
    return value;
}

void RegaClient::ask(const DataPointName &name, std::function<void(const Answer &)> handler)
{
    QNetworkRequest request(addressFor(m_options.base, name));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy); // the password is for the CCU only
    request.setTransferTimeout(static_cast<int>(m_options.patience.count()));
    if (!m_options.user.isEmpty()) {
        const QByteArray login = m_options.user.toUtf8() + ':' + QByteArray(m_options.password.data(), static_cast<qsizetype>(m_options.password.size()));
        request.setRawHeader("Authorization", "Basic " + login.toBase64());
    }
    QNetworkReply *const reply = m_network.get(request);
    // What is too long is no answer of ReGa; the rest of it is not wanted.
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > longestAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, handler = std::move(handler)] {
        reply->deleteLater();
        handler(answerFrom(*reply));
    });
}

} // namespace ccu

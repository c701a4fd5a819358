#include "core/publish/mqtt_tls.h"

#include "core/text/system_error.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

#include <memory>

namespace publish {

namespace {

struct MqttText {
    Q_DECLARE_TR_FUNCTIONS(MqttText)
};

constexpr qint64 mostBytes = 16'000'000; // the system's own file of all authorities has less than one

QString certificateFault(long error, const QString &authorities)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return authorities.isEmpty() ? MqttText::tr("The broker's certificate is of no authority that this system trusts.")
                                     : MqttText::tr("The broker's certificate is of no authority in %1.").arg(authorities);
    case X509_V_ERR_CERT_HAS_EXPIRED: return MqttText::tr("The broker's certificate has expired.");
    case X509_V_ERR_CERT_NOT_YET_VALID: return MqttText::tr("The broker's certificate is not valid yet: is the clock right?");
    default: return MqttText::tr("The broker's certificate is not accepted: %1.").arg(QString::fromLatin1(X509_verify_cert_error_string(error)));
    }
}

} // namespace

QString faultOfAuthorities(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("%1: %2").arg(path, text::systemErrorText(file.errorString()));
    const QByteArray content = file.read(mostBytes);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())), &BIO_free_all);
    const std::unique_ptr<X509, decltype(&X509_free)> first(memory ? PEM_read_bio_X509_AUX(memory.get(), nullptr, nullptr, nullptr) : nullptr, &X509_free);
    ERR_clear_error();
    return first ? QString() : MqttText::tr("%1 holds no certificate in PEM form.").arg(path);
}

QString tlsFault(void *ssl, const QString &said, const QString &host, const QString &authorities)
{
    // libmosquitto looks at the name itself, and says so in its log only.
    if (said.contains(QLatin1String("host name verification failed")))
        return MqttText::tr("The broker's certificate is not made out for %1.").arg(host);
    if (const long error = ssl != nullptr ? SSL_get_verify_result(static_cast<SSL *>(ssl)) : X509_V_OK; error != X509_V_OK)
        return certificateFault(error, authorities);
    // "OpenSSL Error[0]: error:0A00010B:SSL routines::wrong version number"
    const qsizetype reason = said.lastIndexOf(QLatin1Char(':'));
    if (!said.startsWith(QLatin1String("OpenSSL Error")) || reason + 1 >= said.size())
        return {};
    const QString words = said.mid(reason + 1).trimmed();
    if (words == QLatin1String("wrong version number") || words == QLatin1String("packet length too long"))
        return MqttText::tr("There is no TLS at this port of the broker.");
    return MqttText::tr("No TLS with the broker: %1.").arg(words);
}

} // namespace publish

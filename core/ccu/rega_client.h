#pragma once

#include "core/bytes/result.h"
#include "core/bytes/secret.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace ccu {

// A data point of CUxD on the CCU: "CUX2500001:1", "METER".
struct DataPointName {
    QString channel;
    QString dataPoint;
    bool operator==(const DataPointName &) const = default;
};

// "CUX2500001" (then channel 1) or "CUX2500001:2". Nothing for anything else: what stands in a script must be no script.
[[nodiscard]] std::optional<QString> channelFrom(const QString &text);

// The address that reads a data point: http://ccu:8181/x.exe?x=dom.GetObject("CUxD.CUX2500001:1.METER").Value()
[[nodiscard]] QUrl addressFor(const QUrl &base, const DataPointName &name);

// What the CCU answered, out of <x>…</x>: "8061.700000". Nothing where the data point does not exist, or the answer is none.
[[nodiscard]] std::optional<QString> valueFrom(const QByteArray &answer);

enum class RegaFault : std::uint8_t {
    NoAnswer,   // not reached, or too late; `detail` is the system's text
    NotAllowed, // its firewall or its login refuses (401, 403)
    NotRega,    // something else answers there
};
struct RegaError {
    RegaFault fault;
    QString detail;
    bool operator==(const RegaError &) const = default;
};

// Asks the ReGa of a CCU for values, and nothing else: never writes.
class RegaClient : public QObject {
    Q_OBJECT
public:
    struct Options {
        QUrl base; // "http://ccu:8181"
        QString user; // empty: without a login
        bytes::SecretString password;
        std::chrono::milliseconds patience{10000};
    };
    // Nothing: the CCU knows no such data point, or it has no value yet.
    using Answer = bytes::Result<std::optional<QString>, RegaError>;

    explicit RegaClient(Options options, QObject *parent = nullptr) : QObject(parent), m_options(std::move(options)) {}

    // The handler is called once, later; not at all when this goes before.
    void ask(const DataPointName &name, std::function<void(const Answer &)> handler);

private:
    Options m_options;
    QNetworkAccessManager m_network;
};

} // namespace ccu

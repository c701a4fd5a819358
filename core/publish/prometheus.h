#pragma once

#include "core/publish/meter_state.h"

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

#include <cstdint>
#include <map>
#include <string>

namespace publish {

// What Prometheus reads (text format 0.0.4): the last numbers of each meter in base units, counters of sticks and of meters.
class PrometheusPage {
public:
    void publish(const MeterState &state);
    void forget(const wmbus::Address &meter) { m_meters.erase(meter); }
    // A telegram was heard, whatever could be made of it.
    void heard(const std::string &port) { ++m_telegrams[port]; }
    [[nodiscard]] std::string text() const;

    // A label's value: backslash, quote and line feed escaped.
    [[nodiscard]] static std::string escaped(std::string_view text);

private:
    std::map<wmbus::Address, MeterState> m_meters;
    std::map<std::string, std::uint64_t> m_telegrams; // by port of the stick
};

// Serves the page at http://127.0.0.1:PORT/metrics, to this computer only. One answer a connection.
class PrometheusServer : public QObject {
    Q_OBJECT
public:
    explicit PrometheusServer(QObject *parent = nullptr);

    // `port` 0: any that is free. False with the system's words.
    [[nodiscard]] bool listen(std::uint16_t port, QString *error);
    [[nodiscard]] std::uint16_t port() const { return m_server.serverPort(); }
    [[nodiscard]] PrometheusPage &page() { return m_page; }

private:
    void onConnection();
    void answer(QTcpSocket *socket, const QByteArray &request);

    PrometheusPage m_page;
    int m_open = 0; // connections; outlives the server, which closes them
    QTcpServer m_server;
};

} // namespace publish

#include "core/publish/prometheus.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <optional>

namespace publish {

namespace {

// How a unit goes into base units: multiplied by `factor`, then by ten to the `exponent`.
struct Metric {
    std::string_view unit;
    std::string_view counter; // names; empty: not shown as one
    std::string_view gauge;
    std::int64_t factor;
    std::int32_t exponent;
};
constexpr Metric metrics[] = {
    {"m3", "wmbus_volume_cubic_meters_total", "wmbus_volume_cubic_meters", 1, 0},
    {"l", "wmbus_volume_cubic_meters_total", "wmbus_volume_cubic_meters", 1, -3},
    {"kWh", "wmbus_energy_joules_total", "wmbus_energy_joules", 36, 5},
    {"Wh", "wmbus_energy_joules_total", "wmbus_energy_joules", 36, 2},
    {"MWh", "wmbus_energy_joules_total", "wmbus_energy_joules", 36, 8},
    {"J", "wmbus_energy_joules_total", "wmbus_energy_joules", 1, 0},
    {"MJ", "wmbus_energy_joules_total", "wmbus_energy_joules", 1, 6},
    {"GJ", "wmbus_energy_joules_total", "wmbus_energy_joules", 1, 9},
    {"W", "", "wmbus_power_watts", 1, 0},
    {"kW", "", "wmbus_power_watts", 1, 3},
    {"°C", "", "wmbus_temperature_celsius", 1, 0},
    {"V", "", "wmbus_voltage_volts", 1, 0},
    {"A", "", "wmbus_current_amperes", 1, 0},
    {"Hz", "", "wmbus_frequency_hertz", 1, 0},
    {"bar", "", "wmbus_pressure_pascals", 1, 5},
    {"m3/h", "", "wmbus_volume_flow_cubic_meters_per_hour", 1, 0},
    {"kvar", "", "wmbus_reactive_power_vars", 1, 3},
    {"kvarh", "wmbus_reactive_energy_var_hours_total", "wmbus_reactive_energy_var_hours", 1, 3},
    {"HCA", "wmbus_heat_cost_units_total", "wmbus_heat_cost_units", 1, 0},
};

struct Family {
    std::string type;
    std::string help;
    std::string samples;
};
using Families = std::map<std::string, Family>;

void put(Families &families, std::string_view name, std::string_view type, std::string_view help, const std::string &labels, std::string_view value)
{
    Family &family = families[std::string(name)];
    family.type = type;
    family.help = help;
    family.samples.append(name).append(labels).append(" ").append(value).append("\n");
}

std::string labelsOf(const MeterState &meter, std::string_view field)
{
    std::string labels = "{id=\"" + PrometheusPage::escaped(idOf(meter)) + "\",manufacturer=\"" + wmbus::manufacturerCode(meter.address.manufacturer).data() + "\",media=\""
        + PrometheusPage::escaped(meter.medium) + "\",name=\"" + PrometheusPage::escaped(meter.name) + '"';
    if (!field.empty())
        labels += ",field=\"" + PrometheusPage::escaped(field) + '"';
    return labels + '}';
}

std::optional<bytes::ScaledValue> inBaseUnit(const Metric &metric, bytes::ScaledValue value)
{
    auto product = bytes::times(value, metric.factor);
    if (product)
        product->exponent += metric.exponent;
    return product;
}

// What flows backward has families of its own, so that a sum over a family is one of like things: "wmbus_backward_energy_joules_total".
std::string familyName(std::string_view name, Role role)
{
    constexpr std::string_view prefix = "wmbus_";
    if (role != Role::Backward && role != Role::FeedIn)
        return std::string(name);
    return std::string(prefix) + "backward_" + std::string(name.substr(prefix.size()));
}

void putField(Families &families, const MeterState &meter, const Field &field)
{
    if (field.role == Role::Aside)
        return; // a limit among measured values would be one of them
    if (field.unit == "%" && field.dataPoint.compare(0, 17, "relative_humidity") == 0) {
        put(families, "wmbus_relative_humidity_percent", "gauge", "Value of a meter, as sent.", labelsOf(meter, field.dataPoint), bytes::toDecimal(field.value));
        return;
    }
    for (const Metric &metric : metrics) {
        if (metric.unit != field.unit)
            continue;
        const bool counter = field.kind == store::SeriesKind::Counter && !metric.counter.empty();
        const auto value = inBaseUnit(metric, field.value);
        if (value)
            put(families, familyName(counter ? metric.counter : metric.gauge, field.role), counter ? "counter" : "gauge", counter ? "Register of a meter, as sent." : "Value of a meter, as sent.",
                labelsOf(meter, field.dataPoint), bytes::toDecimal(*value));
        return;
    }
}

std::string seconds(store::TimeMs at)
{
    return bytes::toDecimal({at, -3});
}

constexpr qsizetype longestRequest = 8192;
constexpr int mostConnections = 20;
constexpr auto patience = std::chrono::seconds(5);

} // namespace

std::string PrometheusPage::escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == '"')
            out += '\\';
        out += c;
    }
    return out;
}

void PrometheusPage::publish(const MeterState &state)
{
    m_meters[state.address] = state;
}

std::string PrometheusPage::text() const
{
    Families families;
    for (const auto &[address, meter] : m_meters) {
        for (const Field &field : meter.fields)
            putField(families, meter, field);
        if (meter.rssiDbm)
            put(families, "wmbus_rssi_dbm", "gauge", "Level of the last telegram, in dBm.", labelsOf(meter, {}), std::to_string(*meter.rssiDbm));
        put(families, "wmbus_last_seen_timestamp_seconds", "gauge", "When the last telegram came that could be read.", labelsOf(meter, {}), seconds(meter.at));
    }
    for (const auto &[port, count] : m_telegrams)
        put(families, "wmbus_telegrams_total", "counter", "Telegrams heard by a stick.", "{stick=\"" + escaped(port) + "\"}", std::to_string(count));
    std::string page;
    for (const auto &[name, family] : families)
        page += "# HELP " + name + ' ' + family.help + "\n# TYPE " + name + ' ' + family.type + '\n' + family.samples;
    return page;
}

PrometheusServer::PrometheusServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &PrometheusServer::onConnection);
}

bool PrometheusServer::listen(std::uint16_t port, QString *error)
{
    if (m_server.listen(QHostAddress::LocalHost, port))
        return true;
    if (error != nullptr)
        *error = m_server.errorString();
    return false;
}

void PrometheusServer::onConnection()
{
    while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
        if (m_open >= mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray request = socket->peek(longestRequest);
            if (request.contains("\r\n\r\n") || request.contains("\n\n") || request.size() >= longestRequest) {
                socket->disconnect(this); // one answer, whatever else comes
                connect(socket, &QObject::destroyed, this, [this] { --m_open; });
                answer(socket, request);
            }
        });
    }
}

void PrometheusServer::answer(QTcpSocket *socket, const QByteArray &request)
{
    const QList<QByteArray> words = request.left(request.indexOf('\n')).trimmed().split(' ');
    const QByteArray path = words.size() == 3 ? words[1].split('?').first() : QByteArray();
    QByteArray head = "404 Not Found";
    QByteArray body = "/metrics\n";
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.")) {
        head = "400 Bad Request";
        body.clear();
    } else if (words[0] != "GET" && words[0] != "HEAD") {
        head = "405 Method Not Allowed\r\nAllow: GET, HEAD";
        body.clear();
    } else if (path == "/metrics") {
        head = "200 OK";
        body = QByteArray::fromStdString(m_page.text());
    }
    socket->write("HTTP/1.1 " + head + "\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
    if (words[0] != "HEAD")
        socket->write(body);
    socket->disconnectFromHost();
}

} // namespace publish

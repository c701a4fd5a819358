#include "ui/cuxd/cuxd_input.h"

#include "core/cuxd/status_line.h"

namespace ui {

QString meterTitle(const CuxdMeter &meter)
{
    const QString number = QString::fromStdString(wmbus::idText(meter.address.id));
    return meter.name.isEmpty() ? number : QStringLiteral("%1 · %2").arg(meter.name, number);
}

QString stickTitle(const CuxdStick &stick)
{
    if (stick.id == 0)
        return ttyOfPort(stick.port);
    const QString id = QString::fromStdString(wmbus::idText(stick.id));
    return stick.name.isEmpty() ? QStringLiteral("iM871A %1").arg(id) : QStringLiteral("%1 (%2)").arg(stick.name, id);
}

QString ttyOfPort(const QString &port)
{
    const std::string text = port.toStdString();
    const std::string_view name = cuxd::deviceName(text);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace ui

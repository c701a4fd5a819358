#pragma once

#include "core/bytes/hex.h"
#include "core/hci/deframer.h"

#include <QFile>
#include <QString>
#include <QStringList>
#include <QTest>

#include <vector>

namespace hci {

inline char *toString(const Message &message)
{
    const QString text = QStringLiteral("%1/%2 %3")
                             .arg(int(message.code.endpoint))
                             .arg(message.code.id, 2, 16, QLatin1Char('0'))
                             .arg(QString::fromStdString(bytes::toHex(message.payload, ' ')));
    return QTest::toString(text);
}

} // namespace hci

inline bytes::Bytes hex(const char *text)
{
    const auto data = bytes::fromHex(text);
    return data ? *data : bytes::Bytes{};
}

// Lines of a vector file without blank ones and comments.
inline QStringList vectorLines(const char *name)
{
    QFile file(QStringLiteral(VECTORS_DIR "/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty() && !line.startsWith(QLatin1Char('#')))
            lines.append(line);
    }
    return lines;
}

inline std::vector<hci::Message> takeAll(hci::Deframer &deframer)
{
    std::vector<hci::Message> out;
    while (auto message = deframer.next())
        out.push_back(std::move(*message));
    return out;
}

#include "ui/telegrams/console_texts.h"

#include "core/bytes/hex.h"
#include "core/cuxd/terminal_line.h"
#include "core/hci/encoder.h"
#include "core/hci/messages.h"
#include "core/hci/rssi.h"
#include "core/hci/secrets.h"
#include "core/text/medium_text.h"
#include "core/text/ttyinit_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

const QString hiddenKey = QStringLiteral("••••••••");

QString hex(bytes::ByteSpan data)
{
    return QString::fromStdString(bytes::toHex(data));
}

QString byteHex(std::uint8_t byte)
{
    return hex({&byte, 1});
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString telegramMeaning(const hci::Message &message)
{
    constexpr std::size_t addressAt = 1; // behind the C field
    const bytes::ByteSpan payload = message.payload;
    const auto address = payload.size() > addressAt ? wmbus::addressFromWire(payload.subspan(addressAt)) : std::nullopt;
    if (!address)
        return Words::tr("telegram without a readable address");
    QString text = Words::tr("telegram of %1 %2, %3").arg(manufacturerText(*address), QString::fromStdString(wmbus::idText(address->id)), text::mediumName(*address));
    if (message.rssi)
        text += Words::tr(", %1 dBm").arg(levelText(hci::rssiDbm(*message.rssi)));
    return text;
}

QString statusMeaning(bool done)
{
    return done ? Words::tr("done") : Words::tr("refused");
}

QString answerMeaning(const hci::Message &message)
{
    if (const auto info = hci::read<hci::DeviceInfo>(message))
        return Words::tr("module %1, firmware %2, number %3").arg(info->isIm871a() ? QStringLiteral("iM871A") : byteHex(info->moduleType), QString::fromStdString(info->firmwareText()), QString::fromStdString(info->idText()));
    if (const auto config = hci::read<hci::GetConfigAnswer>(message)) {
        const auto mode = config->configuration.linkMode();
        return mode ? Words::tr("its configuration: link mode %1").arg(fromView(bytes::linkModeName(*mode))) : Words::tr("its configuration");
    }
    if (const auto status = hci::read<hci::SystemStatus>(message))
        return Words::tr("its counters: %1 telegrams received, %2 with a wrong CRC").arg(status->framesReceived).arg(status->crcErrors);
    if (const auto error = hci::read<hci::DecryptionError>(message)) {
        const auto address = wmbus::addressFromWire(error->address);
        return Words::tr("the key that the stick holds for %1 does not fit").arg(address ? QString::fromStdString(wmbus::idText(address->id)) : QStringLiteral("?"));
    }
    if (const auto key = hci::read<hci::SetDecryptionKeyAnswer>(message))
        return key->done ? Words::tr("key taken over") : Words::tr("refused: a stick has the slots 00 to 0F");
    if (const auto firmware = hci::read<hci::FirmwareInfoAnswer>(message)) {
        hci::FirmwareInfo info;
        info.take(*firmware);
        return Words::tr("firmware: %1").arg(QString::fromStdString(info.name + info.date + info.time) + (info.build ? QString::number(*info.build) : QString()));
    }
    if (message.code == hci::PingAnswer::code)
        return Words::tr("is there");
    if (message.code == hci::SetConfigAnswer::code)
        return Words::tr("settings received; only GET_CONFIG tells whether they took");
    if (message.code == hci::ResetAnswer::code)
        return Words::tr("restarts in half a second");
    if (const auto sent = hci::read<hci::SendTelegramAnswer>(message))
        return statusMeaning(sent->done);
    if (const auto sent = hci::read<hci::SendDataAnswer>(message))
        return statusMeaning(sent->done);
    if (message.payload.size() == 1)
        return statusMeaning(message.payload[0] == 1);
    return {};
}

QString keyMeaning(const hci::Message &message)
{
    constexpr std::size_t withAddress = 9;
    if (message.code != hci::SetDecryptionKey::code || message.payload.size() < withAddress)
        return Words::tr("a key for what the stick sends");
    const auto address = wmbus::addressFromWire(bytes::ByteSpan(message.payload).subspan(1));
    return Words::tr("slot %1: a key for %2").arg(byteHex(message.payload[0]), address ? QString::fromStdString(wmbus::cuxdText(*address)) : QStringLiteral("?"));
}

// A request in words, by way of what TTYINIT would call it.
QString requestMeaning(const hci::Message &message)
{
    if (hci::carriesKey(message.code))
        return keyMeaning(message);
    if (const auto set = hci::read<hci::SetConfig>(message))
        return text::commandSentence(*set);
    if (const auto get = hci::read<hci::GetConfig>(message))
        return text::commandSentence(*get);
    return text::commandSentence(message);
}

} // namespace

QString consoleLine(const hci::Message &message, bool fromStick)
{
    if (fromStick && message.code == hci::RadioIndication::code && message.rssi && !message.timestamp)
        return QString::fromStdString(cuxd::terminalLine(message.payload, *message.rssi));
    const auto endpoint = static_cast<std::uint8_t>(message.code.endpoint);
    QString line = byteHex(endpoint) + byteHex(message.code.id) + QLatin1Char('|');
    if (hci::carriesKey(message.code))
        return line + hex(message.payload) + hiddenKey;
    line += hex(message.payload);
    if (!fromStick)
        return line;
    // With what is attached to it, in the order of the serial line.
    const bytes::Bytes frame = hci::encode(message);
    constexpr std::size_t head = 4; // A5, control and endpoint, message, length
    QString attached = byteHex(frame[1]) + byteHex(frame[2]) + QLatin1Char('|') + hex(message.payload) + QLatin1Char('|');
    const bytes::ByteSpan tail = bytes::ByteSpan(frame).subspan(head + message.payload.size());
    constexpr std::size_t fcs = 2;
    if (tail.size() > fcs)
        attached += hex(tail.first(tail.size() - fcs)) + QLatin1Char('|');
    return attached + hex(tail.last(fcs));
}

QString consoleMeaning(const hci::Message &message, bool fromStick)
{
    if (!fromStick)
        return requestMeaning(message);
    return message.code == hci::RadioIndication::code ? telegramMeaning(message) : answerMeaning(message);
}

QString consoleToolTip(const hci::Message &message, bool fromStick)
{
    const QString name = fromView(hci::codeName(message.code));
    QStringList lines{name.isEmpty() ? Words::tr("unknown message") : name};
    if (const QString meaning = consoleMeaning(message, fromStick); !meaning.isEmpty())
        lines += meaning;
    lines += Words::tr("endpoint %1, message %2, %n byte(s)", nullptr, static_cast<int>(message.payload.size())).arg(static_cast<int>(message.code.endpoint)).arg(byteHex(message.code.id));
    if (hci::carriesKey(message.code))
        lines += Words::tr("The key itself is never shown.");
    return lines.join(QLatin1Char('\n'));
}

TypedCommand readTypedCommand(const QString &text)
{
    TypedCommand typed;
    if (text.trimmed().isEmpty()) {
        typed.explanation = Words::tr("A command in CUxD's form: two bytes, a bar, the data. 0101| is a PING.");
        return typed;
    }
    const cuxd::SetupText setup = cuxd::SetupText::parse("TTYINIT=ttyUSB0:+" + text.trimmed().toStdString());
    const cuxd::TtyinitReading reading = cuxd::readTtyinit(setup);
    for (const cuxd::Finding &finding : reading.findings) {
        if (cuxd::severityOf(finding.fault) == cuxd::Severity::Error) {
            typed.explanation = text::ttyinitSentence(finding);
            return typed;
        }
        if (finding.fault != cuxd::TtyinitFault::KeysWithoutPlus)
            typed.warning = text::ttyinitSentence(finding);
    }
    if (reading.lines.empty() || reading.lines.front().commands.size() != 1 || !reading.lines.front().commands.front().command) {
        typed.explanation = Words::tr("One command at a time.");
        return typed;
    }
    typed.command = reading.lines.front().commands.front().command;
    typed.explanation = text::commandSentence(*typed.command);
    return typed;
}

} // namespace ui

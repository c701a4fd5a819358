#include "ui/telegrams/telegram_copies.h"

#include "core/bytes/hex.h"
#include "core/cuxd/terminal_line.h"
#include "core/hci/rssi.h"
#include "core/meter/reading.h"
#include "core/text/medium_text.h"
#include "core/text/security_text.h"
#include "core/text/telegram_json.h"
#include "ui/telegrams/telegram_nodes.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TelegramCopies)
};

// CUxD's line holds at most this much behind the L field.
constexpr std::size_t longestLine = 255;

QString hexText(const bytes::Bytes &data)
{
    return QString::fromStdString(bytes::toHex(data));
}

} // namespace

QString telegramJson(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram)
{
    text::TextBuffer out(4096);
    text::Sentences sentences;
    text::LineContext line;
    line.number = 1;
    text::putTelegramJson(out, line, frame, telegram, meter::readingFrom(telegram), sentences);
    const std::string_view object = out.view();
    return QString::fromUtf8(object.data(), static_cast<qsizetype>(object.size()));
}

QString terminalText(const wmbus::RadioFrame &frame)
{
    const std::uint8_t rssi = frame.rssiRaw ? *frame.rssiRaw : frame.rssiDbm ? hci::rssiRaw(*frame.rssiDbm) : std::uint8_t{0};
    const bytes::ByteSpan all = frame.data;
    const bytes::ByteSpan behindLength = all.subspan(std::min<std::size_t>(1, all.size()));
    return QString::fromStdString(cuxd::terminalLine(behindLength.first(std::min(behindLength.size(), longestLine)), rssi));
}

QString helpRequest(const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram, capture::Pseudonyms &pseudonyms)
{
    const wmbus::Telegram shown = pseudonyms.disguised(telegram);
    QStringList lines;
    lines += QStringLiteral("%1 · %2 · %3").arg(QString::fromStdString(wmbus::dottedText(shown.meter())), text::deviceTypeName(shown.meter()),
                                                text::manufacturerName(shown.meter()));
    lines += text::verdictSentence(shown.security);
    if (const QString hint = text::keyHintText(shown.security.hint); !hint.isEmpty())
        lines += hint;
    QStringList heard;
    if (frame.linkMode)
        heard += QString::fromLatin1(bytes::linkModeName(*frame.linkMode).data());
    if (frame.rssiDbm)
        heard += QStringLiteral("%1 dBm").arg(*frame.rssiDbm);
    if (!heard.isEmpty())
        lines += Words::tr("Heard: %1").arg(heard.join(QStringLiteral(", ")));
    lines += Words::tr("The meter's numbers are replaced (00000001 and so on), manufacturer and type are not.");
    if (capture::keepsEncryptedBytes(telegram))
        lines += Words::tr("With another number in the address the encrypted bytes cannot be decrypted any more, not with the key either.");
    lines += QString();
    if (!shown.received.empty()) {
        lines += Words::tr("As received: %1").arg(hexText(shown.received));
        lines += Words::tr("Decrypted: %1").arg(hexText(shown.data));
    } else {
        lines += Words::tr("Telegram: %1").arg(hexText(shown.data));
    }
    lines += QString();
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n') + asText(telegramNodes(shown, nullptr));
}

} // namespace ui

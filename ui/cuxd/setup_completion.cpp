#include "ui/cuxd/setup_completion.h"

#include "core/bytes/hex.h"
#include "core/cuxd/key_table.h"
#include "core/cuxd/masking.h"
#include "ui/cuxd/setup_tips.h"
#include "ui/stick/stick_card.h"

namespace ui {

namespace {

constexpr std::string_view parameterNames[] = {"TTYINIT", "TTYPARAM", "TTYASSIGN", "TTYMAXIDLE", "LOGIT", "DEVLOGFILE", "DEVTIMEFORMAT", "DEVDATAFORMAT", "ADDRESS-BUFFER"};

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// "0103|00030002F80001000000"
QString modeCommand(bytes::LinkMode mode)
{
    const QString line = QString::fromStdString(cuxd::modeLine("x", mode));
    return line.mid(line.indexOf(QLatin1Char(':')) + 1);
}

void addNames(const QString &begun, std::vector<SetupCompletion> &out)
{
    for (const std::string_view name : parameterNames) {
        const QString word = latin(name);
        if (word.startsWith(begun, Qt::CaseInsensitive))
            out.push_back({QStringLiteral("%1 – %2").arg(word, ttyParameterText(name)), word + QLatin1Char('='), static_cast<int>(begun.size())});
    }
}

void addPorts(const QString &begun, const CuxdInput &input, std::vector<SetupCompletion> &out)
{
    for (const CuxdStick &stick : input.sticks) {
        const QString tty = ttyOfPort(stick.port);
        if (tty.startsWith(begun, Qt::CaseInsensitive))
            out.push_back({QStringLiteral("%1 – %2").arg(tty, stickTitle(stick)), tty + QLatin1Char(':'), static_cast<int>(begun.size())});
    }
}

void addCommands(const QString &begun, bool first, const CuxdInput &input, std::uint8_t freeSlot, std::vector<SetupCompletion> &out)
{
    const auto fits = [&begun](const QString &text, const QString &word) {
        return text.startsWith(begun, Qt::CaseInsensitive) || word.contains(begun, Qt::CaseInsensitive);
    };
    const int replaced = static_cast<int>(begun.size());
    for (const bytes::LinkMode mode : bytes::allLinkModes) {
        const QString words = linkModeText(mode);
        const QString command = modeCommand(mode);
        if (fits(command, words))
            out.push_back({words, command, replaced});
    }
    for (const CuxdMeter &meter : input.meters) {
        if (!meter.key)
            continue;
        const QString command = QStringLiteral("%1|%2 %3 %4").arg(QStringLiteral("0125"), latin(bytes::toHex({&freeSlot, 1})),
                                                              latin(wmbus::cuxdText(meter.address)), latin(cuxd::maskedKey(*meter.key)));
        const QString title = meterTitle(meter);
        if (fits(command, title))
            out.push_back({title, first ? QLatin1Char('+') + command : command, replaced});
    }
}

} // namespace

std::vector<SetupCompletion> completionsFor(const QString &before, const CuxdInput &input, std::uint8_t freeSlot)
{
    std::vector<SetupCompletion> out;
    const QString line = before.mid(before.indexOf(QLatin1Char('\n')) + 1);
    if (line.trimmed().startsWith(QLatin1Char(';')))
        return out;
    const qsizetype equals = line.indexOf(QLatin1Char('='));
    if (equals < 0) {
        addNames(line.trimmed(), out);
        return out;
    }
    const QString name = line.left(equals).trimmed();
    const QString value = line.mid(equals + 1);
    const qsizetype colon = value.indexOf(QLatin1Char(':'));
    if (name.startsWith(QLatin1String("TTY")) && colon < 0) {
        addPorts(value.trimmed(), input, out);
    } else if (name == QLatin1String("TTYINIT")) {
        const qsizetype last = value.lastIndexOf(QLatin1Char(':'));
        QString begun = value.mid(last + 1);
        const bool plus = begun.trimmed().startsWith(QLatin1Char('+'));
        begun = plus ? begun.mid(begun.indexOf(QLatin1Char('+')) + 1) : begun;
        while (begun.startsWith(QLatin1Char(' ')))
            begun.remove(0, 1);
        addCommands(begun, last == colon && !plus, input, freeSlot, out);
    } else if (name == QLatin1String("TTYASSIGN")) {
        out.push_back({QStringLiteral("WMOD – iM871A"), QStringLiteral("WMOD"), static_cast<int>(value.size() - colon - 1)});
    }
    return out;
}

} // namespace ui

#include "app/cli/replay_file.h"

#include "app/cli/cli_text.h"
#include "app/cli/files.h"
#include "app/cli/line_reader.h"
#include "app/cli/messages.h"
#include "core/capture/input_line.h"
#include "core/text/decode_error_text.h"

namespace cli {

namespace {

constexpr std::uint8_t wiredStart = 0x68;
constexpr std::size_t shortest = 10; // L, C, M, A
constexpr std::size_t longest = 256; // L is one byte

bool isRadioTelegram(const bytes::Bytes &data)
{
    const bool wired = data.size() >= 4 && data[0] == wiredStart && data[3] == wiredStart && data[1] == data[2];
    return !wired && data.size() >= shortest && data.size() <= longest;
}

} // namespace

bytes::Result<ReplayFile, ExitCode> readReplayFile(const std::string &path)
{
    const InputFile file(path);
    if (!file.isOpen())
        return bytes::unexpected(ExitCode::File);
    ReplayFile replay;
    replay.hasTimes = true;
    const QString name = QString::fromStdString(path);
    std::optional<std::chrono::system_clock::time_point> first;
    LineReader lines(file.descriptor());
    for (std::string_view line; lines.next(line);) {
        if (capture::isComment(line))
            continue;
        const auto frame = capture::readLine(line);
        if (!frame || !isRadioTelegram(frame->data)) {
            const QString why = frame ? Cli::tr("no radio telegram") : text::sentence(frame.error());
            say(QStringLiteral("%1:%2: %3").arg(name).arg(lines.number()).arg(why));
            ++replay.badLines;
            continue;
        }
        stick::Transmission transmission;
        transmission.telegram = frame->data;
        transmission.telegram[0] = static_cast<std::uint8_t>(frame->data.size() - 1);
        transmission.mode = frame->linkMode;
        transmission.rssiDbm = frame->rssiDbm;
        if (frame->heardAt) {
            first = first.value_or(*frame->heardAt);
            transmission.at = std::chrono::duration_cast<std::chrono::milliseconds>(*frame->heardAt - *first);
        } else {
            replay.hasTimes = false;
        }
        replay.telegrams.push_back(std::move(transmission));
    }
    if (lines.failed()) {
        say(Cli::tr("%1 cannot be read: %2").arg(name, lines.errorText()));
        return bytes::unexpected(ExitCode::File);
    }
    if (replay.telegrams.empty()) {
        say(Cli::tr("%1 holds no telegram.").arg(name));
        return bytes::unexpected(ExitCode::BadInput);
    }
    return replay;
}

} // namespace cli

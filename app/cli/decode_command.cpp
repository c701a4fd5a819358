#include "app/cli/decode_command.h"

#include "app/cli/cli_text.h"
#include "app/cli/files.h"
#include "app/cli/format_file.h"
#include "app/cli/line_reader.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/telegram_table.h"
#include "core/inverter/answer.h"
#include "core/inverter/profile_reader.h"
#include "core/text/telegram_json.h"
#include "core/wmbus/decoder_memory.h"

#include <unistd.h>

namespace cli {

namespace {

class Decoder {
public:
    Decoder(const DecodeOptions &options, const wmbus::KeyRing &keys) : m_options(options), m_keys(keys)
    {
        if (options.output == OutputForm::Csv)
            appendCsvHead(m_text);
        else if (options.output == OutputForm::Table)
            appendTableHead(m_text);
        putText();
    }

    void run(LineReader &lines);
    [[nodiscard]] Output &output() { return m_output; }
    [[nodiscard]] wmbus::DecoderMemory &memory() { return m_memory; }
    [[nodiscard]] ExitCode result() const { return m_bad ? ExitCode::BadInput : m_keyless && m_options.strict ? ExitCode::Key : ExitCode::Done; }

private:
    void decodeLine(std::uint64_t number, std::string_view line);
    void writeTelegram(std::uint64_t number, const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram);
    void writeError(std::uint64_t number, const wmbus::DecodeError &error);
    void putText()
    {
        m_output.buffer().put(m_text);
        m_text.clear();
    }

    const DecodeOptions &m_options;
    const wmbus::KeyRing &m_keys;
    wmbus::DecoderMemory m_memory;
    text::Sentences m_sentences;
    Output m_output{STDOUT_FILENO};
    std::string m_text; // of tables, made with QString
    bool m_bad = false;
    bool m_keyless = false;
};

void Decoder::run(LineReader &lines)
{
    std::string_view line;
    for (;;) {
        // Somebody may be waiting for what is there before the next line comes.
        if (!lines.hasLine())
            m_output.flush();
        if (m_output.gone() || m_output.failed() || !lines.next(line))
            break;
        if (lines.tooLong())
            writeError(lines.number(), {wmbus::Fault::BadLength, wmbus::Layer::Link, LineReader::longestLine});
        else if (!capture::isComment(line))
            decodeLine(lines.number(), line);
        m_output.written();
    }
    m_output.flush();
}

void Decoder::decodeLine(std::uint64_t number, std::string_view line)
{
    const auto frame = capture::readLine(line, m_options.form);
    if (!frame) {
        writeError(number, frame.error());
        return;
    }
    const auto telegram = wmbus::decodeTelegram(*frame, m_keys, m_memory);
    if (!telegram) {
        writeError(number, telegram.error());
        return;
    }
    const wmbus::Verdict verdict = telegram->security.verdict;
    m_keyless = m_keyless || verdict == wmbus::Verdict::NoKey || verdict == wmbus::Verdict::WrongKey;
    writeTelegram(number, *frame, *telegram);
}

void Decoder::writeTelegram(std::uint64_t number, const wmbus::RadioFrame &frame, const wmbus::Telegram &telegram)
{
    const inverter::Profile &inverters = inverter::builtInProfile();
    const meter::Reading reading = inverters.matches(telegram.meter()) ? inverter::readingFrom(telegram, inverters) : meter::readingFrom(telegram);
    switch (m_options.output) {
    case OutputForm::Csv:
        appendCsvRow(m_text, number, frame, telegram, reading);
        break;
    case OutputForm::Table:
        appendTableRow(m_text, number, telegram, reading);
        if (m_options.explain)
            appendTableExplanation(m_text, telegram);
        break;
    case OutputForm::Json:
    case OutputForm::Cuxd:
    case OutputForm::Wmbusmeters:
        text::putTelegramJson(m_output.buffer(), {number, false, m_options.explain}, frame, telegram, reading, m_sentences);
        break;
    }
    putText();
}

void Decoder::writeError(std::uint64_t number, const wmbus::DecodeError &error)
{
    m_bad = true;
    switch (m_options.output) {
    case OutputForm::Csv:
        appendCsvError(m_text, number, error);
        break;
    case OutputForm::Table:
        appendTableError(m_text, number, error);
        break;
    case OutputForm::Json:
    case OutputForm::Cuxd:
    case OutputForm::Wmbusmeters:
        text::putErrorJson(m_output.buffer(), number, error, nullptr, m_sentences);
        break;
    }
    putText();
}

} // namespace

ExitCode runDecode(const DecodeOptions &options)
{
    const auto keys = readKeys(options.keys);
    if (!keys)
        return keys.error();
    const InputFile file(options.file);
    if (!file.isOpen())
        return ExitCode::File;

    LineReader lines(file.descriptor());
    Decoder decoder(options, *keys);
    readFormats(options.dataDir, decoder.memory());
    decoder.run(lines);
    writeFormats(options.dataDir, decoder.memory());
    if (lines.failed()) {
        say(Cli::tr("%1 cannot be read: %2").arg(QString::fromStdString(options.file), lines.errorText()));
        return ExitCode::File;
    }
    if (decoder.output().failed()) {
        say(Cli::tr("The output cannot be written: %1").arg(decoder.output().errorText()));
        return ExitCode::File;
    }
    return decoder.result();
}

} // namespace cli

#include "app/input_file.h"

#include "core/capture/input_line.h"
#include "core/text/decode_error_text.h"
#include "core/text/system_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <string_view>

namespace app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InputFile)
};

constexpr qint64 longestFile = 256LL * 1024 * 1024;

// What a file without a single telegram is instead, by its first bytes; null where they say nothing.
std::function<QString()> foreignKind(const QByteArray &content)
{
    for (const char *picture : {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*", "BM"}) {
        if (content.startsWith(picture))
            return [] { return Words::tr("a picture"); };
    }
    if (content.startsWith("%PDF"))
        return [] { return Words::tr("a PDF document"); };
    if (content.startsWith("PK\x03\x04") || content.startsWith("\x1F\x8B") || content.startsWith("7z\xBC\xAF"))
        return [] { return Words::tr("a packed archive"); };
    if (content.startsWith("\x7F" "ELF") || content.startsWith("MZ"))
        return [] { return Words::tr("a program"); };
    return {};
}

struct BadLine {
    int number = 0; // counted from 1
    wmbus::DecodeError error;
};

// Calls `take(number, line)` for each line that is not blank and no comment.
template <class Take>
void eachLine(std::string_view text, Take take)
{
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        ++number;
        if (!capture::isComment(line))
            take(number, line);
    }
}

} // namespace

InputFile readInputFile(const QString &path)
{
    InputFile file;
    const QString name = QFileInfo(path).fileName();
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        file.problem = [name, why = source.errorString()] { return Words::tr("%1 cannot be read: %2").arg(name, text::systemErrorText(why)); };
        return file;
    }
    if (source.size() > longestFile) {
        file.problem = [name] { return Words::tr("%1 is larger than 256 MB. Read it with meterscope-cli decode.").arg(name); };
        return file;
    }
    const QByteArray content = source.readAll();
    const std::string_view text(content.constData(), static_cast<std::size_t>(content.size()));
    int bad = 0;
    BadLine firstBad;
    eachLine(text, [&](int number, std::string_view line) {
        auto frame = capture::readLine(line);
        if (frame) {
            file.frames.push_back(std::move(*frame));
        } else if (bad++ == 0) {
            firstBad = {number, frame.error()};
        }
    });
    if (!file.frames.empty()) {
        if (bad > 0)
            file.problem = [name, bad, firstBad] { return Words::tr("%1: %n line(s) hold no telegram, the first is line %2: %3", nullptr, bad).arg(name).arg(firstBad.number).arg(text::sentence(firstBad.error)); };
        return file;
    }
    if (const auto kind = foreignKind(content); kind && content.contains('\0')) {
        file.problem = [name, kind] { return Words::tr("%1 is %2. Meterscope reads telegrams, keys, readings and cuxd.ini.").arg(name, kind()); };
        return file;
    }
    file.problem = [name, bad, firstBad] {
        return bad == 0 ? Words::tr("%1 is empty.").arg(name) : Words::tr("%1 holds neither telegrams nor keys. Line %2: %3").arg(name).arg(firstBad.number).arg(text::sentence(firstBad.error));
    };
    return file;
}

} // namespace app

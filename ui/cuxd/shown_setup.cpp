#include "ui/cuxd/shown_setup.h"

#include <QStringDecoder>

#include <algorithm>

namespace ui {

namespace {

constexpr char32_t pictures = 0x2400; // U+2400 to U+241F show the control characters 00 to 1F

// Characters that a text document keeps for itself, or shows as nothing.
char32_t picture(char32_t c)
{
    if (c < 0x20 && c != U'\t' && c != U'\n')
        return pictures + c;
    if (c == 0x2028 || c == 0x2029 || c == 0xFDD0 || c == 0xFDD1 || c == 0xFFFC)
        return 0xFFFD;
    return c;
}

bool isUtf8(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError();
}

// The next character of a text that is UTF-8, and its length.
std::pair<char32_t, std::size_t> nextCharacter(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 1 || length > text.size())
        return {first, 1};
    char32_t c = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        c = c << 6 | (byte(i) & 0x3FU);
    return {c, length};
}

// "1231…1111" at the beginning of the text: its length, or 0.
qsizetype maskLength(QStringView text)
{
    constexpr qsizetype ends = 4;
    constexpr qsizetype length = 2 * ends + 1;
    if (text.size() < length || text[ends] != QChar(0x2026))
        return 0;
    for (qsizetype i = 0; i < length; ++i) {
        const char16_t c = text[i].unicode();
        const bool digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
        if (i != ends && !digit)
            return 0;
    }
    return length;
}

} // namespace

ShownSetup::ShownSetup(const cuxd::SetupText &setup, bool covered, std::optional<std::size_t> open)
{
    const std::string_view text = setup.format();
    m_latin1 = !isUtf8(text);
    std::size_t at = 0;
    if (covered) {
        for (const cuxd::Secret &secret : cuxd::secretsIn(setup)) {
            if (open && *open >= secret.span.begin && *open <= secret.span.end())
                continue;
            append(text.substr(at, secret.span.begin - at), at);
            appendMask(secret);
            at = secret.span.end();
        }
    }
    append(text.substr(at), at);
    m_bytes.push_back(text.size());
}

void ShownSetup::append(std::string_view bytes, std::size_t from)
{
    for (std::size_t i = 0; i < bytes.size();) {
        if (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') {
            m_shown += QLatin1Char('\n'); // the whole line end
            m_bytes.push_back(from + i);
            i += 2;
            continue;
        }
        const auto [c, length] = m_latin1 ? std::pair<char32_t, std::size_t>{static_cast<unsigned char>(bytes[i]), 1} : nextCharacter(bytes.substr(i));
        const auto units = QChar::fromUcs4(picture(c));
        for (const char16_t unit : units) {
            m_shown += QChar(unit);
            m_bytes.push_back(from + i);
        }
        i += length;
    }
}

void ShownSetup::appendMask(const cuxd::Secret &secret)
{
    Cover cover;
    cover.begin = static_cast<int>(m_shown.size());
    m_shown += QString::fromUtf8(secret.shown.data(), static_cast<qsizetype>(secret.shown.size()));
    cover.end = static_cast<int>(m_shown.size());
    cover.span = secret.span;
    m_bytes.resize(static_cast<std::size_t>(cover.end), secret.span.begin);
    m_covers.push_back(cover);
}

int ShownSetup::shownAt(std::size_t byte) const
{
    // The unit that holds the byte; of several with the same beginning the first.
    const auto behind = std::upper_bound(m_bytes.begin(), m_bytes.end(), byte);
    if (behind == m_bytes.begin())
        return 0;
    return static_cast<int>(std::lower_bound(m_bytes.begin(), m_bytes.end(), *std::prev(behind)) - m_bytes.begin());
}

const ShownSetup::Cover *ShownSetup::coverAround(int shown) const
{
    for (const Cover &cover : m_covers) {
        if (cover.begin < shown && shown < cover.end)
            return &cover;
    }
    return nullptr;
}

std::optional<ShownSetup::Edit> ShownSetup::editTo(const QString &edited, std::string_view lineEnd, const Unmask &unmask) const
{
    if (edited == m_shown)
        return std::nullopt;
    const auto size = static_cast<int>(m_shown.size());
    const auto newSize = static_cast<int>(edited.size());
    const int shorter = std::min(size, newSize);
    int begin = static_cast<int>(std::mismatch(m_shown.begin(), m_shown.begin() + shorter, edited.begin()).first - m_shown.begin());
    int same = 0; // units at the end
    while (same < shorter - begin && m_shown[size - 1 - same] == edited[newSize - 1 - same])
        ++same;
    // What came in or went between equal characters may stand a little further left: better there than inside a mask.
    if (size - same == begin || newSize - same == begin) {
        const QString &longer = size > newSize ? m_shown : edited;
        const int length = std::abs(size - newSize);
        int moved = begin;
        while ((coverAround(moved) || coverAround(moved + (size - same - begin))) && moved > 0 && longer[moved - 1] == longer[moved - 1 + length])
            --moved;
        if (!coverAround(moved) && !coverAround(moved + (size - same - begin))) {
            same += begin - moved;
            begin = moved;
        }
    }
    int end = size - same;
    int pieceBegin = begin;
    int pieceEnd = newSize - same;
    if (const Cover *cover = coverAround(begin)) {
        begin = cover->begin;
    } else {
        while (begin > 0 && begin < size && m_bytes[static_cast<std::size_t>(begin)] == m_bytes[static_cast<std::size_t>(begin) - 1] && m_shown[begin].isLowSurrogate())
            --begin, --pieceBegin;
    }
    if (const Cover *cover = coverAround(end)) {
        end = cover->end;
    } else {
        while (end > 0 && end < size && m_shown[end].isLowSurrogate())
            ++end, ++pieceEnd;
    }
    Edit edit;
    edit.span = {byteAt(begin), byteAt(end) - byteAt(begin)};
    const QString piece = edited.mid(pieceBegin, pieceEnd - pieceBegin);
    edit.begin = pieceBegin;
    edit.typed = static_cast<int>(piece.size());
    edit.isPossible = encode(piece, lineEnd, unmask, edit.by);
    return edit;
}

std::size_t ShownSetup::byteAfter(const Edit &edit, int position, int editedSize) const
{
    if (position <= edit.begin && byteAt(position) <= edit.span.begin)
        return byteAt(position);
    if (position < edit.begin + edit.typed)
        return edit.span.begin + edit.by.size();
    const int before = std::clamp(position - editedSize + static_cast<int>(m_shown.size()), 0, static_cast<int>(m_shown.size()));
    return std::max(byteAt(before), edit.span.end()) - edit.span.length + edit.by.size();
}

bool ShownSetup::encode(const QString &piece, std::string_view lineEnd, const Unmask &unmask, bytes::SecretString &out) const
{
    bool possible = true;
    for (qsizetype i = 0; i < piece.size();) {
        if (const qsizetype length = maskLength(QStringView(piece).mid(i)); length > 0 && unmask) {
            const QByteArray mask = piece.mid(i, length).toUtf8();
            const bytes::SecretString key = unmask(std::string_view(mask.data(), static_cast<std::size_t>(mask.size())));
            if (!key.empty()) {
                out += key;
                i += length;
                continue;
            }
        }
        const qsizetype units = piece[i].isHighSurrogate() && i + 1 < piece.size() ? 2 : 1;
        const QString character = piece.mid(i, units);
        const char32_t c = units == 2 ? QChar::surrogateToUcs4(piece[i], piece[i + 1]) : static_cast<char32_t>(piece[i].unicode());
        i += units;
        if (c == U'\n') {
            out += lineEnd;
        } else if (c >= pictures && c < pictures + 0x20) {
            out += static_cast<char>(c - pictures);
        } else if (m_latin1) {
            possible = possible && c < 0x100;
            out += static_cast<char>(c < 0x100 ? c : U'?');
        } else {
            const QByteArray utf8 = character.toUtf8();
            out.append(utf8.data(), static_cast<std::size_t>(utf8.size()));
        }
    }
    return possible;
}

} // namespace ui

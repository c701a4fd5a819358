#include "core/text/sentences.h"

#include "core/text/json.h"
#include "core/text/decode_error_text.h"
#include "core/text/note_text.h"

#include <QString>

namespace text {

namespace {

std::string quoted(const QString &text)
{
    TextBuffer out(256);
    json::putString(out, text.toStdString());
    return std::string(out.view());
}

} // namespace

const std::string &Sentences::of(const wmbus::DecodeError &error, wmbus::KeyHint hint)
{
    const std::uint64_t key = (std::uint64_t{static_cast<std::uint8_t>(hint)} << 56) | (std::uint64_t{error.offset} << 16) | (std::uint64_t{static_cast<std::uint8_t>(error.fault)} << 8)
        | static_cast<std::uint8_t>(error.layer);
    const auto found = m_errors.find(key);
    if (found != m_errors.end())
        return found->second;
    if (m_errors.size() >= most)
        m_errors.clear();
    return m_errors.emplace(key, quoted(sentence(error, hint))).first->second;
}

const std::string &Sentences::of(const wmbus::Note &note)
{
    const std::uint64_t key = (std::uint64_t{note.value} << 32) | (std::uint64_t{note.range.length} << 8) | static_cast<std::uint8_t>(note.kind);
    const auto found = m_notes.find(key);
    if (found != m_notes.end())
        return found->second;
    if (m_notes.size() >= most)
        m_notes.clear();
    return m_notes.emplace(key, quoted(noteSentence(note))).first->second;
}

} // namespace text

#include "core/text/note_text.h"

#include "core/text/language.h"
#include "core/wmbus/names.h"

#include <QCoreApplication>

namespace text {

namespace {

struct NoteText {
    Q_DECLARE_TR_FUNCTIONS(NoteText)
};

QString codeName(wmbus::ErrorTable table, std::uint32_t code)
{
    const auto names = wmbus::errorNames(table, static_cast<std::uint8_t>(code));
    const std::string_view name = german() ? names.german : names.english;
    return name.empty() ? NoteText::tr("code %1").arg(code) : QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QString noteSentence(const wmbus::Note &note)
{
    using wmbus::NoteKind;
    const int count = static_cast<int>(note.value);
    switch (note.kind) {
    case NoteKind::LengthMismatch: return NoteText::tr("The L field does not fit: %n byte(s) follow it.", nullptr, count);
    case NoteKind::SurplusBytes: return NoteText::tr("%n byte(s) behind the end of the telegram.", nullptr, static_cast<int>(note.range.length));
    case NoteKind::MoreRecordsFollow: return NoteText::tr("More records follow in the meter's next telegram.");
    case NoteKind::EncryptedPartCut: return NoteText::tr("The header promises more encrypted blocks than there are.");
    case NoteKind::NotAllEncrypted: return NoteText::tr("Part of the content was sent without encryption.");
    case NoteKind::EllEncryptionUndone: return NoteText::tr("The receiver has decrypted the extended link layer already.");
    case NoteKind::ApplicationErrorCode:
        return note.value > 0xFF ? NoteText::tr("The meter reports an error without a code.")
                                 : NoteText::tr("The meter reports an error: %1.").arg(codeName(wmbus::ErrorTable::Application, note.value));
    case NoteKind::AlarmState: return NoteText::tr("The meter reports the alarm state %1.").arg(QString::number(note.value, 16).toUpper());
    case NoteKind::ApplicationSelected:
        return NoteText::tr("Selected application: %1.").arg(codeName(wmbus::ErrorTable::ApplicationSelect, note.value & 0xF0U));
    case NoteKind::Reassembled: return NoteText::tr("Put together from %n telegram(s).", nullptr, count);
    case NoteKind::ContainerInside: return NoteText::tr("Record %1 holds another telegram.").arg(note.value + 1);
    case NoteKind::MessageCounterFell: return NoteText::tr("The message counter fell: an old message was sent again.");
    case NoteKind::ExperimentalMode: return NoteText::tr("Security mode %1 has not been proven on a real meter here.").arg(note.value);
    }
    return {};
}

} // namespace text

#include "ui/cuxd/setup_document.h"

#include "core/bytes/hex.h"
#include "core/cuxd/masking.h"
#include "ui/spoken_step.h"

#include <QUndoStack>

#include <algorithm>

namespace ui {

namespace {

constexpr int stepsKept = 500;
constexpr int typingId = 1;

} // namespace

// From one state to another; both wipe themselves.
class SetupStep : public SpokenStep {
public:
    SetupStep(SetupDocument *document, const cuxd::SetupText &after, const Spoken &what, std::optional<std::size_t> typedAt)
        : SpokenStep(what), m_document(document), m_before(document->text()), m_after(after), m_typedAt(typedAt)
    {
    }

    void undo() override { m_document->put(m_before); }
    void redo() override { m_document->put(m_after); }
    int id() const override { return m_typedAt ? typingId : -1; }
    bool mergeWith(const QUndoCommand *next) override
    {
        const auto *const step = static_cast<const SetupStep *>(next);
        const std::size_t last = *m_typedAt;
        const std::size_t now = *step->m_typedAt;
        const bool goesOn = now == last + 1 || now + 1 == last || now == last;
        if (!goesOn)
            return false;
        m_after = step->m_after;
        m_typedAt = now;
        return true;
    }

private:
    SetupDocument *m_document;
    cuxd::SetupText m_before;
    cuxd::SetupText m_after;
    std::optional<std::size_t> m_typedAt;
};

SetupDocument::SetupDocument(QObject *parent) : QObject(parent), m_undo(new QUndoStack(this))
{
    m_undo->setUndoLimit(stepsKept);
}

void SetupDocument::load(const cuxd::SetupText &base, const QString &name)
{
    m_base = base;
    m_baseName = name;
    m_undo->clear();
    put(base);
    emit baseChanged();
}

void SetupDocument::unload()
{
    m_base = {};
    m_baseName.clear();
    m_undo->clear();
    put({});
    emit baseChanged();
}

void SetupDocument::begin(const cuxd::SetupText &text)
{
    m_undo->clear();
    if (text != m_text)
        put(text);
}

void SetupDocument::edit(const cuxd::SetupText &text, const Spoken &what)
{
    if (text != m_text)
        m_undo->push(new SetupStep(this, text, what, std::nullopt));
}

void SetupDocument::type(const cuxd::SetupText &text, const Spoken &what, std::size_t at)
{
    if (text != m_text)
        m_undo->push(new SetupStep(this, text, what, at));
}

void SetupDocument::put(const cuxd::SetupText &text)
{
    m_text = text;
    m_reading = cuxd::readTtyinit(m_text);
    rememberKeys();
    emit changed();
}

void SetupDocument::rememberKeys()
{
    for (const cuxd::Secret &secret : cuxd::secretsIn(m_text)) {
        const auto key = secret.isKey ? crypto::Key::fromHex(m_text.at(secret.span)) : std::nullopt;
        if (key && std::find(m_seen.begin(), m_seen.end(), *key) == m_seen.end())
            m_seen.push_back(*key);
    }
}

void SetupDocument::setKnownKeys(const std::vector<crypto::Key> &keys)
{
    m_known = keys;
}

bytes::SecretString SetupDocument::unmask(std::string_view mask) const
{
    std::string capitals(mask);
    bool small = false;
    for (char &c : capitals) {
        small = small || (c >= 'a' && c <= 'f');
        if (c >= 'a' && c <= 'f')
            c = static_cast<char>(c - 'a' + 'A');
    }
    const crypto::Key *found = nullptr;
    for (const std::vector<crypto::Key> *keys : {&m_seen, &m_known}) {
        for (const crypto::Key &key : *keys) {
            if (cuxd::maskedKey(key) != capitals || (found != nullptr && *found == key))
                continue;
            if (found != nullptr)
                return {};
            found = &key;
        }
    }
    bytes::SecretString digits;
    if (found == nullptr)
        return digits;
    digits.reserve(2 * crypto::Key::size);
    const char *const signs = small ? "0123456789abcdef" : "0123456789ABCDEF";
    for (const std::uint8_t byte : found->data()) {
        digits += signs[byte >> 4];
        digits += signs[byte & 0x0F];
    }
    return digits;
}

} // namespace ui

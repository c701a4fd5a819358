#include "ui/keys/key_editing.h"

#include "ui/spoken_step.h"

#include <algorithm>

namespace ui {

namespace {

std::vector<wmbus::AddressPattern> differences(const std::vector<keys::KeyEntry> &before, const std::vector<keys::KeyEntry> &after)
{
    std::vector<wmbus::AddressPattern> changed;
    for (const keys::KeyEntry &entry : after) {
        if (std::none_of(before.begin(), before.end(), [&entry](const keys::KeyEntry &old) { return old.key == entry.key && old.meters == entry.meters; }))
            changed.push_back(entry.meters);
    }
    return changed;
}

} // namespace

// What was there before, and after.
class KeyEditing::Step : public SpokenStep {
public:
    Step(KeyEditing &editing, std::vector<keys::KeyEntry> before, std::vector<keys::KeyEntry> after, const Spoken &what)
        : SpokenStep(what), m_editing(editing), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { go(m_before, KeyEdit::Way::Undone); }
    void redo() override
    {
        if (m_done)
            go(m_after, KeyEdit::Way::Redone);
        m_done = true; // the first time it was saved before the step was made
    }

private:
    void go(const std::vector<keys::KeyEntry> &entries, KeyEdit::Way way)
    {
        if (m_editing.m_repairing)
            return;
        const KeyEdit edit{way, what(), differences(m_editing.entries(), entries)};
        if (m_editing.save(entries))
            emit m_editing.edited(edit);
        else
            m_editing.m_refused = true;
    }

    KeyEditing &m_editing;
    std::vector<keys::KeyEntry> m_before;
    std::vector<keys::KeyEntry> m_after;
    bool m_done = false;
};

KeyEditing::KeyEditing(keys::KeyStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_store, &keys::KeyStore::entriesChanged, this, [this] {
        if (!m_store.isOpen())
            m_stack.clear();
    });
    // A refused step leaves the keys as they were: the stack goes back to where it stood.
    connect(&m_stack, &QUndoStack::indexChanged, this, [this, before = 0](int index) mutable {
        if (m_refused && !m_repairing) {
            m_refused = false;
            m_repairing = true;
            m_stack.setIndex(before);
            m_repairing = false;
            return;
        }
        before = index;
    });
}

bool KeyEditing::save(const std::vector<keys::KeyEntry> &entries)
{
    const auto saved = m_store.save(entries);
    if (!saved)
        emit refused(saved.error());
    return saved.has_value();
}

bool KeyEditing::replaceAll(std::vector<keys::KeyEntry> entries, const Spoken &what)
{
    std::vector<keys::KeyEntry> before = m_store.entries();
    if (entries == before)
        return true;
    const KeyEdit edit{KeyEdit::Way::Done, what, differences(before, entries)};
    if (!save(entries))
        return false;
    m_stack.push(new Step(*this, std::move(before), std::move(entries), what));
    emit edited(edit);
    return true;
}

bool KeyEditing::put(const keys::KeyEntry &entry, std::optional<std::size_t> row)
{
    std::vector<keys::KeyEntry> entries = m_store.entries();
    const bool there = row && *row < entries.size();
    if (there)
        entries[*row] = entry;
    else
        entries.push_back(entry);
    return replaceAll(std::move(entries), [there, title = titleOf(entry)] { return there ? tr("Change of %1").arg(title) : tr("Key of %1").arg(title); });
}

bool KeyEditing::remove(std::size_t row)
{
    std::vector<keys::KeyEntry> entries = m_store.entries();
    if (row >= entries.size())
        return false;
    const QString title = titleOf(entries[row]);
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(row));
    return replaceAll(std::move(entries), [title] { return tr("Removal of %1").arg(title); });
}

QString titleOf(const keys::KeyEntry &entry)
{
    return entry.name.empty() ? QString::fromStdString(wmbus::idText(entry.meters.id)) : QString::fromStdString(entry.name);
}

} // namespace ui

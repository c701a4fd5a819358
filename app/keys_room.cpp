#include "app/keys_room.h"

#include "app/heard.h"
#include "app/settings.h"
#include "core/capture/input_line.h"
#include "core/keys/key_findings.h"
#include "core/settings/keys.h"
#include "core/text/key_store_text.h"
#include "core/text/locked_keys.h"
#include "ui/addresses/addresses_page.h"
#include "ui/keys/import_dialog.h"
#include "ui/keys/key_actions.h"
#include "ui/keys/key_editing.h"
#include "ui/keys/key_entry_dialog.h"
#include "ui/keys/key_row_strip.h"
#include "ui/keys/key_words.h"
#include "ui/keys/keys_page.h"
#include "ui/keys/secret_field.h"
#include "ui/main_window.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace app {

namespace {

// The content in memory that is wiped. Nothing where the file cannot be read or is too large for a key file.
std::optional<bytes::SecretBytes> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() > static_cast<qint64>(keys::longestImport))
        return std::nullopt;
    bytes::SecretBytes content(static_cast<std::size_t>(file.size()));
    std::size_t read = 0;
    while (read < content.size()) {
        const qint64 count = file.read(reinterpret_cast<char *>(content.data()) + read, static_cast<qint64>(content.size() - read));
        if (count <= 0)
            return std::nullopt;
        read += static_cast<std::size_t>(count);
    }
    return content;
}

// One of the first lines is a telegram.
bool holdsTelegrams(bytes::ByteSpan content)
{
    constexpr int linesAsked = 20;
    constexpr std::size_t bytesAsked = 64 * 1024;
    std::string_view text(reinterpret_cast<const char *>(content.data()), std::min(content.size(), bytesAsked));
    for (int i = 0; i < linesAsked && !text.empty(); ++i) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!capture::isComment(line) && capture::readLine(line))
            return true;
    }
    return false;
}

// A file of keys, also one that needs a password, or of whose lines none is good.
bool holdsKeys(bytes::ByteSpan content)
{
    using keys::ImportFault;
    using keys::KeyOrigin;
    const auto result = keys::importKeys(content);
    if (!result)
        return result.error() == ImportFault::PasswordNeeded || result.error() == ImportFault::WrongPassword;
    const bool byWords = result->format != KeyOrigin::Table && result->format != KeyOrigin::List;
    return !result->keys.empty() || (byWords && !result->badLines.empty());
}

} // namespace

KeysRoom::KeysRoom(const House &house, ui::SecretServiceCheck check)
    : m_house(house), m_keychain(QStringLiteral("Meterscope")), m_store(std::make_unique<keys::KeyStore>(house.dataDir + QStringLiteral("/keys.vault"), m_keychain)),
      m_editing(std::make_unique<ui::KeyEditing>(*m_store)), m_clipboard(house.clock),
      m_parts{m_store.get(), m_editing.get(), &m_evidence, &m_clipboard, std::move(check), house.clock}, m_page(new ui::KeysPage(m_parts)),
      m_entry(new ui::KeyEntryDialog(m_parts, &house.window)), m_import(new ui::ImportDialog(m_parts, &house.window)),
      m_actions(new ui::KeyActions(house.window.actions(), &house.window))
{
    m_house.window.addPage(m_page);
    m_page->model()->setKnown([this](const wmbus::Address &address) { return !m_foreign.find(address).empty(); });
    connect(&m_house.heard.reception(), &reception::Reception::sighted, this, [this](const reception::Sighting &sighting) {
        const auto before = m_evidence.revision();
        m_evidence.add(sighting);
        if (m_evidence.revision() != before)
            m_page->refresh();
    });
    connect(&m_house.heard, &Heard::cleared, this, [this] {
        m_evidence.clear();
        m_page->model()->refresh();
    });
    connect(&m_house.heard, &Heard::wasReadAgain, this, &KeysRoom::tellReadAgain);
    connectEditing();
    connectPage();
    connectActions();
    connect(&m_house.settings, &Settings::changed, this, &KeysRoom::obeySettings);
    obeySettings();
}

KeysRoom::~KeysRoom()
{
    text::setKeysLocked(false); // what is locked is this house's
}

// Everything on screen says it at once: each part hears that the words have changed.
void KeysRoom::followLock()
{
    const auto vault = m_store->onDisk();
    const bool locked = !m_store->isOpen() && (!vault || vault->has_value());
    if (!text::setKeysLocked(locked))
        return;
    QEvent words(QEvent::LanguageChange);
    QCoreApplication::sendEvent(qApp, &words);
}

// How long keys are lent to the clipboard and to the eye.
void KeysRoom::obeySettings()
{
    const std::chrono::seconds sight(m_house.settings.value(settings::key::sightSeconds).toInt());
    m_clipboard.setKeeping(std::chrono::seconds(m_house.settings.value(settings::key::clipboardSeconds).toInt()));
    for (ui::SecretField *field : m_house.window.findChildren<ui::SecretField *>())
        field->setSight(sight);
    for (ui::KeyRowStrip *strip : m_house.window.findChildren<ui::KeyRowStrip *>())
        strip->setSight(sight);
}

void KeysRoom::connectEditing()
{
    connect(m_store.get(), &keys::KeyStore::entriesChanged, this, &KeysRoom::followLock);
    connect(m_store.get(), &keys::KeyStore::entriesChanged, this, [this] {
        if (m_store->isOpen())
            m_house.window.takeBackNotice(std::exchange(m_lockedSaid, QString()));
        if (m_store->isOpen() && !m_carried.empty())
            mergeCarried();
        emit keysChanged();
        m_house.heard.readAgain();
    });
    connect(m_store.get(), &keys::KeyStore::keychainDone, this, &KeysRoom::onKeychain);
    connect(m_editing.get(), &ui::KeyEditing::edited, this, &KeysRoom::tellEdited);
    connect(m_editing.get(), &ui::KeyEditing::refused, this, [this](const keys::KeyStoreError &error) {
        if (!m_entry->isVisible() && !m_import->isVisible())
            m_house.window.showNotice([error] { return text::sentence(error); });
    });
}

void KeysRoom::connectPage()
{
    connect(m_page, &ui::KeysPage::entryWanted, m_entry, &ui::KeyEntryDialog::beginFor);
    connect(m_page, &ui::KeysPage::editWanted, m_entry, &ui::KeyEntryDialog::edit);
    connect(m_page, &ui::KeysPage::newWanted, m_entry, &ui::KeyEntryDialog::beginNew);
    connect(m_page, &ui::KeysPage::importWanted, this, &KeysRoom::chooseFiles);
    connect(m_page, &ui::KeysPage::lockWanted, this, &KeysRoom::lockOrUnlock);
    connect(m_import, &ui::ImportDialog::imported, this, [this](const QString &fileName, int keys) {
        m_said = [keys, fileName] { return tr("%n key(s) from %1 imported. The file still holds them in clear.", nullptr, keys).arg(fileName); };
    });
    connect(m_import, &ui::ImportDialog::ended, this, &KeysRoom::importNext, Qt::QueuedConnection);
    connect(m_house.window.addressesPage()->view(), &ui::FoundAddressesView::rowActivated, this, &KeysRoom::enterKeyOfRow);
}

void KeysRoom::connectActions()
{
    connect(m_actions->enterForRow, &QAction::triggered, this, [this] {
        if (const ui::AddressRow *row = m_house.window.addressesPage()->view()->currentRow())
            enterKeyFor(row->address);
        else
            m_entry->beginNew();
    });
    connect(m_actions->enterNew, &QAction::triggered, m_entry, &ui::KeyEntryDialog::beginNew);
    connect(m_actions->importFiles, &QAction::triggered, this, &KeysRoom::chooseFiles);
    connect(m_actions->lock, &QAction::triggered, this, &KeysRoom::lockOrUnlock);
    m_house.window.addressesPage()->view()->addRowActions({m_actions->enterForRow});
    const auto follow = [this] { m_actions->lock->setEnabled(m_store->mode() == keys::KeyStore::Mode::Vault); };
    connect(m_store.get(), &keys::KeyStore::entriesChanged, this, follow);
    follow();
}

void KeysRoom::start()
{
    followLock();
    const auto there = m_store->onDisk();
    if (there && !*there)
        return;
    if (there && (*there)->keychain) {
        m_opening = true;
        m_store->unlockByKeychain();
    } else {
        sayLocked([there] { return there ? tr("Your keys are locked. The Keys page asks for the passphrase.") : text::sentence(there.error()); });
    }
}

void KeysRoom::onKeychain(const std::optional<keys::KeyStoreError> &fault)
{
    if (!std::exchange(m_opening, false) || !fault)
        return;
    sayLocked([fault = *fault] { return text::sentence(fault) + QLatin1Char(' ') + tr("Your keys stay locked. The Keys page asks what to do."); });
}

// True until they are opened.
void KeysRoom::sayLocked(const std::function<QString()> &words)
{
    m_lockedSaid = words();
    m_house.window.showNotice(words);
}

bool KeysRoom::takeFile(const QString &path)
{
    const auto content = contentOf(path);
    if (!content || holdsTelegrams(*content) || !holdsKeys(*content))
        return false;
    m_waiting += path;
    if (!m_import->isVisible())
        importNext();
    return true;
}

void KeysRoom::importNext()
{
    if (m_waiting.isEmpty() || m_import->isVisible())
        return;
    const QString path = m_waiting.takeFirst();
    auto content = contentOf(path);
    const QString name = QFileInfo(path).fileName();
    if (!content) {
        m_house.window.showNotice([name] { return tr("%1 cannot be read.").arg(name); });
        return importNext();
    }
    m_import->begin(*std::move(content), name);
}

void KeysRoom::chooseFiles()
{
    m_waiting += QFileDialog::getOpenFileNames(&m_house.window, tr("Import keys"), {},
                                               tr("Key files (*.csv *.tsv *.txt *.xlsx *.kem *.kem2 *.zip *.conf *.ini)") + QStringLiteral(";;") + tr("All files (*)"));
    importNext();
}

// A double click, or Enter, on a meter whose telegrams cannot be read.
void KeysRoom::enterKeyOfRow()
{
    const ui::AddressRow *row = m_house.window.addressesPage()->view()->currentRow();
    if (!row)
        return;
    const wmbus::Verdict verdict = row->telegram().security.verdict;
    if (verdict == wmbus::Verdict::NoKey || verdict == wmbus::Verdict::WrongKey)
        enterKeyFor(row->address);
}

void KeysRoom::enterKeyFor(const wmbus::Address &address)
{
    m_entry->beginFor(ui::patternOf(address));
}

// Keys of this run go with the user into the vault that he opens.
void KeysRoom::lockOrUnlock()
{
    m_carried = m_store->mode() == keys::KeyStore::Mode::ThisRunOnly ? m_store->entries() : std::vector<keys::KeyEntry>();
    m_page->say({}, false);
    m_store->lock();
    m_house.window.showPage(QStringLiteral("Keys"));
    m_page->lockedPanel()->refresh(false);
    m_page->lockedPanel()->focusFirst();
}

void KeysRoom::mergeCarried()
{
    const std::vector<keys::KeyEntry> carried = std::exchange(m_carried, {});
    std::vector<keys::KeyEntry> entries = m_store->entries();
    for (const keys::KeyEntry &entry : carried) {
        const bool there = std::any_of(entries.begin(), entries.end(), [&entry](const keys::KeyEntry &other) { return keys::sameMeter(other.meters, entry.meters); });
        if (!there)
            entries.push_back(entry);
    }
    (void)m_editing->replaceAll(std::move(entries), [] { return tr("Keys of this run"); });
}

void KeysRoom::takeOver(const std::vector<keys::KeyEntry> &entries, const QString &source)
{
    if (!m_store->isOpen()) { // where to keep them is asked with the preview
        keys::ImportedKeys imported;
        imported.format = keys::KeyOrigin::CuxdIni;
        for (const keys::KeyEntry &entry : entries)
            imported.keys.push_back({entry, static_cast<std::uint32_t>(imported.keys.size() + 1), false});
        m_import->begin(imported, source);
        return;
    }
    std::vector<keys::KeyEntry> all = m_store->entries();
    for (const keys::KeyEntry &entry : entries) {
        const auto there = std::find_if(all.begin(), all.end(), [&entry](const keys::KeyEntry &other) { return keys::sameMeter(other.meters, entry.meters); });
        if (there == all.end())
            all.push_back(entry);
        else
            *there = entry;
    }
    (void)m_editing->replaceAll(std::move(all), [source] { return tr("Keys from %1").arg(source); });
}

std::vector<ui::KnownMeter> KeysRoom::knownMeters() const
{
    std::vector<ui::KnownMeter> known;
    known.reserve(m_store->entries().size());
    for (const keys::KeyEntry &entry : m_store->entries())
        known.push_back({entry.meters, QString::fromStdString(entry.name)});
    return known;
}

void KeysRoom::setNames(std::vector<ui::KnownMeter> names)
{
    m_names = std::move(names);
    m_page->model()->setNames([this](const wmbus::AddressPattern &meters) {
        const auto found = std::find_if(m_names.begin(), m_names.end(), [&meters](const ui::KnownMeter &known) { return !known.name.isEmpty() && keys::sameMeter(known.meters, meters); });
        return found == m_names.end() ? QString() : found->name;
    });
}

void KeysRoom::setForeignKeys(wmbus::KeyRing keys)
{
    m_foreign = std::move(keys);
    m_page->model()->refresh();
}

// Telegrams heard before are being read once more; then it is told. Ctrl+Z means this step, whatever page is shown.
void KeysRoom::tellEdited(const ui::KeyEdit &edit)
{
    m_editing->undoStack()->setActive(true);
    m_house.window.takeBackNotice(std::exchange(m_told, QString()));
    m_said = nullptr;
    m_changed = edit.changed;
    if (edit.way == ui::KeyEdit::Way::Undone)
        m_house.window.sayBriefly([what = edit.what] { return tr("Undone: %1").arg(what.now()); });
    else if (!edit.changed.empty())
        m_said = [stored = static_cast<int>(edit.changed.size())] { return tr("%n key(s) stored.", nullptr, stored); };
    else
        m_house.window.sayBriefly([way = edit.way, what = edit.what] { return way == ui::KeyEdit::Way::Done ? what.now() : tr("Redone: %1").arg(what.now()); });
}

// Counts telegrams of the meters whose keys have changed only.
void KeysRoom::tellReadAgain()
{
    const auto about = std::exchange(m_said, nullptr);
    if (!about)
        return;
    const Heard::Opening opening = m_house.heard.openingOf(m_changed);
    const bool one = m_changed.size() == 1;
    const bool fitsNone = opening.locked > 0 && opening.opened == 0;
    const auto said = [about, opening, one, fitsNone] {
        QString read;
        if (fitsNone)
            read = one ? tr("It does not fit: none of %n locked telegram(s) of this meter can be read.", nullptr, opening.locked)
                       : tr("None fits: not one of %n locked telegram(s) of these meters can be read.", nullptr, opening.locked);
        else if (opening.locked > 0)
            read = one ? tr("%1 of %n locked telegram(s) of this meter can be read now.", nullptr, opening.locked).arg(opening.opened)
                       : tr("%1 of %n locked telegram(s) of these meters can be read now.", nullptr, opening.locked).arg(opening.opened);
        return read.isEmpty() ? about() : about() + QLatin1Char(' ') + read;
    };
    m_told = said();
    m_house.window.showNotice(said, fitsNone ? ui::NoticeBar::Kind::Problem : ui::NoticeBar::Kind::Done);
}

} // namespace app

#include "core/text/key_store_text.h"

#include <QCoreApplication>

namespace text {

namespace {

struct KeyStoreText {
    Q_DECLARE_TR_FUNCTIONS(KeyStoreText)
};

int count(std::uint32_t value)
{
    return static_cast<int>(value);
}

} // namespace

QString sentence(keys::KeyStoreFault fault)
{
    using keys::KeyStoreFault;
    switch (fault) {
    case KeyStoreFault::NotOpen: return KeyStoreText::tr("The keys are locked. Open the vault first.");
    case KeyStoreFault::NothingThere: return KeyStoreText::tr("There is no vault yet that could be opened.");
    case KeyStoreFault::AlreadyThere: return KeyStoreText::tr("There is a vault already. Open it instead of making another one.");
    case KeyStoreFault::ChangedOutside:
        return KeyStoreText::tr("Another program has changed the vault. It was left as it is: lock the keys, open the vault again and repeat the last change.");
    case KeyStoreFault::Busy: return KeyStoreText::tr("The secret service has not answered the question before this one yet. Try again in a moment.");
    case KeyStoreFault::OnlyWay: return KeyStoreText::tr("Only the secret service opens this vault. Give it a passphrase first.");
    }
    return {};
}

QString sentence(keys::VaultFault fault)
{
    using keys::VaultFault;
    switch (fault) {
    case VaultFault::Foreign: return KeyStoreText::tr("The file in the vault's place is no vault. It was left as it is.");
    case VaultFault::Newer: return KeyStoreText::tr("A later version of Meterscope has written this vault. Update the program to open it.");
    case VaultFault::Damaged: return KeyStoreText::tr("The vault is damaged: bytes are missing or have changed. Put back a copy of the file; it was left as it is.");
    case VaultFault::WrongPassphrase: return KeyStoreText::tr("This passphrase does not open the vault.");
    case VaultFault::WrongDataKey: return KeyStoreText::tr("What the secret service keeps does not open this vault. Use the passphrase.");
    case VaultFault::NoPassphrase: return KeyStoreText::tr("No passphrase opens this vault, only the secret service of the desktop where it was made.");
    case VaultFault::NoMemory: return KeyStoreText::tr("There is not enough memory to check the passphrase. Close other programs and try again.");
    case VaultFault::NoRandom: return KeyStoreText::tr("This computer gives no random numbers, so no vault can be made.");
    }
    return {};
}

QString sentence(keys::VaultFileFault fault)
{
    using keys::VaultFileFault;
    switch (fault) {
    case VaultFileFault::CannotRead: return KeyStoreText::tr("The vault cannot be read. Check the rights of its file and folder.");
    case VaultFileFault::TooBig: return KeyStoreText::tr("The file in the vault's place is too large for a vault. It was left as it is.");
    case VaultFileFault::CannotWrite: return KeyStoreText::tr("The vault cannot be written; it is as it was before. Check the rights of its folder and the space on the disk.");
    case VaultFileFault::Foreign: return KeyStoreText::tr("What lies in the vault's place is another file. It was left as it is.");
    }
    return {};
}

QString sentence(keys::KeychainFault fault)
{
    using keys::KeychainFault;
    switch (fault) {
    case KeychainFault::Missing: return KeyStoreText::tr("This desktop has no secret service.");
    case KeychainFault::Locked: return KeyStoreText::tr("The desktop's keyring is locked and stayed so.");
    case KeychainFault::Denied: return KeyStoreText::tr("The desktop's keyring was not allowed to answer.");
    case KeychainFault::NotFound: return KeyStoreText::tr("The desktop's keyring knows nothing of this vault.");
    case KeychainFault::Gone: return KeyStoreText::tr("The secret service ended before it answered.");
    case KeychainFault::TimedOut: return KeyStoreText::tr("The secret service did not answer in time.");
    case KeychainFault::Unusable: return KeyStoreText::tr("What the desktop's keyring keeps for this vault cannot be used.");
    case KeychainFault::Busy: return KeyStoreText::tr("The secret service has not answered the question before this one yet. Try again in a moment.");
    case KeychainFault::Failed: return KeyStoreText::tr("The secret service refused without a reason.");
    }
    return {};
}

QString sentence(const keys::KeyStoreError &error)
{
    return std::visit([](auto fault) { return sentence(fault); }, error);
}

QString keyTextSentence(const keys::KeyTextError &error)
{
    using keys::KeyTextFault;
    switch (error.fault) {
    case KeyTextFault::Empty: return KeyStoreText::tr("no key");
    case KeyTextFault::TooFewDigits: return KeyStoreText::tr("%n digit(s); a key has 32", nullptr, count(error.value));
    case KeyTextFault::TooManyDigits: return KeyStoreText::tr("%n digit(s), too many; a key has 32", nullptr, count(error.value));
    case KeyTextFault::BadCharacter: return KeyStoreText::tr("character %1 is no digit from 0 to 9 or A to F").arg(error.position + 1);
    case KeyTextFault::NotAKey: return KeyStoreText::tr("no key: it has 32 hex digits, 16 characters, or 22 characters of Base64");
    }
    return {};
}

QString badLineSentence(const keys::BadLine &line)
{
    using keys::LineFault;
    switch (line.fault) {
    case LineFault::NoAddress: return KeyStoreText::tr("no meter number");
    case LineFault::BadAddress: return KeyStoreText::tr("no meter number that could be understood");
    case LineFault::NoKey: return KeyStoreText::tr("the meter has no key");
    case LineFault::BadKey: return keyTextSentence(line.text);
    case LineFault::OpenQuote: return KeyStoreText::tr("a quotation mark is never closed");
    }
    return {};
}

QString sentence(keys::ImportFault fault)
{
    using keys::ImportFault;
    switch (fault) {
    case ImportFault::Empty: return KeyStoreText::tr("The file is empty.");
    case ImportFault::TooBig: return KeyStoreText::tr("The file is too large for a key file: more than 32 MB, also unpacked, or more than 100,000 rows.");
    case ImportFault::NotRecognised: return KeyStoreText::tr("No meter with a key can be found in the file.");
    case ImportFault::Damaged: return KeyStoreText::tr("The file is damaged: it is cut off or garbled.");
    case ImportFault::PasswordNeeded: return KeyStoreText::tr("The file is encrypted. Its password came with it from the maker.");
    case ImportFault::WrongPassword: return KeyStoreText::tr("The password does not open the file.");
    }
    return {};
}

QString findingSentence(keys::KeyFindingKind kind, const QString &other)
{
    using keys::KeyFindingKind;
    switch (kind) {
    case KeyFindingKind::AllDigitsEqual: return KeyStoreText::tr("All 32 digits are the same.");
    case KeyFindingKind::SameKey: return KeyStoreText::tr("%1 has the same key.").arg(other);
    case KeyFindingKind::SameMeter: return KeyStoreText::tr("The meter stands in the list twice with the same key.");
    case KeyFindingKind::OtherKey: return KeyStoreText::tr("The meter stands in the list twice with different keys.");
    case KeyFindingKind::SameSlot: return KeyStoreText::tr("%1 has the same place in the stick.").arg(other);
    }
    return {};
}

QString originText(keys::KeyOrigin origin)
{
    using keys::KeyOrigin;
    switch (origin) {
    case KeyOrigin::Typed: return KeyStoreText::tr("typed in");
    case KeyOrigin::Table: return KeyStoreText::tr("table");
    case KeyOrigin::Xlsx: return KeyStoreText::tr("workbook");
    case KeyOrigin::List: return KeyStoreText::tr("list");
    case KeyOrigin::Wmbusmeters: return QStringLiteral("wmbusmeters");
    case KeyOrigin::CuxdIni: return QStringLiteral("cuxd.ini");
    case KeyOrigin::Kem: return KeyStoreText::tr("KEM file");
    }
    return {};
}

} // namespace text

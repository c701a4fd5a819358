#include "core/text/security_text.h"

#include "core/text/locked_keys.h"

#include <QCoreApplication>

namespace text {

namespace {

struct SecurityText {
    Q_DECLARE_TR_FUNCTIONS(SecurityText)
};

QString proofText(wmbus::Proof proof)
{
    using wmbus::Proof;
    switch (proof) {
    case Proof::None: return {};
    case Proof::Filler: return SecurityText::tr("shown by 2F 2F behind the header");
    case Proof::FillerAndRecords: return SecurityText::tr("proven by 2F 2F and records without a fault");
    case Proof::FillerTwice: return SecurityText::tr("proven by 2F 2F in two telegrams");
    case Proof::Mac: return SecurityText::tr("proven by the authentication code");
    case Proof::PayloadCrc: return SecurityText::tr("proven by the CRC of the payload");
    case Proof::Tag: return SecurityText::tr("proven by the authentication tag");
    case Proof::Marker: return SecurityText::tr("proven by the manufacturer's mark");
    }
    return {};
}

} // namespace

QString verdictText(const wmbus::Security &security)
{
    using wmbus::Verdict;
    switch (security.verdict) {
    case Verdict::Clear: return SecurityText::tr("clear", "sent without encryption");
    case Verdict::NoKey: return keysAreLocked() ? SecurityText::tr("keys locked") : SecurityText::tr("key missing");
    case Verdict::WrongKey: return SecurityText::tr("wrong key");
    case Verdict::Secure: return SecurityText::tr("secure");
    case Verdict::Unsupported: return SecurityText::tr("cannot be decrypted");
    }
    return {};
}

QString verdictSentence(const wmbus::Security &security)
{
    using wmbus::Verdict;
    switch (security.verdict) {
    case Verdict::Clear: return SecurityText::tr("The telegram is not encrypted.");
    case Verdict::NoKey: return keysAreLocked() ? SecurityText::tr("Encrypted. Your keys are locked: open the vault, and it is read if there is one for it.") : SecurityText::tr("Encrypted. Enter the meter's key to read it.");
    case Verdict::WrongKey: return SecurityText::tr("Encrypted, and the key does not fit. Check its digits and the meter's number.");
    case Verdict::Unsupported: return SecurityText::tr("Encrypted in a way that cannot be decrypted here (%1).").arg(schemeText(security));
    case Verdict::Secure: break;
    }
    const QString proof = proofText(security.proof);
    const QString who = security.by == wmbus::DecryptedBy::Stick ? SecurityText::tr("Decrypted by the stick") : SecurityText::tr("Decrypted here");
    return proof.isEmpty() ? SecurityText::tr("%1.").arg(who) : SecurityText::tr("%1, %2.").arg(who, proof);
}

QString schemeText(const wmbus::Security &security)
{
    using wmbus::Scheme;
    switch (security.scheme) {
    case Scheme::None: return SecurityText::tr("none");
    case Scheme::Mode5: return SecurityText::tr("mode 5, AES-128-CBC");
    case Scheme::Mode7: return SecurityText::tr("mode 7, AES-128-CBC with a derived key");
    case Scheme::Mode9: return SecurityText::tr("mode 9, AES-128-GCM");
    case Scheme::Mode10: return SecurityText::tr("mode 10, AES-128-CCM");
    case Scheme::EllCtr: return SecurityText::tr("AES-128-CTR of the extended link layer");
    case Scheme::Prios: return SecurityText::tr("PRIOS, the Diehl family's own coding");
    case Scheme::Other: break;
    }
    return security.mode ? SecurityText::tr("mode %1").arg(*security.mode) : SecurityText::tr("unknown");
}

QString securityModeText(std::uint8_t mode)
{
    switch (mode) {
    case 0: return SecurityText::tr("no encryption");
    case 1: return SecurityText::tr("manufacturer specific");
    case 2: return SecurityText::tr("DES-CBC, withdrawn");
    case 3: return SecurityText::tr("DES-CBC with IV, withdrawn");
    case 4: return SecurityText::tr("reserved, once AES-CBC without IV");
    case 5: return SecurityText::tr("AES-128-CBC, IV from address and access number");
    case 7: return SecurityText::tr("AES-128-CBC, key derived per message");
    case 8: return SecurityText::tr("AES-128-CTR with CMAC");
    case 9: return SecurityText::tr("AES-128-GCM");
    case 10: return SecurityText::tr("AES-128-CCM");
    case 13: return SecurityText::tr("TLS");
    case 15: return SecurityText::tr("specific use");
    default: return SecurityText::tr("reserved");
    }
}

QString keyHintText(wmbus::KeyHint hint)
{
    using wmbus::KeyHint;
    switch (hint) {
    case KeyHint::None: return {};
    case KeyHint::ReversedBytes: return SecurityText::tr("The key fits the other way round: its bytes are in reverse order.");
    case KeyHint::AsText: return SecurityText::tr("The key looks like characters typed as text; it is meant as hex digits.");
    case KeyHint::OtherMeter: return SecurityText::tr("A key that was entered for another meter fits.");
    }
    return {};
}

} // namespace text

#include "core/wmbus/decryption.h"

#include "core/wmbus/decrypt_cbc.h"
#include "core/wmbus/decrypt_tagged.h"
#include "core/wmbus/key_trial.h"

namespace wmbus {

namespace {

using bytes::ByteSpan;

Scheme schemeOf(std::uint8_t mode)
{
    switch (mode) {
    case 0:
        return Scheme::None;
    case 5:
        return Scheme::Mode5;
    case 7:
        return Scheme::Mode7;
    case 9:
        return Scheme::Mode9;
    case 10:
        return Scheme::Mode10;
    default:
        return Scheme::Other;
    }
}

// The receiver has decrypted it: fillers right behind the header, whatever the configuration word says.
Stop decryptedByReceiver(Decoding &decoding)
{
    Security &security = decoding.telegram.security;
    security.verdict = Verdict::Secure;
    security.by = DecryptedBy::Stick;
    security.proof = Proof::Filler;
    security.encrypted = {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(decoding.end - decoding.at)};
    const unsigned promised = (decoding.telegram.transport->configuration >> 4) & 15U;
    if (promised != 0 && promised * crypto::blockSize < security.encrypted.length)
        security.encrypted.length = static_cast<std::uint16_t>(promised * crypto::blockSize);
    return std::nullopt;
}

Stop unsupported(Decoding &decoding, std::uint8_t mode)
{
    decoding.telegram.security.verdict = Verdict::Unsupported;
    decoding.telegram.security.encrypted = {static_cast<std::uint16_t>(decoding.at), static_cast<std::uint16_t>(decoding.end - decoding.at)};
    const bool makersOwn = mode == 1 || mode >= 15;
    return stopAt(makersOwn ? Fault::ManufacturerSpecific : Fault::UnsupportedMode, Layer::Transport, decoding.at);
}

Stop decryptByMode(Decoding &decoding, std::uint8_t mode)
{
    switch (mode) {
    case 5:
        return decryptMode5(decoding);
    case 7:
        return decryptMode7(decoding);
    case 9:
        return decryptMode9(decoding);
    case 10:
        return decryptMode10(decoding);
    default:
        return unsupported(decoding, mode);
    }
}

// Tells two telegrams apart, so that one heard twice is no second proof (FNV-1a).
std::uint64_t markOf(ByteSpan telegram)
{
    std::uint64_t mark = 0xCBF29CE484222325ULL;
    for (const std::uint8_t byte : telegram)
        mark = (mark ^ byte) * 0x100000001B3ULL;
    return mark;
}

// Fillers at both ends of what was encrypted: as much proof as a second telegram.
bool endsWithFiller(const Telegram &telegram)
{
    const ByteSpan decrypted = bytes::slice(telegram.data, telegram.security.encrypted);
    return decrypted.size() > crypto::blockSize && startsWithFiller(decrypted.last(2));
}

bool recordsArePlausible(const Decoding &decoding, const Stop &stop)
{
    if (!stop || endsWithFiller(decoding.telegram))
        return true;
    return stop->fault == Fault::Truncated && decoding.cutOff() && !decoding.telegram.records.empty();
}

} // namespace

void takeBack(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    telegram.data = decoding.asSecured();
    if (decoding.betweenLayers.empty())
        telegram.received.clear();
    telegram.records.clear();
    telegram.heads.clear();
    telegram.contained.clear();
    telegram.security.verdict = Verdict::WrongKey;
    telegram.security.by = DecryptedBy::Nobody;
    telegram.security.proof = Proof::None;
}

Stop decryptPayload(Decoding &decoding)
{
    Telegram &telegram = decoding.telegram;
    if (!telegram.transport || telegram.transport->header == HeaderKind::None)
        return std::nullopt;
    const std::uint8_t mode = telegram.transport->securityMode();
    telegram.security.mode = mode;
    if (mode == 0)
        return std::nullopt;
    if (decoding.atEnd() && !decoding.cutOff())
        return std::nullopt; // nothing there that could be encrypted
    telegram.security.scheme = schemeOf(mode);
    if (startsWithFiller(decoding.rest()) && mode <= 10)
        return decryptedByReceiver(decoding);
    Stop stop = decryptByMode(decoding, mode);
    if (stop && stop->fault == Fault::Truncated && telegram.security.verdict == Verdict::Clear)
        telegram.security.verdict = decoding.keys.find(telegram.meter()).empty() ? Verdict::NoKey : Verdict::WrongKey;
    return stop;
}

Stop settleProof(Decoding &decoding, Stop stop)
{
    Telegram &telegram = decoding.telegram;
    Security &security = telegram.security;
    if (security.proof != Proof::Filler)
        return stop;
    if (security.by == DecryptedBy::Stick || recordsArePlausible(decoding, stop)) {
        security.proof = stop ? Proof::Filler : Proof::FillerAndRecords;
        return stop;
    }
    if (decoding.memory.countFiller(telegram.meter(), markOf(decoding.asSecured())) >= 2) {
        security.proof = Proof::FillerTwice;
        return stop;
    }
    takeBack(decoding);
    return stopAt(Fault::WrongKey, Layer::Transport, security.encrypted.offset);
}

} // namespace wmbus

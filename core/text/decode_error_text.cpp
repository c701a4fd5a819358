#include "core/text/decode_error_text.h"

#include "core/text/locked_keys.h"
#include "core/text/security_text.h"

#include <QCoreApplication>

namespace text {

namespace {

struct DecodeErrorText {
    Q_DECLARE_TR_FUNCTIONS(DecodeErrorText)
};

// The layer behind a preposition: German bends it.
QString inLayer(wmbus::Layer layer)
{
    using wmbus::Layer;
    switch (layer) {
    case Layer::Link: return DecodeErrorText::tr("in the link layer");
    case Layer::ExtendedLink: return DecodeErrorText::tr("in the extended link layer");
    case Layer::Network: return DecodeErrorText::tr("in the network layer");
    case Layer::Authentication: return DecodeErrorText::tr("in the authentication layer");
    case Layer::Transport: return DecodeErrorText::tr("in the transport layer");
    case Layer::Records: return DecodeErrorText::tr("in the records");
    }
    return {};
}

} // namespace

QString layerName(wmbus::Layer layer)
{
    using wmbus::Layer;
    switch (layer) {
    case Layer::Link: return DecodeErrorText::tr("Link layer");
    case Layer::ExtendedLink: return DecodeErrorText::tr("Extended link layer");
    case Layer::Network: return DecodeErrorText::tr("Network layer");
    case Layer::Authentication: return DecodeErrorText::tr("Authentication layer");
    case Layer::Transport: return DecodeErrorText::tr("Transport layer");
    case Layer::Records: return DecodeErrorText::tr("Records");
    }
    return {};
}

QString sentence(const wmbus::DecodeError &error)
{
    using wmbus::Fault;
    const QString where = inLayer(error.layer);
    const QString offset = QString::number(error.offset);
    switch (error.fault) {
    case Fault::NotHex: return DecodeErrorText::tr("Character %1 is no hex digit, or the second digit of a byte is missing.").arg(error.offset + 1);
    case Fault::UnknownForm: return DecodeErrorText::tr("The line has no known form.");
    case Fault::NotATelegram: return DecodeErrorText::tr("A whole frame, but it carries no telegram.");
    case Fault::BadFrameCheck: return DecodeErrorText::tr("The checksum at byte %1 is wrong: the frame was damaged on its way.").arg(offset);
    case Fault::Truncated: return DecodeErrorText::tr("The telegram ends %1, at byte %2.").arg(where, offset);
    case Fault::BadLength: return DecodeErrorText::tr("A length %1 at byte %2 does not fit what is there.").arg(where, offset);
    case Fault::BadCrc: return DecodeErrorText::tr("A CRC %1 at byte %2 is wrong: the telegram was damaged on its way.").arg(where, offset);
    case Fault::BadMac: return DecodeErrorText::tr("The authentication code does not fit: wrong key, or the telegram was changed.");
    case Fault::Unsupported: return DecodeErrorText::tr("What follows %1 from byte %2 on cannot be read here.").arg(where, offset);
    case Fault::ManufacturerSpecific: return DecodeErrorText::tr("From byte %1 on the content belongs to the manufacturer.").arg(offset);
    case Fault::NoKey: return keysAreLocked() ? DecodeErrorText::tr("Encrypted, and the keys are locked.") : DecodeErrorText::tr("Encrypted, and no key is known for this meter.");
    case Fault::WrongKey: return DecodeErrorText::tr("Encrypted, and the known key does not fit.");
    case Fault::UnsupportedMode: return DecodeErrorText::tr("Encrypted in a way that cannot be decrypted here.");
    case Fault::FragmentWaiting: return DecodeErrorText::tr("Part of a longer message: the rest has not been heard yet.");
    case Fault::FragmentMissing: return DecodeErrorText::tr("Part of a longer message: an earlier part was not heard.");
    case Fault::UnknownFormat: return DecodeErrorText::tr("Compact telegram: the full telegram that explains it has not been heard yet.");
    case Fault::ReservedDif: return DecodeErrorText::tr("Byte %1 begins a record of a kind that the standard reserves.").arg(offset);
    case Fault::ReservedLength: return DecodeErrorText::tr("The length of the record at byte %1 is reserved: where it ends is unknown.").arg(offset);
    case Fault::TooManyExtensions: return DecodeErrorText::tr("The record at byte %1 has more than ten extensions.").arg(offset);
    }
    return {};
}

QString sentence(const wmbus::DecodeError &error, wmbus::KeyHint hint)
{
    const bool aboutKey = error.fault == wmbus::Fault::NoKey || error.fault == wmbus::Fault::WrongKey;
    const QString advice = aboutKey ? keyHintText(hint) : QString();
    return advice.isEmpty() ? sentence(error) : sentence(error) + QLatin1Char(' ') + advice;
}

} // namespace text

#include "core/wmbus/explain.h"

#include "core/bytes/byte_reader.h"

#include <algorithm>

namespace wmbus {

namespace {

using bytes::ByteReader;
using bytes::ByteSpan;

constexpr std::uint8_t idleFiller = 0x2F;

// Lays leaves one behind the other; what is left out between two of them is named by what it is.
class Leaves {
public:
    explicit Leaves(const Telegram &telegram) : m_telegram(telegram) {}

    // The next `length` bytes; fewer at the end of the telegram, none when they were covered before.
    void next(std::size_t length, Layer layer, Field field, std::int32_t record = -1)
    {
        const std::size_t left = m_telegram.data.size() - m_at;
        length = std::min(length, left);
        if (length == 0)
            return;
        const ByteRange range{static_cast<std::uint16_t>(m_at), static_cast<std::uint16_t>(length)};
        m_leaves.push_back({range, layer, field, number(range), record});
        m_at += length;
    }

    void upTo(std::size_t end, Layer layer)
    {
        m_layer = layer;
        end = std::min(end, m_telegram.data.size());
        while (m_at < end) {
            const Field kind = kindAt(m_at);
            std::size_t length = 1;
            while (m_at + length < end && kindAt(m_at + length) == kind)
                ++length;
            next(length, layer, kind);
        }
    }

    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] std::vector<Explanation> take() { return std::move(m_leaves); }

private:
    // Up to 8 bytes, least significant first; longer fields have no number.
    [[nodiscard]] std::uint64_t number(ByteRange range) const
    {
        const ByteSpan field = bytes::slice(m_telegram.data, range);
        std::uint64_t value = 0;
        if (field.size() <= 8) {
            for (std::size_t i = field.size(); i-- > 0;)
                value = (value << 8) | field[i];
        }
        return value;
    }

    [[nodiscard]] Field kindAt(std::size_t position) const
    {
        const Security &security = m_telegram.security;
        const bool locked = security.verdict != Verdict::Secure && security.verdict != Verdict::Clear;
        if (locked && security.encrypted.contains(position))
            return Field::Encrypted;
        if (security.tag.contains(position))
            return Field::Tag;
        const auto messageEnd = m_telegram.link.wired ? m_telegram.data.size() - m_telegram.link.wiredTail : static_cast<std::size_t>(m_telegram.link.length) + 1;
        const bool reassembled = std::any_of(m_telegram.notes.begin(), m_telegram.notes.end(),
                                             [](const Note &note) { return note.kind == NoteKind::Reassembled; });
        if (position >= messageEnd && !reassembled)
            return Field::Surplus;
        const bool stoppedBefore = m_telegram.stopped && position >= m_telegram.stopped->offset;
        if (m_layer == Layer::Records && !stoppedBefore && m_telegram.data[position] == idleFiller)
            return Field::IdleFiller;
        if (m_telegram.transport && m_telegram.transport->payload == PayloadKind::Vendor)
            return Field::VendorData;
        return Field::Unread;
    }

    const Telegram &m_telegram;
    std::vector<Explanation> m_leaves;
    std::size_t m_at = 0;
    Layer m_layer = Layer::Link;
};

void explainLink(const LinkLayer &link, Leaves &leaves)
{
    if (link.wired) {
        leaves.next(1, Layer::Link, Field::WiredStart);
        leaves.next(2, Layer::Link, Field::WiredLength);
        leaves.next(1, Layer::Link, Field::WiredStart);
        leaves.next(1, Layer::Link, Field::Control);
        leaves.next(1, Layer::Link, Field::WiredAddress);
        return;
    }
    leaves.next(1, Layer::Link, Field::Length);
    leaves.next(1, Layer::Link, Field::Control);
    leaves.next(2, Layer::Link, Field::Manufacturer);
    if (link.versionFirst) {
        leaves.next(1, Layer::Link, Field::Version);
        leaves.next(1, Layer::Link, Field::DeviceType);
        leaves.next(4, Layer::Link, Field::Identification);
        return;
    }
    leaves.next(4, Layer::Link, Field::Identification);
    leaves.next(1, Layer::Link, Field::Version);
    leaves.next(1, Layer::Link, Field::DeviceType);
}

void explainExtendedLink(const ExtendedLinkLayer &layer, Leaves &leaves)
{
    leaves.next(1, Layer::ExtendedLink, Field::ControlInformation);
    leaves.next(1, Layer::ExtendedLink, Field::CommunicationControl);
    leaves.next(1, Layer::ExtendedLink, Field::EllAccessNumber);
    if (layer.destination)
        leaves.next(8, Layer::ExtendedLink, Field::EllDestination);
    if (layer.session) {
        leaves.next(4, Layer::ExtendedLink, Field::SessionNumber);
        leaves.next(2, Layer::ExtendedLink, Field::PayloadCrc);
    }
}

void explainAuthentication(const AuthenticationLayer &layer, Leaves &leaves)
{
    // Which fields were sent is in FCL; a reassembled message also knows those of its first fragment.
    const std::uint16_t sent = layer.fragmentControl;
    leaves.next(1, Layer::Authentication, Field::ControlInformation);
    leaves.next(1, Layer::Authentication, Field::AflLength);
    leaves.next(2, Layer::Authentication, Field::FragmentControl);
    if ((sent & 0x2000U) != 0)
        leaves.next(1, Layer::Authentication, Field::MessageControl);
    if ((sent & 0x0200U) != 0)
        leaves.next(2, Layer::Authentication, Field::KeyInformation);
    if ((sent & 0x0800U) != 0)
        leaves.next(4, Layer::Authentication, Field::MessageCounter);
    leaves.next(layer.mac.length, Layer::Authentication, Field::Mac);
    if ((sent & 0x1000U) != 0)
        leaves.next(2, Layer::Authentication, Field::MessageLength);
}

void explainMode9(const TransportLayer &layer, Leaves &leaves)
{
    leaves.next((layer.configuration & 0x40U) != 0 ? 2 : 1, Layer::Transport, Field::LengthEncrypted);
    leaves.next((layer.configuration & 0x80U) != 0 ? 2 : 1, Layer::Transport, Field::LengthPlain);
    leaves.next(4, Layer::Transport, Field::HeaderCounter);
}

void explainFixedHeader(Leaves &leaves)
{
    leaves.next(1, Layer::Transport, Field::ControlInformation);
    leaves.next(4, Layer::Transport, Field::HeaderIdentification);
    leaves.next(1, Layer::Transport, Field::AccessNumber);
    leaves.next(1, Layer::Transport, Field::Status);
    leaves.next(2, Layer::Transport, Field::FixedUnits);
}

void explainTransport(const TransportLayer &layer, Leaves &leaves)
{
    if (layer.payload == PayloadKind::Fixed) {
        explainFixedHeader(leaves);
        return;
    }
    leaves.next(1, Layer::Transport, Field::ControlInformation);
    if (layer.header == HeaderKind::None)
        return;
    if (layer.header == HeaderKind::Long) {
        leaves.next(4, Layer::Transport, Field::HeaderIdentification);
        leaves.next(2, Layer::Transport, Field::HeaderManufacturer);
        leaves.next(1, Layer::Transport, Field::HeaderVersion);
        leaves.next(1, Layer::Transport, Field::HeaderDeviceType);
    }
    leaves.next(1, Layer::Transport, Field::AccessNumber);
    leaves.next(1, Layer::Transport, Field::Status);
    leaves.next(2, Layer::Transport, Field::Configuration);
    if (layer.configurationExtension)
        leaves.next(layer.securityMode() == 10 ? 2 : 1, Layer::Transport, Field::ConfigurationExtension);
    if (layer.keyVersion)
        leaves.next(1, Layer::Transport, Field::KeyVersion);
    if (layer.messageCounter)
        leaves.next(4, Layer::Transport, Field::HeaderCounter);
    if (layer.securityMode() == 9 && layer.range.end() > leaves.at())
        explainMode9(layer, leaves);
}

// 2F 2F behind the header of an encrypted telegram: the proof that decryption worked.
void explainDecryptionFiller(const Telegram &telegram, Leaves &leaves)
{
    const bool byFiller = telegram.security.scheme == Scheme::Mode5 || telegram.security.scheme == Scheme::Mode7
        || telegram.security.by == DecryptedBy::Stick;
    const std::size_t at = leaves.at();
    if (byFiller && telegram.security.verdict == Verdict::Secure && at == telegram.security.encrypted.offset && at + 1 < telegram.data.size()
        && telegram.data[at] == idleFiller && telegram.data[at + 1] == idleFiller)
        leaves.next(2, Layer::Transport, Field::DecryptionFiller);
}

void explainCompactHead(const Telegram &telegram, Leaves &leaves)
{
    if (telegram.transport->payload == PayloadKind::Compact) {
        leaves.next(2, Layer::Records, Field::FormatSignature);
        leaves.next(2, Layer::Records, Field::FullFrameCrc);
    } else if (telegram.transport->payload == PayloadKind::Format) {
        leaves.next(1, Layer::Records, Field::FormatLength);
        leaves.next(2, Layer::Records, Field::FormatSignature);
        leaves.next(telegram.data.size() - leaves.at() - telegram.link.wiredTail, Layer::Records, Field::FormatHeads);
    }
}

void explainRecord(const DataRecord &record, std::int32_t index, Leaves &leaves)
{
    leaves.upTo(record.range.offset, Layer::Records);
    if (record.range.offset < leaves.at())
        return; // a value out of a compact profile: its bytes belong to the profile
    const bool makers = (record.dif & 0x0FU) == 0x0F;
    if (!record.headsElsewhere) {
        leaves.next(record.dib.length, Layer::Records, makers ? Field::ManufacturerDataDif : Field::RecordDib, index);
        leaves.next(record.vib.length, Layer::Records, Field::RecordVib, index);
    }
    leaves.next(record.range.end() - leaves.at(), Layer::Records, makers ? Field::ManufacturerData : Field::RecordData, index);
}

Field singleByteField(PayloadKind kind)
{
    switch (kind) {
    case PayloadKind::ApplicationError:
        return Field::ErrorCode;
    case PayloadKind::Alarm:
        return Field::AlarmState;
    case PayloadKind::ApplicationSelect:
        return Field::SubCode;
    default:
        return Field::Unread;
    }
}

void explainPayload(const Telegram &telegram, Leaves &leaves)
{
    const bool locked = telegram.security.verdict != Verdict::Secure && telegram.security.verdict != Verdict::Clear;
    if (!locked) {
        explainDecryptionFiller(telegram, leaves);
        explainCompactHead(telegram, leaves);
        const Field single = singleByteField(telegram.transport->payload);
        if (single != Field::Unread && telegram.records.empty())
            leaves.next(telegram.payload.length, Layer::Records, single);
    }
    for (std::size_t i = 0; i < telegram.records.size(); ++i)
        explainRecord(telegram.records[i], static_cast<std::int32_t>(i), leaves);
}

void explainHeaders(const Telegram &telegram, Leaves &leaves)
{
    explainLink(telegram.link, leaves);
    if (telegram.extendedLink)
        explainExtendedLink(*telegram.extendedLink, leaves);
    if (telegram.network) {
        leaves.next(1, Layer::Network, Field::ControlInformation);
        leaves.next(1, Layer::Network, Field::NetworkData);
    }
    if (telegram.authentication)
        explainAuthentication(*telegram.authentication, leaves);
    if (telegram.transport)
        explainTransport(*telegram.transport, leaves);
}

} // namespace

std::vector<Explanation> explain(const Telegram &telegram)
{
    Leaves leaves(telegram);
    explainHeaders(telegram, leaves);
    if (telegram.transport)
        explainPayload(telegram, leaves);
    const std::size_t wiredTail = telegram.link.wiredTail;
    const Layer last = telegram.stopped ? telegram.stopped->layer : Layer::Records;
    leaves.upTo(telegram.data.size() - wiredTail, telegram.security.encrypted.empty() ? last : Layer::Records);
    if (wiredTail != 0) {
        leaves.next(1, Layer::Link, Field::WiredChecksum);
        leaves.next(1, Layer::Link, Field::WiredStop);
    }
    return leaves.take();
}

} // namespace wmbus

#include "core/publish/identities.h"

#include "core/bytes/hex.h"
#include "core/publish/kept_file.h"

#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace publish {

namespace {

const QString format = QStringLiteral("meterscope-published-meters");
constexpr std::size_t longestWord = 200;

// "C418281360510103": the bytes on air.
QString wireText(const wmbus::Address &address)
{
    return QString::fromStdString(bytes::toHex(wmbus::toWire(address)));
}

std::optional<wmbus::Address> fromWireText(const QString &text)
{
    const auto wire = bytes::fromHex(text.toStdString());
    return wire && wire->size() == 8 ? wmbus::addressFromWire(*wire) : std::nullopt;
}

} // namespace

bool Identities::open(QString *error)
{
    const auto kept = readKept(m_file, error);
    if (!kept)
        return false;
    return read(*kept) || putAside(m_file, error);
}

bool Identities::read(const QByteArray &json)
{
    if (json.isEmpty())
        return true;
    const auto object = keptObject(json, format);
    if (!object)
        return false;
    const auto each = [&object](const char *key, auto take) {
        const QJsonObject list = object->value(QLatin1String(key)).toObject();
        for (auto it = list.begin(); it != list.end(); ++it) {
            const auto address = fromWireText(it.value().toString());
            const std::string word = it.key().toStdString();
            if (address && !word.empty() && word.size() <= longestWord)
                take(word, *address);
        }
    };
    each("ids", [this](const std::string &id, const wmbus::Address &address) {
        if (m_ids.try_emplace(address, id).second)
            m_owners[id] = address;
    });
    each("names", [this](const std::string &name, const wmbus::Address &address) { m_names[name] = address; });
    return true;
}

std::string Identities::freeId(const wmbus::Address &address) const
{
    const std::string number = wmbus::idText(address.id);
    if (!m_owners.contains(number))
        return number;
    std::string maker(wmbus::manufacturerCode(address.manufacturer).data());
    std::replace_if(maker.begin(), maker.end(), [](char c) { return c < 'A' || c > 'Z'; }, '-');
    const std::string withMaker = number + '_' + maker;
    const bool sameMaker = m_owners.at(number).manufacturer == address.manufacturer;
    if (!sameMaker && !m_owners.contains(withMaker))
        return withMaker;
    char kind[6];
    std::snprintf(kind, sizeof kind, "_%02X%02X", address.version, address.type);
    if (!m_owners.contains(withMaker + kind))
        return withMaker + kind;
    return withMaker + kind + "_soft"; // all that is left in which two addresses can differ
}

bool Identities::identify(MeterState &state)
{
    const auto known = m_ids.find(state.address);
    const bool isNew = known == m_ids.end();
    state.id = isNew ? freeId(state.address) : known->second;
    if (isNew) {
        m_ids.emplace(state.address, state.id);
        m_owners.emplace(state.id, state.address);
    }
    if (state.name.empty() || state.name.size() > longestWord) {
        state.topicName = state.id;
        return isNew;
    }
    const auto [owner, isNewName] = m_names.try_emplace(state.name, state.address);
    state.topicName = owner->second == state.address ? state.name : state.name + '_' + state.id;
    return isNew || isNewName;
}

std::optional<std::string> Identities::known(const wmbus::Address &address) const
{
    const auto found = m_ids.find(address);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

bool Identities::save(QString *error)
{
    QJsonObject ids;
    for (const auto &[id, address] : m_owners)
        ids.insert(QString::fromStdString(id), wireText(address));
    QJsonObject names;
    for (const auto &[name, address] : m_names)
        names.insert(QString::fromStdString(name), wireText(address));
    return writeKept(m_file, format, {{QStringLiteral("ids"), ids}, {QStringLiteral("names"), names}}, error);
}

} // namespace publish

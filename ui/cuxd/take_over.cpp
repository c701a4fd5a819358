#include "ui/cuxd/take_over.h"

#include "core/bytes/hex.h"
#include "core/cuxd/cuxd_ini.h"
#include "core/cuxd/masking.h"
#include "core/cuxd/setup_edit.h"
#include "core/text/medium_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::TakeOver)
};

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Names in a setup are UTF-8 or Latin-1.
QString words(std::string_view text)
{
    const QString utf8 = latin(text);
    return utf8.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())) : utf8;
}

const CuxdMeter *known(const CuxdInput &input, const wmbus::Address &address)
{
    const auto found = std::find_if(input.meters.begin(), input.meters.end(), [&address](const CuxdMeter &meter) { return meter.address == address; });
    return found == input.meters.end() ? nullptr : &*found;
}

TakeOverItem keyItem(const cuxd::SetKey &set, const std::string &tty, const CuxdInput &input)
{
    TakeOverItem item;
    item.kind = TakeOverItem::Kind::Key;
    item.meter = set.meter;
    item.key = set.key;
    item.slot = set.slot;
    item.tty = QString::fromStdString(tty);
    item.text = Words::tr("Key %1 of %2 (%3)").arg(latin(cuxd::maskedKey(set.key)), latin(wmbus::cuxdText(set.meter)), text::mediumName(set.meter));
    const CuxdMeter *const meter = known(input, set.meter);
    if (meter != nullptr && meter->key && *meter->key == set.key) {
        item.isWanted = false;
        item.note = Words::tr("known already");
    } else if (meter != nullptr && meter->key) {
        item.isWanted = false;
        item.note = Words::tr("another key is known for this meter");
    } else {
        item.note = Words::tr("slot %1 of %2").arg(latin(bytes::toHex({&set.slot, 1})), item.tty);
    }
    return item;
}

// Whose name an alias may be: the only meter with a key, or the only one of the medium that it names.
const CuxdMeter *ownerOf(const QString &alias, const std::vector<CuxdMeter> &meters)
{
    if (meters.size() == 1)
        return &meters.front();
    const CuxdMeter *owner = nullptr;
    for (const CuxdMeter &meter : meters) {
        if (!alias.contains(text::mediumName(meter.address), Qt::CaseInsensitive))
            continue;
        if (owner != nullptr)
            return nullptr;
        owner = &meter;
    }
    return owner;
}

bool isWirelessDevice(const cuxd::LogRule &rule)
{
    return rule.device.starts_with("CUX25") && !rule.excludes && !rule.alias.empty();
}

void addNames(const cuxd::CuxdSetup &read, const std::vector<CuxdMeter> &meters, std::vector<TakeOverItem> &out)
{
    for (const cuxd::LogRule &rule : read.logRules) {
        const QString alias = words(rule.alias);
        const bool twice = std::any_of(out.begin(), out.end(), [&alias](const TakeOverItem &item) { return item.kind == TakeOverItem::Kind::Name && item.name == alias; });
        if (!isWirelessDevice(rule) || twice || meters.empty())
            continue;
        TakeOverItem item;
        item.kind = TakeOverItem::Kind::Name;
        item.name = alias;
        item.text = Words::tr("Name \"%1\"").arg(alias);
        item.note = latin(rule.channel.empty() ? rule.device : rule.device + ":" + rule.channel);
        const CuxdMeter *const owner = ownerOf(alias, meters);
        item.isWanted = owner != nullptr && owner->name != alias;
        if (owner != nullptr)
            item.meter = owner->address;
        out.push_back(item);
    }
}

} // namespace

std::vector<TakeOverItem> takeOverItems(const cuxd::SetupText &setup, const CuxdInput &input, const StickOfTty &sticks, const QStringList &logs)
{
    std::vector<TakeOverItem> out;
    const cuxd::TtyinitReading reading = cuxd::readTtyinit(setup);
    std::vector<std::string> ttys;
    std::vector<CuxdMeter> meters; // that names may belong to: those of the setup
    for (const cuxd::TtyinitLine &line : reading.lines) {
        if (!line.forTextDevice && std::find(ttys.begin(), ttys.end(), line.tty) == ttys.end())
            ttys.push_back(line.tty);
    }
    for (const std::string &tty : ttys) {
        const cuxd::StickSetup stick = cuxd::stickSetup(reading, tty);
        for (const auto &key : stick.places) {
            if (!key)
                continue;
            out.push_back(keyItem(*key, tty, input));
            const CuxdMeter *const meter = known(input, key->meter);
            meters.push_back(meter != nullptr ? *meter : CuxdMeter{key->meter, {}, key->key, {}, {}, true});
        }
        const auto here = sticks.find(QString::fromStdString(tty));
        if (stick.mode && here != sticks.end()) {
            TakeOverItem item;
            item.kind = TakeOverItem::Kind::Mode;
            item.tty = here->first;
            item.stickId = here->second;
            item.mode = *stick.mode;
            item.text = Words::tr("Link mode %1 of %2").arg(latin(bytes::linkModeName(*stick.mode)), item.tty);
            item.note = Words::tr("for stick %1").arg(latin(wmbus::idText(item.stickId)));
            const auto stickHere = std::find_if(input.sticks.begin(), input.sticks.end(), [&](const CuxdStick &s) { return s.id == item.stickId; });
            item.isWanted = stickHere != input.sticks.end() && stickHere->mode != item.mode;
            if (!item.isWanted)
                item.note = Words::tr("set already");
            out.push_back(item);
        }
    }
    addNames(cuxd::readSetup(setup), meters, out);
    if (!logs.isEmpty()) {
        TakeOverItem item;
        item.kind = TakeOverItem::Kind::Logs;
        item.files = logs;
        item.text = Words::tr("%n log file(s)", nullptr, static_cast<int>(logs.size()));
        out.push_back(item);
    }
    return out;
}

} // namespace ui

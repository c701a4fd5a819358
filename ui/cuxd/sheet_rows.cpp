#include "ui/cuxd/sheet_rows.h"

#include "core/text/medium_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Sheet {
    Q_DECLARE_TR_FUNCTIONS(ui::Sheet)
};

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// What a parameter of CUxD is for, from its documentation.
QString noteOf(std::string_view name)
{
    if (name == "DEVICE")
        return Sheet::tr("leave empty, or the port or USB id of one certain stick");
    if (name == "CODE")
        return Sheet::tr("the address of the device");
    if (name == "MASTER")
        return Sheet::tr("leave it at 0");
    if (name == "CYCLIC_INFO_MSG")
        return Sheet::tr("reports UNREACH when nothing is heard for too long");
    if (name == "RESET")
        return Sheet::tr("sets SUM_24H and SUM_LAST_DAY back");
    if (name == "SUM_RESET")
        return Sheet::tr("sets SUM back and notes the time in SUM_DATE");
    if (name == "LEARN")
        return Sheet::tr("takes the address of the next telegram; not needed when CODE is typed");
    if (name == "SETMETER")
        return Sheet::tr("what the mechanical counter shows now");
    if (name == "MAXMETER")
        return Sheet::tr("where the counter starts again from 0");
    if (name == "POLL_INTERVAL")
        return Sheet::tr("how often the inverter is asked, 1 to 1440");
    if (name == "POLL_TIMEOUT")
        return Sheet::tr("STATE goes off after so many intervals without an answer, 1 to 8");
    return {};
}

QString valueOf(const cuxd::DeviceSheet::Parameter &parameter)
{
    if (parameter.isCheckBox)
        return parameter.value.empty() ? Sheet::tr("off") : Sheet::tr("on");
    const QString value = latin(parameter.value);
    return parameter.unit.empty() || value.isEmpty() ? value : QStringLiteral("%1\u202F%2").arg(value, latin(parameter.unit));
}

void add(std::vector<SheetRow> &rows, const cuxd::DeviceSheet::Parameter &parameter)
{
    SheetRow row;
    row.name = latin(parameter.name);
    row.value = valueOf(parameter);
    row.note = noteOf(parameter.name);
    row.isTyped = !parameter.isCheckBox && !parameter.value.empty();
    rows.push_back(row);
}

// Where its key is, if it needs one.
QString keyNote(const CuxdMeter &meter, const CuxdPlan &plan)
{
    for (const CuxdPlan::Target &target : plan.targets()) {
        const cuxd::StickSetup setup = cuxd::stickSetup(plan.document()->reading(), target.tty.toStdString());
        if (const auto slot = setup.slotOf(meter.address))
            return Sheet::tr("in slot %1 of %2").arg(QStringLiteral("%1").arg(*slot, 2, 16, QLatin1Char('0')).toUpper(), target.tty);
    }
    if (meter.isEncrypted)
        return meter.key ? Sheet::tr("known, but in no slot") : Sheet::tr("missing: CUxD cannot read this meter without it");
    return {};
}

} // namespace

SheetContent sheetOf(const CuxdMeter &meter, const CuxdPlan &plan)
{
    const cuxd::DeviceSheet sheet = cuxd::deviceSheet(meter.address);
    const auto maker = wmbus::manufacturerCode(meter.address.manufacturer);
    SheetContent out;
    out.title = meter.name.isEmpty() ? QString::fromStdString(wmbus::idText(meter.address.id)) : meter.name;
    out.kind = QStringLiteral("%1 %2 · %3").arg(latin(maker.data()), QString::fromStdString(wmbus::idText(meter.address.id)), text::deviceTypeName(meter.address));
    using Kind = SheetRow::Kind;
    out.rows.push_back({Kind::Section, Sheet::tr("Make the device"), {}, {}, false});
    out.rows.push_back({Kind::Value, Sheet::tr("CUxD device type"), latin(sheet.deviceTypeText), {}, false});
    out.rows.push_back({Kind::Value, Sheet::tr("Device"), latin(sheet.subTypeText), {}, false});
    out.rows.push_back({Kind::Value, Sheet::tr("Serial number"), {}, Sheet::tr("any free number of up to three digits"), false});
    out.rows.push_back({Kind::Value, Sheet::tr("Name"), meter.name, meter.name.isEmpty() ? Sheet::tr("empty: CUxD makes one") : QString(), !meter.name.isEmpty()});
    out.rows.push_back({Kind::Section, Sheet::tr("Its parameters"), {}, {}, false});
    for (const auto &parameter : sheet.parameters) {
        add(out.rows, parameter);
        if (parameter.name == "CODE" && sheet.sticker) {
            out.rows.back().note = Sheet::tr("decimal; the sticker says the same in hex");
            out.rows.push_back({Kind::Value, Sheet::tr("Sticker"), latin(*sheet.sticker), Sheet::tr("ID on the sticker, hex: not to be typed"), false});
        }
    }
    for (const auto &channel : sheet.channels) {
        if (channel.parameters.empty())
            continue;
        out.rows.push_back({Kind::Section, Sheet::tr("Channel %1: %2").arg(channel.number).arg(latin(channel.type)), {}, {}, false});
        for (const auto &parameter : channel.parameters) {
            add(out.rows, parameter);
            if (out.rows.back().value.isEmpty())
                out.rows.back().value = latin(parameter.unit).isEmpty() ? QString() : QStringLiteral("…\u202F%1").arg(latin(parameter.unit));
        }
    }
    if (const QString key = keyNote(meter, plan); !key.isEmpty()) {
        out.rows.push_back({Kind::Section, Sheet::tr("Decryption"), {}, {}, false});
        out.rows.push_back({Kind::Value, Sheet::tr("Key"), {}, key, false});
    }
    return out;
}

std::optional<CuxdMeter> inverterOfSticker(const QString &sticker)
{
    const auto code = cuxd::codeFromSticker(sticker.trimmed().toStdString());
    const auto id = code ? wmbus::idFromText(*code) : std::nullopt;
    if (!id)
        return std::nullopt;
    CuxdMeter meter;
    meter.address = {0xB0B4, *id, 0x01, 0x02}; // LET with bit 15, as the inverter calls itself
    meter.name = QStringLiteral("SMI 260");
    return meter;
}

} // namespace ui

#include "ui/panels/panel_list.h"

#include "core/text/code_text.h"
#include "core/text/quantity_text.h"
#include "core/text/security_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"
#include "ui/panels/energycam_facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Panel)
};

using Facts = std::vector<PanelFact>;

// A kind of meter with something of its own to say: one line here, one file beside.
struct Kind {
    std::string_view driver; // meter::Reading::driver
    void (*addFacts)(const AddressRow &row, Facts &facts);
};
constexpr Kind kinds[] = {
    {"energycam", addEnergyCamFacts},
};

constexpr std::uint8_t anyError = 0x03;  // EN 13757-7 table of the status byte: 0 none, 1 busy, 2 application error, 3 alarm
constexpr std::uint8_t powerLow = 0x04;
constexpr std::uint8_t permanent = 0x08;
constexpr std::uint8_t temporary = 0x10;

QString withCapital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

void addStatus(const AddressRow &row, Facts &facts)
{
    const auto &transport = row.telegram().transport;
    if (!transport || transport->header == wmbus::HeaderKind::None)
        return;
    const std::uint8_t status = transport->status;
    PanelFact fact{Words::tr("Status"), withCapital(text::bitFieldText("tpl.status.meter", status)), Token::Good, "check"};
    const std::uint8_t error = status & anyError;
    // Its header is in clear, but who cannot read the meter is not told that all is well.
    const wmbus::Verdict verdict = row.telegram().security.verdict;
    if (status == 0 && (verdict == wmbus::Verdict::NoKey || verdict == wmbus::Verdict::WrongKey)) {
        facts.push_back({fact.what, withCapital(text::verdictText(row.telegram().security)), Token::Warn, verdict == wmbus::Verdict::NoKey ? "key" : "key-crossed", {}});
        return;
    }
    if (error >= 2 || (status & permanent) != 0) {
        fact.token = Token::Bad;
        fact.icon = "warning";
    } else if ((status & (powerLow | temporary)) != 0) {
        fact.token = Token::Warn;
        fact.icon = "warning";
    } else if (status != 0) {
        fact.token = Token::Text;
        fact.icon = nullptr;
    }
    facts.push_back(std::move(fact));
}

bool isAboutBattery(const wmbus::DataRecord &record)
{
    using wmbus::Quantity;
    return record.storage == 0
        && (record.quantity == Quantity::RemainingBatteryLife || record.quantity == Quantity::OperatingTimeOfBattery || record.quantity == Quantity::DateTimeOfBatteryChange);
}

void addBattery(const AddressRow &row, Facts &facts)
{
    const wmbus::Telegram &telegram = row.telegram();
    if (telegram.transport && telegram.transport->header != wmbus::HeaderKind::None && (telegram.transport->status & powerLow) != 0)
        facts.push_back({Words::tr("Battery"), Words::tr("Low: it will have to be changed"), Token::Warn, "warning"});
    for (const wmbus::DataRecord &record : telegram.records) {
        if (isAboutBattery(record))
            facts.push_back({text::recordName(record), joined({text::valueText(telegram, record), text::unitText(record)})});
    }
}

void addReception(const AddressRow &row, Facts &facts)
{
    if (const auto interval = row.interval())
        facts.push_back({Words::tr("Interval"), Words::tr("every %1").arg(durationText(*interval))});
    if (row.rssiDbm)
        facts.push_back(receptionFact(row));
    if (row.telegram().sentByOther())
        facts.push_back({Words::tr("Sent by"), QString::fromStdString(wmbus::dottedText(row.telegram().link.sender))});
}

} // namespace

PanelFact receptionFact(const AddressRow &row)
{
    return {Words::tr("Reception"), receptionText(row), Token::Text, nullptr, quality::verdictOn(row.signal.get(), row.rssiDbm)};
}

std::vector<PanelFact> panelFacts(const AddressRow &row)
{
    Facts facts;
    addStatus(row, facts);
    for (const Kind &kind : kinds) {
        if (kind.driver == row.latest->reading.driver)
            kind.addFacts(row, facts);
    }
    addBattery(row, facts);
    addReception(row, facts);
    return facts;
}

} // namespace ui

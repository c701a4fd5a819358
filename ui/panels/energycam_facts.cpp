#include "ui/panels/energycam_facts.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EnergyCamFacts)
};

} // namespace

void addEnergyCamFacts(const AddressRow &row, std::vector<PanelFact> &facts)
{
    const meter::Reading &reading = row.latest->reading;
    const meter::NamedValue *meter = reading.find("METER");
    if (meter && meter->stale)
        facts.push_back({Words::tr("Camera"), Words::tr("cannot read the register, repeats its last value"), Token::Warn, "warning"});
    const meter::NamedValue *sent = reading.detail("tx_counter");
    const meter::NamedValue *pictures = reading.detail("picture_counter");
    if (sent && pictures && sent->number && pictures->number)
        facts.push_back({Words::tr("Counted"), Words::tr("%1 transmissions, %2 pictures (of 256)").arg(sent->number->mantissa).arg(pictures->number->mantissa)});
}

} // namespace ui

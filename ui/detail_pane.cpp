#include "ui/detail_pane.h"

#include "ui/panels/meter_panel.h"
#include "ui/telegrams/telegram_inspector.h"
#include "ui/telegrams/telegram_list_model.h"

namespace ui {

DetailPane::DetailPane(DecodeFrame decode, Clock clock, QWidget *parent)
    : PageStack(parent), m_decode(std::move(decode)), m_meter(new MeterPanel(std::move(clock), this)), m_inspector(new TelegramInspector(this))
{
    setObjectName(QStringLiteral("detailPane"));
    addWidget(m_meter);
    addWidget(m_inspector);
}

void DetailPane::showMeter(const AddressRow &row)
{
    m_meter->show(row);
    setCurrentWidget(m_meter);
}

void DetailPane::showTelegram(const TelegramRow &row, const TelegramRow *before)
{
    setCurrentWidget(m_inspector);
    auto telegram = m_decode(row.frame);
    if (!telegram) {
        m_inspector->showUnreadable(row.frame, row.stopped.value_or(wmbus::DecodeError{}));
        return;
    }
    InspectedTelegram inspected{row.frame, std::move(*telegram), {}, {}};
    if (before) {
        inspected.before = m_decode(before->frame);
        inspected.beforeAt = before->heardAt;
    }
    m_inspector->show(std::move(inspected));
}

void DetailPane::setUpright(bool upright)
{
    m_meter->setUpright(upright);
    m_inspector->setUpright(upright);
}

} // namespace ui

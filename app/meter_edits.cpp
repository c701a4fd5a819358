#include "app/meter_edits.h"

#include "app/meter_devices.h"

namespace app {

MeterEdit::MeterEdit(MeterDevices &devices, const wmbus::Address &meter, const ui::Spoken &what, Change change, Change back, Merge merge)
    : SpokenStep(what), m_devices(devices), m_meter(meter), m_change(std::move(change)), m_back(std::move(back)), m_merge(merge)
{
}

void MeterEdit::apply(const Change &change)
{
    store::DeviceEntry entry = m_devices.entry(m_meter);
    change(entry);
    m_devices.saveEntry(std::move(entry));
}

void MeterEdit::redo()
{
    apply(m_change);
}

void MeterEdit::undo()
{
    apply(m_back);
}

bool MeterEdit::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const MeterEdit *>(other);
    if (!later || later->m_merge != m_merge || m_merge == Merge::No || !(later->m_meter == m_meter))
        return false;
    m_change = later->m_change;
    return true;
}

SetMeterEdit::SetMeterEdit(MeterDevices &devices, const wmbus::Address &meter, const ui::Spoken &what, bytes::ScaledValue shown, std::optional<bytes::ScaledValue> maximum)
    : SpokenStep(what), m_devices(devices), m_meter(meter), m_shown(shown), m_maximum(maximum), m_before(devices.snapshot(meter).parameters)
{
}

// The reading was right when it was typed: done again, the same difference holds.
void SetMeterEdit::redo()
{
    if (m_after) {
        m_devices.setOffset(m_meter, m_after->setMeter, m_after->maxMeter);
        return;
    }
    m_devices.setMeter(m_meter, m_shown, m_maximum);
    m_after = m_devices.snapshot(m_meter).parameters;
}

void SetMeterEdit::undo()
{
    m_devices.setOffset(m_meter, m_before.setMeter, m_before.maxMeter);
}

ResetEdit::ResetEdit(MeterDevices &devices, const wmbus::Address &meter, const ui::Spoken &words, What what)
    : SpokenStep(words), m_devices(devices), m_meter(meter), m_what(what), m_before(devices.snapshot(meter))
{
}

void ResetEdit::redo()
{
    m_before = m_devices.snapshot(m_meter);
    m_event = std::make_shared<store::EventId>(0);
    if (m_what == What::Reset)
        m_devices.reset(m_meter, m_event);
    else
        m_devices.sumReset(m_meter, m_event);
}

void ResetEdit::undo()
{
    m_devices.takeBack(m_before, m_event);
}

} // namespace app

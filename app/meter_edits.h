#pragma once

#include "core/store/device.h"
#include "ui/spoken_step.h"

#include <functional>
#include <memory>
#include <optional>

namespace app {

class MeterDevices;

// One change of what the user says of a meter. Undoing it puts back only what it changed: what was heard or said since stays.
class MeterEdit : public ui::SpokenStep {
public:
    using Change = std::function<void(store::DeviceEntry &)>;
    enum class Merge { No, Note }; // notes typed one after the other are one change

    MeterEdit(MeterDevices &devices, const wmbus::Address &meter, const ui::Spoken &what, Change change, Change back, Merge merge = Merge::No);

    void redo() override;
    void undo() override;
    int id() const override { return m_merge == Merge::Note ? 1 : -1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void apply(const Change &change);

    MeterDevices &m_devices;
    wmbus::Address m_meter;
    Change m_change;
    Change m_back;
    Merge m_merge;
};

// SETMETER, with MAXMETER where it had to be raised.
class SetMeterEdit : public ui::SpokenStep {
public:
    SetMeterEdit(MeterDevices &devices, const wmbus::Address &meter, const ui::Spoken &what, bytes::ScaledValue shown, std::optional<bytes::ScaledValue> maximum);

    void redo() override;
    void undo() override;

private:
    MeterDevices &m_devices;
    wmbus::Address m_meter;
    bytes::ScaledValue m_shown;
    std::optional<bytes::ScaledValue> m_maximum;
    store::Parameters m_before;
    std::optional<store::Parameters> m_after; // once it was done
};

// RESET or SUM_RESET.
class ResetEdit : public ui::SpokenStep {
public:
    enum class What { Reset, SumReset };
    ResetEdit(MeterDevices &devices, const wmbus::Address &meter, const ui::Spoken &words, What what);

    void redo() override;
    void undo() override;

private:
    MeterDevices &m_devices;
    wmbus::Address m_meter;
    What m_what;
    store::DeviceEntry m_before;
    std::shared_ptr<std::int64_t> m_event; // store::EventId
};

} // namespace app

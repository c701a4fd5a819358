#pragma once

#include "ui/cuxd/cuxd_input.h"
#include "ui/cuxd/setup_document.h"

#include <QObject>

#include <map>
#include <set>

namespace ui {

// Brings together what is known here (sticks, meters, keys) and the CUxD setup that is being made: which stick is which port on the CCU,
// and which key goes into which place. What the user changed in the setup by hand is not changed back.
class CuxdPlan : public QObject {
    Q_OBJECT

public:
    // A stick as CUxD sees it.
    struct Target {
        QString tty;   // "ttyUSB0"
        QString title; // "Cellar (00103512)"; the tty itself for one that only the setup names
        std::optional<std::uint32_t> stickId;
        QString port;  // of a stick that is here; else empty
        bool operator==(const Target &) const = default;
    };

    explicit CuxdPlan(QObject *parent = nullptr);

    [[nodiscard]] SetupDocument *document() const { return m_document; }
    [[nodiscard]] const CuxdInput &input() const { return m_input; }
    void setInput(const CuxdInput &input);
    void load(const cuxd::SetupText &setup, const QString &name);
    void unload();

    [[nodiscard]] const std::vector<Target> &targets() const { return m_targets; }
    [[nodiscard]] const Target &target() const { return m_targets[static_cast<std::size_t>(m_current)]; }
    [[nodiscard]] int current() const { return m_current; }
    void choose(int target);
    void choosePort(const QString &port);
    // The stick of the chosen target; null when it is not here.
    [[nodiscard]] const CuxdStick *stick() const;
    // What CUxD calls the port of the chosen stick; its lines go with it.
    void setTty(const QString &tty);
    // Names chosen before, by the sticks' ids.
    void setTtys(const std::map<std::uint32_t, QString> &ttys);
    [[nodiscard]] const std::map<std::uint32_t, QString> &ttys() const { return m_ttys; }

    // What the setup says of the chosen target.
    [[nodiscard]] cuxd::StickSetup stickSetup() const;
    // Keys that are known and have no place in any stick of the setup: more than 16, or taken out by hand.
    [[nodiscard]] std::vector<CuxdMeter> metersWithoutPlace() const;
    [[nodiscard]] const CuxdMeter *meter(const wmbus::Address &address) const;
    // Of every stick here: their ttys.
    [[nodiscard]] std::vector<std::string> stickTtys() const;

signals:
    void inputChanged();
    void targetsChanged();
    void targetChosen();
    void ttysChanged();

private:
    void findTargets();
    [[nodiscard]] QString ttyOf(const CuxdStick &stick, const std::set<QString> &taken) const;
    [[nodiscard]] QString targetOf(const CuxdMeter &meter) const;
    [[nodiscard]] cuxd::SetupText merged(cuxd::SetupText setup);
    [[nodiscard]] cuxd::SetupText withMeter(const cuxd::SetupText &setup, const CuxdMeter &meter) const;
    [[nodiscard]] cuxd::SetupText withoutForgotten(cuxd::SetupText setup) const;
    void takeIn();

    SetupDocument *m_document;
    CuxdInput m_input;
    std::vector<Target> m_targets;
    int m_current = 0;
    std::map<std::uint32_t, QString> m_ttys;
    std::map<wmbus::Address, crypto::Key> m_taken;    // what went from the key list into the setup
    std::map<std::uint32_t, bytes::LinkMode> m_modes; // likewise, by stick
};

} // namespace ui

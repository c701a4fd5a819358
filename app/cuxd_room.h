#pragma once

#include "app/room.h"
#include "core/cuxd/ttyinit.h"
#include "core/keys/key_entry.h"
#include "ui/addresses/address_row.h"
#include "ui/cuxd/cuxd_input.h"
#include "ui/cuxd/take_over.h"

#include <QTimer>

#include <functional>
#include <set>
#include <vector>

namespace stick {
struct StickStatus;
}
namespace ui {
class CuxdPage;
class FoundAddressesModel;
}

namespace app {

// The meters that were heard and those that a key is known for, brought together. A key of a number alone goes to whoever has the
// number; while nobody was heard, it is counted in keysWithoutAddress. Without `all`, meters with neither key nor name are left out.
void addCuxdMeters(ui::CuxdInput &input, const ui::FoundAddressesModel &heard, const std::vector<keys::KeyEntry> &keys, bool all);

// The CUxD page: gives it sticks, meters and keys, sends to sticks what is applied, takes over what a cuxd.ini offers.
class CuxdRoom : public Room {
    Q_OBJECT

public:
    // Whether a file is a log of measured values, and what to do with such files.
    struct LogImport {
        std::function<bool(const QString &path)> isLog;
        std::function<void(const QStringList &paths)> import;
    };

    // The demo as far as it matters here: its port, empty while none runs; and its end, when something is taken over, which is the user's own.
    struct Demo {
        std::function<QString()> port;
        std::function<void()> end;
    };

    CuxdRoom(const House &house, Demo demo);

    // All keys of the program; with each one its meter's name and wanted place.
    void setKeys(std::vector<keys::KeyEntry> keys);
    void setLogImport(LogImport logs) { m_logs = std::move(logs); }
    // False for a stick whose link mode was applied for this run only.
    [[nodiscard]] bool keepsMode(std::uint32_t stickId) const { return m_thisRunOnly.count(stickId) == 0; }
    [[nodiscard]] ui::CuxdPage *page() const { return m_page; }
    // Brings the page up to date at once.
    void refresh();

    // A CUxD setup, or log files that come with one.
    bool takeFile(const QString &path) override;
    void setDemo(bool) override { m_refreshSoon.start(); }

signals:
    // Keys of a cuxd.ini that the user wants to have.
    void keysWanted(const std::vector<keys::KeyEntry> &keys);
    // The comparison with the CCU is to be shown.
    void compareWanted();
    void namesWanted(const std::vector<ui::KnownMeter> &names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectPage();
    void load(const QString &path);
    void takeFiles();
    void takeOver(const std::vector<ui::TakeOverItem> &items);
    void apply(const QString &port, const std::vector<cuxd::Command> &commands, bool always);
    void onStatus(const stick::StickStatus &status);
    void greet(const stick::StickStatus &status);
    [[nodiscard]] std::vector<ui::CuxdStick> sticks() const;

    House m_house;
    Demo m_demo;
    ui::CuxdPage *m_page; // the window's
    std::vector<keys::KeyEntry> m_keys;
    LogImport m_logs;
    std::set<std::uint32_t> m_thisRunOnly;
    std::map<std::uint32_t, QString> m_names; // of sticks
    QTimer m_refreshSoon;
    QTimer m_takeSoon; // files that are dropped together are taken together
    QString m_setupFile;
    QStringList m_logFiles;
    QString m_loaded; // whose content the page compares with
};

} // namespace app

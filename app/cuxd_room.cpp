#include "app/cuxd_room.h"

#include "app/heard.h"
#include "app/settings.h"
#include "core/cuxd/setup_text.h"
#include "core/hci/secrets.h"
#include "core/stick/stick_manager.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/main_window.h"
#include "ui/stick/stick_page.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr qint64 longestSetup = 1024 * 1024; // bytes; CUxD's own are a few thousand
constexpr int refreshAfter = 300;            // ms
constexpr int lookAgainMs = 100;
const QString namesGroup = QStringLiteral("stickNames");
const QString ttysGroup = QStringLiteral("stickTtys"); // what CUxD calls the port of a stick
const QString seenGroup = QStringLiteral("sticksSeen");

// The file's bytes, in memory that wipes itself; empty when it cannot be read or is too long.
bytes::SecretString contentOf(const QString &path)
{
    QFile file(path);
    bytes::SecretString content;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() > longestSetup)
        return content;
    content.resize(static_cast<std::size_t>(file.size()));
    const qint64 read = file.read(content.data(), static_cast<qint64>(content.size()));
    content.resize(static_cast<std::size_t>(std::max<qint64>(read, 0)));
    return content;
}

// Whether CUxD's own parameters stand in it, and more of them than lines that mean nothing.
bool isSetup(const cuxd::SetupText &setup)
{
    constexpr std::array<std::string_view, 9> names{"LOGIT", "DEVLOGFILE", "DEVLOGSIZE", "DEVTIMEFORMAT", "DEVDATAFORMAT", "ADDRESS-BUFFER", "AUTOSAVE", "SUBSCRIBE-RF", "TERMINALLINES"};
    int own = 0;
    int unknown = 0;
    for (const cuxd::Entry &entry : setup.entries()) {
        if (entry.kind == cuxd::EntryKind::Unknown)
            ++unknown;
        if (entry.kind != cuxd::EntryKind::Parameter)
            continue;
        const std::string_view name = setup.name(entry);
        const bool licence = name == "KEY" && setup.at(setup.plainValue(entry)).starts_with("WM:");
        own += name.starts_with("TTY") || licence || std::find(names.begin(), names.end(), name) != names.end() ? 1 : 0;
    }
    return own > unknown;
}

std::optional<wmbus::Address> fullAddress(const wmbus::AddressPattern &pattern)
{
    if (!pattern.manufacturer || !pattern.version || !pattern.type)
        return std::nullopt;
    return wmbus::Address{*pattern.manufacturer, pattern.id, *pattern.version, *pattern.type};
}

} // namespace

void addCuxdMeters(ui::CuxdInput &input, const ui::FoundAddressesModel &heard, const std::vector<keys::KeyEntry> &keys, bool all)
{
    std::map<wmbus::Address, ui::CuxdMeter> meters;
    std::vector<std::vector<wmbus::Address>> ofKey(keys.size()); // in the order of the keys, which is that of their places
    std::vector<bool> used(keys.size(), false);
    const auto addKey = [&](ui::CuxdMeter &meter, std::size_t index) {
        const auto &entry = keys[index];
        used[index] = true;
        if (meter.key)
            return; // the first one counts
        ofKey[index].push_back(meter.address);
        meter.key = entry.key;
        meter.slot = entry.slot;
        if (!entry.name.empty())
            meter.name = QString::fromStdString(entry.name);
    };
    for (int i = 0; i < heard.rowCount(); ++i) {
        const ui::AddressRow &row = heard.row(i);
        ui::CuxdMeter meter;
        meter.address = row.address;
        meter.name = row.name;
        meter.isEncrypted = row.telegram().security.verdict != wmbus::Verdict::Clear;
        for (const ui::CuxdStick &stick : input.sticks) {
            if (row.latest->frame.port == stick.port.toStdString())
                meter.stickId = stick.id;
        }
        for (std::size_t k = 0; k < keys.size(); ++k) {
            if (keys[k].meters.matches(row.address))
                addKey(meter, k);
        }
        if (all || meter.key || !meter.name.isEmpty())
            meters.emplace(meter.address, meter);
    }
    for (std::size_t k = 0; k < keys.size(); ++k) {
        const auto address = fullAddress(keys[k].meters);
        if (used[k])
            continue;
        if (!address) {
            ++input.keysWithoutAddress;
            continue;
        }
        ui::CuxdMeter &meter = meters[*address];
        meter.address = *address;
        meter.isEncrypted = true;
        addKey(meter, k);
    }
    for (const auto &addresses : ofKey) {
        for (const wmbus::Address &address : addresses) {
            input.meters.push_back(meters.at(address));
            meters.erase(address);
        }
    }
    for (const auto &[address, meter] : meters)
        input.meters.push_back(meter);
}

CuxdRoom::CuxdRoom(const House &house, Demo demo) : m_house(house), m_demo(std::move(demo)), m_page(new ui::CuxdPage(house.clock))
{
    m_names = m_house.settings.stickTexts(namesGroup);
    m_page->plan()->setTtys(m_house.settings.stickTexts(ttysGroup));
    m_house.window.addPage(m_page);
    m_page->installEventFilter(this);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshAfter);
    connect(&m_refreshSoon, &QTimer::timeout, this, &CuxdRoom::refresh);
    m_takeSoon.setSingleShot(true);
    m_takeSoon.setInterval(0);
    connect(&m_takeSoon, &QTimer::timeout, this, [this] {
        // Keys of the same drop may ask first; one question at a time.
        const bool asked = QApplication::activeModalWidget() != nullptr;
        m_takeSoon.setInterval(asked ? lookAgainMs : 0);
        if (asked)
            m_takeSoon.start();
        else
            takeFiles();
    });
    connect(&m_house.sticks, &stick::StickManager::statusChanged, this, &CuxdRoom::onStatus);
    connect(&m_house.sticks, &stick::StickManager::removed, this, [this] { m_refreshSoon.start(); });
    connect(&m_house.heard.addresses(), &ui::FoundAddressesModel::flushed, this, [this] {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    connectPage();
    refresh();
}

void CuxdRoom::connectPage()
{
    connect(m_page, &ui::CuxdPage::compareWanted, this, &CuxdRoom::compareWanted);
    connect(m_page, &ui::CuxdPage::said, this, [this](const ui::Spoken &sentence, bool isProblem) {
        m_house.window.showNotice(sentence, isProblem ? ui::NoticeBar::Kind::Problem : ui::NoticeBar::Kind::Done);
    });
    connect(m_page, &ui::CuxdPage::openWanted, m_house.window.actions().open, &QAction::trigger);
    connect(m_page, &ui::CuxdPage::loadWanted, this, &CuxdRoom::load);
    connect(m_page, &ui::CuxdPage::takeOverWanted, this, &CuxdRoom::takeOver);
    connect(m_page, &ui::CuxdPage::applyWanted, this, &CuxdRoom::apply);
    connect(m_page, &ui::CuxdPage::noLongerWanted, this, [this](const QString &port) { m_house.sticks.setWantedSetup(port, {}); });
    connect(m_page, &ui::CuxdPage::stickNameWanted, this, [this](std::uint32_t id, const QString &name) {
        m_names[id] = name;
        m_house.settings.setStickText(namesGroup, id, name);
        refresh();
    });
    connect(m_page->plan(), &ui::CuxdPlan::ttysChanged, this, [this] {
        for (const auto &[id, tty] : m_page->plan()->ttys())
            m_house.settings.setStickText(ttysGroup, id, tty);
    });
    connect(m_house.window.stickPage(), &ui::StickPage::linkModeWanted, this, [this](const QString &port) {
        const auto status = m_house.sticks.find(port);
        if (status && status->device)
            m_thisRunOnly.erase(status->device->uniqueId); // chosen there, it is kept
    });
}

void CuxdRoom::setKeys(std::vector<keys::KeyEntry> keys)
{
    m_keys = std::move(keys);
    refresh();
}

bool CuxdRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Show)
        refresh();
    return Room::eventFilter(watched, event);
}

void CuxdRoom::refresh()
{
    m_refreshSoon.stop();
    ui::CuxdInput input;
    input.sticks = sticks();
    addCuxdMeters(input, m_house.heard.addresses(), m_keys, m_page->isVisible());
    m_page->setInput(input);
}

std::vector<ui::CuxdStick> CuxdRoom::sticks() const
{
    std::vector<ui::CuxdStick> out;
    for (const stick::StickStatus &status : m_house.sticks.sticks()) {
        if (!status.device)
            continue; // not known yet which one it is
        ui::CuxdStick stick;
        stick.port = QString::fromStdString(status.port);
        stick.id = status.device->uniqueId;
        stick.isDemo = stick.port == m_demo.port();
        if (const auto name = m_names.find(stick.id); name != m_names.end())
            stick.name = name->second;
        stick.mode = status.wantedMode;
        stick.hearsCAndT = status.device->hearsCAndT();
        stick.phase = status.phase;
        stick.problem = status.problem;
        stick.readMode = status.configuration ? status.configuration->linkMode() : std::nullopt;
        stick.setup = status.setup;
        out.push_back(stick);
    }
    return out;
}

void CuxdRoom::onStatus(const stick::StickStatus &status)
{
    if (status.phase == stick::Phase::Listening && status.device && m_demo.port().isEmpty())
        greet(status);
    if (!m_refreshSoon.isActive())
        m_refreshSoon.start();
}

// A stick that was never here before, besides another: it probably has a task of its own.
void CuxdRoom::greet(const stick::StickStatus &status)
{
    const std::uint32_t id = status.device->uniqueId;
    const auto seen = m_house.settings.stickTexts(seenGroup);
    if (seen.count(id) > 0)
        return;
    const QString port = QString::fromStdString(status.port);
    m_house.settings.setStickText(seenGroup, id, port);
    if (seen.empty())
        return; // the first one of all
    const QString idText = QString::fromStdString(status.device->idText());
    m_house.window.showNotice([idText, port] { return tr("A new stick: iM871A %1 at %2.").arg(idText, port); }, ui::NoticeBar::Kind::Done, [] { return tr("Set up"); }, [this, port] {
        refresh();
        m_house.window.showPage(QStringLiteral("Cuxd"));
        m_page->setUpStick(port);
    });
}

void CuxdRoom::apply(const QString &port, const std::vector<cuxd::Command> &commands, bool always)
{
    const auto status = m_house.sticks.find(port);
    if (status && status->device) {
        if (always)
            m_thisRunOnly.erase(status->device->uniqueId);
        else
            m_thisRunOnly.insert(status->device->uniqueId);
    }
    std::vector<hci::Message> messages;
    messages.reserve(commands.size());
    for (const cuxd::Command &command : commands)
        messages.push_back(cuxd::messageOf(command));
    m_house.sticks.setWantedSetup(port, std::move(messages)); // wipes them
    refresh();
}

bool CuxdRoom::takeFile(const QString &path)
{
    if (isSetup(cuxd::SetupText::parse(contentOf(path)))) {
        m_setupFile = path;
        m_takeSoon.start();
        return true;
    }
    if (m_logs.isLog && m_logs.isLog(path)) {
        m_logFiles += path;
        m_takeSoon.start();
        return true;
    }
    return false;
}

// One check list for what was dropped together.
void CuxdRoom::takeFiles()
{
    const QStringList logs = std::exchange(m_logFiles, {});
    const QString setup = std::exchange(m_setupFile, {});
    if (setup.isEmpty()) {
        m_logs.import(logs);
        return;
    }
    refresh();
    m_loaded = setup;
    m_house.window.showPage(QStringLiteral("Cuxd"));
    m_page->load(setup, cuxd::SetupText::parse(contentOf(setup)), logs);
}

void CuxdRoom::load(const QString &path)
{
    const cuxd::SetupText setup = cuxd::SetupText::parse(contentOf(path));
    if (setup.format().empty()) {
        m_house.window.showNotice([name = QFileInfo(path).fileName()] { return tr("%1 is empty, longer than 1 MB, or cannot be read.").arg(name); });
        return;
    }
    if (!isSetup(setup)) {
        m_house.window.showNotice([name = QFileInfo(path).fileName()] { return tr("%1 is no CUxD setup: none of its parameters stands in it.").arg(name); });
        return;
    }
    m_setupFile = path;
    takeFiles();
}

void CuxdRoom::takeOver(const std::vector<ui::TakeOverItem> &items)
{
    m_demo.end();
    using Kind = ui::TakeOverItem::Kind;
    std::vector<keys::KeyEntry> keys;
    std::vector<ui::KnownMeter> names;
    const auto pattern = [](const wmbus::Address &address) { return wmbus::AddressPattern{address.id, address.manufacturer, address.version, address.type}; };
    for (const ui::TakeOverItem &item : items) {
        if (item.kind == Kind::Key) {
            keys::KeyEntry entry;
            entry.meters = pattern(item.meter);
            entry.key = *item.key;
            entry.slot = item.slot;
            entry.since = std::chrono::floor<std::chrono::seconds>(m_house.clock());
            entry.origin = keys::KeyOrigin::CuxdIni;
            entry.source = QFileInfo(m_loaded).fileName().toStdString();
            keys.push_back(entry);
        } else if (item.kind == Kind::Mode) {
            for (const ui::CuxdStick &stick : sticks()) {
                if (stick.id == item.stickId)
                    m_house.sticks.setLinkMode(stick.port, item.mode, false);
            }
        } else if (item.kind == Kind::Logs && m_logs.import) {
            m_logs.import(item.files);
        }
    }
    for (const ui::TakeOverItem &item : items) {
        if (item.kind != Kind::Name)
            continue;
        names.push_back({pattern(item.meter), item.name});
        for (keys::KeyEntry &entry : keys) {
            if (entry.meters == names.back().meters)
                entry.name = item.name.toStdString();
        }
    }
    if (!keys.empty())
        emit keysWanted(keys);
    if (!names.empty())
        emit namesWanted(names);
}

} // namespace app

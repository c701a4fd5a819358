#include "app/wmbusmeters_room.h"

#include "app/history_room.h"
#include "core/keys/key_store.h"
#include "core/keys/wmbusmeters_meter.h"
#include "core/text/system_error.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>
#include <vector>

namespace app {

namespace {

struct Meter {
    wmbus::AddressPattern meters;
    std::string name;
    const crypto::Key *key = nullptr;
};

std::vector<Meter> metersFrom(const std::vector<ui::KnownMeter> &known, const std::vector<keys::KeyEntry> &entries)
{
    std::vector<Meter> meters;
    std::vector<bool> used(entries.size());
    for (const ui::KnownMeter &one : known) {
        const wmbus::Address address{one.meters.manufacturer.value_or(0), one.meters.id, one.meters.version.value_or(0), one.meters.type.value_or(0)};
        Meter meter{one.meters, one.name.toStdString(), nullptr};
        if (meter.meters.manufacturer)
            meter.meters.manufacturer = static_cast<std::uint16_t>(*meter.meters.manufacturer & 0x7FFFU);
        for (std::size_t i = 0; i < entries.size() && meter.key == nullptr; ++i) {
            if (!entries[i].meters.matches(address))
                continue;
            meter.key = &entries[i].key;
            used[i] = true;
        }
        meters.push_back(meter);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!used[i])
            meters.push_back({entries[i].meters, entries[i].name, &entries[i].key});
    }
    return meters;
}

} // namespace

WmbusmetersRoom::WmbusmetersRoom(const House &house, keys::KeyStore &store, HistoryRoom &history)
    : m_house(house), m_keys(store), m_history(history), m_action(new QAction(&house.window))
{
    m_action->setObjectName(QStringLiteral("exportForWmbusmeters"));
    m_house.window.actions().addTo(ui::WindowActions::Menu::Meters, m_action);
    m_house.window.installEventFilter(this);
    connect(m_action, &QAction::triggered, this, &WmbusmetersRoom::ask);
    retranslate();
}

void WmbusmetersRoom::ask()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_house.window, tr("Folder for the meter files"));
    if (folder.isEmpty())
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Meter files for wmbusmeters"), tr("Shall the keys be in the files, in the clear? Then only you can read these files, and wmbusmeters needs your rights."), QMessageBox::NoButton, &m_house.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const without = question->addButton(tr("Without keys"), QMessageBox::AcceptRole);
    QPushButton *const with = question->addButton(tr("With keys"), QMessageBox::AcceptRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(without);
    connect(without, &QPushButton::clicked, this, [this, folder] { writeMeters(folder, false); });
    connect(with, &QPushButton::clicked, this, [this, folder] { writeMeters(folder, true); });
    question->open();
}

int WmbusmetersRoom::writeMeters(const QString &folder, bool withKeys)
{
    int written = 0;
    int leftOut = 0; // keys that are known
    int unknown = 0;
    std::vector<std::pair<QString, QString>> troubles; // file, why
    for (const Meter &meter : metersFrom(m_history.knownMeters(), m_keys.entries())) {
        QFile file(folder + QLatin1Char('/') + QString::fromStdString(keys::wmbusmetersFileName(meter.meters, meter.name)));
        bool good = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
        if (good && withKeys)
            good = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const std::string text = keys::wmbusmetersMeter(meter.meters, meter.name, withKeys ? meter.key : nullptr);
        good = good && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) && file.flush();
        if (!good) {
            troubles.push_back({file.fileName(), text::systemErrorText(file.errorString())});
            continue;
        }
        ++written;
        leftOut += meter.key != nullptr && !withKeys ? 1 : 0;
        unknown += meter.key == nullptr ? 1 : 0;
    }
    const auto words = [written, leftOut, unknown, folder, troubles] {
        QStringList said{tr("%n meter file(s) written to %1.", nullptr, written).arg(folder)};
        if (leftOut > 0)
            said += tr("%n key(s) are left out of the files.", nullptr, leftOut);
        if (unknown > 0)
            said += tr("Of %n meter(s) no key is known: where it encrypts, put its key into the file.", nullptr, unknown);
        for (std::size_t i = 0; i < std::min<std::size_t>(troubles.size(), 3); ++i)
            said += tr("%1 cannot be written: %2").arg(troubles[i].first, troubles[i].second);
        return said.join(QLatin1Char('\n'));
    };
    m_house.window.showNotice(words, troubles.empty() ? ui::NoticeBar::Kind::Done : ui::NoticeBar::Kind::Problem);
    return written;
}

bool WmbusmetersRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return Room::eventFilter(watched, event);
}

void WmbusmetersRoom::retranslate()
{
    m_action->setText(tr("Meter files for &wmbusmeters…"));
}

} // namespace app

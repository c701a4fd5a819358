#include "app/ccu_room.h"

#include "app/settings.h"
#include "core/keys/key_store.h"
#include "core/settings/keys.h"
#include "core/text/key_store_text.h"
#include "core/text/time_text.h"
#include "ui/cuxd/cuxd_page.h"
#include "ui/main_window.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QLocale>

#include <algorithm>

namespace app {

namespace {

namespace key = settings::key;
const char *const ccuSecret = "ccu";
constexpr int usualPort = 8181, usualPortEncrypted = 48181;

QString shown(const std::optional<bytes::ScaledValue> &value)
{
    return value ? QString::fromStdString(bytes::toDecimal(*value)).replace(QLatin1Char('.'), QLocale().decimalPoint()) : QString();
}

} // namespace

CcuRoom::CcuRoom(const House &house, keys::KeyStore &secrets, std::function<store::HistoryStore *()> store)
    : m_house(house), m_secrets(secrets), m_store(std::move(store)), m_dialog(new ui::CcuDialog(&house.window)), m_action(new QAction(&house.window))
{
    m_action->setObjectName(QStringLiteral("compareWithCcu"));
    m_house.window.actions().addTo(ui::WindowActions::Menu::Tools, m_action);
    m_house.window.installEventFilter(this);
    connect(m_action, &QAction::triggered, this, &CcuRoom::open);
    connect(m_dialog, &ui::CcuDialog::accessEdited, this, &CcuRoom::saveAccess);
    connect(m_dialog, &ui::CcuDialog::deviceEdited, this, &CcuRoom::setDevice);
    connect(m_dialog, &ui::CcuDialog::compareWanted, this, &CcuRoom::compare);
    connect(m_dialog, &ui::CcuDialog::passwordEdited, this, [this](const bytes::SecretString &password) {
        const auto kept = m_secrets.saveSecret(ccuSecret, password);
        if (!kept)
            m_dialog->say([error = kept.error()] { return text::sentence(error); }, ui::Token::Bad, "warning");
        show();
    });
    retranslate();
}

CcuRoom::~CcuRoom() = default;

void CcuRoom::open()
{
    const Settings &settings = m_house.settings;
    m_dialog->setAccess({settings.value(key::ccuHost).toString(), settings.value(key::ccuHttps).toBool(), settings.value(key::ccuUser).toString()});
    m_dialog->say({}, ui::Token::Secondary, "info");
    m_meters.clear();
    show();
    askHistory();
    m_dialog->open();
}

void CcuRoom::askHistory()
{
    const int round = ++m_round;
    m_store()->devices(store::Asker(this, 0), [this, round](const store::Answer<std::vector<store::Device>> &answer) {
        if (!answer || round != m_round)
            return;
        for (const store::Device &device : *answer) {
            if (!store::isUsers(device.entry) && deviceOf(device.entry.address).isEmpty())
                continue;
            m_meters.push_back({device.entry, std::nullopt, 0, std::nullopt, false});
            const wmbus::Address address = device.entry.address;
            m_store()->seriesOf(address, this, [this, round, address](const store::Answer<std::vector<store::Series>> &series) {
                if (!series || round != m_round)
                    return;
                std::vector<store::SeriesId> ids;
                for (const store::Series &one : *series) {
                    if (one.key.dataPoint == "METER")
                        ids.push_back(one.id);
                }
                m_store()->lastReadings(ids, QDateTime::currentMSecsSinceEpoch(), this, [this, round, address](const store::Answer<std::vector<std::optional<store::Reading>>> &last) {
                    if (last && round == m_round)
                        take(address, *last);
                });
            });
        }
        show();
    });
}

void CcuRoom::take(const wmbus::Address &address, const std::vector<std::optional<store::Reading>> &readings)
{
    const auto meter = std::find_if(m_meters.begin(), m_meters.end(), [&address](const Meter &one) { return one.entry.address == address; });
    if (meter == m_meters.end())
        return;
    for (const std::optional<store::Reading> &reading : readings) { // the unit that the meter sends now
        if (!reading || reading->at < meter->at)
            continue;
        const auto &offset = meter->entry.parameters.setMeter;
        meter->ours = offset ? bytes::plus(reading->value, *offset) : reading->value;
        meter->at = reading->at;
    }
    show();
}

void CcuRoom::compare()
{
    const ui::CcuAccess access = m_dialog->access();
    QUrl base;
    base.setScheme(access.https ? QStringLiteral("https") : QStringLiteral("http"));
    base.setHost(access.host);
    base.setPort(access.https ? usualPortEncrypted : usualPort);
    if (const QUrl typed(QStringLiteral("//") + access.host); typed.port() > 0) { // "ccu:8181"
        base.setHost(typed.host());
        base.setPort(typed.port());
    }
    if (base.host().isEmpty())
        return m_dialog->say([host = access.host] { return tr("%1 is no name of a computer.").arg(host); }, ui::Token::Bad, "warning");
    m_toAsk.clear();
    for (std::size_t i = 0; i < m_meters.size(); ++i) {
        m_meters[i].asked = false;
        m_meters[i].theirs.reset();
        if (!deviceOf(m_meters[i].entry.address).isEmpty())
            m_toAsk.push_back(i);
    }
    if (m_toAsk.empty())
        return m_dialog->say([] { return tr("Enter a device of the CCU beside a meter first, as CUX2500001."); }, ui::Token::Warn, "info");
    m_client = std::make_unique<ccu::RegaClient>(ccu::RegaClient::Options{base, access.user, m_secrets.secret(ccuSecret)});
    m_dialog->setBusy(true);
    m_dialog->say([place = base.authority()] { return tr("Asking %1…").arg(place); }, ui::Token::Secondary, "clock");
    askNext();
}

void CcuRoom::askNext()
{
    if (m_toAsk.empty()) {
        m_dialog->setBusy(false);
        const auto differ = std::count_if(m_meters.begin(), m_meters.end(), [](const Meter &meter) { return meter.theirs && meter.ours && !bytes::sameNumber(*meter.theirs, *meter.ours); });
        m_dialog->say([differ] { return differ == 0 ? tr("Compared.") : tr("%n meter(s) differ.", nullptr, static_cast<int>(differ)); }, differ == 0 ? ui::Token::Good : ui::Token::Warn, differ == 0 ? "check" : "warning");
        show();
        return;
    }
    const std::size_t index = m_toAsk.front();
    m_toAsk.erase(m_toAsk.begin());
    m_client->ask({deviceOf(m_meters[index].entry.address), QStringLiteral("METER")}, [this, index, round = m_round](const ccu::RegaClient::Answer &answer) {
        if (round != m_round || index >= m_meters.size())
            return;
        if (!answer) {
            using ccu::RegaFault;
            const QString host = m_dialog->access().host;
            const RegaFault fault = answer.error().fault;
            m_dialog->setBusy(false);
            m_dialog->say([host, fault, detail = answer.error().detail] {
                const QString words = fault == RegaFault::NoAnswer ? tr("%1 does not answer: %2") : fault == RegaFault::NotAllowed ? tr("%1 refuses (%2). Its firewall must allow remote scripts, or it wants a user.") : tr("%1 is no ReGa of a CCU (%2).");
                return words.arg(host, detail);
            }, ui::Token::Bad, "warning");
            show();
            return;
        }
        m_meters[index].asked = true;
        if (*answer)
            m_meters[index].theirs = bytes::fromDecimal((*answer)->toStdString());
        show();
        askNext();
    });
}

QString CcuRoom::deviceOf(const wmbus::Address &meter) const
{
    return m_house.settings.value(key::ccuDevices).toMap().value(QString::fromStdString(wmbus::cuxdText(meter))).toString();
}

void CcuRoom::setDevice(const wmbus::Address &meter, const QString &device)
{
    QVariantMap devices = m_house.settings.value(key::ccuDevices).toMap();
    const QString name = QString::fromStdString(wmbus::cuxdText(meter));
    const auto channel = ccu::channelFrom(device.trimmed());
    if (device.trimmed().isEmpty())
        devices.remove(name);
    else if (channel)
        devices[name] = *channel;
    const bool good = channel || device.trimmed().isEmpty();
    m_dialog->say(good ? ui::Spoken() : ui::Spoken([device] { return tr("%1 is no device of CUxD: write CUX2500001, or CUX2500001:2 for its second channel.").arg(device); }), ui::Token::Bad, "warning");
    m_house.settings.setValue(key::ccuDevices, devices);
    show();
}

void CcuRoom::saveAccess()
{
    const ui::CcuAccess access = m_dialog->access();
    m_house.settings.setValue(key::ccuHost, access.host);
    m_house.settings.setValue(key::ccuHttps, access.https);
    m_house.settings.setValue(key::ccuUser, access.user);
}

void CcuRoom::show()
{
    std::vector<ui::CcuRow> rows;
    for (const Meter &meter : m_meters) {
        ui::CcuRow row;
        row.address = meter.entry.address;
        const QString number = QString::fromStdString(wmbus::idText(meter.entry.address.id));
        row.meter = meter.entry.name.empty() ? number : QStringLiteral("%1 · %2").arg(QString::fromStdString(meter.entry.name), number);
        row.device = deviceOf(meter.entry.address);
        row.theirs = meter.theirs ? shown(meter.theirs) : meter.asked ? tr("no METER there") : QString();
        row.ours = meter.ours ? shown(meter.ours) : tr("nothing yet");
        if (meter.ours)
            row.at = QLocale().toString(QDateTime::fromMSecsSinceEpoch(meter.at), QLocale::ShortFormat);
        if (meter.theirs && meter.ours) {
            const bool same = bytes::sameNumber(*meter.theirs, *meter.ours);
            row.difference = same ? tr("none") : shown(bytes::minus(*meter.theirs, *meter.ours));
            row.token = same ? ui::Token::Good : ui::Token::Warn;
        }
        rows.push_back(row);
    }
    m_dialog->setRows(rows);
    m_dialog->showPassword(!m_secrets.secret(ccuSecret).empty(), m_secrets.isOpen());
}

bool CcuRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return Room::eventFilter(watched, event);
}

void CcuRoom::retranslate()
{
    m_action->setText(tr("&Compare with the CCU…"));
}

} // namespace app

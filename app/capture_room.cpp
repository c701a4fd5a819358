#include "app/capture_room.h"

#include "app/crash_note.h"
#include "app/heard.h"
#include "app/private_folder.h"
#include "app/settings.h"
#include "core/capture/export_capture.h"
#include "core/capture/pseudonyms.h"
#include "core/cuxd/key_file.h"
#include "core/stick/stick_manager.h"
#include "core/text/system_error.h"
#include "core/text/time_text.h"
#include "core/wmbus/decoder_memory.h"
#include "ui/icons.h"
#include "ui/filter_field.h"
#include "ui/main_window.h"
#include "ui/survey/replay_page.h"
#include "ui/survey/save_capture_dialog.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QMenu>
#include <QStandardPaths>
#include <QUrl>

#include <cstring>

namespace app {

namespace {

const QString recordingKey = QStringLiteral("recording/on");
const QString keepKey = QStringLiteral("recording/keep");
constexpr std::uint64_t megabyte = 1024 * 1024;
constexpr qint64 largestKeyFile = 4LL * 1024 * 1024;

// A key file may be taken for hex; its lines name a meter and a key.
bool isKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestKeyFile)
        return false;
    const QByteArray content = file.readAll();
    const auto entries = cuxd::parseKeyFile({content.constData(), static_cast<std::size_t>(content.size())});
    return entries && !entries->empty();
}

int countOfEncrypted(const std::vector<wmbus::RadioFrame> &frames)
{
    const wmbus::KeyRing none;
    wmbus::DecoderMemory memory;
    int count = 0;
    for (const wmbus::RadioFrame &frame : frames) {
        const auto telegram = wmbus::decodeTelegram(frame, none, memory);
        count += telegram && capture::keepsEncryptedBytes(*telegram) ? 1 : 0;
    }
    return count;
}

} // namespace

CaptureRoom::CaptureRoom(const House &house)
    : m_house(house), m_replay([this] { return m_house.heard.reception().keys(); }, house.clock),
      m_page(new ui::ReplayPage(&m_replay.addresses(), &m_replay.telegrams(), m_replay.clock())), m_record(add("record", "record")), m_saveAs(add("saveTelegrams", "export")),
      m_openFolder(add("openRecordings", "open")), m_keepMenu(new QMenu(&house.window)), m_keep(new QActionGroup(this))
{
    house.window.addPage(m_page);
    connectReplay();
    addActions();
    connect(&house.sticks, &stick::StickManager::frameHeard, this, &CaptureRoom::record);
    connect(&house.sticks, &stick::StickManager::statusChanged, this, &CaptureRoom::recordGaps);
    house.window.installEventFilter(this);
    retranslate();
    if (!house.safe && house.settings.recall(recordingKey).toBool())
        m_record->setChecked(true); // it was running when the program ended, however that was
}

CaptureRoom::~CaptureRoom() = default;

void CaptureRoom::connectReplay()
{
    connect(&m_replay, &Replay::changed, m_page, [this] { m_page->show(m_replay.state()); });
    connect(m_page, &ui::ReplayPage::speedChosen, &m_replay, &Replay::setSpeed);
    connect(m_page, &ui::ReplayPage::pauseWanted, &m_replay, &Replay::setPaused);
    connect(m_page, &ui::ReplayPage::stepWanted, &m_replay, &Replay::step);
    connect(m_page, &ui::ReplayPage::closeWanted, &m_replay, &Replay::close);
    connect(m_page, &ui::ReplayPage::filesWanted, &m_house.window, &ui::MainWindow::filesWanted);
}

bool CaptureRoom::takeFile(const QString &path)
{
    if (!reception::ReplayReader::holdsTelegrams(path) || isKeyFile(path))
        return false;
    m_house.window.filterField()->clear(); // what was searched for elsewhere would hide the file
    m_house.window.showPage(QStringLiteral("Replay"));
    m_replay.open(path, m_page->speed());
    return true;
}

QAction *CaptureRoom::add(const char *name, const char *iconName)
{
    auto *action = new QAction(ui::icon(iconName), QString(), &m_house.window);
    action->setObjectName(QLatin1String(name));
    m_house.window.actions().addTo(ui::WindowActions::Menu::Recording, action);
    return action;
}

void CaptureRoom::addActions()
{
    m_record->setCheckable(true);
    m_saveAs->setShortcut(QKeySequence::Save);
    connect(m_record, &QAction::toggled, this, &CaptureRoom::setRecording);
    connect(m_saveAs, &QAction::triggered, this, &CaptureRoom::showSaveAs);
    connect(m_openFolder, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder())); });
    m_keepMenu->setObjectName(QStringLiteral("keepMenu"));
    constexpr const char *names[] = {"keep200", "keep1000", "keepWeek", "keepAll"};
    for (int i = 0; i < 4; ++i) {
        QAction *one = m_keepMenu->addAction(QString());
        one->setObjectName(QLatin1String(names[i]));
        one->setCheckable(true);
        one->setData(i);
        m_keep->addAction(one);
    }
    const int kept = std::clamp(m_house.settings.recall(keepKey).toInt(), 0, 3);
    m_keep->actions().at(kept)->setChecked(true);
    m_keepMenu->menuAction()->setObjectName(QStringLiteral("keepRecordings"));
    m_house.window.actions().addTo(ui::WindowActions::Menu::Recording, m_keepMenu->menuAction());
    connect(m_keep, &QActionGroup::triggered, this, [this](QAction *one) {
        m_house.settings.remember(keepKey, one->data());
        if (m_ring.isOpen())
            setRecording(true); // a new piece with the new limits
    });
}

QString CaptureRoom::folder() const
{
    return QDir(m_house.dataDir).filePath(QStringLiteral("recordings"));
}

capture::RingLimits CaptureRoom::limits() const
{
    switch (static_cast<Keep>(m_keep->checkedAction()->data().toInt())) {
    case Keep::Megabytes200: return {200 * megabyte, {}};
    case Keep::Gigabyte: return {1024 * megabyte, {}};
    case Keep::Week: return {0, std::chrono::hours(7 * 24)};
    case Keep::Everything: return {};
    }
    return {};
}

void CaptureRoom::setRecording(bool recording)
{
    m_house.settings.remember(recordingKey, recording);
    m_house.settings.flush(); // however the program ends, it goes on where it was
    if (!recording) {
        m_ring.close();
    } else {
        makePrivateFolder(folder());
        if (!m_ring.open(QFile::encodeName(folder()).toStdString(), limits(), m_house.clock()))
            tellFailure();
    }
    CrashNote::sayRecording(m_ring.isOpen());
}

void CaptureRoom::tellFailure()
{
    m_house.window.showNotice([where = folder(), error = m_ring.error()] { return tr("Recording stopped, the file in %1 cannot be written: %2").arg(where, text::systemErrorText(error)); });
    m_ring.close();
    m_record->setChecked(false);
}

void CaptureRoom::record(const wmbus::RadioFrame &frame)
{
    if (!m_ring.isOpen())
        return;
    m_ring.append(frame, m_house.clock());
    if (m_ring.failed())
        tellFailure();
}

void CaptureRoom::recordGaps(const stick::StickStatus &status)
{
    std::size_t &written = m_gapsWritten.try_emplace(status.port, 0).first->second;
    std::size_t closed = 0;
    for (const stick::StickStatus::Gap &gap : status.gaps)
        closed += gap.to ? 1 : 0;
    for (; written < closed; ++written) {
        if (m_ring.isOpen())
            m_ring.append(capture::CaptureGap{status.gaps[written].from, status.gaps[written].to, status.port}, m_house.clock());
    }
    written = std::min(written, closed);
}

void CaptureRoom::showSaveAs()
{
    auto frames = std::make_shared<const std::vector<wmbus::RadioFrame>>(m_house.heard.telegrams().kept().frames);
    const QString name = QStringLiteral("meterscope-%1.wmbus").arg(text::toDateTime(m_house.clock()).toString(QStringLiteral("yyyy-MM-dd-HHmm")));
    const QString proposed = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
    auto *dialog = new ui::SaveCaptureDialog(proposed, static_cast<int>(frames->size()), countOfEncrypted(*frames), &m_house.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::SaveCaptureDialog::saveWanted, this, [this, dialog, frames] {
        QString problem;
        save(dialog->path(), dialog->pseudonyms(), *frames, problem);
        if (problem.isEmpty())
            dialog->accept();
        else
            dialog->showProblem(problem);
    });
    dialog->open();
}

void CaptureRoom::save(const QString &path, bool pseudonyms, const std::vector<wmbus::RadioFrame> &frames, QString &problem)
{
    capture::CaptureExport file;
    const auto form = path.endsWith(QLatin1String(".txt")) ? capture::CaptureExport::Form::Simulation : capture::CaptureExport::Form::Capture;
    bool good = file.open(QFile::encodeName(path).toStdString(), pseudonyms, form);
    if (good) {
        for (const wmbus::RadioFrame &frame : frames)
            file.append(frame);
        good = file.finish();
    }
    if (!good) {
        problem = tr("%1 cannot be written: %2").arg(path, text::systemErrorText(file.error()));
        return;
    }
    const auto said = [path, saved = static_cast<int>(file.outcome().telegrams), leftOut = static_cast<int>(file.outcome().leftOut)] {
        const QString sentence = tr("%n telegram(s) saved as %1.", nullptr, saved).arg(path);
        return leftOut == 0 ? sentence : sentence + QLatin1Char(' ') + tr("%n left out: it holds no address that could be replaced.", nullptr, leftOut);
    };
    m_house.window.showNotice(said, ui::NoticeBar::Kind::Done);
}

bool CaptureRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return Room::eventFilter(watched, event);
}

void CaptureRoom::retranslate()
{
    m_record->setText(tr("&Record to a file"));
    m_record->setToolTip(tr("Writes every telegram to the folder of recordings, also after the next start, until it is switched off"));
    m_saveAs->setText(tr("&Save telegrams as…"));
    m_openFolder->setText(tr("Open the &folder of recordings"));
    m_keepMenu->setTitle(tr("&Keep of it"));
    const QString texts[] = {tr("the last &200 MB"), tr("the last 1 &GB"), tr("the last seven &days"), tr("&everything")};
    for (int i = 0; i < 4; ++i)
        m_keep->actions().at(i)->setText(texts[i]);
}

} // namespace app

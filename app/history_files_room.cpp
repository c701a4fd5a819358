#include "app/history_files_room.h"

#include "core/history/import/fault_text.h"
#include "core/history/import/made_up.h"
#include "core/history/time_zone.h"
#include "ui/main_window.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace app {

namespace {

constexpr qint64 beginning = 65'536; // bytes that show what a file is
constexpr int namesShown = 3;

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace

HistoryFilesRoom::HistoryFilesRoom(const House &house, store::HistoryStore &store, std::function<bool()> endDemo)
    : m_house(house), m_store(store), m_endDemo(std::move(endDemo)), m_choose(new QAction(&house.window)), m_takeBack(new QAction(&house.window)),
      m_whose(new QAction(&house.window)), m_owners(house, m_store)
{
    m_choose->setObjectName(QStringLiteral("importHistory"));
    m_takeBack->setObjectName(QStringLiteral("takeBackImport"));
    m_takeBack->setEnabled(false);
    m_whose->setObjectName(QStringLiteral("whoseReadings"));
    connect(m_whose, &QAction::triggered, &m_owners, &ReadingOwners::open);
    connect(m_choose, &QAction::triggered, this, &HistoryFilesRoom::choose);
    connect(m_takeBack, &QAction::triggered, this, &HistoryFilesRoom::takeBack);
    house.window.actions().addTo(ui::WindowActions::Menu::File, m_choose);
    house.window.actions().addTo(ui::WindowActions::Menu::File, m_takeBack);
    house.window.actions().addTo(ui::WindowActions::Menu::File, m_whose);
    house.window.installEventFilter(this);
    retranslate();
}

bool HistoryFilesRoom::isHistory(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = file.read(beginning);
    const auto opened = history::openHistory(std::string_view(start.constData(), static_cast<std::size_t>(start.size())), {}, history::ZoneTable());
    return opened || opened.error() == history::ImportFault::Ambiguous || opened.error() == history::ImportFault::Sums;
}

bool HistoryFilesRoom::takeFile(const QString &path)
{
    if (!isHistory(path))
        return false;
    import({path});
    return true;
}

void HistoryFilesRoom::choose()
{
    const QStringList files = QFileDialog::getOpenFileNames(&m_house.window, tr("Import readings"));
    if (!files.isEmpty())
        import(files);
}

void HistoryFilesRoom::import(const QStringList &files)
{
    m_hasEndedDemo |= m_endDemo();
    if (m_import)
        m_waiting += files;
    else
        begin(files, {});
}

void HistoryFilesRoom::begin(const QStringList &files, history::ImportOptions options)
{
    options.badLines = QDir(m_house.dataDir).filePath(QStringLiteral("import-bad-lines.txt"));
    m_files = files;
    m_import = std::make_unique<history::HistoryImport>(m_store, std::move(options));
    connect(m_import.get(), &history::HistoryImport::progressed, this, [this](qint64 read, qint64 all) {
        const int percent = all > 0 ? static_cast<int>(read * 100 / all) : 0;
        m_house.window.showNotice([percent] { return tr("Readings are being imported: %1 %").arg(percent); }, ui::NoticeBar::Kind::Done, [] { return tr("Cancel"); }, [this] {
            if (m_import)
                m_import->cancel();
        });
    });
    connect(m_import.get(), &history::HistoryImport::finished, this, [this](const history::ImportReport &report) {
        m_import.release()->deleteLater(); // we are in its signal
        tell(report);
        emit imported(report);
        if (!m_waiting.isEmpty())
            begin(std::exchange(m_waiting, {}), {});
    });
    m_import->start(files);
}

void HistoryFilesRoom::tell(const history::ImportReport &report)
{
    using Kind = ui::NoticeBar::Kind;
    const auto first = [ended = std::exchange(m_hasEndedDemo, false)] {
        return ended ? tr("The demo has ended: what you import goes into your own history.") + QLatin1Char('\n') : QString();
    };
    if (report.cancelled) {
        m_house.window.showNotice([first] { return first() + tr("The import was cancelled; nothing of it was kept."); }, Kind::Done);
        return;
    }
    if (report.failure) {
        m_house.window.showNotice([first, detail = report.failure->detail] { return first() + tr("The import failed, nothing of it was kept: %1").arg(detail); });
        return;
    }
    std::uint64_t bad = 0;
    std::uint64_t homeless = 0;
    bool ambiguous = false;
    std::vector<std::pair<QString, history::ImportFault>> faults; // of files
    for (const history::ImportReport::File &file : report.files) {
        bad += file.bad;
        homeless += file.homeless;
        ambiguous |= file.fault == history::ImportFault::Ambiguous;
        if (file.fault)
            faults.push_back({QFileInfo(file.path).fileName(), *file.fault});
    }
    QStringList unknown;
    for (const history::ImportReport::Series &series : report.series) {
        if (history::isMadeUp(series.series.key.device) && !unknown.contains(series.source))
            unknown += series.source;
    }
    const Kind kind = !faults.empty() || bad > 0 || homeless > 0 || report.appended.conflicting > 0 ? Kind::Problem : Kind::Done;
    const auto words = [first, faults, bad, homeless, appended = report.appended, badLines = report.badLines, unknown] {
        QStringList said;
        if (appended.stored + appended.alreadyThere > 0)
            said += tr("%1 readings imported, %2 were there already.").arg(number(appended.stored), number(appended.alreadyThere));
        for (const auto &fault : faults)
            said += tr("%1: %2.").arg(fault.first, history::importFaultText(fault.second));
        if (bad > 0)
            said += tr("%n line(s) cannot be read; they are in %1.", nullptr, static_cast<int>(bad)).arg(QDir::toNativeSeparators(badLines));
        if (homeless > 0)
            said += tr("%n reading(s) belong to no meter that is known by number or name.", nullptr, static_cast<int>(homeless));
        if (appended.conflicting > 0)
            said += tr("%n reading(s) differ from one of the same moment; the older one stays.", nullptr, static_cast<int>(appended.conflicting));
        if (!unknown.isEmpty())
            said += tr("Not assigned to a meter yet: %1.").arg(unknown.mid(0, namesShown).join(QStringLiteral(", ")) + (unknown.size() > namesShown ? QStringLiteral(", …") : QString()));
        return first() + said.join(QLatin1Char('\n'));
    };
    m_last = report.batch;
    m_takeBack->setEnabled(m_last != 0);
    if (ambiguous) {
        m_house.window.showNotice(words, Kind::Problem, [] { return tr("The point separates thousands"); }, [this, files = m_files] {
            history::ImportOptions options;
            options.hints.decimal = ',';
            if (!m_import)
                begin(files, options);
        });
    } else if (!unknown.isEmpty() && m_last != 0) {
        m_house.window.showNotice(words, kind, [] { return tr("Whose are they?"); }, [this] { m_owners.open(); });
    } else if (m_last != 0) {
        m_house.window.showNotice(words, kind, [] { return tr("Take back"); }, [this] { takeBack(); });
    } else {
        m_house.window.showNotice(words, kind);
    }
}

void HistoryFilesRoom::takeBack()
{
    m_takeBack->setEnabled(false);
    m_store.removeBatch(std::exchange(m_last, 0), this, [this](const store::Answer<std::uint64_t> &removed) {
        if (removed)
            m_house.window.showNotice([count = *removed] { return tr("The import was taken back: %1 readings.").arg(number(count)); }, ui::NoticeBar::Kind::Done);
        else
            m_house.window.showNotice([detail = removed.error().detail] { return tr("The import could not be taken back: %1").arg(detail); });
    });
}

bool HistoryFilesRoom::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_house.window && event->type() == QEvent::LanguageChange)
        retranslate();
    return Room::eventFilter(watched, event);
}

void HistoryFilesRoom::retranslate()
{
    m_choose->setText(tr("&Import readings…"));
    m_choose->setToolTip(tr("CUxD's device logs, tables (CSV), lines of wmbusmeters"));
    m_takeBack->setText(tr("Take back the last &import"));
    m_whose->setText(tr("&Whose are the imported readings…"));
}

} // namespace app

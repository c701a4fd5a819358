#include "app/settings_room.h"

#include "app/settings.h"
#include "core/settings/settings_text.h"
#include "core/text/system_error.h"
#include "ui/main_window.h"
#include "ui/settings/settings_dialog.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QUndoStack>

namespace app {

namespace {

constexpr qint64 beginning = 4096; // bytes that tell what a file is

} // namespace

SettingsRoom::SettingsRoom(const House &house) : m_house(house), m_dialog(new ui::SettingsDialog(house.settings, &house.window))
{
    connect(m_house.window.actions().settings, &QAction::triggered, m_dialog, &QDialog::open);
    connect(m_dialog, &ui::SettingsDialog::importWanted, this, &SettingsRoom::chooseImport);
    connect(m_dialog, &ui::SettingsDialog::exportWanted, this, &SettingsRoom::chooseExport);
    connect(&m_house.settings, &Settings::changed, m_dialog, [this] {
        if (m_dialog->isVisible())
            m_dialog->refresh();
    });
}

bool SettingsRoom::takeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !settings::looksLikeSettings(file.read(beginning)))
        return false;
    import(path);
    return true;
}

void SettingsRoom::chooseImport()
{
    const QString path = QFileDialog::getOpenFileName(m_dialog, tr("Import settings"), QString(), tr("Settings (*.json)"));
    if (!path.isEmpty())
        import(path);
}

void SettingsRoom::import(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_house.window.showNotice([name, why = file.errorString()] { return tr("%1 cannot be read: %2").arg(name, text::systemErrorText(why)); });
        return;
    }
    const auto read = settings::fromJson(file.read(settings::longestJson + 1));
    if (!read) {
        m_house.window.showNotice([name, error = read.error()] { return name + QStringLiteral(": ") + settings::sentence(error); });
        return;
    }
    const int before = m_dialog->undoStack()->index();
    m_dialog->take(read->values, tr("Settings from %1").arg(name));
    const auto words = [name, count = static_cast<int>(read->values.size()), findings = read->findings] {
        QStringList said{tr("%n setting(s) taken over from %1.", nullptr, count).arg(name)};
        for (const settings::Finding &finding : findings)
            said += settings::sentence(finding);
        return said.join(QLatin1Char('\n'));
    };
    const int after = m_dialog->undoStack()->index();
    m_house.window.showNotice(words, read->findings.empty() ? ui::NoticeBar::Kind::Done : ui::NoticeBar::Kind::Problem,
                              [some = after > before] { return some ? tr("Undo") : QString(); }, [stack = m_dialog->undoStack(), before] { stack->setIndex(before); });
}

void SettingsRoom::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(m_dialog, tr("Export settings"), QStringLiteral("meterscope-settings.json"), tr("Settings (*.json)"));
    if (!path.isEmpty())
        exportTo(path);
}

void SettingsRoom::exportTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray json = settings::toJson(m_house.settings.changedValues());
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        m_house.window.showNotice([name = QFileInfo(path).fileName(), why = file.errorString()] { return tr("%1 cannot be written: %2").arg(name, text::systemErrorText(why)); });
        return;
    }
    m_house.window.showNotice([name = QFileInfo(path).fileName()] { return tr("The settings that differ from the usual are in %1. There are no keys in it.").arg(name); }, ui::NoticeBar::Kind::Done);
}

} // namespace app

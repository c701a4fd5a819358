#include "app/format_store.h"

#include "app/private_folder.h"
#include "core/wmbus/learnt_formats.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <chrono>

namespace app {

namespace {

constexpr std::chrono::seconds lookEvery{30};
// More than all formats a memory keeps; what is longer is not ours.
constexpr qint64 longestFile = 16 * 1024 * 1024;

} // namespace

FormatStore::FormatStore(const QString &folder, reception::Reception &reception, QObject *parent) : QObject(parent), m_folder(folder), m_reception(&reception)
{
    read();
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &FormatStore::save);
    m_timer.start();
}

void FormatStore::follow(reception::Reception &reception)
{
    m_reception = &reception;
}

FormatStore::~FormatStore()
{
    save();
}

QString FormatStore::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/meterscope");
}

QString FormatStore::path() const
{
    return QDir(m_folder).filePath(QStringLiteral("formats"));
}

void FormatStore::read()
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestFile)
        return;
    m_reception->learnFormats(file.readAll().toStdString());
    m_kept = wmbus::toText(m_reception->memory().learntFormats());
}

bool FormatStore::save()
{
    std::string text = wmbus::toText(m_reception->memory().learntFormats());
    if (text == m_kept)
        return true;
    if (!makePrivateFolder(m_folder))
        return false;
    QSaveFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit())
        return false;
    m_kept = std::move(text);
    return true;
}

} // namespace app

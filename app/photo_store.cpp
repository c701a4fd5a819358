#include "app/photo_store.h"

#include "app/private_folder.h"
#include "core/text/system_error.h"
#include "ui/panels/photo_button.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QImage>
#include <QSaveFile>

namespace app {

namespace {

constexpr int largestSide = 2400; // px: enough to read every digit
constexpr int quality = 88;
const QString folderName = QStringLiteral("photos");

} // namespace

PhotoStore::Kept PhotoStore::keep(const wmbus::Address &meter, const QString &file) const
{
    Kept kept;
    const QImage picture = ui::readPicture(file, largestSide, &kept.problem);
    if (picture.isNull())
        return kept;
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    const QImage flat = picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const char *format = flat.hasAlphaChannel() ? "PNG" : "JPEG";
    QImage bare(flat.size(), flat.format()); // without the texts that came with the file
    std::copy_n(flat.constBits(), flat.sizeInBytes(), bare.bits());
    const QString folder = m_dataDir + QLatin1Char('/') + folderName;
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bare.save(&buffer, format, quality) ? data : QByteArray(), QCryptographicHash::Sha256).toHex().left(12));
    const QString name = folderName + QLatin1Char('/') + QString::fromStdString(wmbus::dottedText(meter)) + QLatin1Char('-') + hash + (flat.hasAlphaChannel() ? QStringLiteral(".png") : QStringLiteral(".jpg"));
    QSaveFile target(m_dataDir + QLatin1Char('/') + name);
    const bool written = !data.isEmpty() && makePrivateFolder(folder) && target.open(QIODevice::WriteOnly) && target.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && target.write(data) == data.size() && target.commit();
    if (written)
        kept.name = name;
    else
        kept.problem = [folder, why = target.errorString()] { return QCoreApplication::translate("PhotoStore", "The photo could not be written to %1: %2").arg(folder, text::systemErrorText(why)); };
    return kept;
}

QString PhotoStore::pathOf(const QString &name) const
{
    // Exactly one level below, whatever a foreign database says.
    const QFileInfo info(name);
    if (name.isEmpty() || info.path() != folderName || info.fileName().startsWith(QLatin1Char('.')))
        return {};
    const QString path = m_dataDir + QLatin1Char('/') + name;
    return QFileInfo(path).isFile() ? path : QString();
}

} // namespace app

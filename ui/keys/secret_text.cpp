#include "ui/keys/secret_text.h"

#include "core/bytes/hex.h"

#include <QLineEdit>

namespace ui {

namespace {

constexpr char digits[] = "0123456789ABCDEF";

QChar digitAt(const crypto::Key &key, std::size_t index)
{
    const std::uint8_t byte = key.data()[index / 2];
    return QLatin1Char(digits[index % 2 == 0 ? byte >> 4 : byte & 0x0F]);
}

} // namespace

QString maskedKey(const crypto::Key &key)
{
    QString text;
    for (std::size_t i = 0; i < 4; ++i)
        text += digitAt(key, i);
    text += QChar(0x2026);
    for (std::size_t i = 2 * crypto::Key::size - 4; i < 2 * crypto::Key::size; ++i)
        text += digitAt(key, i);
    return text;
}

QString keyDigits(const crypto::Key &key)
{
    QString text;
    text.reserve(2 * crypto::Key::size + 8); // one block, so that wiping reaches all of it
    for (std::size_t i = 0; i < 2 * crypto::Key::size; ++i) {
        if (i > 0 && i % 4 == 0)
            text += QLatin1Char(' ');
        text += digitAt(key, i);
    }
    return text;
}

void wipeText(QString &text)
{
    if (text.data_ptr().isMutable()) // not a literal of the program
        bytes::wipe(const_cast<QChar *>(text.constData()), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

bytes::SecretString secretOf(const QLineEdit &field)
{
    const QString text = field.text();
    bytes::SecretString secret;
    secret.reserve(static_cast<std::size_t>(text.size()) * 4 + 32); // beyond the place inside the string, which nobody wipes
    QByteArray utf8 = text.toUtf8();
    secret.assign(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    bytes::wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return secret;
}

} // namespace ui

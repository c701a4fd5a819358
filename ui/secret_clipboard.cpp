#include "ui/secret_clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

namespace ui {

namespace {

constexpr int lookEvery = 250; // ms

} // namespace

SecretClipboard::SecretClipboard(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock))
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard()
{
    if (m_until && QGuiApplication::instance())
        clearIfOurs();
}

void SecretClipboard::put(const bytes::SecretString &text, bool stays)
{
    QByteArray utf8(text.data(), static_cast<qsizetype>(text.size()));
    auto *data = new QMimeData; // the clipboard's
    data->setText(QString::fromUtf8(utf8));
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    m_salt = QByteArray::number(QRandomGenerator::system()->generate64());
    m_hash = hashOf(utf8);
    bytes::wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
    m_until.reset();
    m_timer.stop();
    if (!stays) {
        m_until = m_clock() + m_keeping;
        m_timer.start();
    }
    emit secondsLeftChanged(secondsLeft());
}

int SecretClipboard::secondsLeft() const
{
    if (!m_until)
        return 0;
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_until - m_clock());
    return static_cast<int>(std::max<std::chrono::seconds::rep>(left.count(), 0));
}

QByteArray SecretClipboard::hashOf(const QByteArray &text) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    hash.addData(text);
    return hash.result();
}

bool SecretClipboard::isStillOurs() const
{
    QByteArray there = QGuiApplication::clipboard()->text().toUtf8();
    const bool ours = !m_hash.isEmpty() && hashOf(there) == m_hash;
    bytes::wipe(there.data(), static_cast<std::size_t>(there.size()));
    return ours;
}

void SecretClipboard::tick()
{
    if (secondsLeft() == 0)
        clearIfOurs();
    emit secondsLeftChanged(secondsLeft());
}

void SecretClipboard::clearIfOurs()
{
    m_timer.stop();
    m_until.reset();
    if (isStillOurs())
        QGuiApplication::clipboard()->clear();
    m_hash.clear();
}

} // namespace ui

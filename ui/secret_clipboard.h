#pragma once

#include "core/bytes/secret.h"
#include "ui/clock.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ui {

// Lends keys to the clipboard: what is put there is taken out again after some seconds, or when this goes, unless something else has been
// copied meanwhile. Clipboard managers are asked not to keep it. Holds no copy of the text, only a salted hash to know it by.
class SecretClipboard : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualKeeping{10};

    explicit SecretClipboard(Clock clock, QObject *parent = nullptr);
    ~SecretClipboard() override;

    // UTF-8. With `stays` it is left there; the hint to clipboard managers is given all the same.
    void put(const bytes::SecretString &text, bool stays = false);
    // How long the next text stays.
    void setKeeping(std::chrono::seconds time) { m_keeping = time; }
    // Whole seconds until it is taken out; 0 when there is nothing of ours.
    [[nodiscard]] int secondsLeft() const;

signals:
    void secondsLeftChanged(int seconds);

private:
    [[nodiscard]] bool isStillOurs() const;
    [[nodiscard]] QByteArray hashOf(const QByteArray &text) const;
    void tick();
    void clearIfOurs();

    Clock m_clock;
    QTimer m_timer;
    QByteArray m_salt;
    QByteArray m_hash; // empty: nothing of ours
    std::optional<TimePoint> m_until;
    std::chrono::seconds m_keeping = usualKeeping;
};

} // namespace ui

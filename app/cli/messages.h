#pragma once

#include <QStringList>

namespace cli {

// One line to standard error, with the program's name in front.
void say(const QString &message);

// While one lives, what is said is kept for somebody who says it in another form. One at a time, in the main thread.
class KeptMessages {
public:
    KeptMessages();
    ~KeptMessages();
    KeptMessages(const KeptMessages &) = delete;
    KeptMessages &operator=(const KeptMessages &) = delete;

    // All of them, with a blank between.
    [[nodiscard]] QString text() const { return m_messages.join(QLatin1Char(' ')); }

private:
    friend void say(const QString &message);
    QStringList m_messages;
};

} // namespace cli

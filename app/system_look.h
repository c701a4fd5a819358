#pragma once

#include <QDBusMessage>
#include <QObject>

#include <optional>

namespace app {

// Whether the desktop wants windows to be dark: org.freedesktop.appearance color-scheme of the settings portal, followed while the program
// runs. Qt 6.4 does not know it.
class SystemLook : public QObject {
    Q_OBJECT

public:
    explicit SystemLook(QObject *parent = nullptr);

    // Nothing: the desktop does not say, or has no preference.
    [[nodiscard]] std::optional<bool> dark() const { return m_dark; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QDBusMessage &message);

private:
    void ask();
    void take(const QVariant &value);

    std::optional<bool> m_dark;
};

} // namespace app

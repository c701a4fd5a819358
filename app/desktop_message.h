#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace app {

// A message of the desktop (org.freedesktop.Notifications). Where there is no such service nothing happens.
class DesktopMessage : public QObject {
    Q_OBJECT

public:
    explicit DesktopMessage(QObject *parent = nullptr);

    // A message of the same `topic` takes the place of the one before. A click on it emits chosen().
    void show(const QString &topic, const QString &title, const QString &text);

signals:
    void chosen(const QString &topic);

private slots:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    QHash<QString, uint> m_ids; // by topic, of what is shown
};

} // namespace app

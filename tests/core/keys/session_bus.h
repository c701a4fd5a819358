#pragma once

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

// A session bus of the test's own, on which nothing starts by itself, and secret services on it. What a test started ends with it.
class SessionBus {
public:
    // The bus lives until the program ends: GLib ends a program whose session bus is gone.
    bool start()
    {
        if (m_bus.state() == QProcess::Running)
            return true;
        QFile config(m_folder.filePath("bus.conf"));
        if (!m_folder.isValid() || !config.open(QIODevice::WriteOnly))
            return false;
        config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                     "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                     "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                     "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                     "<allow own=\"*\"/></policy></busconfig>\n");
        config.close();
        m_bus.start("dbus-daemon", {"--config-file=" + config.fileName(), "--nofork", "--print-address"});
        if (!m_bus.waitForStarted() || !waitForLine(m_bus))
            return false;
        const QByteArray address = m_bus.readLine().trimmed();
        // GLib and Qt read this once.
        return !address.isEmpty() && qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    }
    ~SessionBus()
    {
        stop(m_service);
        stop(m_bus);
    }

    // gnome-keyring-daemon with its files below `folder`; without a password it starts locked, or with no collection at all.
    bool startKeyring(const QString &folder, const QByteArray &password)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", folder);
        environment.insert("XDG_CONFIG_HOME", folder);
        environment.insert("XDG_CACHE_HOME", folder);
        environment.insert("XDG_RUNTIME_DIR", folder);
        environment.insert("HOME", folder);
        m_service.setProcessEnvironment(environment);
        QStringList arguments{"--foreground", "--components=secrets", "--control-directory=" + folder + "/control"};
        if (!password.isEmpty())
            arguments << "--unlock";
        m_service.start("gnome-keyring-daemon", arguments);
        if (!m_service.waitForStarted())
            return false;
        m_service.write(password);
        m_service.closeWriteChannel();
        return true;
    }
    bool startFake(const QString &mode)
    {
        m_service.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
        m_service.start(FAKE_SECRET_SERVICE, {mode});
        return m_service.waitForStarted() && waitForLine(m_service);
    }
    void killService()
    {
        m_service.kill();
        m_service.waitForFinished();
    }
    void stopService() { stop(m_service); }

private:
    static bool waitForLine(QProcess &process)
    {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(10000))
                return false;
        }
        return true;
    }
    static void stop(QProcess &process)
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.terminate();
        if (!process.waitForFinished(5000)) {
            process.kill();
            process.waitForFinished();
        }
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_service;
};

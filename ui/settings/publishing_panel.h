#pragma once

#include "core/bytes/secret.h"
#include "ui/spoken.h"
#include "ui/theme.h"

#include <QString>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace ui {

class FaultLine;
class QuietLabel;
class SecretField;

// How it goes with one of those that are told of the meters.
struct PublishingLine {
    Spoken text; // empty: nothing is shown
    Token token = Token::Secondary;
    const char *icon = "info";
};

// Above the settings of publishing: how it goes, the two secrets, which are no settings, and a try of the connection.
class PublishingPanel : public QWidget {
    Q_OBJECT

public:
    explicit PublishingPanel(QWidget *parent = nullptr);

    void showLines(const PublishingLine &mqtt, const PublishingLine &influx, const PublishingLine &prometheus);
    void showTest(const PublishingLine &line, bool running);
    // Which secrets there are; nothing can be kept while the keys are not open.
    void showSecrets(bool password, bool token, bool canKeep);
    // Why a secret was not kept; empty: it was.
    void showRefusal(const Spoken &why);

signals:
    // An empty one is to be forgotten.
    void passwordEdited(const bytes::SecretString &password);
    void tokenEdited(const bytes::SecretString &token);
    void testWanted();
    void keysWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Secret {
        QuietLabel *label;
        SecretField *field;
        QToolButton *forget;
        bool kept = false;
    };
    Secret makeSecret(const char *name);
    void connectSecret(const Secret &secret, void (PublishingPanel::*edited)(const bytes::SecretString &));
    void retranslate();

    FaultLine *m_mqtt;
    FaultLine *m_influx;
    FaultLine *m_prometheus;
    Secret m_password;
    Secret m_token;
    FaultLine *m_refusal;
    QuietLabel *m_closed;
    QPushButton *m_keys;
    QPushButton *m_test;
    FaultLine *m_testResult;
    bool m_canKeep = true;
    bool m_testing = false;
};

} // namespace ui

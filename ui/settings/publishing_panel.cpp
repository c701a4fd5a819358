#include "ui/settings/publishing_panel.h"

#include "ui/icons.h"
#include "ui/instrument_style.h"
#include "ui/keys/fault_line.h"
#include "ui/keys/secret_field.h"
#include "ui/quiet_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

constexpr int fieldWidth = 240; // as that of a setting

void say(FaultLine *line, const PublishingLine &what)
{
    line->say(what.text, what.token, what.icon);
    line->setVisible(!what.text.text().isEmpty());
}

bytes::SecretString secretOf(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    bytes::SecretString secret(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    bytes::wipe(utf8.data(), static_cast<std::size_t>(utf8.size()));
    return secret;
}

} // namespace

PublishingPanel::PublishingPanel(QWidget *parent)
    : QWidget(parent), m_mqtt(new FaultLine(this)), m_influx(new FaultLine(this)), m_prometheus(new FaultLine(this)), m_password(makeSecret("mqttPassword")),
      m_token(makeSecret("influxToken")), m_refusal(new FaultLine(this)), m_closed(new QuietLabel(Token::Secondary, QuietLabel::Size::Secondary, this)),
      m_keys(new QPushButton(this)), m_test(new QPushButton(this)), m_testResult(new FaultLine(this))
{
    setObjectName(QStringLiteral("publishingPanel"));
    m_mqtt->setObjectName(QStringLiteral("mqttStatus"));
    m_influx->setObjectName(QStringLiteral("influxStatus"));
    m_prometheus->setObjectName(QStringLiteral("prometheusStatus"));
    m_refusal->setObjectName(QStringLiteral("secretRefusal"));
    m_testResult->setObjectName(QStringLiteral("mqttTestResult"));
    m_test->setObjectName(QStringLiteral("testMqtt"));
    m_keys->setObjectName(QStringLiteral("openKeysForPasswords"));
    for (QPushButton *button : {m_test, m_keys})
        button->setAutoDefault(false);
    m_closed->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, gap);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(gap);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (FaultLine *line : {m_mqtt, m_influx, m_prometheus})
        grid->addWidget(line, row++, 0, 1, 3);
    grid->addWidget(m_testResult, row, 0, Qt::AlignVCenter);
    grid->addWidget(m_test, row++, 1, Qt::AlignRight);
    for (const Secret *secret : {&m_password, &m_token}) {
        grid->addWidget(secret->label, row, 0);
        grid->addWidget(secret->field, row, 1);
        grid->addWidget(secret->forget, row++, 2);
    }
    grid->addWidget(m_refusal, row++, 0, 1, 3);
    grid->addWidget(m_closed, row, 0);
    grid->addWidget(m_keys, row, 1, Qt::AlignRight);
    connectSecret(m_password, &PublishingPanel::passwordEdited);
    connectSecret(m_token, &PublishingPanel::tokenEdited);
    connect(m_test, &QPushButton::clicked, this, &PublishingPanel::testWanted);
    connect(m_keys, &QPushButton::clicked, this, &PublishingPanel::keysWanted);
    retranslate();
    showLines({}, {}, {});
    showTest({}, false);
    showRefusal({});
    showSecrets(false, false, true);
}

PublishingPanel::Secret PublishingPanel::makeSecret(const char *name)
{
    Secret secret{new QuietLabel(Token::Text, QuietLabel::Size::Base, this), new SecretField(this), new QToolButton(this)};
    secret.field->setObjectName(QLatin1String(name));
    secret.field->setFixedWidth(fieldWidth);
    secret.label->setBuddy(secret.field);
    secret.forget->setObjectName(QLatin1String(name) + QStringLiteral("Forget"));
    secret.forget->setIcon(icon("cross"));
    secret.forget->setAutoRaise(true);
    QSizePolicy keepsRoom = secret.forget->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    secret.forget->setSizePolicy(keepsRoom);
    return secret;
}

void PublishingPanel::connectSecret(const Secret &secret, void (PublishingPanel::*edited)(const bytes::SecretString &))
{
    SecretField *const field = secret.field;
    connect(field, &QLineEdit::editingFinished, this, [this, field, edited] {
        if (field->text().isEmpty())
            return;
        const bytes::SecretString text = secretOf(field->text());
        field->wipe();
        emit(this->*edited)(text);
    });
    connect(secret.forget, &QToolButton::clicked, this, [this, edited] { emit(this->*edited)({}); });
}

void PublishingPanel::showLines(const PublishingLine &mqtt, const PublishingLine &influx, const PublishingLine &prometheus)
{
    say(m_mqtt, mqtt);
    say(m_influx, influx);
    say(m_prometheus, prometheus);
}

void PublishingPanel::showTest(const PublishingLine &line, bool running)
{
    m_testing = running;
    say(m_testResult, line);
    m_test->setEnabled(!running);
}

void PublishingPanel::showSecrets(bool password, bool token, bool canKeep)
{
    m_password.kept = password;
    m_token.kept = token;
    m_canKeep = canKeep;
    for (const Secret *secret : {&m_password, &m_token}) {
        secret->field->setEnabled(canKeep);
        secret->forget->setVisible(canKeep && secret->kept);
    }
    m_closed->setVisible(!canKeep);
    m_keys->setVisible(!canKeep);
    retranslate();
}

void PublishingPanel::showRefusal(const Spoken &why)
{
    m_refusal->warn(why);
    m_refusal->setVisible(!why.text().isEmpty());
}

void PublishingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PublishingPanel::retranslate()
{
    m_test->setText(tr("Try the connection"));
    m_test->setAccessibleName(tr("Try the connection with the broker"));
    m_keys->setText(tr("To the keys"));
    m_keys->setAccessibleName(m_keys->text());
    m_closed->setText(tr("Passwords are kept together with the keys. Open these first, or choose where they are kept."));
    m_password.label->setText(tr("Password of the broker"));
    m_token.label->setText(tr("Token of InfluxDB"));
    m_password.forget->setToolTip(tr("Remove the password"));
    m_token.forget->setToolTip(tr("Remove the token"));
    for (const Secret *secret : {&m_password, &m_token}) {
        secret->field->setAccessibleName(secret->label->text());
        secret->field->setPlaceholderText(secret->kept ? tr("Kept with the keys") : QString());
        secret->forget->setAccessibleName(secret->forget->toolTip());
    }
}

} // namespace ui

#include "ui/keys/secret_field.h"

#include "ui/icons.h"
#include "ui/keys/secret_text.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace ui {

SecretField::SecretField(QWidget *parent) : QLineEdit(parent), m_eye(addAction(icon("eye"), TrailingPosition))
{
    setEchoMode(Password);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setObjectName(QStringLiteral("showSecret"));
    connect(m_eye, &QAction::triggered, this, [this] { setShown(!isShown()); });
    m_timer.setSingleShot(true);
    m_timer.setInterval(usualSight);
    connect(&m_timer, &QTimer::timeout, this, [this] { setShown(false); });
    retranslate();
}

SecretField::~SecretField()
{
    wipe();
}

void SecretField::setShown(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    m_eye->setIcon(icon(shown ? "eye-crossed" : "eye"));
    retranslate();
    if (shown)
        m_timer.start();
    else
        m_timer.stop();
}

void SecretField::wipe()
{
    QString held = text(); // the field's own characters, not a copy
    const QSignalBlocker quiet(this);
    wipeText(held);
    clear();
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
        event->accept();
        return;
    }
    const bool types = m_shownWhileTyping && !event->text().isEmpty() && event->text().front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (types)
        setShown(true);
    QLineEdit::keyPressEvent(event);
}

void SecretField::mouseReleaseEvent(QMouseEvent *event)
{
    if (isShown())
        deselect(); // else it would go into the selection of X11
    QLineEdit::mouseReleaseEvent(event);
}

void SecretField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("&Paste"), this, &QLineEdit::paste)->setObjectName(QStringLiteral("pasteSecret"));
    menu.addAction(tr("&Empty the field"), this, [this] {
        wipe();
        emit textChanged({});
        emit textEdited({});
    })->setObjectName(QStringLiteral("emptySecret"));
    menu.addAction(m_eye);
    menu.exec(event->globalPos());
}

void SecretField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SecretField::hideEvent(QHideEvent *event)
{
    setShown(false);
    QLineEdit::hideEvent(event);
}

void SecretField::retranslate()
{
    m_eye->setText(isShown() ? tr("&Hide") : tr("&Show"));
    m_eye->setToolTip(isShown() ? tr("Show dots again") : tr("Show for half a minute what stands here"));
}

} // namespace ui

#include "ui/panels/panel_window.h"

#include "ui/panels/meter_panel.h"
#include "ui/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QLineEdit>
#include <QUndoStack>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize usualSize(560, 640);
constexpr int wide = 900; // from this width on side by side

} // namespace

PanelWindow::PanelWindow(Clock clock, TelegramListModel *telegrams, QUndoStack &undo, QWidget *parent)
    : QWidget(parent, Qt::Window), m_panel(new MeterPanel(std::move(clock), this)), m_undo(new QAction(this)), m_redo(new QAction(this)), m_close(new QAction(this))
{
    setObjectName(QStringLiteral("panelWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_panel->setTelegrams(telegrams);
    m_panel->setLoose(true);
    m_panel->setUpright(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, gap, 0, 0);
    layout->addWidget(m_panel);
    const auto bind = [this](QAction *action, const char *name, const QKeySequence &keys) {
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        addAction(action);
    };
    bind(m_undo, "panelUndo", QKeySequence::Undo);
    connect(m_undo, &QAction::triggered, &undo, &QUndoStack::undo);
    bind(m_redo, "panelRedo", QKeySequence::Redo);
    connect(m_redo, &QAction::triggered, &undo, &QUndoStack::redo);
    bind(m_close, "panelClose", QKeySequence::Close);
    connect(m_close, &QAction::triggered, this, &QWidget::close);
    // The name is edited in the panel: the title follows it.
    connect(m_panel->findChild<QLineEdit *>(QStringLiteral("meterName")), &QLineEdit::textChanged, this, &PanelWindow::sayTitle);
    connect(m_panel, &MeterPanel::meterChanged, this, &PanelWindow::sayTitle);
    resize(usualSize);
    retranslate();
}

void PanelWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PanelWindow::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_close->setText(tr("Close"));
}

void PanelWindow::sayTitle()
{
    const auto meter = m_panel->address();
    const auto *name = m_panel->findChild<QLineEdit *>(QStringLiteral("meterName"));
    const QString number = meter ? QString::fromStdString(wmbus::idText(meter->id)) : QString();
    const QString title = name->text().isEmpty() ? number : name->text() + QStringLiteral(" · ") + number;
    setWindowTitle(title);
    setAccessibleName(title);
}

void PanelWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setUpright(width() < wide);
}

void PanelWindow::closeEvent(QCloseEvent *event)
{
    m_panel->finishTyping();
    QWidget::closeEvent(event);
}

} // namespace ui

#include "ui/help/help_window.h"

#include "ui/table_delegate.h"
#include "ui/theme.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QTextBrowser>
#include <QUrl>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize usualSize(960, 680);
constexpr int listWidth = 220;

QString presentLanguage()
{
    return QLocale().language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent) : QWidget(parent, Qt::Window), m_list(new QListWidget(this)), m_browser(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("helpWindow"));
    m_list->setObjectName(QStringLiteral("helpChapters"));
    m_list->setFixedWidth(listWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new TableDelegate(m_list));
    m_browser->setObjectName(QStringLiteral("helpText"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(wideGap);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(gap);
    row->addWidget(m_list);
    row->addWidget(m_browser, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::load);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    resize(usualSize);
    retranslate();
}

void HelpWindow::showFor(const QString &name)
{
    const auto chapter = static_cast<int>(&chapterOf(name) - chapters().data());
    if (m_list->currentRow() == chapter)
        load(chapter);
    m_list->setCurrentRow(chapter);
    show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

void HelpWindow::load(int chapter)
{
    if (chapter < 0)
        return;
    const Chapter &wanted = chapters()[static_cast<std::size_t>(chapter)];
    const QString file = chapterFile(wanted, presentLanguage());
    if (!file.isEmpty())
        m_browser->setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
    else
        m_browser->setPlainText(tr("This chapter is not installed: %1.md was looked for in %2.").arg(QLatin1String(wanted.file), chapterFolders().join(QStringLiteral(", "))));
}

// A chapter's name leads there, everything else is for the desktop.
void HelpWindow::follow(const QUrl &link)
{
    const QString name = QFileInfo(link.path()).completeBaseName();
    const auto found = std::find_if(chapters().begin(), chapters().end(), [&name](const Chapter &chapter) { return name == QLatin1String(chapter.file); });
    if (link.scheme().startsWith(QLatin1String("http"))) {
        QDesktopServices::openUrl(link);
    } else if (found != chapters().end() && (link.isRelative() || link.isLocalFile()) && link.path().endsWith(QLatin1String(".md"))) {
        m_list->setCurrentRow(static_cast<int>(found - chapters().begin()));
        if (link.hasFragment())
            m_browser->scrollToAnchor(link.fragment());
    } else if (link.hasFragment()) {
        m_browser->scrollToAnchor(link.fragment());
    }
}

void HelpWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Manual"));
    setAccessibleName(windowTitle());
    m_list->setAccessibleName(tr("Chapters"));
    m_browser->setAccessibleName(tr("Text of the chapter"));
    const int chapter = m_list->currentRow();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Chapter &each : chapters())
        m_list->addItem(chapterTitle(each));
    m_list->setCurrentRow(chapter);
    load(chapter);
}

} // namespace ui

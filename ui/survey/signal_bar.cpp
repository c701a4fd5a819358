#include "ui/survey/signal_bar.h"

#include "core/text/time_text.h"
#include "ui/icons.h"
#include "ui/survey/signal_figures.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace ui {

SignalBar::SignalBar(reception::Survey &survey, reception::SurveyFile *file, QWidget *parent)
    : QWidget(parent), m_survey(survey), m_file(file), m_points(new QComboBox(this)), m_name(new QLineEdit(this)), m_newPoint(button("newPoint", "point")),
      m_more(button("surveyMenu", "menu")), m_identify(button("identify", "search", true)), m_big(button("bigFigureButton", "big-figure")), m_sound(button("sound", "sound", true)),
      m_scan(button("modeScan", "scan")), m_report(button("report", "export")), m_remove(nullptr), m_newSurvey(nullptr), m_earlier(nullptr)
{
    setObjectName(QStringLiteral("signalBar"));
    m_points->setObjectName(QStringLiteral("measuringPoint"));
    m_points->setMinimumContentsLength(14);
    m_name->setObjectName(QStringLiteral("pointName"));
    m_name->setFixedWidth(150);
    m_name->setEnabled(false); // in its place already: no button moves when a point begins
    makeMenu();
    auto *bar = new QHBoxLayout(this);
    bar->setContentsMargins(wideGap, gap, wideGap, gap);
    bar->setSpacing(4);
    bar->addWidget(m_points);
    bar->addWidget(m_name);
    bar->addSpacing(4);
    for (QToolButton *one : {m_newPoint, m_big, m_sound, m_identify, m_scan})
        bar->addWidget(one);
    bar->addStretch(1);
    bar->addWidget(m_report);
    bar->addWidget(m_more);
    connect(m_points, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            emit pointChosen();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { m_survey.rename(point(), name); });
    connect(m_name, &QLineEdit::returnPressed, this, &SignalBar::nameEntered);
    connect(m_newPoint, &QToolButton::clicked, this, &SignalBar::newPointWanted);
    connect(m_identify, &QToolButton::toggled, this, &SignalBar::identifyWanted);
    connect(m_big, &QToolButton::clicked, this, &SignalBar::bigFigureWanted);
    connect(m_scan, &QToolButton::clicked, this, &SignalBar::scanWanted);
    connect(m_report, &QToolButton::clicked, this, &SignalBar::reportWanted);
    connect(&survey, &reception::Survey::changed, this, &SignalBar::fillPoints);
    setHasStick(false);
}

QToolButton *SignalBar::button(const char *name, const char *iconName, bool checkable)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setIcon(icon(iconName));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    made->setCheckable(checkable);
    return made;
}

// What is done to whole points and surveys: seldom, and never by accident.
void SignalBar::makeMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setObjectName(QStringLiteral("surveyActions"));
    m_remove = menu->addAction(QString(), this, &SignalBar::removePoint);
    m_remove->setObjectName(QStringLiteral("removePoint"));
    m_newSurvey = menu->addAction(QString(), this, [this] {
        if (m_file)
            m_file->beginNew();
    });
    m_newSurvey->setObjectName(QStringLiteral("newSurvey"));
    m_earlier = menu->addMenu(QString());
    m_earlier->setObjectName(QStringLiteral("earlierSurveys"));
    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_remove->setEnabled(point() != SignalFigures::sinceStart);
        m_newSurvey->setEnabled(m_file && !m_survey.points().empty());
        fillEarlier();
    });
    connect(m_more, &QToolButton::clicked, menu, [this, menu] {
        // To the left of the button's right end: it stands at the edge of the window.
        menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - menu->sizeHint().width(), m_more->height())));
    });
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void SignalBar::fillEarlier()
{
    constexpr qsizetype named = 4; // points; the rest are counted
    m_earlier->clear();
    const auto surveys = m_file ? m_file->earlier() : std::vector<reception::KeptSurvey>();
    for (const reception::KeptSurvey &survey : surveys) {
        const QString points = survey.points.mid(0, named).join(QStringLiteral(", ")) + (survey.points.size() > named ? QStringLiteral(" …") : QString());
        QString words = QStringLiteral("%1: %2").arg(QLocale().toString(text::toDateTime(survey.begun), QLocale::ShortFormat), points);
        m_earlier->addAction(words.replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, path = survey.path] { m_file->openEarlier(path); });
    }
    m_earlier->setEnabled(!surveys.empty());
}

void SignalBar::removePoint()
{
    const reception::MeasuringPoint *here = m_survey.point(point());
    if (!here)
        return;
    const reception::MeasuringPoint removed = *here;
    m_survey.remove(removed.number);
    emit pointRemoved(removed);
}

int SignalBar::point() const
{
    return m_points->currentData().toInt();
}

void SignalBar::choosePoint(int number)
{
    m_points->setCurrentIndex(std::max(0, m_points->findData(number)));
}

void SignalBar::editName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void SignalBar::refresh(bool empty)
{
    const reception::MeasuringPoint *here = m_survey.point(point());
    m_name->setEnabled(here != nullptr);
    if (!here)
        m_name->clear();
    else if (!m_name->hasFocus())
        m_name->setText(here->name);
    for (QToolButton *one : {m_identify, m_big, m_report})
        one->setEnabled(!empty);
}

void SignalBar::fillPoints()
{
    const int chosen = point();
    m_filling = true;
    m_points->clear();
    m_points->addItem(tr("Since the start"), SignalFigures::sinceStart);
    for (const reception::MeasuringPoint &point : m_survey.points())
        m_points->addItem(point.to ? point.name : tr("%1 (listening)").arg(point.name), point.number);
    choosePoint(chosen);
    m_filling = false;
    if (point() != chosen)
        emit pointChosen();
}

bool SignalBar::soundOn() const
{
    return m_sound->isChecked();
}

void SignalBar::setSound(bool on)
{
    m_sound->setChecked(on);
}

void SignalBar::setIdentifying(bool on)
{
    m_identify->setChecked(on);
}

void SignalBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignalBar::setHasStick(bool has)
{
    m_hasStick = has;
    m_scan->setEnabled(has);
    retranslate();
}

void SignalBar::retranslate()
{
    const auto dress = [](QToolButton *button, const QString &text, const QString &hint) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(hint);
    };
    dress(m_newPoint, tr("New point"), tr("Begins the next measuring point, for example the next room (Space in the table)"));
    dress(m_identify, tr("Identify"), tr("Finds out which of the meters is yours: cover it with foil and see which level falls"));
    dress(m_big, tr("Big figure"), tr("The level of the chosen meter, readable from afar"));
    dress(m_sound, tr("Sound"), tr("A beep for each telegram of the chosen meter"));
    dress(m_scan, tr("Mode scan"), m_hasStick ? tr("Listens in each link mode for a while and says which meters are where") : tr("Needs a stick: none is opened"));
    dress(m_report, tr("Report…"), tr("A PDF with every measuring point, the weakest meters first"));
    dress(m_more, tr("Survey"), tr("Remove a measuring point, begin a new survey, open an earlier one"));
    m_remove->setText(tr("&Remove this measuring point"));
    m_newSurvey->setText(tr("&New survey"));
    m_earlier->setTitle(tr("&Earlier surveys"));
    m_points->setAccessibleName(tr("Measuring point"));
    m_points->setToolTip(tr("Where the figures were measured"));
    m_name->setAccessibleName(tr("Name of the measuring point"));
    m_name->setPlaceholderText(tr("Room"));
    fillPoints();
}

} // namespace ui

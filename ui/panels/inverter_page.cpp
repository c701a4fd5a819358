#include "ui/panels/inverter_page.h"

#include "ui/icons.h"
#include "ui/panels/inverter_form.h"
#include "ui/panels/inverter_panel.h"
#include "ui/panels/profile_check.h"
#include "ui/panels/write_box.h"
#include "ui/state_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int widestPanel = 1160; // longer lines are hard to follow

} // namespace

InverterPage::InverterPage(Clock clock, QWidget *parent)
    : Page(parent), m_clock(std::move(clock)), m_state(new StatePanel("inverter", this)), m_form(nullptr), m_check(nullptr), m_add(new QPushButton(this)),
      m_checkButton(new QPushButton(this))
{
    setObjectName(QStringLiteral("inverterPage"));
    auto *panels = new QWidget(this);
    panels->setMaximumWidth(widestPanel);
    m_form = new InverterForm(panels);
    m_check = new ProfileCheck(panels);
    m_column = new QVBoxLayout(panels);
    m_column->setContentsMargins(wideGap, wideGap, wideGap, wideGap);
    m_column->setSpacing(wideGap);
    m_column->addWidget(m_form);
    m_column->addWidget(m_check, 20);
    m_column->addStretch(1);
    m_form->hide();
    m_check->hide();
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("inverterScroll"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(panels);
    m_scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_state);

    m_add->setObjectName(QStringLiteral("addInverter"));
    m_add->setIcon(icon("inverter"));
    m_checkButton->setObjectName(QStringLiteral("checkProfile"));
    m_checkButton->setIcon(icon("hex"));
    m_checkButton->setCheckable(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(wideGap, gap, wideGap, gap);
    foot->setSpacing(gap);
    foot->addWidget(m_add);
    foot->addWidget(m_checkButton);
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content, 1);
    column->addLayout(foot);

    m_state->button()->setObjectName(QStringLiteral("inverterEmptyAction"));
    connect(m_state->button(), &QPushButton::clicked, this, &InverterPage::addInverter);
    connect(m_add, &QPushButton::clicked, this, &InverterPage::addInverter);
    connect(m_checkButton, &QPushButton::toggled, this, &InverterPage::showProfileCheck);
    connect(m_form, &InverterForm::cancelled, this, [this] {
        m_form->hide();
        showWhatThereIs();
    });
    connect(m_form, &InverterForm::added, this, [this](const polling::InverterSettings &settings, const polling::Wish &limit) {
        m_form->hide();
        if (!limit.empty())
            m_askNext = {settings.number, limit};
        emit settingsWanted(settings);
        showWhatThereIs();
    });
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        for (InverterPanel *panel : m_panels)
            panel->tick();
    });
    m_timer.start();
    retranslate();
    showWhatThereIs();
}

void InverterPage::setProfile(const inverter::Profile &profile, const QString &origin)
{
    m_profile = profile;
    m_form->setProfile(profile);
    m_check->setProfile(profile, origin);
    for (InverterPanel *panel : m_panels)
        panel->setProfile(profile);
}

InverterPanel *InverterPage::panel(std::uint32_t number) const
{
    const auto found = std::find_if(m_panels.begin(), m_panels.end(), [number](const InverterPanel *one) { return one->number() == number; });
    return found == m_panels.end() ? nullptr : *found;
}

InverterPanel *InverterPage::makePanel(std::uint32_t number)
{
    auto *made = new InverterPanel(number, m_clock, this);
    made->setProfile(m_profile);
    connect(made, &InverterPanel::settingsWanted, this, &InverterPage::settingsWanted);
    connect(made, &InverterPanel::pollWanted, this, &InverterPage::pollWanted);
    connect(made, &InverterPanel::activeWanted, this, &InverterPage::activeWanted);
    connect(made, &InverterPanel::writeConsented, this, &InverterPage::writeConsented);
    connect(made, &InverterPanel::resetWanted, this, &InverterPage::resetWanted);
    connect(made, &InverterPanel::sumResetWanted, this, &InverterPage::sumResetWanted);
    connect(made, &InverterPanel::removeWanted, this, &InverterPage::removeWanted);
    m_panels.push_back(made);
    m_column->insertWidget(m_column->indexOf(m_form) + static_cast<int>(m_panels.size()), made);
    return made;
}

void InverterPage::setViews(const std::vector<InverterView> &views)
{
    const auto shown = [&views](const InverterPanel *panel) {
        return std::any_of(views.begin(), views.end(), [panel](const InverterView &view) { return view.status.settings.number == panel->number(); });
    };
    for (auto it = m_panels.begin(); it != m_panels.end();) {
        if (shown(*it)) {
            ++it;
            continue;
        }
        (*it)->hide();
        (*it)->deleteLater(); // the click that removed it may still be under way
        it = m_panels.erase(it);
    }
    for (const InverterView &view : views) {
        InverterPanel *const known = panel(view.status.settings.number);
        InverterPanel *const one = known != nullptr ? known : makePanel(view.status.settings.number);
        one->setView(view);
        if (m_askNext && m_askNext->first == one->number()) {
            one->writeBox()->ask(m_askNext->second);
            m_askNext.reset();
        }
    }
    showWhatThereIs();
}

void InverterPage::showWhatThereIs()
{
    const bool something = !m_panels.empty() || m_form->isVisibleTo(m_scroll->widget()) || m_check->isVisibleTo(m_scroll->widget());
    m_stack->setCurrentIndex(something ? 0 : 1);
    m_add->setEnabled(!m_form->isVisibleTo(m_scroll->widget()));
}

void InverterPage::addInverter()
{
    m_form->show();
    showWhatThereIs();
    m_form->open(m_usualPlace);
    m_scroll->ensureWidgetVisible(m_form);
}

void InverterPage::showProfileCheck(bool show)
{
    m_checkButton->setChecked(show);
    m_check->setVisible(show);
    showWhatThereIs();
    if (show)
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_check); }); // when it has its place
}

void InverterPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void InverterPage::retranslate()
{
    m_state->setTexts(tr("No inverter is polled."), tr("A Letrika SMI 260 speaks only when it is asked. The number on its sticker is all that is needed."));
    m_state->setAction(tr("Add an inverter"));
    m_add->setText(tr("Add an inverter"));
    m_add->setAccessibleName(m_add->text());
    m_checkButton->setText(tr("Check the profile"));
    m_checkButton->setAccessibleName(m_checkButton->text());
    m_checkButton->setToolTip(tr("Show which part of the profile reads which value of a captured telegram"));
}

} // namespace ui

#pragma once

#include "core/reception/identify.h"
#include "core/reception/survey_file.h"
#include "ui/held_order.h"
#include "ui/page.h"
#include "ui/survey/signal_figures.h"

#include <QTimer>

#include <functional>

class QSplitter;
class QStackedLayout;
class QStackedWidget;
class QTableView;

namespace ui {

class IdentifyPanel;
class SignalBar;
class SignalDetail;
class StatePanel;

// What the page shows and asks; owned by who makes it.
struct SignalParts {
    reception::SignalTracker *tracker = nullptr;
    reception::Survey *survey = nullptr;
    reception::SurveyFile *file = nullptr; // null: surveys are not kept
    reception::Identify *identify = nullptr;
    const FoundAddressesModel *names = nullptr;
    Clock clock;
    QString reportFolder; // where a report is proposed to go
};

// How well each meter is received, here and at every place that was walked to.
class SignalPage : public Page {
    Q_OBJECT

public:
    explicit SignalPage(const SignalParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] Place place() const override { return {"Signal", "signal", 30, {}}; }
    [[nodiscard]] QString word() const override { return tr("Signal"); }
    [[nodiscard]] QString menuText() const override { return tr("&Signal"); }
    void setSticks(const std::vector<stick::StickStatus> &sticks) override;
    void restoreLayout(const Remembered &remembered) override;
    void saveLayout(Remembered &remembered) const override;

    void selectMeter(const wmbus::Address &meter);
    [[nodiscard]] std::optional<wmbus::Address> watched() const;
    // What sounds when the watched meter is heard; the application's beep unless told otherwise.
    void setBeep(std::function<void()> beep) { m_beep = std::move(beep); }
    void refresh();
    void showBigFigure(bool show);
    void showIdentify(bool show);
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] ReceptionReport report() const { return m_figures.report(m_sticks); }

signals:
    void modeScanWanted();
    void checkWanted(const wmbus::Address &meter);
    void reportSaved(const QString &path);
    void pointRemoved(const reception::MeasuringPoint &point);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void place(QWidget *list);
    void connectParts();
    void newPoint();
    void openReport();
    void onHeard(const wmbus::Address &meter);
    void showTable();
    void showMeter();
    void showBig();
    void fitColumns();
    void retranslate();

    SignalParts m_parts;
    SignalFigures m_figures;
    std::function<void()> m_beep;
    std::vector<stick::StickStatus> m_sticks;
    SignalModel *m_model;
    HeldProxy *m_proxy;
    SignalBar *m_bar;
    QTableView *m_table;
    StatePanel *m_state;
    QStackedLayout *m_listStack; // the table, or that there is nothing
    QSplitter *m_splitter;
    QStackedWidget *m_side; // the chosen meter, or identifying
    SignalDetail *m_detail;
    IdentifyPanel *m_identifyPanel;
    QStackedLayout *m_stack; // table and side, or the big figure
    BigFigure *m_big;
    QTimer m_timer;
    bool m_filling = false;
    QString m_reportPlace;
    QString m_reportAuthor;
};

} // namespace ui

#pragma once

#include "core/reception/identify.h"
#include "core/reception/survey.h"
#include "ui/clock.h"
#include "ui/page.h"
#include "ui/survey/reception_report.h"
#include "ui/survey/signal_model.h"

#include <QSortFilterProxyModel>
#include <QTimer>

#include <functional>

class QComboBox;
class QLineEdit;
class QStackedLayout;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ui {

class BigFigure;
class FoundAddressesModel;
class IdentifyPanel;
class LevelChart;
class QuietLabel;
class StatePanel;

// What the page shows and asks; owned by who makes it.
struct SignalParts {
    reception::SignalTracker *tracker = nullptr;
    reception::Survey *survey = nullptr;
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
    [[nodiscard]] ReceptionReport report() const;

signals:
    void modeScanWanted();
    void checkWanted(const wmbus::Address &meter);
    void reportSaved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *button(const char *name, const char *iconName, bool checkable = false);
    void makeBar();
    void makeDetail();
    void newPoint();
    void openReport();
    void onHeard(const wmbus::Address &meter, const quality::Hit &hit);
    void fillPoints();
    void fillCompare();
    void showTable();
    void showMeter();
    void showComparison();
    void showBig();
    [[nodiscard]] int chosenPoint() const; // 0: since the start
    [[nodiscard]] std::vector<SignalRow> rowsSinceStart() const;
    [[nodiscard]] std::vector<SignalRow> rowsOf(int point) const;
    [[nodiscard]] PresenceStrip presenceOf(const quality::MeterHistory &history) const;
    [[nodiscard]] QString titleOf(const wmbus::Address &meter) const;
    [[nodiscard]] ReceptionReport::Row reportRow(const SignalRow &row) const;
    void retranslate();

    SignalParts m_parts;
    std::function<void()> m_beep;
    std::vector<stick::StickStatus> m_sticks;
    SignalModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QWidget *m_bar;
    QComboBox *m_points;
    QLineEdit *m_name;
    QToolButton *m_newPoint;
    QToolButton *m_identifyButton;
    QToolButton *m_bigButton;
    QToolButton *m_sound;
    QToolButton *m_scan;
    QToolButton *m_reportButton;
    QTableView *m_table;
    StatePanel *m_state;
    QStackedLayout *m_listStack;
    QSplitter *m_splitter;
    QStackedWidget *m_side;
    IdentifyPanel *m_identifyPanel;
    QWidget *m_detail;
    QuietLabel *m_title;
    QuietLabel *m_sentences;
    LevelChart *m_chart;
    QuietLabel *m_compareLabel;
    QComboBox *m_compare;
    QuietLabel *m_compareText;
    QToolButton *m_check;
    QStackedLayout *m_stack; // the table, or the big figure
    BigFigure *m_big;
    QTimer m_timer;
    bool m_filling = false;
    QString m_reportPlace;
    QString m_reportAuthor;
};

} // namespace ui

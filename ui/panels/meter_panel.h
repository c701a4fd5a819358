#pragma once

#include "ui/addresses/address_row.h"
#include "ui/panels/panel_data.h"
#include "ui/panels/signal_tab.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QBoxLayout;
class QButtonGroup;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace ui {

class CuxdTab;
class KeyTab;
class NoteTab;
class QuietLabel;
class RecordTable;
class TelegramListModel;
class TelegramsTab;
class ValuesTab;

// Everything about one meter, in tabs. What is shown comes from outside as values; what the user wants goes out as signals with the
// meter's address. The same beside a table and as a loose window.
class MeterPanel : public QWidget {
    Q_OBJECT

public:
    enum class Tab { Values, Records, Signal, Telegrams, Key, Cuxd, Note };
    static constexpr int tabCount = static_cast<int>(Tab::Note) + 1;

    explicit MeterPanel(Clock clock, QWidget *parent = nullptr);

    void setTelegrams(TelegramListModel *model);
    // Whether keys can be entered from here.
    void setKeyEntry(bool possible);
    // A loose window cannot be loosened again.
    void setLoose(bool loose);
    // One above the other beside a table, side by side below it.
    void setUpright(bool upright);

    void show(const AddressRow &row);
    // These are for the meter that is shown; what comes for another one is passed over.
    void showEntry(const PanelEntry &entry);
    void showPoints(const wmbus::Address &meter, const PanelPoints &points);
    void showUse(const wmbus::Address &meter, const PanelUse &use);
    void showSignal(const wmbus::Address &meter, const PanelSignal &heard);
    [[nodiscard]] std::optional<wmbus::Address> address() const;

    void setTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    void startSetMeter();
    void startRename();
    // Hands over what was typed and not handed over yet.
    void finishTyping();

    [[nodiscard]] ValuesTab *values() const { return m_values; }
    [[nodiscard]] RecordTable *records() const { return m_records; }
    [[nodiscard]] NoteTab *note() const { return m_note; }

signals:
    void telegramsWanted(const wmbus::Address &meter);
    void detachWanted(const wmbus::Address &meter);
    void keyWanted(const wmbus::Address &meter);
    void learnWanted(const wmbus::Address &meter);
    void mineWanted(const wmbus::Address &meter, bool mine);
    void nameWanted(const wmbus::Address &meter, const QString &name);
    void mediumWanted(const wmbus::Address &meter, const QString &word); // empty: as the meter says
    void noteWanted(const wmbus::Address &meter, const QString &note);
    void photoWanted(const wmbus::Address &meter, const QString &file);
    void photoRemoveWanted(const wmbus::Address &meter);
    void parametersWanted(const wmbus::Address &meter, const store::Parameters &parameters);
    void setMeterWanted(const wmbus::Address &meter, bytes::ScaledValue shown, std::optional<bytes::ScaledValue> maximum);
    void resetWanted(const wmbus::Address &meter);
    void sumResetWanted(const wmbus::Address &meter);
    void meterChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeHead();
    void connectTabs();
    void addTab(Tab tab, const char *name, QWidget *content);
    void fill();
    void fillHead();
    void fitName();
    void fillMedia();
    void takeName();
    void retranslate();

    Clock m_clock;
    std::optional<AddressRow> m_row;
    PanelEntry m_entry;
    PanelPoints m_points;
    bool m_upright = false;

    QBoxLayout *m_top = nullptr;
    QToolButton *m_medium;
    QMenu *m_media;
    QLineEdit *m_name;
    QuietLabel *m_device;
    QToolButton *m_mine;
    QToolButton *m_detach;
    QButtonGroup *m_tabs;
    QStackedWidget *m_stack;
    ValuesTab *m_values;
    RecordTable *m_records;
    SignalTab *m_signal;
    TelegramsTab *m_telegrams;
    KeyTab *m_key;
    CuxdTab *m_cuxd;
    NoteTab *m_note;
    QTimer m_age;
};

} // namespace ui

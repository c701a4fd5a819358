#pragma once

#include "ui/cuxd/cuxd_plan.h"

#include <QAbstractTableModel>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

class QuietLabel;

// The commands for a stick and how each of them fared.
class ApplyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, State, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    // `setup` as the stick reports it; empty while nothing was sent.
    void show(std::vector<cuxd::Command> commands, std::vector<stick::SetupLine> setup);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    std::vector<cuxd::Command> m_commands;
    std::vector<stick::SetupLine> m_setup;
};

// Sets up the stick at this computer as CUxD would: what its lines say is sent, read back where that is possible, and sent again
// whenever the stick comes back.
class ApplyView : public QWidget {
    Q_OBJECT

public:
    explicit ApplyView(CuxdPlan *plan, QWidget *parent = nullptr);

    // What the lines of the chosen stick say, the link mode first when they name none.
    [[nodiscard]] std::vector<cuxd::Command> commands() const;
    [[nodiscard]] ApplyModel *lines() const { return m_lines; }
    [[nodiscard]] QString sentence() const;
    // What the button does.
    void applyNow();

signals:
    // `always`: also after the next start of the program, as far as no key is concerned.
    void applyWanted(const QString &port, const std::vector<cuxd::Command> &commands, bool always);
    void noLongerWanted(const QString &port);
    void nameWanted(std::uint32_t stickId, const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void update();
    void setMode(int index);
    [[nodiscard]] const std::vector<cuxd::Command> *applied() const; // to the chosen stick; null for none
    [[nodiscard]] bool isApplied() const;
    void retranslate();

    CuxdPlan *m_plan;
    std::map<std::uint32_t, std::vector<cuxd::Command>> m_applied; // by stick
    ApplyModel *m_lines;
    QuietLabel *m_sentence;
    QuietLabel *m_modeLabel;
    QComboBox *m_mode;
    QuietLabel *m_nameLabel;
    QLineEdit *m_name;
    QCheckBox *m_always;
    QTableView *m_table;
    QPushButton *m_apply;
    QPushButton *m_stop;
    QuietLabel *m_note;
};

} // namespace ui

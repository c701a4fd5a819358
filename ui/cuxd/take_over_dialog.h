#pragma once

#include "ui/cuxd/take_over.h"

#include <QDialog>

class QDialogButtonBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class QuietLabel;

// The check list of what a cuxd.ini offers. Nothing is taken over before its button is pressed.
class TakeOverDialog : public QDialog {
    Q_OBJECT

public:
    TakeOverDialog(const QString &fileName, std::vector<TakeOverItem> items, const std::vector<CuxdMeter> &meters, QWidget *parent = nullptr);

    // A demo runs, which ends when something is taken over: that is said.
    void setEndsDemo(bool ends);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

signals:
    void takeOverWanted(const std::vector<ui::TakeOverItem> &items);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addItem(std::size_t index, QTreeWidgetItem *group, const std::vector<CuxdMeter> &meters);
    void update();
    void take();

    QString m_fileName;
    std::vector<TakeOverItem> m_items;
    QuietLabel *m_title;
    QuietLabel *m_demoEnds;
    QTreeWidget *m_list;
    QDialogButtonBox *m_buttons;
};

} // namespace ui

#pragma once

#include "ui/charts/chart_feed.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace ui::charts {

// How the columns are cut, what they count, what they are compared with.
class ViewBar : public QWidget {
    Q_OBJECT

public:
    explicit ViewBar(QWidget *parent = nullptr);

    void setChoice(const Choice &choice);
    // What Auto stands for now: "Automatic: Day".
    void setAutomatic(Bucketing bucketing);
    // Energy and cost can only be chosen when something says how to convert.
    void setMeasures(bool energy, bool cost, const QString &currency);
    // Something about the picture that has to be known: columns merged, values missing. Empty: nothing.
    void setHint(const QString &hint);

signals:
    void bucketingChosen(ui::charts::Bucketing bucketing);
    void compareChosen(ui::charts::Compare compare);
    void measureChosen(ui::charts::Measure measure);
    void stackedChosen(bool stacked);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void explainMeasures();
    QComboBox *makeBox(const char *name);

    QLabel *m_bucketingWord;
    QComboBox *m_bucketing;
    QLabel *m_compareWord;
    QComboBox *m_compare;
    QLabel *m_measureWord;
    QComboBox *m_measure;
    QCheckBox *m_stacked;
    QLabel *m_hint;
    Bucketing m_automatic = Bucketing::Hour;
    QString m_currency = QStringLiteral("€");
    bool m_canAll = true; // energy and cost can be shown, too
};

} // namespace ui::charts

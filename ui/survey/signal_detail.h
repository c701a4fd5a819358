#pragma once

#include "ui/survey/signal_figures.h"

#include <QWidget>

class QAction;
class QComboBox;
class QToolButton;

namespace ui {

class LevelChart;
class QuietLabel;

// Everything about the chosen meter: sentences, its levels over time, and how it was elsewhere or by another stick.
class SignalDetail : public QWidget {
    Q_OBJECT

public:
    SignalDetail(const SignalFigures &figures, const reception::Survey &survey, QWidget *parent = nullptr);

    void show(const wmbus::Address &meter, int point);

signals:
    void checkWanted(const wmbus::Address &meter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChoices();
    void compare();
    void retranslate();

    const SignalFigures &m_figures;
    const reception::Survey &m_survey;
    std::optional<wmbus::Address> m_meter;
    int m_point = SignalFigures::sinceStart;
    QuietLabel *m_title;
    QToolButton *m_check;
    QuietLabel *m_sentences;
    LevelChart *m_chart;
    QAction *m_copyPicture;
    QAction *m_copyLevels;
    QuietLabel *m_compareLabel;
    QComboBox *m_compare;
    QuietLabel *m_compareText;
    bool m_filling = false;
};

} // namespace ui

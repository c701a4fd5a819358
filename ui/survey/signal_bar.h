#pragma once

#include "core/reception/survey_file.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QToolButton;

namespace ui {

// The line above the signal table: which measuring point, its name, and what can be done.
class SignalBar : public QWidget {
    Q_OBJECT

public:
    // `file` may be null: then surveys are not kept, and there are no earlier ones.
    SignalBar(reception::Survey &survey, reception::SurveyFile *file, QWidget *parent = nullptr);

    [[nodiscard]] int point() const; // SignalFigures::sinceStart without one
    void choosePoint(int number);
    void editName();
    // `empty`: no meter to act on.
    void refresh(bool empty);
    [[nodiscard]] bool soundOn() const;
    void setSound(bool on);
    void setIdentifying(bool on);
    // Without a stick there is nothing to listen with.
    void setHasStick(bool has);

signals:
    void pointChosen();
    void newPointWanted();
    void nameEntered();
    void pointRemoved(const reception::MeasuringPoint &point);
    void identifyWanted(bool on);
    void bigFigureWanted();
    void scanWanted();
    void reportWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const char *name, const char *iconName, bool checkable = false);
    void makeMenu();
    void fillEarlier();
    void fillPoints();
    void removePoint();
    void retranslate();

    reception::Survey &m_survey;
    reception::SurveyFile *m_file;
    QComboBox *m_points;
    QLineEdit *m_name;
    QToolButton *m_newPoint;
    QToolButton *m_more;
    QToolButton *m_identify;
    QToolButton *m_big;
    QToolButton *m_sound;
    QToolButton *m_scan;
    QToolButton *m_report;
    QAction *m_remove;
    QAction *m_newSurvey;
    QMenu *m_earlier;
    bool m_filling = false;
    bool m_hasStick = false;
};

} // namespace ui

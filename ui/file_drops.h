#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace ui {

// A file that is dropped means the same wherever in the window it falls: fields of text would take its name for text.
class FileDrops : public QObject {
    Q_OBJECT

public:
    explicit FileDrops(QWidget *window); // belongs to it

signals:
    void dropped(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace ui

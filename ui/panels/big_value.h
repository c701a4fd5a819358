#pragma once

#include <QAbstractButton>

namespace ui {

// The one big number of a panel with its unit. Where it can be set, a click, Return or the space bar asks for that.
class BigValue : public QAbstractButton {
    Q_OBJECT

public:
    explicit BigValue(QWidget *parent = nullptr);

    // `quiet`: an old value, in the secondary colour.
    void show(const QString &number, const QString &unit, bool quiet);
    void setSettable(bool settable);
    [[nodiscard]] QString number() const { return m_number; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int wantedWidth(const QFont &font) const;
    [[nodiscard]] QFont fittingFont() const;

    QString m_number;
    QString m_unit;
    bool m_quiet = false;
    bool m_settable = false;
};

} // namespace ui

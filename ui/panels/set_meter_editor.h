#pragma once

#include "ui/panels/set_meter.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

class QuietLabel;

// Takes the place of the big value while the reading of the mechanical register is typed: field, what it would do, MAXMETER only if
// the reading is not below it. Return sets, Escape leaves everything as it was.
class SetMeterEditor : public QWidget {
    Q_OBJECT

public:
    explicit SetMeterEditor(QWidget *parent = nullptr);

    void begin(const MeterGround &ground);
    // The meter went on counting meanwhile.
    void setGround(const MeterGround &ground);
    [[nodiscard]] const SetMeterPreview &preview() const { return m_preview; }
    [[nodiscard]] QString previewText() const;

    QSize sizeHint() const override;

signals:
    // `shown` is METER from now on; `maximum` only where the user had to name it.
    void accepted(bytes::ScaledValue shown, std::optional<bytes::ScaledValue> maximum);
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void look();
    void markSurplus();
    void acceptReading();
    void accept();
    [[nodiscard]] bool maximumIsGood() const;
    [[nodiscard]] QString withUnit(bytes::ScaledValue number, bool sign = false) const;
    [[nodiscard]] QString explanation() const;
    void retranslate();

    MeterGround m_ground;
    SetMeterPreview m_preview;
    QLineEdit *m_field;
    QuietLabel *m_unit;
    QuietLabel *m_says;
    QuietLabel *m_maximumLabel;
    QLineEdit *m_maximum;
    QPushButton *m_apply;
    QPushButton *m_cancel;
    bool m_maximumShown = false;
    bool m_marking = false;
};

} // namespace ui

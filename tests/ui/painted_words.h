#pragma once
// What stands on the screen: every text that a widget paints, whichever way it does.
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QStringList>
#include <QWidget>

namespace walk {

class WordsOnly : public QPaintEngine {
public:
    explicit WordsOnly(QStringList &words) : QPaintEngine(AllFeatures), m_words(words) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { m_words += item.text(); }
    [[nodiscard]] Type type() const override { return User; }

private:
    QStringList &m_words;
};

class WordsDevice : public QPaintDevice {
public:
    WordsDevice(const QWidget &like, QStringList &words) : m_like(like), m_engine(words) {}
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_like.width();
        case PdmHeight: return m_like.height();
        case PdmWidthMM: return m_like.widthMM();
        case PdmHeightMM: return m_like.heightMM();
        case PdmDpiX:
        case PdmPhysicalDpiX: return m_like.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY: return m_like.logicalDpiY();
        case PdmDepth: return 32;
        case PdmNumColors: return 0;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
        }
        return 0;
    }

private:
    const QWidget &m_like;
    mutable WordsOnly m_engine;
};

inline QStringList paintedBy(QWidget &window)
{
    QStringList words;
    WordsDevice device(window, words);
    QPainter painter(&device);
    window.render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
    painter.end();
    return words;
}

} // namespace walk

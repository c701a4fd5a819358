#pragma once

#include "ui/charts/span.h"

#include <QDate>
#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <array>
#include <optional>
#include <vector>

namespace ui::charts {

// The buttons: a length that ends where the view ends.
enum class Preset : std::uint8_t { Hour, SixHours, Day, Week, Month, Year, All };
inline constexpr std::array<Preset, 7> presets{Preset::Hour, Preset::SixHours, Preset::Day, Preset::Week, Preset::Month, Preset::Year, Preset::All};

// The menu: a piece of the calendar.
enum class Period : std::uint8_t { Today, Yesterday, ThisWeek, LastWeek, ThisMonth, LastMonth, ThisYear, LastYear };
inline constexpr std::array<Period, 8> periods{Period::Today,     Period::Yesterday, Period::ThisWeek, Period::LastWeek,
                                               Period::ThisMonth, Period::LastMonth, Period::ThisYear, Period::LastYear};

// Which time is shown. The one object that buttons, date boxes, navigator, wheel, mouse, keyboard and undo change.
class RangeModel : public QObject {
    Q_OBJECT

public:
    explicit RangeModel(const QTimeZone &zone, QObject *parent = nullptr);

    [[nodiscard]] const Span &span() const { return m_span; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    // From the first value to the last one or to now. Empty before there is data.
    [[nodiscard]] Span limits() const;
    [[nodiscard]] TimeMs now() const { return m_now; }
    [[nodiscard]] bool hasData() const { return !isEmpty(m_data); }

    // Where there are values. With the first data the view shows the last day, glued to now.
    void setData(const Span &data);
    // Never goes back. A glued view moves along, unless a gesture is under way: then it does when that ends.
    void setNow(TimeMs now);

    // Glued: the right end stays at now until the user moves away.
    [[nodiscard]] bool isGlued() const { return m_glued; }
    [[nodiscard]] bool showsNow() const { return m_span.to >= limits().to; }
    void setGlued(bool glued);

    // One step of undo each; a span shorter than the least is widened, ends in the wrong order are swapped.
    void set(Span span);
    void setDates(QDate first, QDate last); // both inclusive
    void choose(Preset preset);
    void choose(Period period);
    void pan(double parts);         // of the span, positive into the future; stops at the limits
    void zoom(double notches);      // at the middle
    void movePeriods(int periods);  // by the span's own calendar period; not bound by the limits
    void toStart();
    void toEnd();
    // By a wheel: notches > 0 zoom in by 1.1 each and leave `at` where it is. Notches that follow each other are one step of undo.
    void zoomAt(TimeMs at, double notches);
    void panSmoothly(double parts); // one step of undo together, as by a wheel or a key held down

    // Between the two everything is one step of undo, and neither now nor new data moves the view.
    void beginGesture();
    void endGesture();
    [[nodiscard]] bool inGesture() const { return m_gesture > 0; }
    // Takes the view back to where the gesture began and ends it.
    void cancelGesture();

    // The view stands still: no gesture, and nothing followed for 400 ms.
    [[nodiscard]] bool isSettled() const { return m_gesture == 0 && !m_settle.isActive(); }

    [[nodiscard]] bool canUndo() const { return !m_before.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_after.empty(); }
    void undo();
    void redo();

    // Looks pressed whenever the span has its length: a month 28 to 31 days, give or take the hour of a change of the clocks.
    [[nodiscard]] bool isPressed(Preset preset) const;
    [[nodiscard]] bool isAvailable(Preset preset) const;
    [[nodiscard]] Span spanOf(Period period) const;

    static constexpr TimeMs leastLength = 5 * minuteMs;

signals:
    void changed(); // of the span
    void stateChanged(); // glued, limits, undo: what buttons look like
    void settled();

private:
    struct Step {
        Span span;
        bool glued;
    };
    [[nodiscard]] Span spanOf(Preset preset) const;
    [[nodiscard]] Span boundBy(Span span) const;
    void keepForUndo();
    void setTogether(const Span &span);
    void show(const Span &span);
    void restore(const Step &step);
    void follow();

    QTimeZone m_zone;
    Span m_span;
    std::optional<Preset> m_chosen; // what m_span comes from, where it is a button
    Span m_data;
    TimeMs m_now = 0;
    bool m_glued = true;
    int m_gesture = 0;
    bool m_keptInGesture = false;
    QTimer m_settle;
    std::vector<Step> m_before;
    std::vector<Step> m_after;
};

} // namespace ui::charts

#pragma once

#include "core/quality/signal_book.h"
#include "ui/clock.h"

#include <QImage>
#include <QString>

#include <vector>

class QTextDocument;

namespace ui {

// What a report says, ready to be set in type. Every figure has the number it rests on.
struct ReceptionReport {
    struct Row {
        QString meter;
        QString medium;
        quality::Reception reception = quality::Reception::Unknown;
        std::optional<quality::LevelStatistics> levels;
        QString loss; // "2 of 16"
        std::uint64_t telegrams = 0;
    };
    struct Point {
        QString name;
        TimePoint from;
        quality::Span duration{0};
        std::vector<Row> rows; // the weakest first
    };
    QString place;  // "Musterstraße 1, Keller"; may be empty
    QString author; // may be empty
    TimePoint made;
    QString sticks; // "iM871A 00103512, firmware 1.3"
    QString modes;  // "T2"
    std::vector<Point> points;
};

// A4, upright, as HTML that QTextDocument understands; black on white whatever the theme.
[[nodiscard]] QString reportHtml(const ReceptionReport &report);
// Empty when the file was written, else why not.
[[nodiscard]] QString writeReportPdf(const ReceptionReport &report, const QString &path);
// A page as it will be printed, `width` pixels wide; page 0 is the first. A null image behind the last one.
[[nodiscard]] QImage reportPage(const ReceptionReport &report, int page, int width);
[[nodiscard]] int reportPages(const ReceptionReport &report);

} // namespace ui

#pragma once

#include "ui/charts/span.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <vector>

namespace ui::charts {

struct Sample {
    TimeMs at = 0;
    double value = 0;
    bool operator==(const Sample &) const = default;
};

// Samples by time with the least and the greatest of ever larger blocks, so that any part of a million of them is drawn from a few
// thousand looks: the least and the greatest value of every pixel, never an average, so that no peak is lost.
class Decimator {
public:
    Decimator() = default;
    // Ascending by time.
    explicit Decimator(std::vector<Sample> samples);

    [[nodiscard]] const std::vector<Sample> &samples() const { return m_samples; }
    [[nodiscard]] bool empty() const { return m_samples.empty(); }

    // Points to draw for `span` with at most two for each of `pixels` steps, and one neighbour on each side, so that the line leaves
    // the picture; x is the time in ms. All samples where there are fewer.
    [[nodiscard]] QList<QPointF> points(const Span &span, int pixels) const;

    struct Extremes {
        double least;
        double greatest;
    };
    // Of the samples in the span and, for a line that enters and leaves it, of their neighbours; nothing when there are none.
    [[nodiscard]] std::optional<Extremes> extremes(const Span &span, bool withNeighbours = true) const;
    // Index of the sample nearest in time.
    [[nodiscard]] std::optional<std::size_t> nearest(TimeMs at) const;

private:
    struct Block {
        std::size_t least;    // index of the sample
        std::size_t greatest;
    };
    [[nodiscard]] std::size_t firstAtOrAfter(TimeMs at) const;
    [[nodiscard]] Block look(std::size_t from, std::size_t to) const; // to > from
    void take(Block &found, const Block &other) const;

    std::vector<Sample> m_samples;
    std::vector<std::vector<Block>> m_levels; // level n has a block for each 16^(n+1) samples
};

} // namespace ui::charts

package io.komdir.audit.measurement;

import io.komdir.platform.numbers.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** How a metric's days become its figures: closed days with the late facts laid over them. */
record MetricFigures(String metric, StoredLine definition, Map<Correction.Key, Correction> corrections) {
    private static final int SCALE = 6;
    private static final int PERCENT_POINTS = 2;

    /** The metrics whose late facts change a metric of this definition. */
    static List<String> parts(String metric, StoredLine definition) {
        return definition.formula() == Formula.RATIO
                ? Stream.of(definition.numeratorMetric(), definition.denominatorMetric())
                        .filter(Objects::nonNull)
                        .toList()
                : List.of(metric);
    }

    DayFigure on(ClosedDay closed) {
        return switch (definition.formula()) {
            case SUM -> sum(closed);
            case AVERAGE -> average(closed);
            case RATIO -> ratio(closed);
        };
    }

    /** The value of parts that were added up over days; null when there is nothing to divide by. */
    BigDecimal value(BigDecimal amount, BigDecimal weight) {
        if (amount == null || definition.formula() == Formula.SUM) {
            return Decimals.plain(amount);
        }
        if (weight == null) {
            return null;
        }
        boolean percent = definition.formula() == Formula.RATIO && definition.unit() == Unit.PERCENT;
        BigDecimal above = percent ? amount.movePointRight(PERCENT_POINTS) : amount;
        return Decimals.quotient(above, weight, SCALE);
    }

    private DayFigure sum(ClosedDay closed) {
        StoredLine line = line(closed);
        BigDecimal fact = line == null ? null : line.fact();
        BigDecimal base = fact == null && closed.observed() ? BigDecimal.ZERO : fact;
        Correction late = late(metric, closed.day());
        return figure(closed, late == null ? base : late.amountOver(base), null, late);
    }

    private DayFigure average(ClosedDay closed) {
        Correction late = late(metric, closed.day());
        StoredLine line = line(closed);
        BigDecimal amount = line == null ? null : line.numerator();
        BigDecimal weight = line == null ? null : line.denominator();
        return late == null
                ? figure(closed, amount, weight, null)
                : figure(closed, late.amountOver(amount), late.weightOver(weight), late);
    }

    private DayFigure ratio(ClosedDay closed) {
        Correction above = late(definition.numeratorMetric(), closed.day());
        Correction below = late(definition.denominatorMetric(), closed.day());
        StoredLine line = line(closed);
        BigDecimal amount = line == null ? null : line.numerator();
        BigDecimal weight = line == null ? null : line.denominator();
        Correction newest = below == null || (above != null && above.revision() > below.revision()) ? above : below;
        return figure(
                closed,
                above == null ? amount : above.amountOver(amount),
                below == null ? weight : below.amountOver(weight),
                newest);
    }

    private StoredLine line(ClosedDay closed) {
        return closed.lines().get(metric);
    }

    private Correction late(String part, LocalDate day) {
        return corrections.get(new Correction.Key(part, day));
    }

    private DayFigure figure(ClosedDay closed, BigDecimal amount, BigDecimal weight, Correction late) {
        StoredLine line = line(closed);
        UUID event = late == null ? closed.eventId() : late.eventId();
        return new DayFigure(
                closed,
                line == null ? null : line.target(),
                amount,
                weight,
                event,
                late == null ? ResultsConsumer.DAY_CLOSED : ResultsConsumer.DAY_CORRECTED,
                late == null ? closed.revision() : late.revision());
    }
}

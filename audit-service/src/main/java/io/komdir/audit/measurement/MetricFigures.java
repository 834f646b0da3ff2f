package io.komdir.audit.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
            return amount == null ? null : plain(amount);
        }
        if (weight == null || weight.signum() == 0) {
            return null;
        }
        boolean percent = definition.formula() == Formula.RATIO && definition.unit() == Unit.PERCENT;
        BigDecimal above = percent ? amount.movePointRight(PERCENT_POINTS) : amount;
        return plain(above.divide(weight, SCALE, RoundingMode.HALF_UP));
    }

    /** Without zeros at the end, and never as a power of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private DayFigure sum(ClosedDay closed) {
        BigDecimal told = closed.line() == null ? null : closed.line().fact();
        BigDecimal base = told == null && closed.observed() ? BigDecimal.ZERO : told;
        Correction late = late(metric, closed.day());
        return figure(closed, late == null ? base : late.amountOver(base), null, late);
    }

    private DayFigure average(ClosedDay closed) {
        Correction late = late(metric, closed.day());
        BigDecimal amount = closed.line() == null ? null : closed.line().numerator();
        BigDecimal weight = closed.line() == null ? null : closed.line().denominator();
        return late == null
                ? figure(closed, amount, weight, null)
                : figure(closed, late.amountOver(amount), late.weightOver(weight), late);
    }

    private DayFigure ratio(ClosedDay closed) {
        Correction above = late(definition.numeratorMetric(), closed.day());
        Correction below = late(definition.denominatorMetric(), closed.day());
        BigDecimal amount = closed.line() == null ? null : closed.line().numerator();
        BigDecimal weight = closed.line() == null ? null : closed.line().denominator();
        Correction newest = below == null || (above != null && above.revision() > below.revision()) ? above : below;
        return figure(
                closed,
                above == null ? amount : above.amountOver(amount),
                below == null ? weight : below.amountOver(weight),
                newest);
    }

    private Correction late(String part, LocalDate day) {
        return corrections.get(new Correction.Key(part, day));
    }

    private static DayFigure figure(ClosedDay closed, BigDecimal amount, BigDecimal weight, Correction late) {
        UUID event = late == null ? closed.event() : late.event();
        return new DayFigure(
                closed,
                amount,
                weight,
                event,
                late == null ? ResultsConsumer.DAY_CLOSED : ResultsConsumer.DAY_CORRECTED,
                late == null ? closed.revision() : late.revision());
    }
}

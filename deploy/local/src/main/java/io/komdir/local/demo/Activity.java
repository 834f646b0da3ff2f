package io.komdir.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.komdir.local.demo.Company.Employee;
import io.komdir.local.demo.Company.Habit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes up what a person does on a working day: the same person and date always give the same rows. */
final class Activity {
    private static final String NO_CHANNEL = "";
    private static final int MONEY_STEP = 100;

    private final Company company;

    Activity(Company company) {
        this.company = company;
    }

    /**
     * A row of {@code POST /daily-activity}.
     *
     * @param channel null when there is none
     * @param weight null but for averages
     */
    record Row(
            String employee,
            @JsonSerialize(using = ToStringSerializer.class) LocalDate date,
            String metric,
            BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) String channel,
            @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal weight) {}

    List<Row> of(Employee employee, LocalDate day) {
        SplittableRandom random = new SplittableRandom(seed(employee, day));
        Map<String, Long> counts = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Habit habit : company.habits(employee)) {
            List<String> channels = habit.channels() == null ? List.of(NO_CHANNEL) : habit.channels();
            for (String channel : channels) {
                row(employee, day, habit, channel, counts, random).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static Optional<Row> row(
            Employee employee,
            LocalDate day,
            Habit habit,
            String channel,
            Map<String, Long> counts,
            SplittableRandom random) {
        double drawn = Math.max(0, habit.mean() + habit.spread() * random.nextGaussian());
        BigDecimal value;
        BigDecimal weight = null;
        if (habit.perUnitOf() != null) {
            value = BigDecimal.valueOf(Math.round(drawn / MONEY_STEP) * MONEY_STEP * counts.get(habit.perUnitOf()));
        } else if (habit.weightOf() != null) {
            value = BigDecimal.valueOf(drawn).setScale(1, RoundingMode.HALF_UP);
            weight = BigDecimal.valueOf(counts.get(habit.weightOf()));
        } else {
            long count = Math.round(drawn);
            counts.merge(habit.metric(), count, Long::sum);
            value = BigDecimal.valueOf(count);
        }
        boolean weightless = weight != null && weight.signum() == 0;
        String named = channel.equals(NO_CHANNEL) ? null : channel;
        return weightless
                ? Optional.empty()
                : Optional.of(new Row(employee.code(), day, habit.metric(), value, named, weight));
    }

    private static long seed(Employee employee, LocalDate day) {
        return day.toEpochDay() * 1_000_003L + employee.code().hashCode();
    }
}

package io.komdir.kpi.evaluation.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads what channels added up to in past months, over the whole organization. Each figure is exactly what adding up the
 * facts would give now, for months that {@link MonthlyFacts#built} names.
 */
@ApplicationScoped
@Transactional
public class MonthlyChannelFacts {
    private static final String DAYS = """
            SELECT c.month, c.metric, c.channel, c.days, c.day_values
            FROM monthly_fact_channel c
            WHERE c.month = ANY (:months) AND c.metric = ANY (:metrics)
              AND (cast(:channel AS text) IS NULL OR c.channel = :channel)
            """;

    private final Jdbi jdbi;

    @Inject
    public MonthlyChannelFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes what a channel has of a metric on a day. */
    @FunctionalInterface
    public interface ChannelSink {
        /** Called once a day with facts, channel and metric. */
        void add(LocalDate day, String channel, String metric, BigDecimal value);
    }

    /**
     * The days of the months.
     *
     * @param metrics codes of metrics that add up
     * @param channel {@code ""} for facts without a channel, null for all channels
     */
    public void days(Collection<YearMonth> months, Collection<String> metrics, String channel, ChannelSink sink) {
        if (months.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createQuery(DAYS)
                .bind("months", months.stream().map(month -> month.atDay(1)).toArray(LocalDate[]::new))
                .bind("metrics", metrics.toArray(String[]::new))
                .bindByType("channel", channel, String.class)
                .map((row, context) -> {
                    spread(row, sink);
                    return row.getRow();
                })
                .list());
    }

    private static void spread(ResultSet row, ChannelSink sink) throws SQLException {
        LocalDate before = row.getObject("month", LocalDate.class).minusDays(1);
        Number[] days = (Number[]) row.getArray("days").getArray();
        BigDecimal[] values = (BigDecimal[]) row.getArray("day_values").getArray();
        for (int i = 0; i < days.length; i++) {
            sink.add(before.plusDays(days[i].intValue()), row.getString("channel"), row.getString("metric"), values[i]);
        }
    }
}

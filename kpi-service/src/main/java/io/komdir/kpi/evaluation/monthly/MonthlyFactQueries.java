package io.komdir.kpi.evaluation.monthly;

import io.komdir.kpi.evaluation.FactSum;
import io.komdir.kpi.evaluation.StoredMetrics;
import io.komdir.kpi.evaluation.WeightedSum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the monthly aggregates of past months. Each figure equals the sum of the current facts. Row-level security alone
 * confines it to the organization.
 */
@ApplicationScoped
@Transactional
public class MonthlyFactQueries {
    private static final String BUILT = """
            SELECT b.month, b.pushed_days
            FROM monthly_fact_state b
            LEFT JOIN monthly_fact_change c ON c.organization_id = b.organization_id AND c.month = b.month
            WHERE b.month BETWEEN :first AND :last AND (c.revision IS NULL OR c.revision <= b.revision)
            """;
    private static final String TOTALS = """
            SELECT f.month AS day, f.metric, f.employee AS code,
                   CASE WHEN f.metric = ANY (:averages) THEN f.weighted ELSE f.value END AS value,
                   CASE WHEN f.metric = ANY (:averages) THEN f.weight ELSE 0 END AS weight
            FROM monthly_fact f
            WHERE f.month = ANY (:months) AND f.metric = ANY (:metrics) AND f.employee = ANY (:codes)
            """;
    private static final String TEAM_TOTALS = """
            SELECT f.month AS day, f.metric, m.team AS code,
                   sum(CASE WHEN f.metric = ANY (:averages) THEN f.weighted ELSE f.value END) AS value,
                   sum(CASE WHEN f.metric = ANY (:averages) THEN f.weight ELSE 0 END) AS weight
            FROM monthly_fact f
            JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee AND m.valid_from <= f.month
             AND (m.valid_to IS NULL OR m.valid_to >= (f.month + interval '1 month')::date - 1)
            WHERE f.month = ANY (:months) AND f.metric = ANY (:metrics) AND m.team = ANY (:codes)
            GROUP BY f.month, f.metric, m.team
            """;
    private static final String DAYS = """
            SELECT f.month, f.metric, f.employee AS code, f.days,
                   CASE WHEN f.metric = ANY (:averages) THEN f.day_weighted ELSE f.day_values END AS day_values,
                   CASE WHEN f.metric = ANY (:averages) THEN f.day_weights END AS day_weights
            FROM monthly_fact f
            WHERE f.month = ANY (:months) AND f.metric = ANY (:metrics)
            """;
    private static final String DAYS_OF_ALL = DAYS + " AND f.employee <> ''";
    private static final String DAYS_OF_SOME = DAYS + " AND f.employee = ANY (:codes)";
    private static final String CHANNEL_DAYS = """
            SELECT c.month, c.metric, c.channel AS code, c.days, c.day_values, NULL::numeric[] AS day_weights
            FROM monthly_fact_channel c
            WHERE c.month = ANY (:months) AND c.metric = ANY (:metrics)
              AND (cast(:channel AS text) IS NULL OR c.channel = :channel)
            """;

    private final Jdbi jdbi;

    public MonthlyFactQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A month whose aggregates exist, and the days of it that have any fact. */
    @SuppressWarnings("ArrayRecordComponent") // as the driver returns it
    public record BuiltMonth(LocalDate month, LocalDate[] pushedDays) {}

    /** The months of the range whose aggregates are current: nothing of them changed since they were built. */
    public MonthlyAggregates built(LocalDate from, LocalDate to) {
        SortedMap<YearMonth, Set<LocalDate>> months = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery(BUILT)
                .bind("first", from.withDayOfMonth(1))
                .bind("last", to)
                .map(ConstructorMapper.of(BuiltMonth.class))
                .forEach(built -> months.put(YearMonth.from(built.month()), Set.of(built.pushedDays()))));
        return new MonthlyAggregates(from, to, months);
    }

    /** Whole months of employees, and of the organization when {@link FactSum#ORGANIZATION} is among them. */
    public void totals(
            List<YearMonth> months, Collection<String> employees, StoredMetrics metrics, Consumer<FactSum> sink) {
        totals(TOTALS, months, employees, metrics, sink);
    }

    /** Whole months of teams, without sub-teams: of members only who were in the team on each day of the month. */
    public void teamTotals(
            List<YearMonth> months, Collection<String> teams, StoredMetrics metrics, Consumer<FactSum> sink) {
        totals(TEAM_TOTALS, months, teams, metrics, sink);
    }

    private void totals(
            String sql,
            List<YearMonth> months,
            Collection<String> codes,
            StoredMetrics metrics,
            Consumer<FactSum> sink) {
        if (!months.isEmpty() && !codes.isEmpty()) {
            jdbi.useHandle(handle -> bindMonths(handle.createQuery(sql), months)
                    .bindMethods(metrics)
                    .bindArray("codes", String.class, codes)
                    .map(ConstructorMapper.of(FactSum.class))
                    .forEach(sink));
        }
    }

    /** The days of employees, and of the organization when {@link FactSum#ORGANIZATION} is among them. */
    public void days(
            List<YearMonth> months, Collection<String> employees, StoredMetrics metrics, Consumer<FactSum> sink) {
        spread(
                DAYS_OF_SOME,
                employees.isEmpty() ? List.of() : months,
                query -> query.bindMethods(metrics).bindArray("codes", String.class, employees),
                sink);
    }

    /** The days of all employees. */
    public void days(List<YearMonth> months, StoredMetrics metrics, Consumer<FactSum> sink) {
        spread(DAYS_OF_ALL, months, query -> query.bindMethods(metrics), sink);
    }

    /**
     * The days of channels over the whole organization; the codes of the sums are those of channels.
     *
     * @param metrics codes of metrics that add up
     * @param channel {@code ""} for facts without a channel, null for all channels
     */
    public void channelDays(
            List<YearMonth> months, Collection<String> metrics, String channel, Consumer<FactSum> sink) {
        spread(
                CHANNEL_DAYS,
                months,
                query -> query.bindArray("metrics", String.class, metrics).bind("channel", channel),
                sink);
    }

    private void spread(String sql, List<YearMonth> months, UnaryOperator<Query> parameters, Consumer<FactSum> sink) {
        if (!months.isEmpty()) {
            jdbi.useHandle(handle -> parameters
                    .apply(bindMonths(handle.createQuery(sql), months))
                    .map(ConstructorMapper.of(DaysOfMonth.class))
                    .forEach(row -> row.spread(sink)));
        }
    }

    private static Query bindMonths(Query query, List<YearMonth> months) {
        return query.bindArray(
                "months",
                LocalDate.class,
                months.stream().map(month -> month.atDay(1)).toList());
    }

    /**
     * The days of one month that have facts, ascending, and what the facts of each add up to.
     *
     * @param dayWeights null for a metric without weights
     */
    @SuppressWarnings("ArrayRecordComponent") // as the driver returns them, without a copy for each element
    public record DaysOfMonth(
            LocalDate month,
            String code,
            String metric,
            Short[] days,
            BigDecimal[] dayValues,
            BigDecimal[] dayWeights) {

        void spread(Consumer<FactSum> sink) {
            for (int i = 0; i < days.length; i++) {
                BigDecimal weight = dayWeights == null ? BigDecimal.ZERO : dayWeights[i];
                sink.accept(new FactSum(
                        month.withDayOfMonth(days[i]), code, metric, new WeightedSum(dayValues[i], weight)));
            }
        }
    }
}

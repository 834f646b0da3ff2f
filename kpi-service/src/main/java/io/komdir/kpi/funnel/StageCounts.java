package io.komdir.kpi.funnel;

import io.komdir.kpi.judgement.Parts;
import io.komdir.kpi.judgement.RollUp;
import io.komdir.kpi.judgement.Tally;
import io.komdir.kpi.report.DateRange;
import io.komdir.kpi.team.TeamTree;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts of stages, added up by the database in one scan of the days asked for. Row-level security alone confines it to the
 * organization: a second condition would be computed for each row.
 */
@ApplicationScoped
@Transactional
public class StageCounts {
    private static final String COUNTS = """
            SELECT %s AS label, f.metric, sum(f.value) AS value
            FROM daily_fact f
            %s
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
              AND (cast(:channel AS text) IS NULL OR f.channel = :channel)
              AND (cast(:employee AS text) IS NULL OR f.employee = :employee)
              %s
            GROUP BY label, f.metric
            """;
    private static final String TEAM_ON_THE_DAY = """
            LEFT JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee
             AND f.fact_date >= m.valid_from AND (m.valid_to IS NULL OR f.fact_date <= m.valid_to)
            """;
    private static final String IN_TEAMS = "AND m.team = ANY (:teams)";
    private static final Map<GroupBy, String> OF_ALL = new EnumMap<>(GroupBy.class);
    private static final Map<GroupBy, String> OF_TEAMS = new EnumMap<>(GroupBy.class);
    private static final String TOTAL_OF_ALL = COUNTS.formatted("''::text", "", "");
    private static final String TOTAL_OF_TEAMS = COUNTS.formatted("''::text", TEAM_ON_THE_DAY, IN_TEAMS);
    private static final String BY_EMPLOYEE_AND_TEAM = """
            SELECT f.employee, m.team, f.metric, sum(f.value) AS value
            FROM daily_fact f
            LEFT JOIN membership m
              ON m.organization_id = f.organization_id AND m.employee = f.employee
             AND f.fact_date >= m.valid_from AND (m.valid_to IS NULL OR f.fact_date <= m.valid_to)
            WHERE f.fact_date BETWEEN :from AND :to AND f.metric = ANY (:metrics)
            GROUP BY f.employee, m.team, f.metric
            """;

    static {
        for (GroupBy group : GroupBy.values()) {
            boolean byTeam = group == GroupBy.TEAM;
            OF_ALL.put(group, COUNTS.formatted(group.column(), byTeam ? TEAM_ON_THE_DAY : "", ""));
            OF_TEAMS.put(group, COUNTS.formatted(group.column(), TEAM_ON_THE_DAY, IN_TEAMS));
        }
    }

    private final Jdbi jdbi;

    @Inject
    public StageCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By metric; one without facts is missing. */
    Map<String, BigDecimal> total(DateRange days, Collection<String> metrics, CountFilter filter) {
        String sql = filter.teams() == null ? TOTAL_OF_ALL : TOTAL_OF_TEAMS;
        return read(sql, days, metrics, filter).getOrDefault("", Map.of());
    }

    /** By what the database groups by, then by metric; a team without its sub-teams, of periods each day. */
    Map<String, Map<String, BigDecimal>> by(
            GroupBy group, DateRange days, Collection<String> metrics, CountFilter filter) {
        return read((filter.teams() == null ? OF_ALL : OF_TEAMS).get(group), days, metrics, filter);
    }

    /** Of the organization, each team and each employee together, as far as they have facts of these metrics. */
    public Tally everybody(LocalDate from, LocalDate to, Collection<String> metrics, TeamTree teams) {
        Tally tally = new Tally();
        RollUp rollUp = new RollUp(teams);
        jdbi.useHandle(handle -> handle.createQuery(BY_EMPLOYEE_AND_TEAM)
                .bind("from", from)
                .bind("to", to)
                .bind("metrics", metrics.toArray(String[]::new))
                .map((row, context) -> {
                    rollUp.add(
                            tally,
                            row.getString("employee"),
                            row.getString("team"),
                            row.getString("metric"),
                            new Parts(row.getBigDecimal("value"), BigDecimal.ZERO));
                    return row.getRow();
                })
                .list());
        return tally;
    }

    private Map<String, Map<String, BigDecimal>> read(
            String sql, DateRange days, Collection<String> metrics, CountFilter filter) {
        Map<String, Map<String, BigDecimal>> counts = new TreeMap<>();
        jdbi.useHandle(handle -> {
            var query = handle.createQuery(sql)
                    .bind("from", days.from())
                    .bind("to", days.to())
                    .bind("metrics", metrics.toArray(String[]::new))
                    .bindByType("channel", filter.channel(), String.class)
                    .bindByType("employee", filter.employee(), String.class);
            if (filter.teams() != null) {
                query.bind("teams", filter.teams().toArray(String[]::new));
            }
            query.map((row, context) -> counts.computeIfAbsent(row.getString("label"), label -> new TreeMap<>())
                            .put(row.getString("metric"), row.getBigDecimal("value")))
                    .list();
        });
        return counts;
    }
}

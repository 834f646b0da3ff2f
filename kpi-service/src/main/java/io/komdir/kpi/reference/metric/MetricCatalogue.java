package io.komdir.kpi.reference.metric;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The metrics of the organization in scope, for the other features: one read of a short table. */
@ApplicationScoped
@Transactional
public class MetricCatalogue {
    private static final String ALL = """
            SELECT code, name, timing, unit, goal, formula, numerator, denominator, position
            FROM metric
            WHERE organization_id = :organization
            ORDER BY position, code
            """;
    /** Funnels are a room above; only whether one counts the metric is asked here, as the foreign key does. */
    private static final String FUNNELS = """
            SELECT DISTINCT funnel
            FROM funnel_stage
            WHERE organization_id = :organization AND metric = :metric
            ORDER BY funnel
            """;

    private final Jdbi jdbi;
    private final OrganizationScope scope;

    @Inject
    public MetricCatalogue(Jdbi jdbi, OrganizationScope scope) {
        this.jdbi = jdbi;
        this.scope = scope;
    }

    /** In the order of reports: by position, then code. */
    public List<MetricDefinition> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .bind("organization", scope.require())
                .map(MetricCatalogue::row)
                .list());
    }

    /** The same by code, in the same order. */
    public Map<String, MetricDefinition> byCode() {
        Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
        all().forEach(metric -> metrics.put(metric.code(), metric));
        return metrics;
    }

    /** Codes of the funnels that count the metric in a stage. */
    List<String> funnelsOf(String metric) {
        return jdbi.withHandle(handle -> handle.createQuery(FUNNELS)
                .bind("organization", scope.require())
                .bind("metric", metric)
                .mapTo(String.class)
                .list());
    }

    private static MetricDefinition row(ResultSet row, StatementContext context) throws SQLException {
        Formula formula = new Formula(
                Formula.Type.valueOf(row.getString("formula")),
                row.getString("numerator"),
                row.getString("denominator"));
        return new MetricDefinition(
                row.getString("code"),
                row.getString("name"),
                Timing.valueOf(row.getString("timing")),
                Unit.valueOf(row.getString("unit")),
                Goal.valueOf(row.getString("goal")),
                formula,
                row.getInt("position"));
    }
}

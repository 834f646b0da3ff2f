package io.komdir.kpi.ingestion;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.komdir.kpi.reference.metric.Formula;
import io.komdir.kpi.reference.metric.Unit;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Loads all that a push is checked against in one round trip, since a push is mostly round trips. */
@ApplicationScoped
@Transactional(MANDATORY)
public class PushReferenceDataLoader {
    private static final String LOAD = """
            SELECT o.time_zone,
                   ARRAY(SELECT e.code FROM employee e
                         WHERE e.organization_id = o.organization_id AND e.code = ANY (?)) AS employees,
                   ARRAY(SELECT m.code FROM metric m
                         WHERE m.organization_id = o.organization_id ORDER BY m.code) AS metrics,
                   ARRAY(SELECT m.unit FROM metric m
                         WHERE m.organization_id = o.organization_id ORDER BY m.code) AS units,
                   ARRAY(SELECT m.formula FROM metric m
                         WHERE m.organization_id = o.organization_id ORDER BY m.code) AS formulas
            FROM organization o
            WHERE o.organization_id = current_setting('komdir.organization', true)
            """;

    private final BulkJdbc sql;
    private final Clock clock;
    private final OrganizationScope scope;

    @Inject
    public PushReferenceDataLoader(BulkJdbc sql, Clock clock, OrganizationScope scope) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
    }

    /**
     * The organization's time zone and metrics, and those of these employees that exist.
     *
     * @throws NotFoundException while nobody has created the organization
     */
    public PushReferenceData load(Collection<String> employees) {
        return sql.call(connection -> load(connection, employees));
    }

    private PushReferenceData load(Connection connection, Collection<String> employees) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            statement.setArray(1, connection.createArrayOf("text", employees.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new NotFoundException("organization", scope.require());
                }
                ZoneId zone = ZoneId.of(row.getString("time_zone"));
                return new PushReferenceData(
                        zone,
                        LocalDate.ofInstant(clock.instant(), zone),
                        Set.of(texts(row, "employees")),
                        metrics(row));
            }
        }
    }

    private static Map<String, PushReferenceData.Metric> metrics(ResultSet row) throws SQLException {
        String[] codes = texts(row, "metrics");
        String[] units = texts(row, "units");
        String[] formulas = texts(row, "formulas");
        Map<String, PushReferenceData.Metric> metrics = new HashMap<>();
        for (int i = 0; i < codes.length; i++) {
            metrics.put(
                    codes[i], new PushReferenceData.Metric(Unit.valueOf(units[i]), Formula.Type.valueOf(formulas[i])));
        }
        return metrics;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}

package io.komdir.kpi.fact;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The facts of the organization in scope, for the reports. Each method is one statement that reads only the months asked
 * for; the caller bounds the span.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Facts {
    private static final String SUMS = """
            SELECT fact_date, employee, metric,
                   sum(value) AS value,
                   sum(CASE WHEN counted THEN value ELSE value * weight END) AS weighted,
                   sum(weight) AS weight
            FROM daily_fact
            WHERE organization_id = current_setting('komdir.organization', true)
              AND fact_date BETWEEN :from AND :to
              AND (CAST(:employees AS text[]) IS NULL OR employee = ANY (:employees))
            GROUP BY fact_date, employee, metric
            """;
    private static final String PUSHED_DAYS = """
            SELECT DISTINCT fact_date
            FROM daily_fact
            WHERE organization_id = current_setting('komdir.organization', true)
              AND fact_date BETWEEN :from AND :to
            """;

    private final Jdbi jdbi;

    @Inject
    public Facts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everybody's facts of these days, both ends included, in no order. */
    public List<FactSum> between(LocalDate from, LocalDate to) {
        return sums(from, to, null);
    }

    /** The facts of these employees only. */
    public List<FactSum> between(LocalDate from, LocalDate to, Collection<String> employees) {
        return employees.isEmpty() ? List.of() : sums(from, to, employees.toArray(String[]::new));
    }

    /** The days for which anybody has pushed anything. */
    public Set<LocalDate> pushedDays(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(PUSHED_DAYS)
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .set());
    }

    private List<FactSum> sums(LocalDate from, LocalDate to, String[] employees) {
        return jdbi.withHandle(handle -> handle.createQuery(SUMS)
                .bind("from", from)
                .bind("to", to)
                .bindByType("employees", employees, String[].class)
                .map(Facts::row)
                .list());
    }

    private static FactSum row(ResultSet row, StatementContext context) throws SQLException {
        return new FactSum(
                row.getObject("fact_date", LocalDate.class),
                row.getString("employee"),
                row.getString("metric"),
                row.getBigDecimal("value"),
                row.getBigDecimal("weighted"),
                row.getBigDecimal("weight"));
    }
}

package io.komdir.kpi.testing;

import io.komdir.local.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An organization of its own for one test, with valid defaults: Moscow time, roubles, Russian holidays, started on
 * 2026-01-01, closing no day by itself. Every change raises its revision.
 */
public final class Company {
    private static final LocalDate STARTED = LocalDate.of(2026, 1, 1);
    private static final UUID BATCH = UUID.fromString("01936b2e-0000-7000-8000-000000000000");

    private final String code;

    private Company(String code) {
        this.code = code;
    }

    public static Company create() {
        return create("Europe/Moscow", STARTED);
    }

    public static Company create(String timeZone, LocalDate startsOn) {
        Company company = new Company("c-" + UUID.randomUUID());
        company.execute("""
                INSERT INTO organization VALUES (current_setting('komdir.organization'), 'Company', ?, 'RUB', 'RU',
                    'ESTABLISHED', '20:00', '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}', ?, 5, 30, 3, 1, 1, ?,
                    '2100-01-01', now())
                """, timeZone, startsOn, startsOn);
        return company;
    }

    public String code() {
        return code;
    }

    /** A request of somebody with the role in this organization. */
    public RequestSpecification as(String role) {
        return RestAssured.given().header("Authorization", "Bearer " + TestTokens.token(code, role));
    }

    public Company team(String team, String parent) {
        return execute(
                "INSERT INTO team VALUES (current_setting('komdir.organization'), ?, ?, NULL, ?, 1)",
                team,
                "Team " + team,
                parent);
    }

    /** Employed since the company started, in the team since then. */
    public Company employee(String employee, String team) {
        employee(employee, STARTED, null);
        return team == null ? this : member(employee, team, STARTED, null);
    }

    public Company employee(String employee, LocalDate hiredOn, LocalDate leftOn) {
        return execute(
                "INSERT INTO employee VALUES (current_setting('komdir.organization'), ?, ?, NULL, 'HUNTER', ?, ?, NULL, 1)",
                employee,
                "Person " + employee,
                hiredOn,
                leftOn);
    }

    public Company member(String employee, String team, LocalDate from, LocalDate to) {
        return execute(
                "INSERT INTO membership VALUES (current_setting('komdir.organization'), ?, ?, ?, ?)",
                employee,
                from,
                to,
                team);
    }

    public Company absent(String employee, LocalDate from, LocalDate to) {
        return execute(
                "INSERT INTO absence VALUES (current_setting('komdir.organization'), ?, ?, ?, 'ill')",
                employee,
                from,
                to);
    }

    /** A metric that counts and sums, at least its target. */
    public Company metric(String metric, String timing, int position) {
        return metric(metric, timing, "COUNT", "AT_LEAST", "SUM", position);
    }

    public Company metric(String metric, String timing, String unit, String goal, String formula, int position) {
        return execute(
                "INSERT INTO metric VALUES (current_setting('komdir.organization'), ?, ?, ?, ?, ?, ?, NULL, NULL, ?, 1)",
                metric,
                metric,
                timing,
                unit,
                goal,
                formula,
                position);
    }

    public Company ratio(String metric, String unit, String numerator, String denominator, int position) {
        return execute("""
                INSERT INTO metric VALUES (current_setting('komdir.organization'), ?, ?, 'LAGGING', ?, 'AT_LEAST', 'RATIO',
                    ?, ?, ?, 1)
                """, metric, metric, unit, numerator, denominator, position);
    }

    /**
     * A target without end.
     *
     * @param scope such as {@code employee:u1}
     * @param period {@code DAY} or {@code MONTH}
     */
    public Company target(String scope, String metric, String period, String value, LocalDate from) {
        String[] parts = scope.split(":", -1);
        return execute(
                "INSERT INTO target VALUES (current_setting('komdir.organization'), upper(?), ?, ?, ?, ?, NULL, ?)",
                parts[0],
                parts.length > 1 ? parts[1] : "",
                metric,
                period,
                from,
                new BigDecimal(value));
    }

    public Company fact(String employee, LocalDate date, String metric, String value) {
        return fact(employee, date, metric, value, "1");
    }

    /** Set by the source {@code crm}; a later value replaces it. */
    public Company fact(String employee, LocalDate date, String metric, String value, String weight) {
        return ServiceConnection.inTransaction(handle -> {
            handle.execute("SELECT set_config('komdir.organization', ?, true)", code);
            handle.execute("SELECT ensure_fact_partition(?)", date);
            handle.execute("""
                    INSERT INTO daily_fact VALUES (current_setting('komdir.organization'), ?, ?, ?, '', 'crm', false, ?, ?, ?)
                    ON CONFLICT (organization_id, fact_date, employee, metric, channel, source)
                    DO UPDATE SET value = excluded.value, weight = excluded.weight
                    """, date, employee, metric, new BigDecimal(value), new BigDecimal(weight), BATCH);
            handle.execute("DELETE FROM monthly_fact_state WHERE month = date_trunc('month', ?::timestamp)", date);
            handle.execute("UPDATE organization SET revision = revision + 1");
            return this;
        });
    }

    /** Runs a statement in this organization and raises its revision. */
    public Company execute(String sql, Object... arguments) {
        return ServiceConnection.inTransaction(handle -> {
            handle.execute("SELECT set_config('komdir.organization', ?, true)", code);
            handle.execute(sql, arguments);
            handle.execute("UPDATE organization SET revision = revision + 1");
            return this;
        });
    }
}

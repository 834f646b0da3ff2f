package io.komdir.kpi.reporting.deal;

import io.komdir.kpi.testing.Company;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Puts funnels and deals of a test's company into the tables. */
public record DealBook(Company company) {
    private static final UUID BATCH = UUID.fromString("01936b2e-0000-7000-8000-000000000001");

    /** An open deal of 1000 without a funnel. */
    public DealBook open(String id, String employee, String stage, String enteredAt, String nextStepAt) {
        return deal(id, employee, "", stage, enteredAt, "1000", nextStepAt, "OPEN");
    }

    public DealBook deal(
            String id,
            String employee,
            String funnel,
            String stage,
            String enteredAt,
            String amount,
            String nextStepAt,
            String status) {
        company.execute(
                "INSERT INTO deal VALUES (current_setting('komdir.organization'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                "Customer " + id,
                employee,
                funnel,
                stage,
                Instant.parse(enteredAt).atOffset(ZoneOffset.UTC),
                new BigDecimal(amount),
                nextStepAt == null ? null : Instant.parse(nextStepAt).atOffset(ZoneOffset.UTC),
                status,
                BATCH);
        return this;
    }

    /** A funnel with one stage that counts calls. */
    public DealBook funnel(String funnel, String stage, Integer norm) {
        company.execute("INSERT INTO funnel VALUES (current_setting('komdir.organization'), ?, ?, 1)", funnel, funnel);
        company.execute(
                "INSERT INTO funnel_stage VALUES (current_setting('komdir.organization'), ?, 1, ?, ?, 'calls', NULL, ?)",
                funnel,
                stage,
                stage,
                norm);
        return this;
    }

    /** Open deals without next step, entered on the day, the ids with leading zeros. */
    public DealBook many(int number, String employee, LocalDate entered) {
        company.execute("""
                INSERT INTO deal
                SELECT current_setting('komdir.organization'), to_char(n, 'FM000000'), 'Customer', ?, '', 'offer',
                       CAST(? AS date), n, NULL, 'OPEN', ?
                FROM generate_series(1, ?) AS n
                """, employee, entered, BATCH, number);
        return this;
    }
}

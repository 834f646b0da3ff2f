package io.komdir.audit.settings;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** The thresholds of the organization in scope. */
@ApplicationScoped
public class Settings {
    private static final String CURRENT = """
            SELECT fast_fix_days, fast_result_days, effect_working_days, effect_minimum_count
            FROM settings WHERE organization_id = :organization
            """;
    private static final String FIRST = """
            INSERT INTO settings (organization_id, fast_fix_days, fast_result_days, effect_working_days,
                                  effect_minimum_count)
            VALUES (:organization, :fixDays, :resultDays, :effectDays, :effectCount)
            ON CONFLICT (organization_id) DO NOTHING
            """;
    private static final String SAVE = """
            UPDATE settings
            SET fast_fix_days = :fixDays, fast_result_days = :resultDays, effect_working_days = :effectDays,
                effect_minimum_count = :effectCount
            WHERE organization_id = :organization
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    Settings(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** The present thresholds; the defaults until the organization sets its own. */
    @Transactional
    public Thresholds current() {
        return read(CURRENT);
    }

    /** As {@link #current}, and nobody else changes them until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Thresholds locked() {
        write(FIRST, Thresholds.DEFAULT);
        return read(CURRENT + " FOR UPDATE");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void save(Thresholds thresholds) {
        write(SAVE, thresholds);
    }

    private Thresholds read(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("organization", organization.require())
                .map((row, context) -> new Thresholds(
                        row.getInt("fast_fix_days"),
                        row.getInt("fast_result_days"),
                        row.getInt("effect_working_days"),
                        row.getInt("effect_minimum_count")))
                .findOne()
                .orElse(Thresholds.DEFAULT));
    }

    private void write(String statement, Thresholds thresholds) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("organization", organization.require())
                .bind("fixDays", thresholds.fastFixDays())
                .bind("resultDays", thresholds.fastResultDays())
                .bind("effectDays", thresholds.effectWorkingDays())
                .bind("effectCount", thresholds.effectMinimumCount())
                .execute());
    }
}

package io.komdir.kpi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code organization}; sees the one in scope only. */
final class OrganizationStore {
    private static final String FIND = """
            SELECT organization_id, name, time_zone, currency, country, stage, day_closes_at, working_week, starts_on,
                   window_working_days, minimum_count, missed_days, changed_revision, next_close_day
            FROM organization
            WHERE organization_id = current_setting('komdir.organization', true)
            """;

    private final Jdbi jdbi;

    OrganizationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<OrganizationRow> find() {
        return jdbi.withHandle(
                handle -> handle.createQuery(FIND).map(OrganizationStore::row).findOne());
    }

    private static OrganizationRow row(ResultSet row, StatementContext context) throws SQLException {
        String[] week = (String[]) row.getArray("working_week").getArray();
        OrganizationSettings settings = new OrganizationSettings(
                row.getString("organization_id"),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"),
                row.getString("country"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("day_closes_at", LocalTime.class),
                Arrays.stream(week).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                row.getObject("starts_on", LocalDate.class),
                row.getInt("window_working_days"),
                row.getInt("minimum_count"),
                row.getInt("missed_days"));
        return new OrganizationRow(
                settings, row.getLong("changed_revision"), row.getObject("next_close_day", LocalDate.class));
    }
}

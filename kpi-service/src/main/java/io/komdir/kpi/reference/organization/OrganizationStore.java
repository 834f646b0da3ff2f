package io.komdir.kpi.reference.organization;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The row of the organization in scope. */
@ApplicationScoped
class OrganizationStore {
    private static final String FIND = """
            SELECT organization_id, name, time_zone, currency, country, stage, day_closes_at, working_week, starts_on,
                   window_working_days, minimum_count, missed_days, changed_revision, next_close_day
            FROM organization
            WHERE organization_id = :code
            """;
    private static final String INSERT = """
            INSERT INTO organization (organization_id, name, time_zone, currency, country, stage, day_closes_at,
                working_week, starts_on, window_working_days, minimum_count, missed_days, revision, changed_revision,
                next_close_day, next_close_at, created_at)
            VALUES (:code, :name, :timeZone, :currency, :country, :stage, :dayClosesAt,
                :workingWeek, :startsOn, :windowWorkingDays, :minimumCount, :missedDays, :revision, :revision,
                :nextCloseDay, :nextCloseAt, :createdAt)
            ON CONFLICT DO NOTHING
            """;
    private static final String UPDATE = """
            UPDATE organization SET name = :name, time_zone = :timeZone, currency = :currency, country = :country,
                stage = :stage, day_closes_at = :dayClosesAt, working_week = :workingWeek, starts_on = :startsOn,
                window_working_days = :windowWorkingDays, minimum_count = :minimumCount, missed_days = :missedDays,
                changed_revision = :revision, next_close_day = :nextCloseDay, next_close_at = :nextCloseAt
            WHERE organization_id = :code
            """;
    private static final String CLOSED = "SELECT EXISTS (SELECT FROM closed_day WHERE organization_id = :code)";

    private final Jdbi jdbi;
    private final OrganizationScope scope;

    OrganizationStore(Jdbi jdbi, OrganizationScope scope) {
        this.jdbi = jdbi;
        this.scope = scope;
    }

    Optional<OrganizationRow> find() {
        return jdbi.withHandle(handle -> one(handle, FIND));
    }

    /** The same with the organization's lock, held until the transaction ends. */
    Optional<OrganizationRow> lock() {
        return jdbi.withHandle(handle -> one(handle, FIND + "FOR NO KEY UPDATE"));
    }

    /** False when it is there already. */
    boolean insert(OrganizationRow row, Instant now) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate(INSERT), row)
                        .bind("createdAt", utc(now))
                        .execute()
                == 1);
    }

    void update(OrganizationRow row) {
        jdbi.useHandle(handle -> bind(handle.createUpdate(UPDATE), row).execute());
    }

    boolean hasClosedDays() {
        return jdbi.withHandle(handle -> handle.createQuery(CLOSED)
                .bind("code", scope.require())
                .mapTo(Boolean.class)
                .one());
    }

    private Optional<OrganizationRow> one(Handle handle, String sql) {
        return handle.createQuery(sql)
                .bind("code", scope.require())
                .map(OrganizationStore::row)
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, OrganizationRow row) {
        OrganizationSettings settings = row.settings();
        return statement
                .bind("code", settings.code())
                .bind("name", settings.name())
                .bind("timeZone", settings.timeZone().getId())
                .bind("currency", settings.currency())
                .bind("country", settings.country())
                .bind("stage", settings.stage().name())
                .bind("dayClosesAt", settings.dayClosesAt())
                .bindArray(
                        "workingWeek",
                        String.class,
                        settings.workingWeek().stream().map(DayOfWeek::name).toList())
                .bind("startsOn", settings.startsOn())
                .bind("windowWorkingDays", settings.windowWorkingDays())
                .bind("minimumCount", settings.minimumCount())
                .bind("missedDays", settings.missedDays())
                .bind("revision", row.changedRevision())
                .bind("nextCloseDay", row.nextCloseDay())
                .bind("nextCloseAt", utc(row.nextCloseAt()));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
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

package io.komdir.hiring.catalogue.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The agencies of the organization in scope. */
@ApplicationScoped
class AgencyStore {
    private static final String ONE = "SELECT * FROM agency WHERE organization_id = :organization AND code = :code";
    private static final String PAGE = """
            SELECT * FROM agency WHERE organization_id = :organization AND code > :after ORDER BY code LIMIT :limit
            """;
    private static final String BEST = """
            SELECT * FROM agency
            WHERE organization_id = :organization AND (:position::text IS NULL OR :position = ANY (positions))
            ORDER BY assessed_percent DESC NULLS LAST, code
            LIMIT :limit
            """;
    private static final String SAVE = """
            INSERT INTO agency (organization_id, code, name, website, contact, positions, fee_from, fee_to, guarantee_days,
                                guarantee_replacements, guarantee_conditions, assessment, assessed_percent, version)
            VALUES (:organization, :code, :name, :website, :contact, :positions, :feeFrom, :feeTo, :days, :replacements,
                    :conditions, :assessment::jsonb, :percent, :version)
            ON CONFLICT ON CONSTRAINT pk_agency DO UPDATE
            SET name = excluded.name, website = excluded.website, contact = excluded.contact,
                positions = excluded.positions, fee_from = excluded.fee_from, fee_to = excluded.fee_to,
                guarantee_days = excluded.guarantee_days, guarantee_replacements = excluded.guarantee_replacements,
                guarantee_conditions = excluded.guarantee_conditions, assessment = excluded.assessment,
                assessed_percent = excluded.assessed_percent, version = excluded.version
            """;
    private static final String ADVISORY_LOCK = """
            SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'agency', :organization, :code), 0))
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    AgencyStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        this.json = json;
    }

    Optional<Agency> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("organization", organization.require())
                .bind("code", code)
                .map(this::agency)
                .findOne());
    }

    /** Until the transaction ends no other transaction creates or changes this one. */
    Optional<Agency> findExclusively(String code) {
        jdbi.useHandle(handle -> handle.createQuery(ADVISORY_LOCK)
                .bind("organization", organization.require())
                .bind("code", code)
                .mapToMap()
                .list());
        return find(code);
    }

    /** By code, those after {@code after}. */
    List<Agency> page(String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("after", after)
                .bind("limit", limit)
                .map(this::agency)
                .list());
    }

    /**
     * The best judged first, those not judged yet last.
     *
     * @param position only those that are asked for this position, null for all
     */
    List<Agency> best(String position, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(BEST)
                .bind("organization", organization.require())
                .bind("position", position)
                .bind("limit", limit)
                .map(this::agency)
                .list());
    }

    void save(Agency agency) {
        Fee fee = agency.fee();
        Guarantee guarantee = agency.guarantee();
        Assessment assessment = agency.assessment();
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bind("code", agency.code())
                .bind("name", agency.name())
                .bind("website", agency.website())
                .bind("contact", agency.contact())
                .bindArray("positions", String.class, agency.positions())
                .bindByType("feeFrom", fee == null ? null : fee.from(), BigDecimal.class)
                .bindByType("feeTo", fee == null ? null : fee.to(), BigDecimal.class)
                .bindByType("days", guarantee == null ? null : guarantee.days(), Integer.class)
                .bindByType("replacements", guarantee == null ? null : guarantee.replacements(), Integer.class)
                .bind("conditions", guarantee == null ? null : guarantee.conditions())
                .bind("assessment", assessment == null ? null : written(assessment))
                .bindByType("percent", assessment == null ? null : assessment.percent(), BigDecimal.class)
                .bind("version", agency.version())
                .execute());
    }

    private Agency agency(ResultSet row, StatementContext context) throws SQLException {
        BigDecimal feeFrom = row.getBigDecimal("fee_from");
        Integer days = row.getObject("guarantee_days", Integer.class);
        String assessment = row.getString("assessment");
        return new Agency(
                row.getString("code"),
                row.getString("name"),
                row.getString("website"),
                row.getString("contact"),
                List.of((String[]) row.getArray("positions").getArray()),
                feeFrom == null ? null : new Fee(feeFrom, row.getBigDecimal("fee_to")),
                days == null
                        ? null
                        : new Guarantee(
                                days, row.getInt("guarantee_replacements"), row.getString("guarantee_conditions")),
                assessment == null ? null : read(assessment),
                row.getLong("version"));
    }

    private String written(Assessment assessment) {
        try {
            return json.writeValueAsString(assessment);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Assessment read(String assessment) {
        try {
            return json.readValue(assessment, Assessment.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.komdir.audit.audits.auditor;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The auditors of the organization in scope. */
@ApplicationScoped
class AuditorStore {
    private static final String ONE = "SELECT * FROM auditor WHERE organization_id = :organization AND code = :code";
    private static final String PAGE = """
            SELECT * FROM auditor WHERE organization_id = :organization AND code > :after ORDER BY code LIMIT :limit
            """;
    private static final String SAVE = """
            INSERT INTO auditor (organization_id, code, full_name, employee, niches, products, audiences, niche_keys,
                                 product_keys, audience_keys, audits_stated, audits_counted, version)
            VALUES (:organization, :code, :fullName, :employee, :niches, :products, :audiences, :nicheKeys,
                    :productKeys, :audienceKeys, :auditsStated, :auditsCounted, :version)
            ON CONFLICT ON CONSTRAINT pk_auditor DO UPDATE
            SET full_name = excluded.full_name, employee = excluded.employee, niches = excluded.niches,
                products = excluded.products, audiences = excluded.audiences, niche_keys = excluded.niche_keys,
                product_keys = excluded.product_keys, audience_keys = excluded.audience_keys,
                audits_stated = excluded.audits_stated, audits_counted = excluded.audits_counted, version = excluded.version
            """;
    private static final String COUNT_ONE_MORE = """
            UPDATE auditor SET audits_counted = audits_counted + 1, version = version + 1
            WHERE organization_id = :organization AND code = :code
            """;
    private static final String ANY_KNOWS = """
            SELECT EXISTS (
                SELECT FROM auditor
                WHERE organization_id = :organization AND :niche = ANY (niche_keys)
                  AND coalesce(employee, code) <> ALL (:except) AND code <> ALL (:except))
            """;
    private static final String ONE_AT_A_TIME = """
            SELECT pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'auditor', :organization, :code), 0))
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;

    AuditorStore(Jdbi jdbi, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    Optional<Auditor> find(String code) {
        return find(code, ONE);
    }

    /** Until the transaction ends nobody else creates or changes this one. */
    Optional<Auditor> findExclusively(String code) {
        jdbi.useHandle(handle -> handle.createQuery(ONE_AT_A_TIME)
                .bind("organization", organization.require())
                .bind("code", code)
                .mapToMap()
                .list());
        return find(code, ONE + " FOR UPDATE");
    }

    /** By code, those after {@code after}. */
    List<Auditor> page(String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("after", after)
                .bind("limit", limit)
                .map(AuditorStore::auditor)
                .list());
    }

    void save(Auditor auditor) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bind("code", auditor.code())
                .bind("fullName", auditor.fullName())
                .bind("employee", auditor.employee())
                .bindArray("niches", String.class, auditor.niches())
                .bindArray("products", String.class, auditor.products())
                .bindArray("audiences", String.class, auditor.audiences())
                .bindArray("nicheKeys", String.class, TextNormalizer.keys(auditor.niches()))
                .bindArray("productKeys", String.class, TextNormalizer.keys(auditor.products()))
                .bindArray("audienceKeys", String.class, TextNormalizer.keys(auditor.audiences()))
                .bind("auditsStated", auditor.auditsStated())
                .bind("auditsCounted", auditor.auditsCounted())
                .bind("version", auditor.version())
                .execute());
    }

    /** False when there is none of this code. */
    boolean countOneMore(String code) {
        return jdbi.withHandle(handle -> handle.createUpdate(COUNT_ONE_MORE)
                        .bind("organization", organization.require())
                        .bind("code", code)
                        .execute())
                == 1;
    }

    /**
     * Whether somebody has experience in the niche.
     *
     * @param niche as {@link TextNormalizer#key} makes it
     * @param except employees who do not count
     */
    boolean anyKnows(String niche, Collection<String> except) {
        return jdbi.withHandle(handle -> handle.createQuery(ANY_KNOWS)
                .bind("organization", organization.require())
                .bind("niche", niche)
                .bindArray("except", String.class, except.toArray())
                .mapTo(Boolean.class)
                .one());
    }

    private Optional<Auditor> find(String code, String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("organization", organization.require())
                .bind("code", code)
                .map(AuditorStore::auditor)
                .findOne());
    }

    static Auditor auditor(ResultSet row, StatementContext context) throws SQLException {
        return new Auditor(
                row.getString("code"),
                row.getString("full_name"),
                row.getString("employee"),
                texts(row, "niches"),
                texts(row, "products"),
                texts(row, "audiences"),
                row.getInt("audits_stated"),
                row.getInt("audits_counted"),
                row.getLong("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

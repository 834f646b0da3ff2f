package io.komdir.hiring.recruiting.hire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The hires of the organization in scope, without who it is. */
@ApplicationScoped
class HireStore {
    private static final String SAVE = """
            INSERT INTO hire (organization_id, vacancy_id, employee, document)
            VALUES (:organization, :vacancy, :employee, :document::jsonb)
            ON CONFLICT ON CONSTRAINT pk_hire DO UPDATE SET document = excluded.document WHERE hire.version < excluded.version
            """;
    private static final String OF_AGENCIES = """
            SELECT document FROM hire WHERE organization_id = :organization AND agency = ANY (:agencies)
            ORDER BY hired_on DESC, employee LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    HireStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        // What a newer release has added is left out by an older one that still runs beside it.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Keeps the hire unless this or a newer version is there. */
    void save(Hired hired) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("organization", organization.require())
                .bind("vacancy", hired.vacancy())
                .bind("employee", hired.employee())
                .bind("document", written(hired))
                .execute());
    }

    /** The last first. */
    List<Hired> ofAgencies(Collection<String> agencies, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_AGENCIES)
                .bind("organization", organization.require())
                .bindArray("agencies", String.class, agencies.toArray())
                .bind("limit", limit)
                .map((row, context) -> read(row.getString("document")))
                .list());
    }

    private String written(Hired hired) {
        try {
            return json.writeValueAsString(hired);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hired read(String document) {
        try {
            return json.readValue(document, Hired.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

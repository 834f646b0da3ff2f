package io.komdir.audit.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the counts of funnels. */
@ApplicationScoped
class FunnelDayStore {
    private static final TypeReference<List<ConversionMeasured.Stage>> STAGES = new TypeReference<>() {};
    /** A scope without counts on a day is told nothing about: the organization's row tells the stages of that day. */
    private static final String DAYS = """
            SELECT scope, funnel, day, stages, revision, event_id
            FROM measured_funnel
            WHERE organization_id = :organization AND scope IN (:scope, 'organization')
              AND (:funnel::text IS NULL OR funnel = :funnel) AND day BETWEEN :from AND :to
            ORDER BY funnel, day, revision
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final OrganizationScope organization;

    FunnelDayStore(Jdbi jdbi, ObjectMapper json, OrganizationScope organization) {
        this.jdbi = jdbi;
        this.json = json;
        this.organization = organization;
    }

    /**
     * Those of the scope and those of the organization, oldest first.
     *
     * @param funnel null for all
     */
    List<FunnelDay> days(String funnel, String scope, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(DAYS)
                .bind("organization", organization.require())
                .bind("funnel", funnel)
                .bind("scope", scope)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new FunnelDay(
                        row.getString("scope"),
                        row.getString("funnel"),
                        row.getObject("day", LocalDate.class),
                        read(row.getString("stages")),
                        row.getLong("revision"),
                        row.getObject("event_id", UUID.class)))
                .list());
    }

    private List<ConversionMeasured.Stage> read(String stages) {
        try {
            return json.readValue(stages, STAGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored stages are always readable", e);
        }
    }
}

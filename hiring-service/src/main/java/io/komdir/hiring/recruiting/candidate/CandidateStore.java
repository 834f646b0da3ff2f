package io.komdir.hiring.recruiting.candidate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The candidates of the organization in scope. Who they are stands in a table of its own. */
@ApplicationScoped
class CandidateStore {
    private static final String SELECT = """
            SELECT c.*, p.full_name, p.email, p.phone, p.link, p.note
            FROM candidate c LEFT JOIN candidate_person p ON p.organization_id = c.organization_id AND p.candidate_id = c.id
            WHERE c.organization_id = :organization
            """;
    private static final String ONE = SELECT + " AND c.vacancy_id = :vacancy AND c.id = :id";
    private static final String PAGE = SELECT + """
             AND c.vacancy_id = :vacancy AND (:stage::text IS NULL OR c.stage = :stage)
             AND (:channel::text IS NULL OR c.channel = :channel) AND (:agency::text IS NULL OR c.agency = :agency)
             AND (:before::uuid IS NULL OR c.id < :before::uuid)
            ORDER BY c.id DESC LIMIT :limit
            """;
    private static final String OF_VACANCY = SELECT + " AND c.vacancy_id = :vacancy ORDER BY c.id";
    private static final String OF_AGENCIES =
            SELECT + " AND c.agency = ANY (:agencies) ORDER BY c.id DESC LIMIT :limit";
    private static final String COUNT =
            "SELECT count(*) FROM candidate WHERE organization_id = :organization AND vacancy_id = :vacancy";
    private static final String SAVE = """
            INSERT INTO candidate (organization_id, id, vacancy_id, version, stage, channel, agency, applied_on, erased_on, figures)
            VALUES (:organization, :id, :vacancy, :version, :stage, :channel, :agency, :applied, :erased, :figures::jsonb)
            ON CONFLICT ON CONSTRAINT pk_candidate DO UPDATE
            SET version = excluded.version, stage = excluded.stage, channel = excluded.channel, agency = excluded.agency,
                applied_on = excluded.applied_on, erased_on = excluded.erased_on, figures = excluded.figures
            """;
    private static final String SAVE_PERSON = """
            INSERT INTO candidate_person (organization_id, candidate_id, full_name, email, phone, link, note)
            VALUES (:organization, :id, :fullName, :email, :phone, :link, :note)
            ON CONFLICT ON CONSTRAINT pk_candidate_person DO UPDATE
            SET full_name = excluded.full_name, email = excluded.email, phone = excluded.phone, link = excluded.link,
                note = excluded.note
            """;
    private static final String ERASE_PERSON =
            "DELETE FROM candidate_person WHERE organization_id = :organization AND candidate_id = :id";

    private final Jdbi jdbi;
    private final OrganizationScope organization;
    private final ObjectMapper json;

    CandidateStore(Jdbi jdbi, OrganizationScope organization, ObjectMapper json) {
        this.jdbi = jdbi;
        this.organization = organization;
        // What a newer release has added is left out by an older one that still runs beside it.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Optional<Candidate> find(UUID vacancy, UUID id) {
        return one(ONE, vacancy, id);
    }

    /** Holds the candidate until the transaction ends. */
    Optional<Candidate> findLocked(UUID vacancy, UUID id) {
        return one(ONE + " FOR UPDATE OF c", vacancy, id);
    }

    /** Newest first, those before the id {@code before} unless it is null. */
    List<Candidate> page(UUID vacancy, CandidateFilter filter, UUID before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("organization", organization.require())
                .bind("vacancy", vacancy)
                .bind("stage", filter.stage() == null ? null : filter.stage().name())
                .bind("channel", filter.channel())
                .bind("agency", filter.agency())
                .bindByType("before", before, UUID.class)
                .bind("limit", limit)
                .map(this::candidate)
                .list());
    }

    /** All of a vacancy, oldest first. */
    List<Candidate> ofVacancy(UUID vacancy) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_VACANCY)
                .bind("organization", organization.require())
                .bind("vacancy", vacancy)
                .map(this::candidate)
                .list());
    }

    /** Those that the agencies have presented, newest first. */
    List<Candidate> ofAgencies(Collection<String> agencies, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_AGENCIES)
                .bind("organization", organization.require())
                .bindArray("agencies", String.class, agencies.toArray())
                .bind("limit", limit)
                .map(this::candidate)
                .list());
    }

    int count(UUID vacancy) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("organization", organization.require())
                .bind("vacancy", vacancy)
                .mapTo(Integer.class)
                .one());
    }

    void save(Candidate candidate) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(SAVE)
                    .bind("organization", organization.require())
                    .bind("id", candidate.id())
                    .bind("vacancy", candidate.vacancy())
                    .bind("version", candidate.version())
                    .bind("stage", candidate.stage().name())
                    .bind("channel", candidate.source().channel())
                    .bind("agency", candidate.source().agency())
                    .bind("applied", candidate.appliedOn())
                    .bindByType("erased", candidate.erasedOn(), LocalDate.class)
                    .bind("figures", CandidateFigures.of(candidate).written(json))
                    .execute();
            var person = handle.createUpdate(candidate.erased() ? ERASE_PERSON : SAVE_PERSON)
                    .bind("organization", organization.require())
                    .bind("id", candidate.id());
            if (!candidate.erased()) {
                person.bind("fullName", candidate.person().fullName())
                        .bind("email", candidate.person().email())
                        .bind("phone", candidate.person().phone())
                        .bind("link", candidate.person().link())
                        .bind("note", candidate.person().note());
            }
            person.execute();
        });
    }

    private Optional<Candidate> one(String query, UUID vacancy, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("organization", organization.require())
                .bind("vacancy", vacancy)
                .bind("id", id)
                .map(this::candidate)
                .findOne());
    }

    private Candidate candidate(ResultSet row, StatementContext context) throws SQLException {
        String name = row.getString("full_name");
        Person person = name == null
                ? null
                : new Person(
                        name,
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("link"),
                        row.getString("note"));
        CandidateFigures figures = CandidateFigures.read(row.getString("figures"), json);
        return new Candidate(
                row.getString("organization_id"),
                row.getObject("id", UUID.class),
                row.getObject("vacancy_id", UUID.class),
                row.getInt("version"),
                Stage.valueOf(row.getString("stage")),
                new Source(row.getString("channel"), row.getString("agency")),
                row.getObject("applied_on", LocalDate.class),
                person,
                row.getObject("erased_on", LocalDate.class),
                figures.moves(),
                figures.scorecards(),
                figures.references(),
                figures.hire());
    }
}

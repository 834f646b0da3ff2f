package io.komdir.kpi.ingestion;

import io.komdir.kpi.ingestion.row.FieldText;
import io.komdir.platform.problem.ForbiddenException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import io.komdir.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Which sources the caller may push for and read. A credential bound to a source has that one only; otherwise a CRM pushes
 * for any source, sees the receipts and rejected rows of its own pushes, and reads the facts of the sources of which a row of
 * its own was stored.
 */
@RequestScoped
@Transactional
public class SourceAccess {
    private static final String STORED = """
            SELECT DISTINCT source FROM push_batch
            WHERE organization_id = current_setting('komdir.organization', true) AND caller = :caller
              AND rejected < received AND (:any OR kind IN ('DAILY_ACTIVITY', 'ACTIVITIES'))
            """;

    private final Caller caller;
    private final Jdbi jdbi;

    @Inject
    public SourceAccess(Caller caller, Jdbi jdbi) {
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /**
     * The source of a push: the one that the body or the query names, else the one that the credential is bound to, else the
     * usual one.
     *
     * @throws RuleViolationException when there is none, two are named, or the name is no code
     * @throws ForbiddenException when the credential is bound to another source
     */
    public String toPush(Optional<String> ofQuery, Optional<String> ofBody, Optional<String> usual) {
        if (ofQuery.isPresent() && ofBody.isPresent() && !ofQuery.equals(ofBody)) {
            throw new RuleViolationException(new Violation("source", "other-source", ofQuery.get()));
        }
        String source = ofBody.or(() -> ofQuery)
                .or(caller::source)
                .or(() -> usual)
                .orElseThrow(() -> new RuleViolationException(new Violation("source", "required")));
        if (!FieldText.isCode(source)) {
            throw new RuleViolationException(new Violation("source", "code"));
        }
        requirePush(source);
        return source;
    }

    /**
     * Refuses a source that the credential is not bound to.
     *
     * @throws ForbiddenException when it is bound to another one
     */
    public void requirePush(String source) {
        if (caller.source().filter(bound -> !bound.equals(source)).isPresent()) {
            throw new ForbiddenException();
        }
    }

    /**
     * The sources whose facts the caller may read. A push of which nothing was stored opens no source.
     *
     * @param source the only one asked for, null for all that may be read
     * @return null for everything; otherwise the sources, none when the one asked for may not be read
     */
    public String[] facts(String source) {
        return narrowed(sources(false), source);
    }

    /**
     * The sources whose freshness the caller may see: those of its facts and of what else it has stored.
     *
     * @param source the only one asked for, null for all that may be seen
     * @return as {@link #facts(String)}
     */
    public String[] fresh(String source) {
        return narrowed(sources(true), source);
    }

    /**
     * The receipts and rejected rows that the caller may see, also of pushes of which every row was rejected.
     *
     * @param source the only one asked for, null for all that may be seen
     */
    public PushVisibility pushed(String source) {
        if (caller.source().isPresent()) {
            String bound = caller.source().get();
            // No source has the empty name: whoever asks for another one sees nothing.
            return new PushVisibility(source == null || source.equals(bound) ? bound : "", null);
        }
        return new PushVisibility(source, readsAll() ? null : caller.credential());
    }

    /** Empty for all. */
    private Optional<List<String>> sources(boolean anyKind) {
        if (caller.source().isPresent()) {
            return caller.source().map(List::of);
        }
        if (readsAll()) {
            return Optional.empty();
        }
        return Optional.of(jdbi.withHandle(handle -> handle.createQuery(STORED)
                .bind("caller", caller.credential())
                .bind("any", anyKind)
                .mapTo(String.class)
                .list()));
    }

    private boolean readsAll() {
        return Stream.of(Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER).anyMatch(caller::has);
    }

    private static String[] narrowed(Optional<List<String>> readable, String source) {
        if (source == null) {
            return readable.map(sources -> sources.toArray(String[]::new)).orElse(null);
        }
        boolean allowed = readable.map(sources -> sources.contains(source)).orElse(true);
        return allowed ? new String[] {source} : new String[0];
    }
}

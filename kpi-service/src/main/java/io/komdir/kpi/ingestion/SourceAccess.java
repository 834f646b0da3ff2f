package io.komdir.kpi.ingestion;

import io.komdir.kpi.ingestion.row.Cells;
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
 * for any source and reads those that it has pushed for under its name: receipts and rejected rows in any case, stored data
 * once a row of its own was stored.
 */
@RequestScoped
@Transactional
public class SourceAccess {
    private static final String PUSHED = """
            SELECT DISTINCT source FROM push_batch
            WHERE organization_id = current_setting('komdir.organization', true) AND pushed_by = :name
              AND (:any OR rejected < received)
            """;

    private final Caller caller;
    private final Jdbi jdbi;

    @Inject
    public SourceAccess(Caller caller, Jdbi jdbi) {
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /**
     * The source of a push: the one that the body or the query names, or else the one that the credential is bound to.
     *
     * @throws RuleViolationException when none is named, two are, or the name is no code
     * @throws ForbiddenException when the credential is bound to another source
     */
    public String toPush(Optional<String> ofQuery, Optional<String> ofBody) {
        if (ofQuery.isPresent() && ofBody.isPresent() && !ofQuery.equals(ofBody)) {
            throw new RuleViolationException(new Violation("source", "other-source", ofQuery.get()));
        }
        String source = ofBody.or(() -> ofQuery)
                .or(caller::source)
                .orElseThrow(() -> new RuleViolationException(new Violation("source", "required")));
        if (!Cells.isCode(source)) {
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

    /** Empty for all. */
    private Optional<List<String>> sources(boolean anyPush) {
        if (caller.source().isPresent()) {
            return caller.source().map(List::of);
        }
        if (Stream.of(Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER).anyMatch(caller::has)) {
            return Optional.empty();
        }
        return Optional.of(jdbi.withHandle(handle -> handle.createQuery(PUSHED)
                .bind("name", caller.name())
                .bind("any", anyPush)
                .mapTo(String.class)
                .list()));
    }

    /**
     * The sources whose stored data the caller may read. A push of which nothing was stored opens no source.
     *
     * @param source the only one asked for, null for all that may be read
     * @return null for everything; otherwise the sources, none when the one asked for may not be read
     */
    public String[] readable(String source) {
        return narrowed(sources(false), source);
    }

    /**
     * The sources whose receipts and rejected rows the caller may see: also those of which all its rows were rejected.
     *
     * @param source the only one asked for, null for all that may be seen
     * @return as {@link #readable(String)}
     */
    public String[] pushed(String source) {
        return narrowed(sources(true), source);
    }

    private static String[] narrowed(Optional<List<String>> readable, String source) {
        if (source == null) {
            return readable.map(sources -> sources.toArray(String[]::new)).orElse(null);
        }
        boolean allowed = readable.map(sources -> sources.contains(source)).orElse(true);
        return allowed ? new String[] {source} : new String[0];
    }
}

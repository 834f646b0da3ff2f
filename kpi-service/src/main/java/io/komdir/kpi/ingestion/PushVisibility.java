package io.komdir.kpi.ingestion;

import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which receipts and rejected rows a caller may see. A statement tests it with {@link #ROWS}.
 *
 * @param source only of this one, null for all
 * @param caller only what was pushed with this credential, null for anybody's
 */
public record PushVisibility(String source, String caller) {
    /** The condition, over the columns {@code source} and {@code caller}. */
    public static final String ROWS = """
            (CAST(:source AS text) IS NULL OR source = :source)
              AND (CAST(:caller AS text) IS NULL OR caller = :caller)
            """;

    /** Everything: for what the service does by itself. */
    public static PushVisibility all() {
        return new PushVisibility(null, null);
    }

    public <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bind("source", source).bind("caller", caller);
    }
}

package io.komdir.platform.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How long the rows of a table are kept. A service declares it as a bean, once for each table:
 *
 * <pre>{@code
 * @Produces @Singleton
 * Retention quarantine() {
 *     return Retention.of("quarantine", "rejected_at", Duration.ofDays(90));
 * }
 * }</pre>
 *
 * <p>{@link RetentionJob} deletes the older rows. The table's migration opens them, and only them, to the job by
 * {@code CALL allow_purge('quarantine', 'rejected_at < now() - interval ''90 days''')} and has an index on the column.
 */
public final class Retention {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final String table;
    private final String column;
    private final Function<Clock, Object> cutoff;

    private Retention(String table, String column, Function<Clock, Object> cutoff) {
        this.table = requireName(table);
        this.column = requireName(column);
        this.cutoff = cutoff;
    }

    /** Keeps a row for this long after the moment in the column, a {@code timestamptz}. */
    public static Retention of(String table, String column, Duration age) {
        Objects.requireNonNull(age, "age");
        return new Retention(table, column, clock -> clock.instant().minus(age));
    }

    /** Keeps a row for so many days after the day in the column, a {@code date}. */
    public static Retention ofDays(String table, String column, int days) {
        return new Retention(table, column, clock -> LocalDate.now(clock).minusDays(days));
    }

    String table() {
        return table;
    }

    /** Rows whose column is before this, a moment or a day, are deleted. */
    Object cutoff(Clock clock) {
        return cutoff.apply(clock);
    }

    /** Deletes the oldest rows, and skips those that are locked; with the parameters {@code cutoff} and {@code batch}. */
    String delete() {
        return """
                DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM %1$s WHERE %2$s < :cutoff ORDER BY %2$s LIMIT :batch FOR UPDATE SKIP LOCKED))
                """.formatted(table, column);
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name in the database: " + name);
        }
        return name;
    }
}

package io.komdir.local.testing;

import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Counts the SQL statements that a piece of work runs, by Hibernate and by JDBI alike: a list must not run one per row.
 * For tests inside the application's JVM that run nothing else meanwhile; the counted service needs
 * {@code quarkus.hibernate-orm.statistics=true} in its test profile.
 */
public final class StatementCount {
    private StatementCount() {}

    /** How many statements the work has sent to the database. */
    public static long of(SessionFactory sessions, Jdbi jdbi, Runnable work) {
        Statistics statistics = sessions.getStatistics();
        if (!statistics.isStatisticsEnabled()) {
            throw new IllegalStateException("quarkus.hibernate-orm.statistics is off");
        }
        SqlLogger before = jdbi.getConfig(SqlStatements.class).getSqlLogger();
        AtomicLong counted = new AtomicLong();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                counted.incrementAndGet();
            }
        });
        long prepared = statistics.getPrepareStatementCount();
        try {
            work.run();
        } finally {
            jdbi.setSqlLogger(before);
        }
        return counted.get() + statistics.getPrepareStatementCount() - prepared;
    }
}

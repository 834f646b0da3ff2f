package io.komdir.kpi.testing;

import io.komdir.local.testing.TestServers;
import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** One connection as the service's role for all that tests write: to connect costs more than a row. */
final class ServiceConnection {
    private static Jdbi jdbi;

    private ServiceConnection() {}

    static synchronized <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        return connected().inTransaction(work);
    }

    private static Jdbi connected() {
        if (jdbi == null) {
            try {
                jdbi = Jdbi.create(TestServers.appDataSource().getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException("the tests' database does not answer", e);
            }
        }
        return jdbi;
    }
}

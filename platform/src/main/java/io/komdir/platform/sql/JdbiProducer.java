package io.komdir.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Makes the one {@link Jdbi} of a service. Its handles use the connection of the running JTA transaction, with that
 * transaction's organization; outside of one they see no tenant row. JDBI begins and ends no transaction itself.
 */
@ApplicationScoped
class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource)
                .installPlugin(new PostgresPlugin())
                .registerArrayType(BigDecimal.class, "numeric")
                .registerArrayType(LocalDate.class, "date")
                .setTransactionHandler(new CMTTransactionHandler());
    }
}

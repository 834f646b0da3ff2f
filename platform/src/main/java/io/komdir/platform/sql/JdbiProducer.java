package io.komdir.platform.sql;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Makes the one {@link Jdbi} of a service. Its handles use the connection of the running JTA transaction, with that
 * transaction's organization; outside of one they see no tenant row. JDBI begins and ends no transaction itself.
 *
 * <p>{@code :organization} is bound to the organization in scope. Rows map to records by {@code mapTo(X.class)}, records bind by {@link RecordArguments} or, public ones, by
 * {@code bindMethods}, JSON columns are components marked {@code @Json} and read as {@link StoredDocuments}.
 */
@ApplicationScoped
class JdbiProducer {
    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, OrganizationScope scope, @StoredDocuments ObjectMapper documents) {
        Jdbi jdbi = Jdbi.create(dataSource)
                .installPlugin(new PostgresPlugin())
                .installPlugin(new Jackson2Plugin())
                .registerRowMapper(RecordMapper.FACTORY)
                .registerArrayType(BigDecimal.class, "numeric")
                .registerArrayType(LocalDate.class, "date")
                .registerArrayType(Instant.class, "timestamptz")
                .setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Jackson2Config.class).setMapper(documents);
        jdbi.getConfig(SqlStatements.class).addCustomizer(new OrganizationBinding(scope));
        return jdbi;
    }
}

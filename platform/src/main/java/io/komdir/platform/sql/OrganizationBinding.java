package io.komdir.platform.sql;

import io.komdir.platform.tenancy.OrganizationScope;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ObjectArgument;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Binds {@code :organization} to the organization in scope wherever a query or an update names it and does not bind it itself. A
 * prepared batch must bind it itself: JDBI fixes the bindings of a batch before it asks.
 */
final class OrganizationBinding implements StatementCustomizer {
    private static final String NAME = "organization";

    private final OrganizationScope scope;

    OrganizationBinding(OrganizationScope scope) {
        this.scope = scope;
    }

    /** @throws IllegalStateException when the statement needs an organization and none is in scope */
    @Override
    public void beforeBinding(PreparedStatement statement, StatementContext context) {
        if (context.getParsedSql().getParameters().getParameterNames().contains(NAME)) {
            context.getBinding().addNamedArgumentFinder((name, ignored) -> find(name));
        }
    }

    private Optional<Argument> find(String name) {
        return NAME.equals(name) ? Optional.of(ObjectArgument.of(scope.require(), Types.VARCHAR)) : Optional.empty();
    }
}

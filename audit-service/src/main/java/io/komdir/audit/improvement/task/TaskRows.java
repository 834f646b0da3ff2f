package io.komdir.audit.improvement.task;

import io.komdir.platform.tenancy.OrganizationScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of the table {@code task}, each with its carry. */
@ApplicationScoped
class TaskRows implements RowMapper<StoredTask> {
    static final String COLUMNS =
            "t.document, t.correlation_id, t.prioritized_event, t.completed_event, t.effect, t.gain, t.gain_order::text AS gain_order, c.figures";
    static final String FROM = """
             FROM task t
             LEFT JOIN funnel_impact c
               ON c.organization_id = t.organization_id AND c.scope = t.effect_scope AND c.metric = t.effect_metric
                  AND c.funnel = t.effect_funnel AND c.stage = t.effect_stage
            """;

    private final TaskJson json;
    private final OrganizationScope organization;

    TaskRows(TaskJson json, OrganizationScope organization) {
        this.json = json;
        this.organization = organization;
    }

    @Override
    public StoredTask map(ResultSet row, StatementContext context) throws SQLException {
        Causation chain = new Causation(
                row.getObject("correlation_id", UUID.class),
                row.getObject("prioritized_event", UUID.class),
                row.getObject("completed_event", UUID.class));
        return new StoredTask(
                json.read(row.getString("document"), TaskDocument.class).toTask(organization.require(), chain),
                row.getBigDecimal("gain"),
                row.getString("gain_order"),
                json.read(row.getString("figures"), FunnelImpact.class),
                json.tree(row.getString("effect")));
    }
}

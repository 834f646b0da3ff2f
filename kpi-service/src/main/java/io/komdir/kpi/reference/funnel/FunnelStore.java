package io.komdir.kpi.reference.funnel;

import io.komdir.kpi.shared.numbers.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code funnel} and {@code funnel_stage}; sees the organization in scope only. */
@ApplicationScoped
class FunnelStore {
    private static final String PAGE = """
            SELECT code, name, changed_revision
            FROM funnel
            WHERE organization_id = current_setting('komdir.organization', true) AND code > :after
            ORDER BY code
            LIMIT :limit
            """;
    private static final String FIND = """
            SELECT code, name, changed_revision
            FROM funnel
            WHERE organization_id = current_setting('komdir.organization', true) AND code = :code
            """;
    private static final String COUNT = """
            SELECT count(*) FROM funnel WHERE organization_id = current_setting('komdir.organization', true)
            """;
    private static final String STAGES = """
            SELECT funnel, code, name, metric, target_conversion, norm_working_days
            FROM funnel_stage
            WHERE organization_id = current_setting('komdir.organization', true) AND funnel = ANY (:funnels)
            ORDER BY funnel, position
            """;
    private static final String SAVE = """
            INSERT INTO funnel (organization_id, code, name, changed_revision)
            VALUES (current_setting('komdir.organization', true), :code, :name, :revision)
            ON CONFLICT ON CONSTRAINT pk_funnel DO UPDATE SET
                name = EXCLUDED.name, changed_revision = EXCLUDED.changed_revision
            """;
    private static final String CLEAR = """
            DELETE FROM funnel_stage
            WHERE organization_id = current_setting('komdir.organization', true) AND funnel = :code
            """;
    private static final String ADD_STAGES = """
            INSERT INTO funnel_stage (organization_id, funnel, position, code, name, metric, target_conversion,
                                      norm_working_days)
            SELECT current_setting('komdir.organization', true), :funnel, stage.position, stage.code, stage.name,
                   stage.metric, stage.target_conversion, stage.norm_working_days
            FROM unnest(:positions, :codes, :names, :metrics, :targets, :norms)
                 AS stage (position, code, name, metric, target_conversion, norm_working_days)
            """;

    private final Jdbi jdbi;

    @Inject
    FunnelStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By code. */
    List<StoredFunnel> all() {
        return page("", Integer.MAX_VALUE);
    }

    int count() {
        return jdbi.withHandle(
                handle -> handle.createQuery(COUNT).mapTo(Integer.class).one());
    }

    /** By code, those after {@code after}. */
    List<StoredFunnel> page(String after, int limit) {
        return jdbi.withHandle(handle -> withStages(
                handle,
                handle.createQuery(PAGE)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map(FunnelStore::head)
                        .list()));
    }

    Optional<StoredFunnel> find(String code) {
        return jdbi.withHandle(handle ->
                withStages(
                                handle,
                                handle.createQuery(FIND)
                                        .bind("code", code)
                                        .map(FunnelStore::head)
                                        .list())
                        .stream()
                        .findFirst());
    }

    void save(StoredFunnel stored) {
        Funnel funnel = stored.funnel();
        List<FunnelStage> stages = funnel.stages();
        jdbi.useHandle(handle -> {
            handle.createUpdate(SAVE)
                    .bind("code", funnel.code())
                    .bind("name", funnel.name())
                    .bind("revision", stored.changedRevision())
                    .execute();
            handle.createUpdate(CLEAR).bind("code", funnel.code()).execute();
            handle.createUpdate(ADD_STAGES)
                    .bind("funnel", funnel.code())
                    .bindArray(
                            "positions",
                            Integer.class,
                            IntStream.range(0, stages.size()).boxed().toList())
                    .bindArray("codes", String.class, column(stages, FunnelStage::code))
                    .bindArray("names", String.class, column(stages, FunnelStage::name))
                    .bindArray("metrics", String.class, column(stages, FunnelStage::metric))
                    .bindArray("targets", BigDecimal.class, column(stages, FunnelStage::targetConversion))
                    .bindArray("norms", Integer.class, column(stages, FunnelStage::normWorkingDays))
                    .execute();
        });
    }

    private static List<?> column(List<FunnelStage> stages, Function<FunnelStage, ?> value) {
        List<Object> column = new ArrayList<>();
        stages.forEach(stage -> column.add(value.apply(stage)));
        return column;
    }

    private static List<StoredFunnel> withStages(Handle handle, List<StoredFunnel> heads) {
        String[] codes = heads.stream().map(head -> head.funnel().code()).toArray(String[]::new);
        Map<String, List<FunnelStage>> stages = new HashMap<>();
        handle.createQuery(STAGES)
                .bind("funnels", codes)
                .map((row, context) -> stages.computeIfAbsent(row.getString("funnel"), code -> new ArrayList<>())
                        .add(stage(row)))
                .list();
        return heads.stream()
                .map(head -> new StoredFunnel(
                        new Funnel(
                                head.funnel().code(),
                                head.funnel().name(),
                                stages.getOrDefault(head.funnel().code(), List.of())),
                        head.changedRevision(),
                        false))
                .toList();
    }

    private static StoredFunnel head(ResultSet row, StatementContext context) throws SQLException {
        Funnel funnel = new Funnel(row.getString("code"), row.getString("name"), List.of());
        return new StoredFunnel(funnel, row.getLong("changed_revision"), false);
    }

    private static FunnelStage stage(ResultSet row) throws SQLException {
        return new FunnelStage(
                row.getString("code"),
                row.getString("name"),
                row.getString("metric"),
                Numbers.plain(row.getBigDecimal("target_conversion")),
                row.getObject("norm_working_days", Integer.class));
    }
}

package io.komdir.kpi.reference.targets;

import io.komdir.kpi.shared.scope.Scope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The targets of the organization in scope. */
@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<TargetEntity, TargetEntity.Key> {
    private static final String PAGE = """
            from Target t
            where (?1 is null or t.scopeKind = ?1 and t.scopeCode = ?2) and (?3 is null or t.metric = ?3)
              and (t.scopeKind, t.scopeCode, t.metric, t.period, t.validFrom) > (?4, ?5, ?6, ?7, ?8)
            order by t.scopeKind, t.scopeCode, t.metric, t.period, t.validFrom
            """;
    /** Of each scope, metric and period the latest of those that cover the day. */
    private static final String PAGE_ON = """
            from Target t
            where (?1 is null or t.scopeKind = ?1 and t.scopeCode = ?2) and (?3 is null or t.metric = ?3)
              and (t.scopeKind, t.scopeCode, t.metric, t.period) > (?4, ?5, ?6, ?7)
              and t.validFrom <= ?8 and (t.validTo is null or t.validTo >= ?8)
              and not exists (
                  select 1 from Target later
                  where later.scopeKind = t.scopeKind and later.scopeCode = t.scopeCode and later.metric = t.metric
                    and later.period = t.period and later.validFrom > t.validFrom and later.validFrom <= ?8
                    and (later.validTo is null or later.validTo >= ?8))
            order by t.scopeKind, t.scopeCode, t.metric, t.period
            """;

    private final TargetQueries queries;

    TargetRepository(TargetQueries queries) {
        this.queries = queries;
    }

    /**
     * One page and one more, by scope, metric, period and first day.
     *
     * @param scope only of this scope, null for all
     * @param metric only of this metric, null for all
     * @param on only what applies on that day, null for all
     */
    List<TargetEntity> page(Scope scope, String metric, LocalDate on, PageRequest request) {
        Optional<Cursor> after = request.after();
        LocalDate lastDay = after.map(cursor -> cursor.date(4)).orElse(LocalDate.EPOCH);
        return find(
                        on == null ? PAGE : PAGE_ON,
                        scope == null ? null : scope.kind().name(),
                        scope == null ? null : scope.code(),
                        metric,
                        key(after, 0),
                        key(after, 1),
                        key(after, 2),
                        key(after, 3),
                        on == null ? lastDay : on)
                .page(0, request.fetch())
                .list();
    }

    private static String key(Optional<Cursor> after, int index) {
        return after.map(cursor -> cursor.text(index)).orElse("");
    }

    boolean exists(Target target) {
        return findByIdOptional(TargetEntity.Key.of(target)).isPresent();
    }

    /**
     * Inserts or replaces the targets, whose keys differ; SQL of the same transaction sees them afterwards.
     *
     * @return how many were new or different
     */
    int save(List<Target> targets) {
        List<TargetEntity> existing = getEntityManager()
                .unwrap(Session.class)
                .findMultiple(
                        TargetEntity.class,
                        targets.stream().map(TargetEntity.Key::of).toList());
        int changed = 0;
        for (int i = 0; i < targets.size(); i++) {
            changed += save(targets.get(i), existing.get(i)) ? 1 : 0;
        }
        if (changed > 0) {
            flush();
            queries.updateEffectiveDays(targets);
        }
        return changed;
    }

    private boolean save(Target target, TargetEntity existing) {
        if (existing == null) {
            persist(TargetEntity.of(target));
            return true;
        }
        boolean changed = !existing.hasSameContent(target);
        if (changed) {
            existing.replace(target);
        }
        return changed;
    }
}

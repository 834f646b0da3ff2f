package io.komdir.kpi.reference.metric;

import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RequestConstraints;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps the metrics of the organization in scope. */
@ApplicationScoped
@Transactional
public class MetricService {
    private static final int POSITION_STEP = 10;

    private final MetricRepository repository;
    private final MetricNames names;
    private final RequestConstraints constraints;
    private final Upserts upserts;

    MetricService(MetricRepository repository, MetricNames names, RequestConstraints constraints, Upserts upserts) {
        this.repository = repository;
        this.names = names;
        this.constraints = constraints;
        this.upserts = upserts;
    }

    /** All metrics in the order of reports: by position, then code; one query of a short table. */
    public List<MetricDefinition> all() {
        return repository.all();
    }

    /** The same by code, in the same order. */
    public Map<String, MetricDefinition> byCode() {
        Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
        all().forEach(metric -> metrics.put(metric.code(), metric));
        return metrics;
    }

    /**
     * One metric.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    public Versioned<MetricView> get(String code, Locale language) {
        MetricEntity metric = repository.require("metric", code);
        return Versioned.of(view(metric, language), metric.tag(language));
    }

    /** In the order of reports. */
    public Page<MetricView> list(PageRequest request, Locale language) {
        return Page.of(repository.page(request), request, metric -> Cursor.of(metric.position, metric.code))
                .map(metric -> view(metric, language));
    }

    /** Creates or replaces a metric; the same definition again changes nothing. */
    public Versioned<MetricView> put(String code, MetricRequest request, Locale language, WriteConditions conditions) {
        return upserts.put(
                        new MetricsByLanguage(repository, language),
                        code,
                        conditions,
                        existing -> requested(code, request, existing),
                        metric -> List.of())
                .map(metric -> view(metric, language));
    }

    private MetricDefinition requested(String code, MetricRequest request, Optional<MetricDefinition> existing) {
        Map<String, MetricDefinition> metrics = byCode();
        Violations violations = new Violations().when(!Codes.isCode(code), "code", "code");
        constraints.check(violations, request);
        MetricRules.check(violations, request, !names.isStandard(code));
        MetricRules.checkFormula(violations, code, request.formulaOrDefault(), metrics);
        repository.funnelsOf(code).forEach(funnel -> MetricRules.checkFunnel(violations, funnel, request));
        violations.throwIfAny();
        int position = existing.map(MetricDefinition::position).orElseGet(() -> last(metrics) + POSITION_STEP);
        return request.definition(code, names.own(code, request.name()), position);
    }

    private static int last(Map<String, MetricDefinition> metrics) {
        return metrics.values().stream()
                .mapToInt(MetricDefinition::position)
                .max()
                .orElse(0);
    }

    private MetricView view(MetricEntity metric, Locale language) {
        MetricDefinition definition = metric.content();
        return MetricView.of(definition, names.of(definition, language));
    }
}

package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.audit.measurement.MeasuredWindow;
import io.komdir.audit.measurement.Measurements;
import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects evidence for the items of a template that name a metric or a stage. */
@ApplicationScoped
class EvidenceCollector {
    /** Working days of the window: about a month. */
    static final int WORKING_DAYS = 20;
    /** An item that names a stage but no funnel, or a metric that counts stages, is filled from so many stages at most. */
    static final int MAX_FUNNELS = 10;

    private final Measurements measurements;
    private final Organizations organizations;

    EvidenceCollector(Measurements measurements, Organizations organizations) {
        this.measurements = measurements;
        this.organizations = organizations;
    }

    /** By item, with a fixed number of statements; items without evidence are left out. */
    Map<String, List<Evidence>> measured(TemplateVersion template, String scope, LocalDate through) {
        String currency = organizations.current().currencyCode();
        Set<String> metrics = template.items().stream()
                .map(Item::metric)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        MeasuredWindow window = measurements.window(metrics, scope, through, WORKING_DAYS);
        Map<String, List<Evidence>> found = new LinkedHashMap<>();
        for (Item item : template.items()) {
            List<Evidence> evidence = evidence(item, window, currency);
            if (!evidence.isEmpty()) {
                found.put(item.code(), evidence);
            }
        }
        return found;
    }

    private static List<Evidence> evidence(Item item, MeasuredWindow window, String currency) {
        if (item.metric() != null) {
            Stream<Evidence> ofMetric = window.metric(item.metric()).stream()
                    .filter(measured -> measured.value() != null)
                    .map(measured -> Evidence.of(measured, currency));
            Stream<Evidence> ofStages =
                    window.countedBy(item.metric()).stream().limit(MAX_FUNNELS).map(Evidence::of);
            return Stream.concat(ofMetric, ofStages).toList();
        }
        if (item.stage() == null) {
            return List.of();
        }
        return window.stage(item.funnel(), item.stage()).stream()
                .limit(MAX_FUNNELS)
                .map(Evidence::of)
                .toList();
    }
}

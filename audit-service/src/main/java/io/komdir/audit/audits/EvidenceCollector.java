package io.komdir.audit.audits;

import io.komdir.audit.audits.template.Item;
import io.komdir.audit.audits.template.TemplateVersion;
import io.komdir.audit.measurement.Measurements;
import io.komdir.directory.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks up what was measured for the items of a template that name a metric or a stage. */
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

    /** By item; items of which nothing is known are left out. */
    Map<String, List<Evidence>> measured(TemplateVersion template, String scope, LocalDate through) {
        String currency = organizations.current().currencyCode();
        Map<String, List<Evidence>> found = new LinkedHashMap<>();
        for (Item item : template.items()) {
            List<Evidence> facts = measured(item, scope, through, currency);
            if (!facts.isEmpty()) {
                found.put(item.code(), facts);
            }
        }
        return found;
    }

    private List<Evidence> measured(Item item, String scope, LocalDate through, String currency) {
        if (item.metric() != null) {
            Stream<Evidence> ofMetric = measurements.metric(item.metric(), scope, through, WORKING_DAYS).stream()
                    .filter(measured -> measured.value() != null)
                    .map(measured -> Evidence.of(measured, currency));
            Stream<Evidence> ofStages = measurements.countedBy(item.metric(), scope, through, WORKING_DAYS).stream()
                    .limit(MAX_FUNNELS)
                    .map(Evidence::of);
            return Stream.concat(ofMetric, ofStages).toList();
        }
        if (item.stage() == null) {
            return List.of();
        }
        return measurements.stage(item.funnel(), item.stage(), scope, through, WORKING_DAYS).stream()
                .limit(MAX_FUNNELS)
                .map(Evidence::of)
                .toList();
    }
}

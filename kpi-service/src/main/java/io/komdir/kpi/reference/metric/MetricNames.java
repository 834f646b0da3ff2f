package io.komdir.kpi.reference.metric;

import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a metric is called: the organization's own name, else the standard name in the reader's language, else the code. */
@ApplicationScoped
public class MetricNames {
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private final Messages messages;

    @Inject
    public MetricNames(Messages messages) {
        this.messages = messages;
    }

    /** The name to show. */
    public String of(MetricDefinition metric, Locale locale) {
        return metric.name() != null
                ? metric.name()
                : standard(metric.code(), locale).orElse(metric.code());
    }

    /** Whether the metric has a standard name, so that it needs none of its own. */
    boolean isStandard(String code) {
        return standard(code, Locale.ENGLISH).isPresent();
    }

    /**
     * The name to store: null when it is the standard one in any language, so that a metric that was read and written back
     * still speaks every reader's language.
     */
    String own(String code, String name) {
        Stream<String> standard = LOCALES.stream().flatMap(locale -> standard(code, locale).stream());
        return name == null || standard.anyMatch(name::equals) ? null : name;
    }

    private Optional<String> standard(String code, Locale locale) {
        return messages.find(locale, "metric." + code, List.of());
    }
}

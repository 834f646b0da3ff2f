package io.komdir.audit.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What this service reads of {@code kpi.conversion.measured}. */
record ConversionMeasured(String funnel, String scope, LocalDate date, Long revision, List<Stage> stages) {

    ConversionMeasured {
        EventPayloadRules.code(funnel, "funnel");
        EventPayloadRules.scope(scope);
        EventPayloadRules.required(date, "date");
        EventPayloadRules.required(revision, "revision");
        if (EventPayloadRules.required(stages, "stages").size() > EventPayloadRules.MAX_ENTRIES) {
            throw new PermanentEventException("a funnel of more than " + EventPayloadRules.MAX_ENTRIES + " stages");
        }
        stages = List.copyOf(stages);
    }

    /**
     * A stage; the event and the stored row contain the same fields.
     *
     * @param metric whose facts are the count
     * @param target of the conversion from the stage before, a fraction; null without
     */
    record Stage(
            String stage,
            String metric,
            BigDecimal count,
            @JsonProperty("targetConversion") BigDecimal target) {

        Stage {
            EventPayloadRules.code(stage, "stage");
            EventPayloadRules.code(metric, "metric of a stage");
            EventPayloadRules.figure(EventPayloadRules.required(count, "count"), "count");
            EventPayloadRules.figure(target, "targetConversion");
        }
    }
}

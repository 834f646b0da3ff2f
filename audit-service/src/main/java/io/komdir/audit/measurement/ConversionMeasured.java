package io.komdir.audit.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komdir.platform.events.PermanentEventException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What this service reads of {@code kpi.conversion.measured}. */
record ConversionMeasured(String funnel, String scope, LocalDate date, Long revision, List<Stage> stages) {

    ConversionMeasured {
        Told.code(funnel, "funnel");
        Told.scope(scope);
        Told.present(date, "date");
        Told.present(revision, "revision");
        if (Told.present(stages, "stages").size() > Told.MOST) {
            throw new PermanentEventException("a funnel of more than " + Told.MOST + " stages");
        }
        stages = List.copyOf(stages);
    }

    /**
     * A stage, told and stored alike.
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
            Told.code(stage, "stage");
            Told.code(metric, "metric of a stage");
            Told.figure(Told.present(count, "count"), "count");
            Told.figure(target, "targetConversion");
        }
    }
}

package io.komdir.kpi.ingestion.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON body of a push of activities, for the API description: the body itself is read token by token. */
@Schema(name = "ActivitiesPush")
record ActivitiesBody(
        @Schema(
                description = "system that knows the events; may be absent when the API key is bound to one",
                example = "crm")
        String source,

        @Schema(required = true, minItems = 1, maxItems = 10_000)
        List<Event> events) {

    /** One event. */
    @Schema(name = "Activity")
    record Event(
            @Schema(
                    required = true,
                    description = "unique in its source for ever",
                    maxLength = 200,
                    example = "call-90210")
            String id,

            @Schema(required = true, example = "u17") String employee,
            @Schema(required = true, example = "calls") String metric,

            @Schema(required = true, description = "counts on its date in the organization's time zone")
            Instant occurredAt,

            @Schema(
                    defaultValue = "1",
                    description = "up to 18 digits, 6 of them after the point; negative for money only")
            BigDecimal value,

            @Schema(description = "absent for none", example = "phone")
            String channel,

            @Schema(maxLength = 200) String customer,
            @Schema(maxLength = 200) String deal) {}

    /** One event as a CloudEvent. */
    @Schema(name = "ActivityCloudEvent")
    record CloudEvent(
            @Schema(required = true, example = "1.0") String specversion,

            @Schema(required = true, example = "com.example.crm.call.made")
            String type,

            @Schema(
                    required = true,
                    description = "1-64 of letters, digits and ._:-; one for all events of a push",
                    example = "crm")
            String source,

            @Schema(required = true, maxLength = 200) String id,
            @Schema(required = true) Instant time,
            @Schema(required = true) Data data) {}

    /** What an activity says beside the attributes of its CloudEvent. */
    @Schema(name = "ActivityCloudEventData")
    record Data(
            @Schema(required = true) String employee,
            @Schema(required = true) String metric,
            @Schema(defaultValue = "1") BigDecimal value,
            String channel,
            String customer,
            String deal) {}
}

package io.komdir.kpi.ingestion.touchpoint;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON body of a push of touchpoints, for the API description: the body itself is read token by token. */
@Schema(name = "TouchpointsPush")
record TouchpointsBody(
        @Schema(
                description = "system that knows the touches; the API key's source when absent, or else touchpoints",
                defaultValue = "touchpoints")
        String source,

        @Schema(required = true, minItems = 1, maxItems = 10_000)
        List<Event> events) {

    /** One touch. */
    @Schema(name = "Touchpoint")
    record Event(
            @Schema(
                    required = true,
                    description = "unique in the organization for ever",
                    maxLength = 200,
                    example = "visit-90210")
            String id,

            @Schema(required = true, maxLength = 200, example = "c-1001")
            String customer,

            @Schema(
                    required = true,
                    description = "1-64 of letters, digits and ._:-",
                    maxLength = 64,
                    example = "yandex-direct")
            String channel,

            @Schema(required = true, maxLength = 200, example = "landing:spring")
            String touchpoint,

            @Schema(required = true, description = "from 2000-01-01 to tomorrow in the organization's time zone")
            Instant occurredAt) {}

    /** One touch as a CloudEvent. */
    @Schema(name = "TouchpointCloudEvent")
    record CloudEvent(
            @Schema(required = true, example = "1.0") String specversion,

            @Schema(required = true, example = "com.example.site.visited")
            String type,

            @Schema(
                    required = true,
                    description = "1-64 of letters, digits and ._:-; one for all events of a push",
                    example = "site")
            String source,

            @Schema(required = true, maxLength = 200) String id,
            @Schema(required = true) Instant time,
            @Schema(required = true) Data data) {}

    /** What a touch says beside the attributes of its CloudEvent. */
    @Schema(name = "TouchpointCloudEventData")
    record Data(
            @Schema(required = true, maxLength = 200) String customer,
            @Schema(required = true, maxLength = 64) String channel,
            @Schema(required = true, maxLength = 200) String touchpoint) {}
}

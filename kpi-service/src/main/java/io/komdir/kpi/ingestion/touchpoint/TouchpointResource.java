package io.komdir.kpi.ingestion.touchpoint;

import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushParameters;
import io.komdir.kpi.ingestion.push.EventPushView;
import io.komdir.kpi.ingestion.push.PushResult;
import io.komdir.kpi.ingestion.push.PushService;
import io.komdir.kpi.ingestion.row.BatchBody;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Touches of customers, of which journeys are made. */
@Path("/touchpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Push")
public class TouchpointResource {
    private final PushService pushes;
    private final TouchpointPushService touchpoints;

    @Inject
    TouchpointResource(PushService pushes, TouchpointPushService touchpoints) {
        this.pushes = pushes;
        this.touchpoints = touchpoints;
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_JSON,
        PushFormat.NDJSON_TYPE,
        PushFormat.CSV_TYPE,
        PushFormat.CLOUD_EVENTS_BATCH_TYPE,
        PushFormat.CLOUD_EVENTS_TYPE
    })
    @RolesAllowed({Roles.DIRECTOR, Roles.CRM})
    @Idempotent
    @BatchLimit(BatchBody.MAX_ROWS)
    @Operation(summary = "Add touches of customers", description = """
                    Each id is kept once for ever in the organization; the same touch again is a duplicate and a success. Up \
                    to 10 000 events and 8 MiB, in one transaction. A CloudEvent gives id, source and time by its attributes \
                    and the rest by its data. Without a source the push counts as one of the source touchpoints. Row errors: \
                    row-too-long, missing-field, wrong-type, invalid-code, invalid-time, date-too-early, date-in-future, too-long, \
                    invalid-text, conflict (the same id with another payload), other-source, one-of, and of NDJSON and CSV \
                    malformed-row, unknown-property, duplicate-property.""")
    @APIResponse(
            responseCode = "200",
            description = "All events are stored.",
            content = @Content(schema = @Schema(implementation = EventPushView.class)))
    @APIResponse(
            responseCode = "207",
            description = "Partial: the good events are stored, the others are in the quarantine.",
            content = @Content(schema = @Schema(implementation = EventPushView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "rows-rejected: an event of an atomic push cannot be stored, so none is; the problem carries"
                            + " received, accepted, duplicates, rejected and errors. rule-violation: a source that is no code, or no events.")
    public Response pushTouchpoints(
            @BeanParam PushParameters request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = TouchpointsBody.class)),
                                @Content(
                                        mediaType = PushFormat.NDJSON_TYPE,
                                        schema = @Schema(implementation = TouchpointsBody.Event.class)),
                                @Content(mediaType = PushFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = PushFormat.CLOUD_EVENTS_BATCH_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.ARRAY,
                                                        implementation = TouchpointsBody.CloudEvent.class)),
                                @Content(
                                        mediaType = PushFormat.CLOUD_EVENTS_TYPE,
                                        schema = @Schema(implementation = TouchpointsBody.CloudEvent.class))
                            })
                    byte[] body) {
        PushResult pushed = pushes.push(touchpoints, request, body);
        return Response.status(pushed.status()).entity(EventPushView.of(pushed)).build();
    }
}

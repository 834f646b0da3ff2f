package io.komdir.kpi.ingestion.activity;

import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushParameters;
import io.komdir.kpi.ingestion.SourceAccess;
import io.komdir.kpi.ingestion.push.EventPushView;
import io.komdir.kpi.ingestion.push.PushResult;
import io.komdir.kpi.ingestion.push.PushService;
import io.komdir.kpi.ingestion.row.BatchBody;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Events that a CRM counts into days. */
@Path("/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Push")
public class ActivityResource {
    private final PushService pushes;
    private final ActivityPushService activities;
    private final RetractionService retractions;
    private final SourceAccess access;

    @Inject
    ActivityResource(
            PushService pushes, ActivityPushService activities, RetractionService retractions, SourceAccess access) {
        this.pushes = pushes;
        this.activities = activities;
        this.retractions = retractions;
        this.access = access;
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
    @Operation(summary = "Count activities into days", description = """
                    Each (source, id) counts once for ever, on the date of occurredAt in the organization's time zone; the \
                    same event again is a duplicate and a success. Up to 10 000 events and 8 MiB, in one transaction. A \
                    CloudEvent gives id, source and time by its attributes and the rest by its data. Row errors: those of \
                    daily rows, and invalid-time, too-long, invalid-text, conflict (the same id with another payload), \
                    other-source, sum-too-large.""")
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
            description = "rows-rejected: an event of an atomic push cannot be stored, so none is; the problem carries"
                    + " received, accepted, duplicates, rejected and errors. rule-violation: no source, or no events.")
    public Response pushActivities(
            @BeanParam PushParameters request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ActivitiesBody.class)),
                                @Content(
                                        mediaType = PushFormat.NDJSON_TYPE,
                                        schema = @Schema(implementation = ActivitiesBody.Event.class)),
                                @Content(mediaType = PushFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = PushFormat.CLOUD_EVENTS_BATCH_TYPE,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.ARRAY,
                                                        implementation = ActivitiesBody.CloudEvent.class)),
                                @Content(
                                        mediaType = PushFormat.CLOUD_EVENTS_TYPE,
                                        schema = @Schema(implementation = ActivitiesBody.CloudEvent.class))
                            })
                    byte[] body) {
        PushResult pushed = pushes.push(activities, request, body);
        return Response.status(pushed.status()).entity(EventPushView.of(pushed)).build();
    }

    @DELETE
    @Path("/{source}/{id}")
    @RolesAllowed({Roles.DIRECTOR, Roles.CRM})
    @Operation(
            summary = "Take an activity back",
            description = "It counts no more, and never again under this id. Taking it back twice is no error.")
    @APIResponse(responseCode = "204", description = "It counts no more.")
    @APIResponse(responseCode = "404", description = "No such event was ever pushed, or none that a CRM may read.")
    public void retractActivity(@PathParam("source") String source, @PathParam("id") String id) {
        access.requirePush(source);
        String[] readable = access.facts(source);
        if (readable != null && readable.length == 0) {
            throw new NotFoundException("activity", id);
        }
        retractions.retract(source, id);
    }
}

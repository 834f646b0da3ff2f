package io.komdir.kpi.ingestion.deal;

import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushParameters;
import io.komdir.kpi.ingestion.push.PushResult;
import io.komdir.kpi.ingestion.push.PushService;
import io.komdir.kpi.ingestion.push.SetPushView;
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

/** Deals that a CRM sets. */
@Path("/deals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Push")
public class DealPushResource {
    private final PushService pushes;
    private final DealPushService deals;

    @Inject
    DealPushResource(PushService pushes, DealPushService deals) {
        this.pushes = pushes;
        this.deals = deals;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, PushFormat.NDJSON_TYPE, PushFormat.CSV_TYPE})
    @RolesAllowed({Roles.DIRECTOR, Roles.CRM})
    @Idempotent
    @BatchLimit(BatchBody.MAX_ROWS)
    @Operation(summary = "Set deals", description = """
                    The row replaces the deal under its id; the same push again changes nothing. A field that is absent is \
                    empty then. Of several rows of one deal the last one wins. Up to 10 000 rows and 8 MiB, in one \
                    transaction. A stage that no funnel has is stored. Without a source the push counts as one of the source \
                    deals. Row errors: row-too-long, missing-field, wrong-type, invalid-code, invalid-time, date-too-early, \
                    date-in-future, not-a-number, too-many-digits, negative-value, too-long, invalid-text, one-of, \
                    unknown-employee, and of NDJSON and CSV malformed-row, unknown-property, duplicate-property.""")
    @APIResponse(
            responseCode = "200",
            description = "All rows are stored.",
            content = @Content(schema = @Schema(implementation = SetPushView.class)))
    @APIResponse(
            responseCode = "207",
            description = "Partial: the good rows are stored, the others are in the quarantine.",
            content = @Content(schema = @Schema(implementation = SetPushView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "rows-rejected: a row of an atomic push cannot be stored, so none is; the problem carries received,"
                            + " rejected and errors. rule-violation: a source that is no code, or no rows.")
    public Response pushDeals(
            @BeanParam PushParameters request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = DealsBody.class)),
                                @Content(
                                        mediaType = PushFormat.NDJSON_TYPE,
                                        schema = @Schema(implementation = DealsBody.Row.class)),
                                @Content(mediaType = PushFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
                            })
                    byte[] body) {
        PushResult pushed = pushes.push(deals, request, body);
        return Response.status(pushed.status()).entity(SetPushView.of(pushed)).build();
    }
}

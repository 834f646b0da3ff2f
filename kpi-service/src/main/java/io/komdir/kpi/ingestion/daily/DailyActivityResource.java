package io.komdir.kpi.ingestion.daily;

import io.komdir.kpi.ingestion.PushFormat;
import io.komdir.kpi.ingestion.PushParameters;
import io.komdir.kpi.ingestion.SourceAccess;
import io.komdir.kpi.ingestion.push.PushResult;
import io.komdir.kpi.ingestion.push.PushService;
import io.komdir.kpi.ingestion.push.SetPushView;
import io.komdir.kpi.ingestion.row.BatchBody;
import io.komdir.kpi.reference.organization.Organizations;
import io.komdir.kpi.shared.fact.FactList;
import io.komdir.kpi.shared.fact.FactView;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.ETagByContent;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Values of days that a CRM sets, and the list of all facts. */
@Path("/daily-activity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Push", description = "What the CRM pushes, its receipts, and what was rejected.")
public class DailyActivityResource {
    private final PushService pushes;
    private final DailyPushService daily;
    private final FactList facts;
    private final Organizations organizations;
    private final SourceAccess access;

    @Inject
    DailyActivityResource(
            PushService pushes,
            DailyPushService daily,
            FactList facts,
            Organizations organizations,
            SourceAccess access) {
        this.pushes = pushes;
        this.daily = daily;
        this.facts = facts;
        this.organizations = organizations;
        this.access = access;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, PushFormat.NDJSON_TYPE, PushFormat.CSV_TYPE})
    @RolesAllowed({Roles.DIRECTOR, Roles.CRM})
    @Idempotent
    @BatchLimit(BatchBody.MAX_ROWS)
    @Operation(summary = "Set values of days", description = """
                    The row's value replaces the one under (employee, date, metric, channel, source); the same push again \
                    changes nothing. Up to 10 000 rows and 8 MiB, in one transaction. Of several rows with the same key \
                    the last one wins. NDJSON has one row a line; CSV has the field names in its first line; both take \
                    the source as a parameter. Row errors: row-too-long, missing-field, wrong-type, invalid-code, invalid-date, \
                    date-too-early, date-in-future, not-a-number, too-many-digits, negative-value, unknown-employee, \
                    unknown-metric, metric-is-computed, mixed-granularity, and of NDJSON and CSV malformed-row, \
                    unknown-property, duplicate-property.""")
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
                            + " rejected and errors. rule-violation: no source, or no rows.")
    public Response pushDailyActivity(
            @BeanParam PushParameters request,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = DailyActivityBody.class)),
                                @Content(
                                        mediaType = PushFormat.NDJSON_TYPE,
                                        schema = @Schema(implementation = DailyActivityBody.Row.class)),
                                @Content(mediaType = PushFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
                            })
                    byte[] body) {
        PushResult pushed = pushes.push(daily, request, body);
        return Response.status(pushed.status()).entity(SetPushView.of(pushed)).build();
    }

    @GET
    @RolesAllowed({Roles.DIRECTOR, Roles.HEAD, Roles.VIEWER, Roles.CRM})
    @ETagByContent
    @Operation(summary = "List facts", description = "Newest day first. A CRM sees the sources that it pushes for.")
    @APIResponse(responseCode = "200", description = "A page of facts.")
    public Page<FactView> listDailyActivity(@BeanParam DailyActivityParameters query, @BeanParam PageRequest page) {
        return facts.list(query.filter(organizations.today(), access.facts(query.source())), page);
    }
}

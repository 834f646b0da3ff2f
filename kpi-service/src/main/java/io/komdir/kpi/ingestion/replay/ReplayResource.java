package io.komdir.kpi.ingestion.replay;

import io.komdir.kpi.ingestion.SourceAccess;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.security.Roles;
import io.komdir.platform.web.Cursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries rejected rows again after their cause was mended. */
@Path("/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DIRECTOR, Roles.CRM})
@Tag(name = "Quarantine")
public class ReplayResource {
    private final Replays replays;
    private final ReplayQueries queries;
    private final SourceAccess access;

    @Inject
    ReplayResource(Replays replays, ReplayQueries queries, SourceAccess access) {
        this.replays = replays;
        this.queries = queries;
        this.access = access;
    }

    @POST
    @Path("/{id}/replay")
    @Operation(summary = "Try a rejected row again")
    @APIResponse(
            responseCode = "200",
            description = "It is stored and has left the quarantine.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(
            responseCode = "207",
            description = "It stays, with the reason of now.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "404", description = "No such row that the caller may see.")
    public Response replayQuarantinedRow(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        return answer(queries.one(id, access.pushed(null)), language);
    }

    @POST
    @Path("/replay")
    @Operation(
            summary = "Try all rejected rows of a reason again",
            description =
                    "Oldest first, up to 10 000 rows or 8 MiB a call; nextCursor continues behind them. A daily row or"
                            + " a deal that a newer push has set meanwhile is not stored but leaves the quarantine.")
    @APIResponse(
            responseCode = "200",
            description = "All tried rows are stored and have left the quarantine.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(
            responseCode = "207",
            description = "Some stay, with the reason of now.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public Response replayQuarantine(
            @QueryParam("code") @Parameter(required = true, description = "such as unknown-employee") String code,
            @QueryParam("source") String source,
            @QueryParam("cursor") @Parameter(description = "nextCursor of the call before") String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        if (code == null || code.isEmpty()) {
            throw BadRequestException.parameter("code", "required");
        }
        UUID after = cursor == null || cursor.isEmpty()
                ? null
                : Cursor.decode(cursor).uuid(0);
        return answer(queries.portion(code, access.pushed(source), after), language);
    }

    private Response answer(ReplayPortion portion, String language) {
        ReplayView view = replays.replay(portion, Messages.locale(language));
        return Response.status(view.rejected() == 0 ? 200 : 207).entity(view).build();
    }
}

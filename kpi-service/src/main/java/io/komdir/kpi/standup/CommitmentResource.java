package io.komdir.kpi.standup;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.kpi.shared.report.DateRange;
import io.komdir.platform.security.Caller;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /standups/{team}/{date}/commitments}. */
@Path("/standups/{team}/{date}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stand-ups")
public class CommitmentResource {
    private final CommitmentService service;
    private final Caller caller;

    CommitmentResource(CommitmentService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "List the commitments of a team's people for a date",
            description =
                    "In the order of their creation, also those of the stand-up of a team above or below, and those of"
                            + " this one by people who have left the team since.")
    public Page<CommitmentView> listCommitments(
            @PathParam("team") String team, @PathParam("date") LocalDate date, @BeanParam PageRequest page) {
        return service.list(team, DateRange.requireDate("date", date), page);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({DIRECTOR, HEAD})
    @Operation(
            summary = "Make a commitment",
            description =
                    "For today or up to 31 days ahead, by an employee who is in the team or a sub-team on that day: to"
                            + " reach the value of the metric on that day, or for a goal AT_MOST not to exceed it. Evaluated when"
                            + " the day closes; without data it stays OPEN and is evaluated by later data. One for each employee,"
                            + " metric and day; at most 200 for each team and day.")
    @APIResponse(
            responseCode = "409",
            description = "day-closed, day-is-history; commitment-exists: withdraw the one named in commitment first;"
                    + " too-many-commitments.")
    public CommitmentView createCommitment(
            @PathParam("team") String team, @PathParam("date") LocalDate date, CommitmentRequest request) {
        return service.create(team, DateRange.requireDate("date", date), request, caller.name());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({DIRECTOR, HEAD})
    @Operation(summary = "Withdraw a commitment", description = "While it is open.")
    @APIResponse(responseCode = "409", description = "commitment-judged: it was kept or broken.")
    public void withdrawCommitment(
            @PathParam("team") String team, @PathParam("date") LocalDate date, @PathParam("id") UUID id) {
        service.withdraw(team, DateRange.requireDate("date", date), id);
    }
}

package io.komdir.platform.web;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import io.komdir.platform.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A resource as services write them, to try the conventions on. */
@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DIRECTOR, Roles.HEAD})
public class NoteResource {
    public record Note(
            @NotNull @Size(max = 10) String title,
            @Max(100) Integer rank,
            LocalDate day,
            BigDecimal value,
            DayOfWeek weekday,
            @Size(max = 1000) List<@NotNull @Valid Line> lines) {}

    public record Line(@NotNull String text) {}

    static final AtomicInteger CALLS = new AtomicInteger();
    static final AtomicInteger VERSION = new AtomicInteger(1);

    private final Caller caller;

    NoteResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.DIRECTOR, Roles.VIEWER})
    public Page<Integer> list(
            @BeanParam PageRequest page, @QueryParam("on") LocalDate on, @QueryParam("weekday") DayOfWeek weekday) {
        CALLS.incrementAndGet();
        int from = page.after().map(cursor -> (int) cursor.number(0) + 1).orElse(0);
        List<Integer> rows = IntStream.range(from, Math.min(250, from + page.fetch()))
                .boxed()
                .toList();
        return Page.of(rows, page, Cursor::of);
    }

    @GET
    @Path("/whoami")
    @ETagByContent
    @Operation(operationId = "whoAmI")
    @APIResponse(responseCode = "403", description = "Of the resource's own")
    public Map<String, Object> whoAmI() {
        return Map.of("organization", caller.organization(), "name", caller.name());
    }

    @GET
    @Path("/{code}")
    public Versioned<Note> get(@PathParam("code") String code) {
        if (code.equals("missing")) {
            throw new NotFoundException("note", code);
        }
        return Versioned.of(note(code), EntityTags.of("note", code, VERSION.get()));
    }

    @GET
    @Path("/by-id/{id}")
    public Map<String, Object> byId(@PathParam("id") UUID id) {
        return Map.of("id", id);
    }

    @PUT
    @Path("/{code}")
    public Versioned<Note> put(
            @PathParam("code") String code, @BeanParam WriteConditions conditions, @Valid Note note) {
        if (code.equals("new")) {
            conditions.require(Optional.empty());
            return Versioned.created(note, EntityTags.of("note", code, 0));
        }
        conditions.require(EntityTags.of("note", code, VERSION.get()));
        return Versioned.of(note, EntityTags.of("note", code, VERSION.incrementAndGet()));
    }

    @POST
    @Path("/{code}/archive")
    @ResponseStatus(201)
    @APIResponse(responseCode = "409", description = "archived already")
    public Versioned<Note> archive(@PathParam("code") String code) {
        return Versioned.created(note(code), EntityTags.of("note", code, 0));
    }

    @POST
    @Idempotent
    @BatchLimit(5)
    public Response create(@Valid Note note) {
        CALLS.incrementAndGet();
        if ("conflict".equals(note.title())) {
            throw new ConflictException("basics-first", "scripts").with("open", List.of("regulations"));
        }
        if ("broken".equals(note.title())) {
            throw new IllegalStateException("secret detail");
        }
        if ("rules".equals(note.title())) {
            throw new RuleViolationException(
                    new Violation("rows[3].value", "range", 1, 5), new Violation("rows[4].metric", "required"));
        }
        return Response.status(201)
                .header("Location", "/api/v1/notes/n1")
                .entity(Map.of("id", UUID.randomUUID(), "caller", caller.name()))
                .build();
    }

    @GET
    @Path("/open")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    public String open() {
        return "ok";
    }

    @GET
    @Path("/bad")
    public String bad() {
        throw new BadRequestException("body-missing");
    }

    private static Note note(String code) {
        return new Note(code, 1, LocalDate.of(2026, 11, 23), new BigDecimal("10.50"), DayOfWeek.MONDAY, List.of());
    }
}

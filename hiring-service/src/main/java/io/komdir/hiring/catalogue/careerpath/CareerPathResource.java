package io.komdir.hiring.catalogue.careerpath;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.hiring.catalogue.careerpath.CareerPath.Transition;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /career-paths}. */
@Path("/career-paths")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Career paths", description = "How people grow from one position to the next")
public class CareerPathResource {
    private final CareerPaths paths;

    CareerPathResource(CareerPaths paths) {
        this.paths = paths;
    }

    @GET
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List the career paths", description = "Both of them, whole.")
    public Page<CareerPath> listCareerPaths() {
        return Page.whole(paths.all());
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show a career path", description = "Its steps, the transitions, the years and the criteria.")
    public CareerPath getCareerPath(@PathParam("code") String code) {
        return paths.require(code);
    }

    @POST
    @Path("{code}/readiness")
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Check whether a person is ready for the next position",
            description = "Lists what is met and what is missing. Stores nothing.")
    @APIResponse(responseCode = "409", description = "career-end: no step follows on this path")
    public Readiness checkReadiness(
            @PathParam("code") String code,
            @NotNull @Valid ReadinessRequest person,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        CareerPath path = paths.require(code);
        if (path.step(person.position()).isEmpty()) {
            throw violations(
                    "position", path.steps().stream().map(CareerPath.Step::code).collect(Collectors.joining(", ")));
        }
        Transition transition =
                path.from(person.position()).orElseThrow(() -> new ConflictException("career-end", person.position()));
        Set<String> existing = transition.criteria().stream()
                .filter(criterion -> criterion.kind() == CareerPath.Kind.CONFIRMED)
                .map(CareerPath.Criterion::code)
                .collect(Collectors.toUnmodifiableSet());
        if (!existing.containsAll(person.confirmedCodes())) {
            throw violations("confirmed", existing.stream().sorted().collect(Collectors.joining(", ")));
        }
        return Readiness.of(path, transition, person, Messages.locale(language));
    }

    private static RuleViolationException violations(String field, String allowed) {
        return new RuleViolationException(List.of(new Violation(field, "one-of", allowed)));
    }
}

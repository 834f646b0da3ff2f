package io.komdir.kpi.reference.hire;

import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /hires}. */
@Path("/hires")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hires", description = "People that hiring-service has hired, and how they were registered here")
public class HireResource {
    private final HireService service;
    private final Messages messages;

    HireResource(HireService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(
            summary = "List the hires",
            description =
                    "By the employee's code. A new employee is registered with team, role and the targets of the probation; of an"
                            + " existing employee only what is empty is filled; targets that people have set stay. What this"
                            + " service does not know is left out and shown under problems.")
    public Page<HireView> listHires(
            @QueryParam("problems") @Parameter(description = "only those with problems, or only those without")
                    Boolean problems,
            @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Messages.locale(language);
        return service.list(problems, page).map(hire -> HireView.of(hire, messages, locale));
    }

    @GET
    @Path("{employee}")
    @RolesAllowed({DIRECTOR, HEAD, VIEWER})
    @Operation(summary = "Show a hire")
    public HireView getHire(
            @PathParam("employee") String employee, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return HireView.of(service.get(employee), messages, Messages.locale(language));
    }

    @POST
    @Path("{employee}/apply")
    @RolesAllowed(DIRECTOR)
    @Operation(
            summary = "Apply again what was left out",
            description =
                    "Once the cause is removed, for example the team created. Changes nothing when all was applied.")
    public HireView applyHire(
            @PathParam("employee") String employee, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return HireView.of(service.applyAgain(employee), messages, Messages.locale(language));
    }
}

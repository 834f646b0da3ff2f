package io.komdir.hiring.catalogue.agency;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /agencies}. */
@Path("/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "HR agencies, their terms and how they are judged")
public class AgencyResource {
    private final AgencyService service;
    private final Messages messages;

    AgencyResource(AgencyService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GET
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List the agencies", description = "By code.")
    public Page<AgencyView> list(
            @BeanParam PageRequest page, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Messages.locale(language);
        return service.list(page).map(agency -> AgencyView.of(agency, messages, locale));
    }

    @GET
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show an agency")
    @APIResponse(
            responseCode = "200",
            description = "The agency",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response get(@PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return answer(service.get(code), language);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Create or replace an agency",
            description =
                    "Its assessment stays. The same again changes nothing. The code ranking is taken by the ranking.")
    @APIResponse(
            responseCode = "200",
            description = "The agency as replaced, or as it was",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The agency as created",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response put(
            @PathParam("code") String code,
            @NotNull @Valid AgencyRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        SavedAgency saved = service.put(code, input, ifMatch, ifNoneMatch);
        return EntityTags.put(view(saved.agency(), language), AgencyTags.of(saved.agency()), saved.created());
    }

    @PUT
    @Path("{code}/assessment")
    @RolesAllowed({DIRECTOR, RECRUITER})
    @Operation(
            summary = "Assess an agency",
            description =
                    "By all eight criteria, each 0 to 5 with a weight 0 to 10 and what it rests on. It replaces the"
                            + " assessment before; the same again changes nothing, nor who gave it.")
    @APIResponse(
            responseCode = "200",
            description = "The agency with its assessment",
            content = @Content(schema = @Schema(implementation = AgencyView.class)))
    public Response assess(
            @PathParam("code") String code,
            @NotNull @Valid AssessmentRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return answer(service.assess(code, input, ifMatch), language);
    }

    private Response answer(Agency agency, String language) {
        return EntityTags.ok(view(agency, language), AgencyTags.of(agency));
    }

    private AgencyView view(Agency agency, String language) {
        return AgencyView.of(agency, messages, Messages.locale(language));
    }
}

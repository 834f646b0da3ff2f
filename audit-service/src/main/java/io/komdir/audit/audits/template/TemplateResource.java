package io.komdir.audit.audits.template;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.ETagByVersion;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates over HTTP. */
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Templates",
        description = "What an audit asks: built-in and own check-lists, in versions that never change")
public class TemplateResource {
    private final TemplateService service;
    private final TemplateLists lists;

    TemplateResource(TemplateService service, TemplateLists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "List the templates",
            description = "Built-in and own ones by code, each in its present version, without the items.")
    public Page<TemplateSummary> list(@BeanParam PageRequest page) {
        return lists.list(page);
    }

    @GET
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a template",
            description = "The organization's own version when it has one, else the newest built-in one; or the version"
                    + " asked for. Texts stand in both languages, whatever Accept-Language says.")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response get(
            @PathParam("code") String code,
            @QueryParam("version") @Parameter(description = "number of a version; the present one when left out")
                    Integer version) {
        return ok(service.get(code, version));
    }

    @GET
    @Path("{code}/versions")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List the versions of a template", description = "Newest first, without the items.")
    public Page<TemplateSummary> versions(@PathParam("code") String code, @BeanParam PageRequest page) {
        return lists.versions(code, page);
    }

    @GET
    @Path("{code}/built-in")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a template as the product ships it",
            description =
                    "The newest built-in version, also when the organization has its own. A PUT of its title, areas"
                            + " and items returns to it. 404 for a template that is not built in.")
    @APIResponse(
            responseCode = "200",
            description = "The template as shipped",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response builtIn(@PathParam("code") String code) {
        return ok(service.shipped(code));
    }

    @PUT
    @Path("{code}")
    @ETagByVersion
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Create a template or give it a new version",
            description = "A change makes the next version; audits that have begun keep theirs. The same content again"
                    + " changes nothing. On a built-in code the version becomes the organization's own, which later"
                    + " built-in versions do not replace. An item names a metric or a stage, not both.")
    @APIResponse(
            responseCode = "200",
            description = "The new version, or the present one when nothing has changed",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first version of a new template",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public Response put(
            @PathParam("code") String code,
            TemplateRequest input,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SavedTemplate saved = service.put(code, input, ifMatch, ifNoneMatch);
        return EntityTags.put(saved.view(), TemplateService.tag(saved.view()), saved.created());
    }

    private static Response ok(TemplateView view) {
        return EntityTags.ok(view, TemplateService.tag(view));
    }
}

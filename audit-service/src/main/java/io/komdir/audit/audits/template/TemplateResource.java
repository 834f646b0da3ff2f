package io.komdir.audit.audits.template;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

    TemplateResource(TemplateService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "List the templates",
            description = "Built-in and own ones by code, each in its current version, without the items.")
    public Page<TemplateSummary> listTemplates(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a template",
            description =
                    "The organization's own version when it has one, else the newest built-in one; or the requested"
                            + " version. Texts stand in both languages, whatever Accept-Language says.")
    public Versioned<TemplateView> getTemplate(
            @PathParam("code") String code,
            @QueryParam("version") @Parameter(description = "number of a version; the current one when left out")
                    Integer version) {
        return service.get(code, version);
    }

    @GET
    @Path("{code}/versions")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List the versions of a template", description = "Newest first, without the items.")
    public Page<TemplateSummary> listTemplateVersions(@PathParam("code") String code, @BeanParam PageRequest page) {
        return service.versions(code, page);
    }

    @GET
    @Path("{code}/built-in")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show a template as the product ships it",
            description =
                    "The newest built-in version, also when the organization has its own. A PUT of its title, areas"
                            + " and items returns to it. 404 for a template that is not built in.")
    public Versioned<TemplateView> getBuiltInTemplate(@PathParam("code") String code) {
        return service.shipped(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Create a template or give it a new version",
            description = "A change makes the next version; audits that have begun keep theirs. The same content again"
                    + " changes nothing. On a built-in code the version becomes the organization's own, which later"
                    + " built-in versions do not replace. An item names a metric or a stage, not both.")
    public Versioned<TemplateView> putTemplate(
            @PathParam("code") String code, TemplateRequest request, @BeanParam WriteConditions conditions) {
        return service.put(code, request, conditions);
    }
}

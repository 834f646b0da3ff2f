package io.komdir.audit.audits.auditor;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.audit.shared.Scopes;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Auditors over HTTP. */
@Path("/auditors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors", description = "People who look at sales from outside, and who fits an audit best")
public class AuditorResource {
    private static final int MAX_RANKED = 100;

    private final AuditorService service;
    private final RankingService ranking;

    AuditorResource(AuditorService service, RankingService ranking) {
        this.service = service;
        this.ranking = ranking;
    }

    @GET
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "List the auditors", description = "By code.")
    public Page<AuditorView> listAuditors(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(summary = "Show an auditor")
    public Versioned<AuditorView> getAuditor(@PathParam("code") String code) {
        return service.get(code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({DIRECTOR, AUDITOR})
    @Operation(
            summary = "Create or replace an auditor",
            description =
                    "An employee that kpi-service has not published is 422. The same PUT again changes nothing, also when"
                            + " audits were completed meanwhile. Texts that differ in capitals or spaces only are kept once. The"
                            + " code ranking is taken by the ranking.")
    public Versioned<AuditorView> putAuditor(
            @PathParam("code") String code,
            @NotNull @Valid AuditorRequest request,
            @BeanParam WriteConditions conditions) {
        return service.put(code, request, conditions);
    }

    @GET
    @Path("ranking")
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Rank the auditors for an audit",
            description =
                    "With the reason for each point: experience in the niche 100, a similar product 40, a similar audience"
                            + " 20, one for each of up to 10 audits done, so that nothing outranks the niche. Texts are the same"
                            + " whatever their capitals and outer spaces. With a scope those who head it or a team above it stand"
                            + " apart as not eligible. When the niche is new to all who may audit, the answer holds the onboarding"
                            + " that an audit in this niche gets.")
    public RankingView rankAuditors(
            @QueryParam("niche") @Size(max = AuditorRequest.MAX_TEXT) String niche,
            @QueryParam("product") @Size(max = AuditorRequest.MAX_TEXT) String product,
            @QueryParam("audience") @Size(max = AuditorRequest.MAX_TEXT) String audience,
            @QueryParam("scope")
                    @Pattern(regexp = Scopes.SCOPE)
                    @Parameter(description = "organization, team:<code> or employee:<code>")
                    String scope,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(MAX_RANKED)
                    @Parameter(description = "Most auditors in each of the two lists")
                    int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return ranking.rank(new RankingCriteria(niche, product, audience, scope), limit, Messages.locale(language));
    }
}

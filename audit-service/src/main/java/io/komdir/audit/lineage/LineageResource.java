package io.komdir.audit.lineage;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.VIEWER;

import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.ETagByContent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Chains of causes and effects over HTTP. */
@Path("/lineage/{type}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lineage", description = "Why something is there, and what came of it")
public class LineageResource {
    private final LineageService service;
    private final Messages messages;

    LineageResource(LineageService service, Messages messages) {
        this.service = service;
        this.messages = messages;
    }

    @GET
    @ETagByContent
    @RolesAllowed({DIRECTOR, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Show the chain of causes and effects of a thing",
            description =
                    "What led to the thing and what came of it, across the services, oldest first: deviation or audit ->"
                            + " diagnosis -> cause -> task or staffing gap and vacancy -> effect or hire. From the causation ids"
                            + " of the events; causedBy gives the links for drawing, steps what happened to each thing. A diagnosis"
                            + " that several deviations joined has all of them as causes. An unknown type is 400 with the member"
                            + " knownTypes.")
    public LineageView getLineage(
            @Parameter(
                            description = "what the thing is",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "audit",
                                                "cause",
                                                "deviation",
                                                "diagnosis",
                                                "effect",
                                                "hire",
                                                "staffing-gap",
                                                "task",
                                                "vacancy"
                                            }))
                    @PathParam("type")
                    String type,
            @Parameter(
                            description =
                                    "the thing's id; of a cause <diagnosis>:<check>, of an effect the id of its task, of a hire"
                                            + " the employee's code",
                            example = "019ab1c2-4a10-7b52-9e61-3f2a1b0c9d8e")
                    @PathParam("id")
                    String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        NodeType nodeType = NodeType.of(type)
                .orElseThrow(
                        () -> new BadRequestException("unknown-lineage-type", type, String.join(", ", NodeType.codes()))
                                .with("knownTypes", NodeType.codes()));
        if (id.length() > Node.MAX_ID || id.indexOf('\0') >= 0) {
            throw new NotFoundException(nodeType.code(), id);
        }
        return LineageView.of(
                service.trace(new Node(nodeType, id)), new LineageText(messages, Messages.locale(language)));
    }
}

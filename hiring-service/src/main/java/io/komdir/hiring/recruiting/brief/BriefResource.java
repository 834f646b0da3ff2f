package io.komdir.hiring.recruiting.brief;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /vacancies/{id}/brief}. */
@Path("/vacancies")
@Tag(name = "Vacancies")
public class BriefResource {
    private static final String MARKDOWN = "text/markdown";
    private static final String PDF = "application/pdf";
    private static final MediaType MARKDOWN_TYPE = MediaType.valueOf(MARKDOWN).withCharset("UTF-8");
    private static final MediaType HTML_TYPE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(MARKDOWN), MediaType.TEXT_HTML_TYPE, PDF_TYPE)
            .build();

    private final Briefs briefs;
    private final BriefMarkdown markdown;
    private final BriefHtml html;

    BriefResource(Briefs briefs, BriefMarkdown markdown, BriefHtml html) {
        this.briefs = briefs;
        this.markdown = markdown;
        this.html = html;
    }

    @GET
    @Path("{id}/brief")
    @Produces({MediaType.APPLICATION_JSON, MARKDOWN, MediaType.TEXT_HTML, PDF})
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Brief an agency of a vacancy",
            description =
                    "Eleven sections, always all of them and in this order: where to search, why the vacancy exists,"
                            + " advantages, duties and results, requirements, reporting line, motivation, start, probation,"
                            + " prospects, companies to search in or not. What the vacancy does not say is marked as missing."
                            + " Headings are in the language asked for, what the organization wrote stays as it is. By Accept:"
                            + " JSON, Markdown (one ## heading a section), HTML, or PDF with its fonts.")
    @APIResponse(
            responseCode = "200",
            description = "The brief",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Brief.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "406", description = "None of the four is accepted.")
    public Response getAgencyBrief(
            @PathParam("id") UUID id,
            @QueryParam("lang")
                    @Pattern(regexp = "ru|en")
                    @Parameter(description = "Of titles and headings; the organization's own when left out")
                    String lang,
            @Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        Brief brief = briefs.of(id, lang == null ? null : Locale.forLanguageTag(lang));
        MediaType type = chosen.getMediaType();
        if (type.isCompatible(MARKDOWN_TYPE)) {
            return answer(brief, markdown.of(brief), MARKDOWN_TYPE, "md");
        }
        if (type.isCompatible(HTML_TYPE)) {
            return answer(brief, html.of(brief), HTML_TYPE, "html");
        }
        if (type.isCompatible(PDF_TYPE)) {
            return answer(brief, BriefPdf.of(html.of(brief)), PDF_TYPE, "pdf");
        }
        return answer(brief, brief, MediaType.APPLICATION_JSON_TYPE, "json");
    }

    private static Response answer(Brief brief, Object body, MediaType type, String extension) {
        String file = "brief-%s-%s.%s".formatted(brief.vacancy(), brief.language(), extension);
        return Response.ok(body, type)
                .language(brief.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .build();
    }
}

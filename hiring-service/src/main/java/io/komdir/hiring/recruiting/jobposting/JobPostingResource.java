package io.komdir.hiring.recruiting.jobposting;

import static io.komdir.platform.security.Roles.AUDITOR;
import static io.komdir.platform.security.Roles.DIRECTOR;
import static io.komdir.platform.security.Roles.HEAD;
import static io.komdir.platform.security.Roles.RECRUITER;
import static io.komdir.platform.security.Roles.VIEWER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /vacancies/{id}/job-posting}. */
@Path("/vacancies")
@Tag(name = "Vacancies")
public class JobPostingResource {
    private static final String JSON_LD = "application/ld+json";

    private final JobPostings postings;
    private final ObjectMapper json;

    JobPostingResource(JobPostings postings, ObjectMapper json) {
        this.postings = postings;
        this.json = json;
    }

    @GET
    @Path("{id}/job-posting")
    @Produces({JSON_LD, MediaType.APPLICATION_JSON})
    @RolesAllowed({DIRECTOR, RECRUITER, HEAD, AUDITOR, VIEWER})
    @Operation(
            summary = "Give an open vacancy to search engines",
            description =
                    "schema.org JobPosting in JSON-LD, with the fields that Google for Jobs requires and recommends. Every"
                            + " < is written as \\u003c, so that it may stand in a script element as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The posting",
            content = {
                @Content(mediaType = JSON_LD, schema = @Schema(implementation = JobPosting.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobPosting.class))
            })
    @APIResponse(
            responseCode = "409",
            description =
                    "vacancy-state: it is not OPEN. job-posting-incomplete: the member missing names what search engines"
                            + " would refuse it without.")
    public String getJobPosting(
            @PathParam("id") UUID id,
            @QueryParam("lang")
                    @Pattern(regexp = "ru|en")
                    @Parameter(description = "Of title and headings; the organization's own when left out")
                    String lang,
            @QueryParam("directApply")
                    @DefaultValue("false")
                    @Parameter(description = "Whether one applies on the page that shows the posting")
                    Boolean directApply) {
        JobPosting posting = postings.of(id, lang == null ? null : Locale.forLanguageTag(lang), directApply);
        try {
            return json.writeValueAsString(posting).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

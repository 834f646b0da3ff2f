package io.komdir.kpi.shared.report;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes an answer of a media type {@code text/…}, such as CSV, as a string, whatever the resource method returns. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TextSchemas implements OASFilter {

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().forEach((type, content) -> {
                if (type.startsWith("text/")) {
                    content.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
                }
            });
        }
        return response;
    }
}

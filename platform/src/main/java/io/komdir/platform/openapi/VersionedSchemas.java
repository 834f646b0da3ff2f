package io.komdir.platform.openapi;

import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.Versioned;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/**
 * Describes what a {@link Versioned} looks like on the wire: the value is the body, the tag is a header, and a PUT of one
 * thing answers 201 when it created it.
 */
final class VersionedSchemas {
    private static final String PREFIX = "#/components/schemas/";
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

    private final OpenAPI document;
    private final Set<String> wrappers = new HashSet<>();

    VersionedSchemas(OpenAPI document) {
        this.document = document;
    }

    void unwrap(HttpMethod verb, Operation operation, MethodInfo method) {
        if (!method.returnType().name().equals(VERSIONED)) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                describe(response);
            }
        });
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        boolean bulk = method.hasAnnotation(DotName.createSimple(BatchLimit.class));
        if (verb == HttpMethod.PUT
                && !bulk
                && ok != null
                && !operation.getResponses().hasAPIResponse("201")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "201",
                            OASFactory.createAPIResponse()
                                    .description("Created")
                                    .content(ok.getContent())
                                    .addHeader("ETag", OASFactory.createHeader().ref("ETag")));
        }
    }

    private void describe(APIResponse response) {
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().values().forEach(this::unwrap);
        }
        response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
    }

    private void unwrap(MediaType content) {
        Schema schema = content.getSchema();
        if (schema == null || schema.getRef() == null) {
            return;
        }
        String name = schema.getRef().substring(PREFIX.length());
        Schema wrapper = document.getComponents().getSchemas().get(name);
        if (wrapper != null
                && name.startsWith(VERSIONED.withoutPackagePrefix())
                && wrapper.getProperties() != null
                && wrapper.getProperties().containsKey("value")) {
            wrappers.add(name);
            content.setSchema(wrapper.getProperties().get("value"));
        }
    }

    /** Removes the schemas that stood for the record itself. */
    void removeWrappers() {
        wrappers.forEach(document.getComponents()::removeSchema);
    }
}

package io.komdir.platform.openapi;

import io.komdir.platform.web.Versioned;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Describes success by the method's return type and its {@code @ResponseStatus}. The scanner leaves success out as soon as a
 * method describes any other answer, and does not read the status.
 */
final class SuccessResponses {
    private static final String OK = "200";
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final OpenAPI document;
    private final IndexView index;

    SuccessResponses(OpenAPI document, IndexView index) {
        this.document = document;
        this.index = index;
    }

    void describe(Operation operation, MethodInfo method) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        String status = status(method);
        if (!responses.hasAPIResponse(status) && responses.hasAPIResponse(OK)) {
            responses.addAPIResponse(status, responses.getAPIResponse(OK).description(description(status)));
            responses.removeAPIResponse(OK);
        }
        if (responses.getAPIResponses().keySet().stream().noneMatch(code -> code.startsWith("2"))) {
            schema(method.returnType()).ifPresent(name -> responses.addAPIResponse(status, response(status, name)));
        }
    }

    private static String status(MethodInfo method) {
        AnnotationInstance status = method.declaredAnnotation(DotName.createSimple(ResponseStatus.class));
        return status == null ? OK : Integer.toString(status.value().asInt());
    }

    private static String description(String status) {
        return status.equals("201") ? "Created" : "OK";
    }

    private static APIResponse response(String status, String schema) {
        return OASFactory.createAPIResponse()
                .description(description(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema))));
    }

    /** The schema of what the method returns, when another operation has made the scanner describe it. */
    private Optional<String> schema(Type returned) {
        Type type = returned.name().equals(VERSIONED)
                ? returned.asParameterizedType().arguments().get(0)
                : returned;
        ClassInfo described = index.getClassByName(type.name());
        if (described == null) {
            return Optional.empty();
        }
        AnnotationInstance schema = described.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return Optional.of(name == null ? described.simpleName() : name.asString())
                .filter(document.getComponents().getSchemas()::containsKey);
    }
}

package io.komdir.platform.openapi;

import io.komdir.platform.web.Versioned;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
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
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Describes success by the method's return type and its {@code @ResponseStatus}. The scanner leaves success out as soon as a
 * method describes any other answer, and does not read the status.
 */
final class SuccessResponses {
    private static final String OK = "200";
    private static final String JSON = "application/json";
    private static final Set<DotName> WRAPPERS =
            Set.of(DotName.createSimple(Versioned.class), DotName.createSimple(RestResponse.class));
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
            schema(method.returnType())
                    .ifPresent(name -> responses.addAPIResponse(status, response(status, name, produced(method))));
        }
    }

    private static String status(MethodInfo method) {
        AnnotationInstance status = method.declaredAnnotation(DotName.createSimple(ResponseStatus.class));
        return status == null ? OK : Integer.toString(status.value().asInt());
    }

    private static String description(String status) {
        return status.equals("201") ? "Created" : "OK";
    }

    /** JSON by the schema; any other media type that the method produces is text. */
    private static APIResponse response(String status, String schema, List<String> produced) {
        Content content = OASFactory.createContent();
        for (String type : produced) {
            Schema body = type.equals(JSON)
                    ? OASFactory.createSchema().ref(schema)
                    : OASFactory.createSchema().addType(Schema.SchemaType.STRING);
            content.addMediaType(type, OASFactory.createMediaType().schema(body));
        }
        return OASFactory.createAPIResponse().description(description(status)).content(content);
    }

    private static List<String> produced(MethodInfo method) {
        DotName name = DotName.createSimple(Produces.class);
        AnnotationInstance produces = method.declaredAnnotation(name);
        if (produces == null) {
            produces = method.declaringClass().declaredAnnotation(name);
        }
        return produces == null ? List.of(JSON) : List.of(produces.value().asStringArray());
    }

    /** The schema of what the method returns, when another operation has made the scanner describe it. */
    private Optional<String> schema(Type returned) {
        Type type = WRAPPERS.contains(returned.name())
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

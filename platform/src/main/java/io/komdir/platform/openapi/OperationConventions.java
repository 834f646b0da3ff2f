package io.komdir.platform.openapi;

import io.komdir.platform.security.Roles;
import io.komdir.platform.web.BatchLimit;
import io.komdir.platform.web.Idempotent;
import io.komdir.platform.web.Limits;
import io.komdir.platform.web.WriteConditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** What the conventions mean for one operation. */
record OperationConventions(String path, HttpMethod verb, MethodInfo method, boolean apiKeys) {

    /** What the scanner says of the answers it adds by itself. */
    private static final Set<String> SCANNED = Set.of("Bad Request", "Not Allowed", "Not Authorized");

    void writeTo(Operation operation) {
        List<String> roles = roles();
        boolean body = operation.getRequestBody() != null;
        operation.addExtension("x-komdir-roles", roles);
        operation.addExtension("x-komdir-limits", limits(body, !roles.isEmpty()));
        operation.setDescription(description(operation.getDescription(), roles));
        secure(operation, roles);
        parameters(operation);
        responses(operation, body, !roles.isEmpty());
    }

    private List<String> roles() {
        AnnotationInstance allowed = annotation(RolesAllowed.class);
        return allowed == null
                ? List.of()
                : Arrays.stream(allowed.value().asStringArray()).sorted().toList();
    }

    private Map<String, Object> limits(boolean body, boolean counted) {
        Map<String, Object> limits = new LinkedHashMap<>();
        AnnotationInstance rows = method.annotation(DotName.createSimple(BatchLimit.class));
        if (rows != null) {
            limits.put("batchRows", rows.value().asInt());
        }
        if (body) {
            limits.put("bodyBytes", Limits.BODY_BYTES);
        }
        if (counted) {
            limits.put("requestsPerMinute", Limits.REQUESTS_PER_MINUTE);
        }
        return limits;
    }

    private static String description(String own, List<String> roles) {
        String line = roles.isEmpty() ? "Open to everybody." : "Roles: " + String.join(", ", roles) + ".";
        return own == null || own.isBlank() ? line : own.strip() + "\n\n" + line;
    }

    private void secure(Operation operation, List<String> roles) {
        // The scanner writes a scheme of its own from the roles.
        operation.setSecurity(null);
        if (roles.isEmpty()) {
            return;
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(CommonComponents.TOKEN));
        if (apiKeys && (roles.contains(Roles.CRM) || roles.contains(Roles.VIEWER))) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(CommonComponents.API_KEY));
        }
    }

    private void parameters(Operation operation) {
        if (verb == HttpMethod.GET) {
            operation.addParameter(OASFactory.createParameter().ref("IfNoneMatch"));
        }
        if (method.hasAnnotation(DotName.createSimple(Idempotent.class))) {
            operation.addParameter(OASFactory.createParameter().ref("IdempotencyKey"));
        }
    }

    private void responses(Operation operation, boolean body, boolean secured) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses);
        for (int status : statuses(operation, body, secured)) {
            String code = Integer.toString(status);
            APIResponse present = responses.getAPIResponse(code);
            if (present == null || SCANNED.contains(present.getDescription())) {
                responses.addAPIResponse(code, OASFactory.createAPIResponse().ref(CommonComponents.name(status)));
            } else if (present.getContent() == null && status >= 400) {
                present.setContent(CommonComponents.problemContent());
            }
        }
        responses.getAPIResponses().forEach((code, response) -> {
            if (verb == HttpMethod.GET && code.equals("200") && response.getRef() == null) {
                response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
            }
        });
    }

    private List<Integer> statuses(Operation operation, boolean body, boolean secured) {
        List<Integer> statuses = new ArrayList<>();
        boolean parameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (verb == HttpMethod.GET) {
            statuses.add(304);
        }
        if (body || parameters) {
            statuses.add(400);
        }
        if (secured) {
            statuses.addAll(List.of(401, 403, 429));
        }
        // With API keys comes the service that creates organizations: before that all of its operations are 404.
        if (path.contains("{") || (apiKeys && secured)) {
            statuses.add(404);
        }
        statuses.add(406);
        if (verb != HttpMethod.GET) {
            statuses.add(409);
        }
        if (conditional()) {
            statuses.add(412);
        }
        if (body) {
            statuses.addAll(List.of(413, 415, 422));
        }
        return statuses;
    }

    private boolean conditional() {
        boolean bean = method.parameterTypes().stream()
                .anyMatch(type -> type.name().equals(DotName.createSimple(WriteConditions.class)));
        return bean
                || method.annotations(DotName.createSimple(HeaderParam.class)).stream()
                        .anyMatch(header -> header.value().asString().startsWith("If-"));
    }

    private AnnotationInstance annotation(Class<?> type) {
        DotName name = DotName.createSimple(type);
        AnnotationInstance own = method.declaredAnnotation(name);
        boolean open = method.hasDeclaredAnnotation(DotName.createSimple(jakarta.annotation.security.PermitAll.class));
        return own != null || open ? own : method.declaringClass().declaredAnnotation(name);
    }
}

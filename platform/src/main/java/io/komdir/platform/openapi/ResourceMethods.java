package io.komdir.platform.openapi;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The resource methods of the service by operation id: their own, or {@code Class_method}. */
final class ResourceMethods {
    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final boolean apiKeys;

    ResourceMethods(IndexView index) {
        for (AnnotationInstance path : index.getAnnotations(DotName.createSimple(Path.class))) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                addAll(path.target().asClass());
            }
        }
        apiKeys = index.getAllKnownImplementations(DotName.createSimple(HttpAuthenticationMechanism.class)).stream()
                .anyMatch(mechanism -> mechanism.name().toString().startsWith("io.komdir."));
    }

    Optional<MethodInfo> find(String operationId) {
        return Optional.ofNullable(methods.get(operationId));
    }

    /** Whether the service has a mechanism of its own beside tokens. */
    boolean takesApiKeys() {
        return apiKeys;
    }

    private void addAll(ClassInfo resource) {
        for (MethodInfo method : resource.methods()) {
            AnnotationInstance described = method.declaredAnnotation(DotName.createSimple(Operation.class));
            AnnotationValue id = described == null ? null : described.value("operationId");
            methods.put(id == null ? resource.simpleName() + "_" + method.name() : id.asString(), method);
        }
    }
}

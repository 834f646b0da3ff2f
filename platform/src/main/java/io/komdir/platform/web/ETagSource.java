package io.komdir.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the tag of a resource method comes from, looked up once for each. */
@ApplicationScoped
class ETagSource {
    enum Origin {
        CONTENT,
        REVISION,
        VERSION
    }

    private final Map<Method, Origin> origins = new ConcurrentHashMap<>();

    Origin of(Method method) {
        return origins.computeIfAbsent(method, ETagSource::origin);
    }

    private static Origin origin(Method method) {
        if (has(method, ETagByVersion.class) || method.getReturnType() == Versioned.class) {
            return Origin.VERSION;
        }
        return has(method, ETagByContent.class) ? Origin.CONTENT : Origin.REVISION;
    }

    private static boolean has(Method method, Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation)
                || method.getDeclaringClass().isAnnotationPresent(annotation);
    }
}

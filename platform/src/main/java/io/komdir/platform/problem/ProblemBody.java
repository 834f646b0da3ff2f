package io.komdir.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a problem into words: the {@code application/problem+json} body. */
@ApplicationScoped
class ProblemBody {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:komdir:problem:";

    private final Messages messages;
    private final ObjectMapper json;

    ProblemBody(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * Writes the body.
     *
     * @param acceptLanguage the request's header, may be null
     * @param path the request's path
     */
    String render(Problem problem, String acceptLanguage, String path, String traceId) {
        Locale locale = Messages.locale(acceptLanguage);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + problem.slug());
        body.put("title", messages.text(locale, "problem." + problem.slug() + ".title"));
        body.put("status", problem.status());
        body.put("detail", messages.text(locale, "problem." + problem.slug() + ".detail", problem.args()));
        body.put("instance", path);
        body.put("traceId", traceId);
        if (!problem.violations().isEmpty()) {
            body.put("violations", violations(locale, problem.violations()));
        }
        problem.members().forEach(body::putIfAbsent);
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's extension member is not JSON", e);
        }
    }

    private List<Map<String, String>> violations(Locale locale, List<Violation> violations) {
        return violations.stream().map(violation -> view(locale, violation)).toList();
    }

    private Map<String, String> view(Locale locale, Violation violation) {
        Map<String, String> view = new LinkedHashMap<>();
        view.put("field", violation.field());
        view.put("message", messages.text(locale, "violation." + violation.code(), violation.args()));
        view.put("code", violation.code());
        return view;
    }
}

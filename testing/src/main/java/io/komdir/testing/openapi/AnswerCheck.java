package io.komdir.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Holds every answer that a test gets by REST Assured to the OpenAPI document of the service under test. */
final class AnswerCheck implements Filter {
    private static final String API = "/api/";
    private static final Pattern FLAT = Pattern.compile("(^|&)format=(long|wide)(&|$)");

    private JsonNode document;
    private AnswerSchema schemas;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI uri = URI.create(request.getURI());
        String path = uri.getPath();
        if (path.startsWith(API) && !isFlat(uri)) {
            check(request.getMethod().toLowerCase(Locale.ROOT), path, answer);
        }
        return answer;
    }

    /** A flat form of a report is a table of any columns, which the description of {@code format} tells. */
    private static boolean isFlat(URI uri) {
        return uri.getQuery() != null && FLAT.matcher(uri.getQuery()).find();
    }

    private synchronized void load() {
        if (document == null) {
            try {
                document = new ObjectMapper().readTree(OpenApiDocuments.generated(RestAssured.port, "json"));
                schemas = new AnswerSchema(document.get("components"));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void check(String method, String path, Response answer) {
        load();
        JsonNode operation = OpenApiPaths.find(document, path).path(method);
        if (operation.isMissingNode()) {
            return;
        }
        String status = Integer.toString(answer.statusCode());
        JsonNode described = resolved(operation.path("responses").path(status));
        if (described.isMissingNode()) {
            fail(method, path, status, List.of("the document does not name this status"));
        }
        String type = mediaType(answer.contentType());
        JsonNode content = described.path("content");
        if (content.isMissingNode() || type.isEmpty()) {
            return;
        }
        JsonNode media = content.path(type);
        if (media.isMissingNode()) {
            fail(method, path, status, List.of("the document does not name the media type " + type));
        }
        if (type.endsWith("json") && media.has("schema")) {
            List<String> violations = schemas.violations(media.get("schema"), answer.asString());
            if (!violations.isEmpty()) {
                fail(method, path, status, violations);
            }
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip();
    }

    private static void fail(String method, String path, String status, List<String> violations) {
        throw new AssertionError("The answer " + status + " of " + method.toUpperCase(Locale.ROOT) + ' ' + path
                + " is not what the OpenAPI document says:\n" + String.join("\n", violations));
    }
}

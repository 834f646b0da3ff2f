package io.komdir.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Schemas, headers, parameters, answers and credentials that all operations share. */
record CommonComponents(boolean apiKeys) {
    /** Names of the schemas that are written here. */
    static final Set<String> SCHEMAS = Set.of("Problem", "Violation");

    static final String TOKEN = "token";
    static final String API_KEY = "apiKey";

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(304, "NotModified"),
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "TooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "RuleViolation"),
            Map.entry(429, "TooManyRequests"));
    private static final Map<Integer, String> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry(304, "Not modified since the tag of If-None-Match"),
            Map.entry(400, "The request cannot be read: malformed, an unknown property, a bad parameter"),
            Map.entry(401, "No credentials, or none that are good"),
            Map.entry(403, "The role has no right to the operation"),
            Map.entry(404, "Not here"),
            Map.entry(406, "No media type of Accept is on offer"),
            Map.entry(409, "The state does not allow it, or the first request of the Idempotency-Key is in flight"),
            Map.entry(412, "Another state than If-Match or If-None-Match asks for"),
            Map.entry(413, "More than the limit, which the problem names"),
            Map.entry(415, "A media type, charset or encoding that is not read"),
            Map.entry(422, "Rules broken, all of them in violations; or an Idempotency-Key used for another request"),
            Map.entry(429, "Over the limit of requests; Retry-After says when to come back")));

    static String name(int status) {
        return NAMES.get(status);
    }

    void addTo(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components.addSchema("Violation", violation());
        components.addSchema("Problem", problem());
        components.addHeader("ETag", header("Strong entity tag of the answer"));
        components.addHeader("RateLimit", header("\"requests\";r=<left>;t=<seconds to full>"));
        components.addHeader("RateLimit-Policy", header("\"requests\";q=<requests>;w=60"));
        components.addHeader("Retry-After", header("Seconds to wait"));
        components.addParameter(
                "IfNoneMatch", parameter("If-None-Match", "Tags seen before; 304 when one still holds"));
        components.addParameter(
                "IdempotencyKey",
                parameter(
                        "Idempotency-Key",
                        "1-255 printable characters, bare or quoted. The same key and body within 24 h get the first answer"));
        TEXTS.forEach((status, text) -> components.addResponse(name(status), response(status, text)));
        secure(components);
    }

    private void secure(Components components) {
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("Claims organization (code) and groups (roles)"));
        if (apiKeys) {
            components.addSecurityScheme(
                    API_KEY,
                    OASFactory.createSecurityScheme()
                            .type(SecurityScheme.Type.APIKEY)
                            .in(SecurityScheme.In.HEADER)
                            .name("X-Api-Key")
                            .description("Key of one organization, with the scopes push and read"));
        }
    }

    private static APIResponse response(int status, String text) {
        APIResponse response = OASFactory.createAPIResponse().description(text);
        if (status == 304) {
            return response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
        }
        if (status == 429) {
            for (String name : List.of("RateLimit", "RateLimit-Policy", "Retry-After")) {
                response.addHeader(name, OASFactory.createHeader().ref(name));
            }
        }
        return response.content(problemContent());
    }

    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    private static Schema problem() {
        return object("RFC 9457; further members as the type has them")
                .addProperty("type", text("urn:komdir:problem:<slug>"))
                .addProperty("title", text("Kind of problem, in the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What to do about this one, in the caller's language"))
                .addProperty("instance", text("Path of the request"))
                .addProperty("traceId", text("Tell it to us when you ask"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Violation")))
                .required(List.of("type", "title", "status", "detail", "instance", "traceId"));
    }

    private static Schema violation() {
        return object("One broken rule of the input")
                .addProperty("field", text("Path such as rows[3].value"))
                .addProperty("message", text("In the caller's language"))
                .addProperty("code", text("Stable name of the rule"))
                .required(List.of("field", "message", "code"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}

package io.komdir.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of a service is one that good clients can be generated from. A service extends this with its name. */
public abstract class OpenApiDocumentTests {
    private static final Pattern VERB_AND_NOUN = Pattern.compile("[a-z]+([A-Z][a-z0-9]*)+");

    /** What a Java class is called beside its concept, and what tells two classes of one name apart. */
    private static final Pattern CLASS_NAME = Pattern.compile(".*(View|Word|Dto|Entity|[0-9])");

    private final String service;
    private final JsonNode document;

    /** @param service such as {@code kpi-service} */
    protected OpenApiDocumentTests(String service) {
        this.service = service;
        this.document = OpenApiDocuments.committed(service);
    }

    @Test
    void shouldSatisfyAValidatingParser() {
        // Given
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        // When
        var parsed = new OpenAPIV3Parser()
                .readLocation(OpenApiDocuments.file(service).toUri().toString(), null, options);

        // Then
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI()).isNotNull();
    }

    @Test
    void shouldReferToNothingThatIsMissing() {
        assertThat(references(document))
                .allSatisfy(
                        reference -> assertThat(document.at(pointer(reference)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void shouldHaveNoAliasThatLeadsBackToItself() {
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .allSatisfy(name -> assertThat(endsInASchema("#/components/schemas/" + name))
                        .as(name)
                        .isTrue());
    }

    @Test
    void shouldNameEachOperationOnceByVerbAndNoun() {
        // When
        List<String> ids = operations()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        // Then
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> VERB_AND_NOUN.matcher(id).matches());
    }

    @Test
    void shouldNameEachConceptOnce() {
        assertThat(document.at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> CLASS_NAME.matcher(name).matches());
    }

    private Stream<JsonNode> operations() {
        return elements(document.get("paths"))
                .flatMap(OpenApiDocumentTests::elements)
                .filter(operation -> operation.has("responses"));
    }

    private boolean endsInASchema(String reference) {
        Set<String> seen = new HashSet<>();
        String next = reference;
        while (seen.add(next)) {
            JsonNode schema = document.at(pointer(next));
            if (!schema.has("$ref")) {
                return true;
            }
            next = schema.get("$ref").asText();
        }
        return false;
    }

    private static String pointer(String reference) {
        assertThat(reference).startsWith("#/");
        return reference.substring(1);
    }

    private static List<String> references(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::asText).distinct().toList();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements.stream();
    }
}

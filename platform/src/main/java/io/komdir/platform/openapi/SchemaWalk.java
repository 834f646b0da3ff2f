package io.komdir.platform.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Walks through the schemas of a document: those that requests and answers name, and those inside them. */
record SchemaWalk(OpenAPI document) {
    private static final String PREFIX = "#/components/schemas/";

    /** The name that the schema refers to, empty when it is no reference to a named one. */
    static Optional<String> target(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .filter(ref -> ref.startsWith(PREFIX))
                .map(ref -> ref.substring(PREFIX.length()));
    }

    /** Shows the visitor the schema and all schemas written inside it; it does not follow references. */
    static void visit(Schema schema, Consumer<Schema> visitor) {
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            Schema next = open.pop();
            if (seen.add(next)) {
                visitor.accept(next);
                addInner(open, next);
            }
        }
    }

    private static void addInner(Collection<Schema> open, Schema schema) {
        addAll(open, schema.getProperties());
        addAll(open, schema.getPatternProperties());
        addAll(open, schema.getAllOf());
        addAll(open, schema.getAnyOf());
        addAll(open, schema.getOneOf());
        addAll(open, schema.getPrefixItems());
        Optional.ofNullable(schema.getItems()).ifPresent(open::add);
        Optional.ofNullable(schema.getNot()).ifPresent(open::add);
        Optional.ofNullable(schema.getAdditionalPropertiesSchema()).ifPresent(open::add);
    }

    private static void addAll(Collection<Schema> open, Map<String, Schema> schemas) {
        Optional.ofNullable(schemas).map(Map::values).ifPresent(open::addAll);
    }

    private static void addAll(Collection<Schema> open, List<Schema> schemas) {
        Optional.ofNullable(schemas).ifPresent(open::addAll);
    }

    /** All schemas that operations name in what they take, without those that they refer to. */
    void visitRequests(Consumer<Schema> visitor) {
        for (Operation operation : operations()) {
            Optional.ofNullable(operation.getRequestBody()).ifPresent(body -> visit(body.getContent(), visitor));
            Optional.ofNullable(operation.getParameters())
                    .ifPresent(parameters -> parameters.forEach(parameter -> {
                        Optional.ofNullable(parameter.getSchema()).ifPresent(schema -> visit(schema, visitor));
                        visit(parameter.getContent(), visitor);
                    }));
        }
    }

    /** All schemas that operations name in what they answer, without those that they refer to. */
    void visitAnswers(Consumer<Schema> visitor) {
        for (Operation operation : operations()) {
            operation.getResponses().getAPIResponses().values().forEach(answer -> visit(answer, visitor));
        }
        Optional.ofNullable(document.getComponents().getResponses())
                .ifPresent(answers -> answers.values().forEach(answer -> visit(answer, visitor)));
    }

    private static void visit(APIResponse answer, Consumer<Schema> visitor) {
        visit(answer.getContent(), visitor);
    }

    private static void visit(Content content, Consumer<Schema> visitor) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(schema -> schema != null)
                    .forEach(schema -> visit(schema, visitor));
        }
    }

    private List<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
    }

    /** The named schemas that the visited ones refer to, directly or through others. */
    Set<String> reachable(Consumer<Consumer<Schema>> visited) {
        Map<String, Schema> named = document.getComponents().getSchemas();
        Set<String> names = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        visited.accept(schema -> target(schema).ifPresent(open::add));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (named.containsKey(name) && names.add(name)) {
                visit(named.get(name), schema -> target(schema).ifPresent(open::add));
            }
        }
        return names;
    }

    /** Removes the named schemas that nothing refers to. */
    void removeUnused() {
        Set<String> used = reachable(this::visitRequests);
        used.addAll(reachable(this::visitAnswers));
        List.copyOf(document.getComponents().getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    static void refer(Schema schema, String name) {
        schema.setRef(PREFIX + name);
    }
}

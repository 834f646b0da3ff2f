package io.komdir.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.openapi.model.BaseModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Says what an answer always has: every property of a view is written, a null as null, so all of them are required, unless
 * the view leaves nulls out and says itself what it requires. What a request may leave out is another matter: a schema that
 * both use is described twice, as {@code X} of answers and as {@code XRequest}.
 */
final class AnswerSchemas {
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final SchemaWalk walk;
    private final Map<String, Schema> named;

    private AnswerSchemas(OpenAPI document) {
        walk = new SchemaWalk(document);
        named = document.getComponents().getSchemas();
    }

    static void describe(OpenAPI document, IndexView index) {
        AnswerSchemas schemas = new AnswerSchemas(document);
        Set<String> requests = schemas.walk.reachable(schemas.walk::visitRequests);
        Set<String> answers = schemas.walk.reachable(schemas.walk::visitAnswers);
        schemas.split(document, requests, answers);
        answers.removeAll(CommonComponents.SCHEMAS);
        answers.removeAll(withoutNulls(index));
        Map<String, Set<String>> optional = optional(index);
        answers.forEach(name -> schemas.require(name, optional.getOrDefault(name, Set.of())));
    }

    private void split(OpenAPI document, Set<String> requests, Set<String> answers) {
        Set<String> split = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = requests.stream()
                    .filter(answers::contains)
                    .filter(name -> mayLackProperties(named.get(name)) || refersTo(named.get(name), split))
                    .map(split::add)
                    .reduce(false, Boolean::logicalOr);
        }
        for (String name : split) {
            document.getComponents().addSchema(name + "Request", BaseModel.deepCopy(named.get(name), Schema.class));
        }
        walk.visitRequests(schema -> redirect(schema, split));
        Set<String> alone = new HashSet<>(requests);
        alone.removeAll(answers);
        split.forEach(name -> alone.add(name + "Request"));
        Map<String, Schema> all = document.getComponents().getSchemas();
        alone.forEach(name -> SchemaWalk.visit(all.get(name), schema -> redirect(schema, split)));
    }

    private static boolean mayLackProperties(Schema schema) {
        return schema.getProperties() != null
                && (schema.getRequired() == null
                        || !schema.getRequired()
                                .containsAll(schema.getProperties().keySet()));
    }

    private static boolean refersTo(Schema schema, Set<String> names) {
        Set<String> targets = new HashSet<>();
        SchemaWalk.visit(schema, inner -> SchemaWalk.target(inner).ifPresent(targets::add));
        return targets.stream().anyMatch(names::contains);
    }

    private static void redirect(Schema schema, Set<String> split) {
        SchemaWalk.target(schema).filter(split::contains).ifPresent(name -> SchemaWalk.refer(schema, name + "Request"));
    }

    private void require(String name, Set<String> optional) {
        SchemaWalk.visit(named.get(name), schema -> {
            if (schema.getProperties() != null) {
                schema.setRequired(schema.getProperties().keySet().stream()
                        .filter(property -> !optional.contains(property))
                        .toList());
            }
        });
    }

    /** By the name of the schema the components that a record leaves out when they are null. */
    private static Map<String, Set<String>> optional(IndexView index) {
        Map<String, Set<String>> optional = new HashMap<>();
        for (AnnotationInstance include : index.getAnnotations(JSON_INCLUDE)) {
            if (include.target().kind() == AnnotationTarget.Kind.FIELD && leavesOut(include)) {
                optional.computeIfAbsent(name(include.target().asField().declaringClass()), schema -> new HashSet<>())
                        .add(include.target().asField().name());
            }
        }
        return optional;
    }

    /** Names of the schemas whose records leave nulls out. */
    private static Set<String> withoutNulls(IndexView index) {
        Set<String> names = new HashSet<>();
        for (AnnotationInstance include : index.getAnnotations(JSON_INCLUDE)) {
            if (include.target().kind() == AnnotationTarget.Kind.CLASS && leavesOut(include)) {
                names.add(name(include.target().asClass()));
            }
        }
        return names;
    }

    private static boolean leavesOut(AnnotationInstance include) {
        return include.value() != null && include.value().asEnum().startsWith("NON_");
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}

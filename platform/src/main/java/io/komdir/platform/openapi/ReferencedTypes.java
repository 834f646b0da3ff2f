package io.komdir.platform.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Removes the type that the scanner writes beside a reference to a named schema, which says it itself; beside a nullable one
 * it would forbid the null.
 */
final class ReferencedTypes {
    private ReferencedTypes() {}

    static void remove(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .values()
                .forEach(schema -> SchemaWalk.visit(schema, ReferencedTypes::remove));
    }

    private static void remove(Schema schema) {
        if (schema.getRef() != null || isNullableReference(schema)) {
            schema.setType((List<SchemaType>) null);
            schema.setFormat(null);
        }
    }

    private static boolean isNullableReference(Schema schema) {
        return schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(ReferencedTypes::isNull);
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && Set.copyOf(schema.getType()).equals(Set.of(SchemaType.NULL));
    }
}

package io.komdir.platform.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Corrects what the scanner writes of a nullable property that has a schema of its own: it also says that it is an object. */
final class NullableSchemas {
    private NullableSchemas() {}

    static void correct(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .values()
                .forEach(schema -> SchemaWalk.visit(schema, NullableSchemas::correct));
    }

    private static void correct(Schema schema) {
        if (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(NullableSchemas::isNull)) {
            schema.setType((List<SchemaType>) null);
        }
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && Set.copyOf(schema.getType()).equals(Set.of(SchemaType.NULL));
    }
}

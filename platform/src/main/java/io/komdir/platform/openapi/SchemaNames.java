package io.komdir.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Names the pages of lists as a client's reader expects: {@code PageTeamView} is {@code TeamPage}. */
final class SchemaNames {
    private static final Pattern PAGE = Pattern.compile("Page([A-Z]\\w*)");

    private final OpenAPI document;
    private final Map<String, String> names = new LinkedHashMap<>();

    private SchemaNames(OpenAPI document) {
        this.document = document;
        document.getComponents().getSchemas().forEach((name, schema) -> {
            Matcher page = PAGE.matcher(name);
            if (page.matches()) {
                names.put(name, item(schema, page.group(1)) + "Page");
            }
        });
    }

    static void settle(OpenAPI document) {
        SchemaNames names = new SchemaNames(document);
        names.rename();
    }

    /** The schema name of the page's items; the name of their class where they have none. */
    private static String item(Schema page, String type) {
        Schema items =
                page.getProperties() == null ? null : page.getProperties().get("items");
        return items == null || items.getItems() == null
                ? type
                : SchemaWalk.target(items.getItems()).orElse(type);
    }

    private void rename() {
        SchemaWalk walk = new SchemaWalk(document);
        walk.visitRequests(this::rename);
        walk.visitAnswers(this::rename);
        document.getComponents().getSchemas().values().forEach(schema -> SchemaWalk.visit(schema, this::rename));
        names.forEach((name, better) -> {
            Schema schema = document.getComponents().getSchemas().get(name);
            document.getComponents().removeSchema(name);
            document.getComponents().addSchema(better, schema);
        });
    }

    private void rename(Schema schema) {
        SchemaWalk.target(schema).map(names::get).ifPresent(better -> SchemaWalk.refer(schema, better));
    }
}

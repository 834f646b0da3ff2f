package io.komdir.testing.tables;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** Finds which compiled classes use which tables: by SQL in their literals, and as entities. */
final class TableUses {
    private static final String ROOT = "io.komdir.";

    private final Set<String> tables;

    TableUses(Set<String> tables) {
        this.tables = tables;
    }

    List<TableUse> in(Path classes) {
        List<TableUse> uses = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes)) {
            addStatements(uses, type);
            if (type.isAnnotatedWith(Entity.class)) {
                uses.add(use(entityTable(type), !type.isAnnotatedWith(Immutable.class), type));
            }
        }
        return uses;
    }

    private void addStatements(List<TableUse> uses, JavaClass type) {
        try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            for (String text : ConstantTexts.of(file)) {
                SqlStatements.tablesIn(text).forEach((table, writes) -> {
                    if (tables.contains(table)) {
                        uses.add(use(table, writes, type));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entityTable(JavaClass type) {
        return type.tryGetAnnotationOfType(Table.class)
                .map(table -> table.name().replace("\"", ""))
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> new AssertionError(type.getName() + " is an entity that names no table"));
    }

    private static TableUse use(String table, boolean writes, JavaClass type) {
        return new TableUse(table, type.getPackageName().substring(ROOT.length()), writes, type.getName());
    }
}

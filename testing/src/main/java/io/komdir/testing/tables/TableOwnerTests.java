package io.komdir.testing.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds a service to its table list, {@code src/test/resources/tables.csv}. A service extends this in its root package; the
 * test runs in the folder of the module.
 */
public abstract class TableOwnerTests {
    private static final Path LIST = Path.of("src", "test", "resources", "tables.csv");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db");

    /** Modules whose migrations run in every service that uses them. */
    private static final List<String> LIBRARIES = List.of("platform", "directory");

    private static final Path CLASSES = Path.of("target", "classes");

    private final TableOwners owners = TableOwners.read(LIST);

    @Test
    void shouldListEveryTableThatTheMigrationsCreate() {
        assertThat(owners.tables()).containsExactlyInAnyOrderElementsOf(created());
    }

    @Test
    void shouldLetNoPackageUseATableThatIsNotForIt() {
        assertThat(uses().stream().filter(use -> !owners.allows(use))).isEmpty();
    }

    @Test
    void shouldNameNoPackageThatDoesNotUseTheTable() {
        assertThat(owners.idle(uses())).isEmpty();
    }

    private List<TableUse> uses() {
        return new TableUses(created()).in(CLASSES);
    }

    private static Set<String> created() {
        Set<String> tables = new TreeSet<>();
        addCreated(tables, MIGRATIONS);
        LIBRARIES.stream()
                .map(library -> Path.of("..", library).resolve(MIGRATIONS))
                .filter(Files::isDirectory)
                .forEach(folder -> addCreated(tables, folder));
        return tables;
    }

    private static void addCreated(Set<String> tables, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                SqlStatements.migrate(tables, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

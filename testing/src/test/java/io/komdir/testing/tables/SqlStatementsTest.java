package io.komdir.testing.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SqlStatementsTest {
    @Test
    void shouldFindReads() {
        String sql = """
                WITH a AS (SELECT 1 FROM team t, employee AS e LEFT JOIN membership m ON true)
                SELECT EXISTS (SELECT FROM "position") FROM a WHERE x IS DISTINCT FROM y FOR UPDATE OF t
                """;
        assertThat(SqlStatements.tablesIn(sql))
                .isEqualTo(
                        Map.of("team", false, "employee", false, "membership", false, "position", false, "a", false));
    }

    @Test
    void shouldFindWrites() {
        assertThat(SqlStatements.tablesIn("INSERT INTO team SELECT FROM hire ON CONFLICT DO UPDATE SET a = 1"))
                .containsEntry("team", true)
                .containsEntry("hire", false);
        assertThat(SqlStatements.tablesIn("UPDATE team SET a = 1")).isEqualTo(Map.of("team", true));
        assertThat(SqlStatements.tablesIn("DELETE FROM team")).isEqualTo(Map.of("team", true));
    }

    @Test
    void shouldReadPlainTextAsNoStatement() {
        assertThat(SqlStatements.tablesIn("Remove the employee from team north"))
                .isEmpty();
    }

    @Test
    void shouldKnowWhatMigrationsLeave() {
        // Given
        Set<String> tables = new TreeSet<>();

        // When
        SqlStatements.migrate(tables, "CREATE TABLE \"position\" (\n);\nCREATE TABLE team (\n);\nDROP TABLE team;");

        // Then
        assertThat(tables).containsExactly("position");
    }
}

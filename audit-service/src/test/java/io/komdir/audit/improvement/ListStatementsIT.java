package io.komdir.audit.improvement;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komdir.audit.testing.Audit;
import io.komdir.audit.testing.Tasks;
import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No list of this wing runs a statement per row: one row or many, the number of statements is the same. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class ListStatementsIT {
    /** Schedulers run statements of their own meanwhile: the smallest of several counts is the list's. */
    private static final int COUNTS = 8;

    @Inject
    SessionFactory sessions;

    @Inject
    Jdbi jdbi;

    private final String organization = "acme-" + UUID.randomUUID();
    private final Audit audit = new Audit(organization);
    private final Tasks tasks = new Tasks(organization);

    @ParameterizedTest
    @ValueSource(strings = {"/diagnoses", "/staffing-gaps"})
    void shouldRunTheSameStatementsWhenThereAreMoreDiagnosesWithCausesAndGaps(String list) {
        // Given
        diagnosisWithGap("team:t0");
        long ofOne = statements(list, 1);

        // When
        for (int team = 1; team < 5; team++) {
            diagnosisWithGap("team:t" + team);
        }

        // Then
        assertThat(statements(list, 5)).isEqualTo(ofOne).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasks", "/backlog"})
    void shouldRunTheSameStatementsWhenThereAreMoreTasks(String list) {
        // Given
        task("team:t0");
        long ofOne = statements(list, 1);

        // When
        for (int team = 1; team < 5; team++) {
            task("team:t" + team);
        }

        // Then
        assertThat(statements(list, 5)).isEqualTo(ofOne).isPositive();
    }

    @Test
    void shouldRunTheSameStatementsWhenAThingHasMoreEffects() {
        // Given
        String diagnosis = audit.open("organization");
        String list = "/lineage/diagnosis/" + diagnosis;
        cause(diagnosis, "regulations");
        awaitNodes(list, 2);
        long ofOneCause = statements(list);

        // When
        cause(diagnosis, "lead-quality");
        cause(diagnosis, "motivation-scheme");
        awaitNodes(list, 4);

        // Then
        assertThat(statements(list)).isEqualTo(ofOneCause).isPositive();
    }

    private void diagnosisWithGap(String scope) {
        String id = audit.as("auditor")
                .body(
                        "{\"metric\":\"calls\",\"actual\":90,\"target\":120,\"from\":\"2026-11-17\",\"to\":\"2026-11-23\","
                                + "\"scope\":\"" + scope + "\"}")
                .post("/api/v1/diagnoses")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        audit.askFor(id, "sales-manager", "MIDDLE", 2).statusCode(200);
        cause(id, "regulations");
    }

    private void cause(String diagnosis, String check) {
        audit.judge(diagnosis, check, "CAUSE", "seen").statusCode(200);
    }

    private void task(String scope) {
        tasks.create(
                Tasks.quickWin(task -> task.withObjectProperty("expectedEffect").put("scope", scope)));
    }

    private void awaitNodes(String lineage, int nodes) {
        await().atMost(30, SECONDS).until(() -> {
            List<String> chain = audit.as("viewer").get("/api/v1" + lineage).path("chain.id");
            return chain != null && chain.size() == nodes;
        });
    }

    private long statements(String list, int rows) {
        assertThat(audit.get("/api/v1" + list).getList("items")).hasSize(rows);
        return statements(list);
    }

    private long statements(String list) {
        return LongStream.range(0, COUNTS)
                .map(count -> StatementCount.of(sessions, jdbi, () -> audit.get("/api/v1" + list)))
                .min()
                .orElseThrow();
    }
}

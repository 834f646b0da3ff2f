package io.komdir.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.sql.Reading.Details;
import io.komdir.platform.sql.Reading.Kind;
import io.komdir.platform.sql.Reading.Step;
import io.komdir.platform.tenancy.OrganizationScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class JdbiMappingIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Reading READING = new Reading(
            "r1",
            Kind.LATER,
            DAY,
            Instant.parse("2026-11-23T10:15:30.123456Z"),
            new BigDecimal("10.50"),
            List.of("a", "b,\"c\""),
            List.of(DAY, DAY.plusDays(1)),
            new Details("ы 😀", 3, List.of(new Step(DAY, new BigDecimal("0.10")))));

    @Inject
    Readings readings;

    @Inject
    OrganizationScope scope;

    @Inject
    Jdbi jdbi;

    @Inject
    EntityManager entities;

    private final String organization = "acme-" + UUID.randomUUID();

    @Test
    void shouldReadTheRecordThatItBound() {
        // Given
        in(organization, () -> readings.insert(READING));

        // When
        Reading found = get(organization, () -> readings.find("r1").orElseThrow());

        // Then
        assertThat(found).isEqualTo(READING);
        assertThat(get("other-" + organization, () -> readings.find("r1"))).isEmpty();
    }

    @Test
    void shouldReadAndWriteNulls() {
        // Given
        Reading empty = new Reading("r2", Kind.FIRST, null, null, null, List.of(), null, null);
        in(organization, () -> readings.insert(empty));

        // When / Then
        assertThat(get(organization, () -> readings.find("r2"))).contains(empty);
    }

    @Test
    void shouldWriteManyRowsInOneStatement() {
        // Given
        in(
                organization,
                () -> readings.insert(List.of(
                        new Readings.Amount("a", DAY, new BigDecimal("1.5"), new Details("x", 1, List.of())),
                        new Readings.Amount("b", DAY, new BigDecimal("2.25"), null),
                        new Readings.Amount("c", null, BigDecimal.ONE, null))));

        // When
        List<Readings.Sum> sums = get(organization, () -> readings.sums(List.of("a", "b", "c", "d")));

        // Then
        assertThat(sums)
                .containsExactly(new Readings.Sum(DAY, new BigDecimal("3.75")), new Readings.Sum(null, BigDecimal.ONE));
        assertThat(get(organization, () -> readings.find("a").orElseThrow()).details())
                .isEqualTo(new Details("x", 1, List.of()));
    }

    @Test
    void shouldReadARecordInsideARecord() {
        // Given
        in(organization, () -> readings.insert(READING));

        // When / Then
        assertThat(get(organization, () -> readings.dated(DAY)))
                .contains(new Readings.Dated("r1", new Readings.Sum(DAY, new BigDecimal("10.50"))));
    }

    @Test
    void shouldRefuseARecordWithoutAColumnForEachComponent() {
        assertThatThrownBy(() -> get(
                        organization,
                        () -> jdbi.withHandle(handle -> handle.createQuery("SELECT 1 AS amount")
                                .mapTo(Readings.Sum.class)
                                .list())))
                .hasMessageContaining("No column for readOn");
    }

    @Test
    void shouldReadDocumentsOfOtherVersions() {
        // Given: a field that this version does not know, and none that it has
        in(
                organization,
                () -> jdbi.useHandle(handle -> handle.createUpdate(
                                "INSERT INTO reading (organization_id, code, kind, tags, details)"
                                        + " VALUES (:organization, 'old', 'FIRST', '{}', '{\"note\":\"n\",\"later\":{}}')")
                        .execute()));

        // When
        Reading found = get(organization, () -> readings.find("old").orElseThrow());

        // Then
        assertThat(found.details()).isEqualTo(new Details("n", 0, null));
        assertThat(get(organization, () -> entities.find(ReadingEntity.class, "old").details))
                .isEqualTo(found.details());
    }

    @Test
    void shouldPreferTheCallersOwnBindingOfTheOrganization() {
        // Given
        in(organization, () -> readings.insert(READING));

        // When
        int seen = get(
                organization,
                () -> jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM reading WHERE organization_id = :organization")
                        .bind("organization", "another")
                        .mapTo(Integer.class)
                        .one()));

        // Then
        assertThat(seen).isZero();
    }

    @Test
    void shouldRefuseAStatementThatNeedsAnOrganizationWhenNoneIsInScope() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> readings.find("r1")))
                .hasMessageContaining("No organization is in scope");
    }

    private void in(String code, Runnable work) {
        scope.run(code, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private <T> T get(String code, Supplier<T> work) {
        return scope.call(code, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}

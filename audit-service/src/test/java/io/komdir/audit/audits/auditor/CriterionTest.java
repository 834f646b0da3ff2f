package io.komdir.audit.audits.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CriterionTest {

    @Test
    void shouldBeWorthMoreThanAllCriteriaAfterIt() {
        int audits = Criterion.AUDITS_DONE.points() * Criterion.MAX_AUDITS;
        assertThat(Criterion.AUDIENCE.points()).isGreaterThan(audits);
        assertThat(Criterion.PRODUCT.points()).isGreaterThan(Criterion.AUDIENCE.points() + audits);
        assertThat(Criterion.NICHE.points())
                .isGreaterThan(Criterion.PRODUCT.points() + Criterion.AUDIENCE.points() + audits);
    }
}

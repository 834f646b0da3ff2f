package io.komdir.testing.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class WingsTest {
    private static final String HOUSE = "io.komdir.testing.architecture.house";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(HOUSE);

    @Test
    void shouldAcceptAWingThatUsesWhatIsBelow() {
        assertThatCode(() -> check(Wings.of(HOUSE).floor("cellar", "shed").floor("attic")))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAWingThatUsesWhatIsAbove() {
        assertThatThrownBy(() -> check(Wings.of(HOUSE).floor("attic", "shed").floor("cellar")))
                .hasMessageContaining("Attic");
    }

    @Test
    void shouldRefuseAWingThatUsesItsNeighbour() {
        assertThatThrownBy(() -> check(Wings.of(HOUSE).floor("attic", "cellar", "shed")))
                .hasMessageContaining("Attic");
    }

    @Test
    void shouldRefuseAWingApartThatUsesMoreThanItMay() {
        assertThatThrownBy(() -> check(Wings.of(HOUSE).floor("cellar", "shed").apart("attic", "shed")))
                .hasMessageContaining("Attic");
    }

    @Test
    void shouldRefuseAClassOfNoWing() {
        assertThatThrownBy(() -> check(Wings.of(HOUSE).floor("cellar").floor("attic")))
                .hasMessageContaining("Shed");
    }

    private static void check(Wings wings) {
        wings.rule().check(CLASSES);
    }
}

package io.komdir.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the features of the service. */
@AnalyzeClasses(packages = "io.komdir.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.komdir.audit.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_IMPORTED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.komdir.kpi..", "io.komdir.hiring..", "io.komdir.local..");

    @ArchTest
    static final ArchRule NOBODY_HERE_SENDS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.clients.producer..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Emitter");

    @ArchTest
    static final ArchRule THE_DOMAIN_SPEAKS_NO_KAFKA = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_DOMAIN_SPEAKS_NO_HTTP = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("jakarta.ws.rs..")
                            .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                                            jakarta.ws.rs.core.EntityTag.class))));
}

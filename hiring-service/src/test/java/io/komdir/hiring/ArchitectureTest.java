package io.komdir.hiring;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.komdir.testing.architecture.ServiceRules;
import io.komdir.testing.architecture.Wings;

/** The walls around the service, and the order of its wings. */
@AnalyzeClasses(packages = "io.komdir", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule WINGS_USE_ONLY_WHAT_IS_BELOW = Wings.of("io.komdir.hiring")
            .floor("shared")
            .floor("results")
            .floor("catalogue")
            .floor("recruiting")
            .rule();
}

package io.komdir.platform.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.komdir", importOptions = ImportOption.DoNotIncludeTests.class)
class EventsArchitectureTest {
    /**
     * What the relay is made of, and the command for dead letters, which runs in a process of its own. What tests send by
     * is no part of a service.
     */
    @ArchTest
    static final ArchRule ONLY_THE_RELAY_SENDS_TO_KAFKA = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(KafkaEventSender.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(CloudEventWriter.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(DeadLetterReplay.class.getName())
            .and()
            .resideOutsideOfPackage("io.komdir.local.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Emitter");
}

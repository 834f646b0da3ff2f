package io.komdir.kpi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;

/** The walls between the features of the service. */
@AnalyzeClasses(packages = "io.komdir", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Classes that speak HTTP or Kafka by their job; parameters of requests stand beside them. */
    private static final Pattern EDGE =
            Pattern.compile(".*(Resource|Filter|OrganizationFirst|Consumer|Mechanism)(\\$.*)?");

    private static final DescribedPredicate<JavaClass> DOMAIN = DescribedPredicate.describe(
            "of the domain",
            type -> type.getPackageName().startsWith("io.komdir.kpi")
                    && !EDGE.matcher(type.getName()).matches()
                    && !holdsParameters(type));

    /** Tags of versions and media types are values, not a protocol, whoever carries them. */
    private static final DescribedPredicate<JavaClass> TRANSPORT = resideInAnyPackage(
                    "jakarta.ws.rs..", "org.jboss.resteasy..", "org.apache.kafka..", "io.smallrye.reactive..")
            .and(not(equivalentTo(EntityTag.class)))
            .and(not(equivalentTo(MediaType.class)));

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.komdir.kpi.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_IMPORTED = noClasses()
            .that()
            .resideInAPackage("io.komdir.kpi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.komdir.audit..", "io.komdir.hiring..", "io.komdir.local..");

    @ArchTest
    static final ArchRule PLATFORM_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("io.komdir.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.komdir.kpi..");

    @ArchTest
    static final ArchRule ONLY_THE_RELAY_SENDS = noClasses()
            .that()
            .resideOutsideOfPackages("io.komdir.platform.events", "io.komdir.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.reactive.messaging.MutinyEmitter");

    @ArchTest
    static final ArchRule THE_DOMAIN_SPEAKS_NEITHER_HTTP_NOR_KAFKA =
            noClasses().that(DOMAIN).should().dependOnClassesThat(TRANSPORT);

    /** Whether JAX-RS fills its fields, as of a {@code @BeanParam}. */
    private static boolean holdsParameters(JavaClass type) {
        return type.getFields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getPackageName().equals("jakarta.ws.rs"));
    }
}

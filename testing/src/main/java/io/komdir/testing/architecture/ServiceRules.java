package io.komdir.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;

/** What holds inside every service: {@code @ArchTest static final ArchTests RULES = ArchTests.in(ServiceRules.class)}. */
public final class ServiceRules {
    /** The features of a service, one slice a package. */
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.komdir.[kpi|audit|hiring].(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_IMPORTED =
            slices().matching("io.komdir.(kpi|audit|hiring)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule NO_CODE_OF_TESTS_OR_OF_THE_LOCAL_RUN_IS_IMPORTED = noClasses()
            .that()
            .resideOutsideOfPackages("io.komdir.local..", "io.komdir.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.komdir.local..", "io.komdir.testing..");

    @ArchTest
    static final ArchRule THE_PLATFORM_USES_NO_SERVICE =
            noClasses().that().resideInAPackage("io.komdir.platform..").should().dependOnClassesThat(ofAService());

    @ArchTest
    static final ArchRule ONLY_THE_RELAY_SENDS = noClasses()
            .that()
            .resideOutsideOfPackages("io.komdir.platform.events", "io.komdir.local..", "io.komdir.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Emitter");

    /** Classes that speak HTTP or Kafka by their job; parameters of requests stand beside them. */
    private static final Pattern EDGE =
            Pattern.compile(".*(Resource|Filter|OrganizationFirst|Consumer|Mechanism|BodyWriter)(\\$.*)?");

    /** Tags of versions and media types are values, not a protocol. */
    private static final DescribedPredicate<JavaClass> TRANSPORT = resideInAnyPackage(
                    "jakarta.ws.rs..", "org.jboss.resteasy..", "org.apache.kafka..", "io.smallrye.reactive..")
            .and(not(equivalentTo(EntityTag.class)))
            .and(not(equivalentTo(MediaType.class)));

    @ArchTest
    static final ArchRule THE_DOMAIN_SPEAKS_NEITHER_HTTP_NOR_KAFKA =
            noClasses().that(ofTheDomain()).should().dependOnClassesThat(TRANSPORT);

    private ServiceRules() {}

    private static DescribedPredicate<JavaClass> ofAService() {
        return resideInAnyPackage("io.komdir.kpi..", "io.komdir.audit..", "io.komdir.hiring..")
                .as("of a service");
    }

    private static DescribedPredicate<JavaClass> ofTheDomain() {
        return ofAService()
                .and(DescribedPredicate.describe(
                        "of the domain", type -> !EDGE.matcher(type.getName()).matches() && !holdsParameters(type)));
    }

    /** Whether JAX-RS fills its fields, as of a {@code @BeanParam}. */
    private static boolean holdsParameters(JavaClass type) {
        return type.getFields().stream()
                .flatMap(field -> field.getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getPackageName().equals("jakarta.ws.rs"));
    }
}

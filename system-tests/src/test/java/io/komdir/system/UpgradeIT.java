package io.komdir.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.komdir.local.testing.TestServers;
import io.komdir.local.testing.TestTokens;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A database of the version before becomes one of this version with all it holds, and one of the next version does this one no harm. */
class UpgradeIT {
    private static final Path ROOT = Path.of(System.getProperty("komdir.root", ".."));
    private static final Map<String, String> NOT_MIGRATING = Map.of(
            "QUARKUS_FLYWAY_MIGRATE_AT_START", "false", "QUARKUS_FLYWAY_USERNAME", "", "QUARKUS_FLYWAY_PASSWORD", "");

    @Test
    void shouldFindEverythingAfterTheMigrationOfThePreviousSchema() throws Exception {
        // Given: data of a running installation on the previous schema
        PackagedService kpi = PackagedService.prepare("kpi-service", "kpi-upgrade", Company.DAYS_CLOSE_BY_HAND);
        beginOn("20261201.1035", "20261201.1100", kpi, "kpi-service", "system_kpi_upgrade");
        Company company = new Company(kpi, kpi);
        company.push(30, 20, 20);
        company.close(22);
        List<String> before = everything(company);

        // When
        kpi.close();
        kpi.begin(Map.of());
        try (kpi) {
            kpi.awaitReady();

            // Then: read alike, and what is new works
            assertThat(everything(company)).isEqualTo(before);
            assertThat(before.get(0)).contains("\"fact\":");
            company.atKpi().get("hires").then().statusCode(200).body("items", equalTo(List.of()));
            company.push(19, 19, 20);
            company.close(19);
        }
    }

    @Test
    void shouldFindAuditorsAfterTheMigrationOfThePreviousSchema() throws Exception {
        PackagedService audit = PackagedService.prepare("audit-service", "audit-upgrade", Map.of());
        beginOn("20261201.1220", "20261201.1300", audit, "audit-service", "system_audit_upgrade");
        put(
                audit,
                "auditors/olga",
                "{\"fullName\":\"Olga Sokolova\",\"niches\":[\"software\"],\"auditsDone\":12}",
                201);
        put(audit, "auditors/petr", "{\"fullName\":\"Petr Ivanov\"}", 201);
        assertKept(audit, List.of("auditors"));
    }

    @Test
    void shouldFindVacanciesAndAgenciesAfterTheMigrationOfThePreviousSchema() throws Exception {
        PackagedService hiring = PackagedService.prepare("hiring-service", "hiring-upgrade", Map.of());
        beginOn("20261201.1215", "20261201.1300", hiring, "hiring-service", "system_hiring_upgrade");
        put(hiring, "agencies/kadry", "{\"name\":\"Kadry\",\"positions\":[\"farmer\"]}", 201);
        put(hiring, "compensation-schemes/sales", "{\"fixed\":60000}", 201);
        put(
                hiring,
                "salary-bands/farmer/MIDDLE",
                "{\"from\":1,\"to\":2,\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\"}",
                201);
        post(hiring, "vacancies", "{\"position\":\"farmer\",\"level\":\"MIDDLE\",\"compensation\":\"sales\"}");
        assertKept(hiring, List.of("agencies", "compensation-schemes", "salary-bands?position=farmer", "vacancies"));
    }

    /** Code of this version on an older schema: it answers, and is not ready. */
    private static void beginOn(String version, String waiting, PackagedService service, String module, String database)
            throws IOException {
        flyway(module, database).target(version).load().migrate();
        Map<String, String> running = new HashMap<>(Company.DAYS_CLOSE_BY_HAND);
        running.putAll(NOT_MIGRATING);
        service.begin(running);
        service.awaitAlive();
        service.plain()
                .get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'schema' }.data.waiting", containsString(waiting));
    }

    private static void assertKept(PackagedService service, List<String> paths) throws IOException {
        List<String> before = read(service, paths);
        assertThat(before).allSatisfy(answer -> assertThat(answer).contains("\"items\":[{"));
        service.close();
        service.begin(Map.of());
        try (service) {
            service.awaitReady();
            assertThat(read(service, paths)).isEqualTo(before);
        }
    }

    private static List<String> read(PackagedService service, List<String> paths) {
        return paths.stream()
                .map(path -> service.as(token())
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .toList();
    }

    @Test
    void shouldRunBesideTheNextVersionOnTheSchemaOfTheNextVersion() throws Exception {
        // Given: this version is the old one here, the schema of the next one has grown
        try (PackagedService old = PackagedService.start("kpi-service", "kpi-beside", Map.of())) {
            put(
                    old,
                    "organization",
                    "{\"name\":\"B\",\"timeZone\":\"UTC\",\"currency\":\"EUR\",\"country\":\"DE\"}",
                    201);
            put(old, "teams/north", "{\"name\":\"North\"}", 201);

            // When
            flyway("kpi-service", "system_kpi_beside", "filesystem:src/test/resources/upgrade/kpi-service")
                    .load()
                    .migrate();

            // Then: the pod that runs goes on, one that starts now takes the schema as it is
            put(old, "teams/south", "{\"name\":\"South\"}", 201);
            try (PackagedService fresh = old.replica(Map.of())) {
                put(fresh, "teams/south", "{\"name\":\"South and east\"}", 200);
                put(fresh, "employees/anna", "{\"fullName\":\"Anna\",\"team\":\"south\",\"role\":\"HUNTER\"}", 201);
                old.as(token()).get("teams/south").then().body("name", equalTo("South and east"));
                old.as(token()).get("employees").then().statusCode(200).body("items.code", hasItem("anna"));
                old.plain().get("/q/health/ready").then().statusCode(200);
            }
        }
    }

    private static List<String> everything(Company company) {
        List<String> answers = new ArrayList<>();
        for (String path : List.of(
                "scoreboard?date=" + company.day(22),
                "kpis?metric=leads&scope=employee:anna&from=" + company.day(30) + "&to=" + company.day(20),
                "funnels/new/conversion?from=" + company.day(30) + "&to=" + company.day(20),
                "employees",
                "targets",
                "organization")) {
            answers.add(
                    company.atKpi().get(path).then().statusCode(200).extract().asString());
        }
        return answers;
    }

    private static void put(PackagedService kpi, String path, String body, int status) {
        kpi.as(token())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(status);
    }

    private static void post(PackagedService service, String path, String body) {
        service.as(token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }

    private static String token() {
        return TestTokens.token("beside", "director");
    }

    /** As the owner of the schema; the folders of the service, and more of them. */
    private static FluentConfiguration flyway(String module, String database, String... more) {
        Map<String, String> as = TestServers.environment(TestServers.named(database));
        List<String> locations = new ArrayList<>(List.of(
                "filesystem:" + ROOT.resolve("platform/src/main/resources/db/platform"),
                "filesystem:" + ROOT.resolve(module + "/src/main/resources/db/migration")));
        if (!module.equals("kpi-service")) {
            locations.add("filesystem:" + ROOT.resolve("directory/src/main/resources/db/directory"));
        }
        locations.addAll(List.of(more));
        return Flyway.configure()
                .dataSource(
                        as.get("QUARKUS_DATASOURCE_JDBC_URL"),
                        as.get("QUARKUS_FLYWAY_USERNAME"),
                        as.get("QUARKUS_FLYWAY_PASSWORD"))
                .placeholders(Map.of("app", as.get("QUARKUS_DATASOURCE_USERNAME")))
                .locations(locations.toArray(String[]::new));
    }
}

package io.komdir.audit.testing;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.komdir.local.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** An organization of one test's own, so that tests don't meet, with its people over HTTP. */
public record Organization(String code) {
    public static final String API = "/api/v1";

    /** One that nobody has told of. */
    public static Organization unknown() {
        return new Organization("acme-" + UUID.randomUUID());
    }

    /** One that kpi-service has told of, as far as the schedule shows. */
    public static Organization told(String timeZone, String stage, String startsOn) {
        Organization organization = unknown();
        organization.tell(timeZone, stage, startsOn, 1);
        return organization;
    }

    /** Sends a state and waits until it is there; the stage has to differ from the former one, or nothing be there yet. */
    public void tell(String timeZone, String stage, String startsOn, long revision) {
        try (KpiEvents events = new KpiEvents()) {
            events.send(KpiEvents.organization(code, timeZone, stage, startsOn, revision));
        }
        await().atMost(30, SECONDS)
                .until(() -> stage.equals(as("viewer").get(API + "/schedule").path("stage"))
                        && as("viewer").get(API + "/schedule").path("nextDueOn") != null);
    }

    /** A request with JSON in the role. */
    public RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(code, role)).contentType("application/json");
    }
}

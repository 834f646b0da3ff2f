package io.komdir.platform.events;

/** The data of the test event {@code io.komdir.platform.noted.v1}. */
public record Noted(String code, String text) {
    static final String TOPIC = "komdir.platform.notes";
    static final String TYPE = "io.komdir.platform.noted.v1";

    static DomainEvent event(String organization, String code, String text) {
        return new DomainEvent(TOPIC, organization + "/" + code, TYPE, "note:" + code, new Noted(code, text));
    }
}

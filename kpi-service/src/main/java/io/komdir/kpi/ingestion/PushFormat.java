package io.komdir.kpi.ingestion;

/** The format in which rows came. */
public enum PushFormat {
    JSON,
    NDJSON,
    CSV,
    CLOUD_EVENTS,
    /** Rows of the quarantine, tried again. */
    REPLAY;

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String CLOUD_EVENTS_TYPE = "application/cloudevents+json";
    public static final String CLOUD_EVENTS_BATCH_TYPE = "application/cloudevents-batch+json";

    /**
     * The format of a body whose type the operation has already accepted.
     *
     * @param type such as {@code text/csv}, without parameters
     */
    public static PushFormat of(String type) {
        return switch (type) {
            case NDJSON_TYPE -> NDJSON;
            case CSV_TYPE -> CSV;
            case CLOUD_EVENTS_TYPE, CLOUD_EVENTS_BATCH_TYPE -> CLOUD_EVENTS;
            default -> JSON;
        };
    }
}

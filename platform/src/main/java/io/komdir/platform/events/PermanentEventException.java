package io.komdir.platform.events;

/**
 * An event that no retry can help: malformed, of an unknown version, or against a rule. It goes to the topic's
 * dead-letter queue with the reason in its headers.
 */
public class PermanentEventException extends RuntimeException {
    /**
     * @param reason what is wrong, for the reader of the dead-letter queue; no payload, no personal data
     */
    public PermanentEventException(String reason) {
        super(reason);
    }

    /**
     * @param reason what is wrong, for the reader of the dead-letter queue; no payload, no personal data
     */
    public PermanentEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

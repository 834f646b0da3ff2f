package io.komdir.platform.events;

/** Sends events to the broker. Called by the relay's thread only. */
interface EventSender extends AutoCloseable {
    /** Gets ready before the first event, so far as the broker allows; what is not ready then becomes so later. */
    default void prepare() {}

    /**
     * Starts to send the event and returns; the end is reported from any thread, exactly once.
     *
     * @param row the event; the caller sends no other event of its lane before the end is reported
     */
    void send(OutboxRow row, Ended ended);

    /** Lets go of the broker. What was not acknowledged yet is reported as failed. */
    @Override
    void close();

    /** How a send ended. */
    @FunctionalInterface
    interface Ended {
        /**
         * Reports the end.
         *
         * @param failure null when all in-sync replicas have the event
         */
        void ended(OutboxRow row, Exception failure);
    }
}

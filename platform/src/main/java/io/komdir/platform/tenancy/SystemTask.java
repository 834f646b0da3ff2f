package io.komdir.platform.tenancy;

/**
 * A job of the system that works across organizations. Each sees only the rows that a narrow policy of their table
 * opens to it: {@code current_setting('komdir.system_task', true) = '<setting>'}.
 */
public enum SystemTask {
    /** Sends committed events from the outbox to Kafka. */
    RELAY("relay"),
    /** Finds the organizations whose tasks are to be ordered anew. */
    BACKLOG("backlog"),
    /** Finds the organizations whose day is due to be closed. */
    DAY_CLOSER("day-closer"),
    /** Finds the organizations with a due audit to publish. */
    AUDIT_SCHEDULE("audit-schedule"),
    /** Finds the organizations with an overdue vacancy to publish. */
    VACANCIES("vacancies"),
    /** Deletes rows whose time to keep them is over. */
    PURGE("purge");

    private final String setting;

    SystemTask(String setting) {
        this.setting = setting;
    }

    /** The value of {@code komdir.system_task} in the database. */
    public String setting() {
        return setting;
    }
}

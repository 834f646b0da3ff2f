package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.events.DomainEvent;

/** Makes the events of a vacancy; each carries the whole vacancy as it is after the change. */
final class VacancyEvents {
    static final String TOPIC = "komdir.hiring.vacancies";
    static final String DRAFTED = "io.komdir.hiring.vacancy.drafted.v1";
    static final String CHANGED = "io.komdir.hiring.vacancy.changed.v1";
    static final String OPENED = "io.komdir.hiring.vacancy.opened.v1";
    static final String HELD = "io.komdir.hiring.vacancy.held.v1";
    static final String FILLED = "io.komdir.hiring.vacancy.filled.v1";
    static final String CANCELLED = "io.komdir.hiring.vacancy.cancelled.v1";
    static final String OVERDUE = "io.komdir.hiring.vacancy.overdue.v1";

    private VacancyEvents() {}

    static DomainEvent of(String type, Vacancy vacancy) {
        String key = vacancy.organization() + "/" + vacancy.id();
        return new DomainEvent(TOPIC, key, type, vacancy.id().toString(), VacancyDocument.of(vacancy));
    }
}

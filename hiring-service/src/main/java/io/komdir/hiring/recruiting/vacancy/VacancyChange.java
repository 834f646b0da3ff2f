package io.komdir.hiring.recruiting.vacancy;

import io.komdir.platform.events.DomainEvent;
import java.util.List;

/**
 * A vacancy after a change, with its events.
 *
 * @param events none when nothing changed
 */
public record VacancyChange(Vacancy vacancy, List<DomainEvent> events) {
    static VacancyChange none(Vacancy vacancy) {
        return new VacancyChange(vacancy, List.of());
    }

    public boolean changed() {
        return !events.isEmpty();
    }
}
